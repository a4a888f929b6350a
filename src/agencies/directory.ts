/** A commune-level unit in force. */
export interface Area {
  /** Five-digit code of the General Statistics Office (`31135`). */
  readonly id: string
  /** With its kind: `Phường Bồ Đề`. */
  readonly name: string
  readonly kind: 'ward' | 'commune'
  readonly centre: { readonly lat: number; readonly lon: number }
}

/** A unit that no longer exists, or a name above the commune, and where its people belong now. */
export interface FormerArea {
  readonly name: string
  readonly kind: 'former-commune' | 'former-district' | 'former-province'
  /** `Quận Long Biên, Hà Nội cũ`: enough to tell it from others of its name. */
  readonly within: string
  readonly successors: readonly string[]
  /** True: one unit was divided, so that its name alone does not tell which successor is meant. */
  readonly split: boolean
}

/** A place named in a text. More than one candidate: ask, never choose. */
export interface PlaceMention {
  /** The words as written and where they stand (character offsets of the text given). */
  readonly written: string
  readonly start: number
  readonly end: number
  /** Units in force that may be meant, likeliest first. */
  readonly areas: readonly Area[]
  /** Former units that the words name; their successors are in `areas`. */
  readonly former: readonly FormerArea[]
  /** True: the words name exactly one unit in force, no other reading exists. */
  readonly certain: boolean
}

/** An agency of the directory, in force or not. */
export interface Agency {
  /** Folded, hyphenated short name: `so-noi-vu`, `phuong-ninh-kieu`, `cong-an-thanh-pho`. */
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: 'city' | 'department' | 'commune' | 'police' | 'utility' | 'line' | 'other'
  /** Area whose people it serves; null: the whole city. */
  readonly area: string | null
  readonly parent: string | null
  /** First and last day in force, `YYYY-MM-DD`; null: open. */
  readonly from: string | null
  readonly to: string | null
  readonly successors: readonly string[]
  readonly competence: readonly string[]
  readonly phone: string | null
}

export interface AgencyMention {
  readonly written: string
  readonly start: number
  readonly end: number
  /** Agencies that may be meant, likeliest first, former ones included. */
  readonly agencies: readonly Agency[]
  readonly certain: boolean
}

/** Places and agencies of the city: one per snapshot (`directoryOf`). Pure look-ups, no I/O. */
export interface Directory {
  readonly areas: readonly Area[]
  readonly agencies: readonly Agency[]
  area(id: string): Area | null
  agency(id: string): Agency | null
  /** The people's committee of a commune-level unit. */
  agencyOfArea(areaId: string): Agency | null
  /** Agencies in force on a day that took over from another, itself where it is still in force. */
  inForce(agencyId: string, date: string): readonly Agency[]
  /** Every place that a text names, in order; tolerant of missing diacritics, kinds and spelling variants. */
  placesIn(text: string): readonly PlaceMention[]
  agenciesIn(text: string): readonly AgencyMention[]
  /** Units whose centres lie nearest a point, nearest first. */
  nearest(
    point: { readonly lat: number; readonly lon: number },
    count: number,
  ): readonly { readonly area: Area; readonly km: number }[]
}
