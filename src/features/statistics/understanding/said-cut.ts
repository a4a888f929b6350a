/** True for a name that tells of a decrease: what is cut is another figure than what there is. @param folded without marks */
export const saysCut = (folded: string): boolean => /(?<![a-z])(?:giam|cat|tinh gian)(?![a-z])/.test(folded)
