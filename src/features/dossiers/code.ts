/** The parts of a dossier's code: `{agency's identifier}-{YYMMDD of receipt}-{number of that day}`. */
export interface DossierCode {
  /** Identifier of the agency in either order of its levels: `H13.12.03`, `000.00.12.H13`, `G22.99`. */
  readonly agency: string
  /** `YYMMDD` */
  readonly date: string
  /** Four digits; six or seven on a ministry's portal. */
  readonly number: string
}

/** The one way a code is written here: `H13.12-250110-0034`. */
export const textOfCode = ({ agency, date, number }: DossierCode): string => `${agency}-${date}-${number}`

/** A code with its date first, as it is stored. */
export function keyOfCode(code: string): string {
  const [agency, date, number] = code.split('-')
  return `${date}-${number}-${agency}`
}

export function codeOfKey(key: string): string {
  const [date, number, agency] = key.split('-')
  return `${agency}-${date}-${number}`
}
