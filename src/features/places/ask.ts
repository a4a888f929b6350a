export const PLACE = 'place.successor'
export const AGENCY = 'agency.successor'

/** What is asked about places, ready to be answered. */
export type PlaceAsk =
  /** How many communes the city has, and which; or how many districts: none any more. */
  | { readonly kind: 'list'; readonly of: 'ward' | 'commune' | 'district' | null }
  | { readonly kind: 'places'; readonly places: readonly AskedPlace[] }

/** A place as it was named: everything it may mean, by id. */
export interface AskedPlace {
  readonly written: string
  /** Areas in force of that name. */
  readonly named: readonly string[]
  readonly former: readonly string[]
  /** True: the words only almost spell the name. */
  readonly near: boolean
}

/** What is asked about agencies. */
export type AgencyAsk =
  /** What became of an agency. */
  | { readonly kind: 'fate'; readonly agencies: readonly string[] }
  /** Which of two agencies does a matter now. */
  | { readonly kind: 'transfer'; readonly transfers: readonly string[] }
  /** Who is in charge of a matter. */
  | { readonly kind: 'competence'; readonly text: string }
  /** Where the office of a commune is. */
  | { readonly kind: 'contact'; readonly place: AskedPlace; readonly organ: 'committee' | 'police' }
