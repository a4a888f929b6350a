import type { Procedure } from '../content.ts'

/** What was mended while a record was read, for the report. */
export type Repair = 'nfc' | 'sections' | 'code' | 'furniture'

export interface ReadOptions {
  /** Date of the source, `YYYY-MM-DD` or shorter. */
  readonly asOf: string
  /** Name of the city that answers: a page that names it is no page of another place. */
  readonly ownCity: string
}

/** A record as read from a source, before checks across records. */
export interface Draft {
  readonly procedure: Procedure
  readonly repairs: readonly Repair[]
  /** The page's text without its code: equal texts under several codes are copies. */
  readonly likeness: string
}

export type DraftResult = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly reason: string }
