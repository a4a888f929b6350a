/** Share of marked words from which somebody counts as writing diacritics. */
const WRITES_MARKS = 0.3

/** True: the writer uses diacritics, so that a word without its marks is another word. */
export const writesMarks = ({ diacritics }: { readonly diacritics: number }): boolean => diacritics > WRITES_MARKS
