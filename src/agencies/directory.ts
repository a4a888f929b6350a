import type { Source } from '../core/source.ts'

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
  /** Folded and hyphenated, with its district where it is a commune: `phuong-bo-de.quan-long-bien`. */
  readonly id: string
  /** With its kind: `Phường Bồ Đề`. */
  readonly name: string
  readonly kind: 'former-commune' | 'former-district' | 'former-province'
  /** First day it was no more, `YYYY-MM-DD`. */
  readonly until: string
  /** `Quận Long Biên, Hà Nội cũ`: enough to tell it from others of its name. */
  readonly within: string
  readonly successors: readonly string[]
  /** True: it has several successors, so that its name alone does not tell which one is meant. */
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
  /** Units that hold the place whose name a text ends with, where it lies in several (an industrial park); else none. */
  spreadOver(text: string): readonly Area[]
  /** Units whose centres lie nearest a point, nearest first. */
  nearest(
    point: { readonly lat: number; readonly lon: number },
    count: number,
  ): readonly { readonly area: Area; readonly km: number }[]
}

/** A matter that moved from one agency to another, which people still bring to the old one. */
export interface Transfer {
  readonly id: string
  readonly matter: string
  readonly was: Agency
  readonly now: Agency
  /** First day with the new agency, `YYYY-MM-DD`. */
  readonly date: string
  readonly confirmed: boolean
  readonly sources: readonly Source[]
}

/** Agencies whose competence names something of a text. */
export interface Competent {
  readonly agency: Agency
  /** The words of its competence that were met. */
  readonly words: string
}

/** What became of an agency's work: who took which part. */
export interface Succession {
  readonly agency: Agency
  readonly takes: string | null
}

/** How well the facts of an agency are known. */
export interface AgencyStanding {
  readonly unconfirmed: readonly ('name' | 'competence' | 'dates' | 'successors' | 'phone')[]
  readonly sources: readonly Source[]
}

/** Where a commune's committee sits. */
export interface Seat {
  readonly at: string
  readonly confirmed: boolean
  readonly source: Source
}

/** A place mention with how it was read. */
export interface PlaceReading extends PlaceMention {
  /** Units in force that bear the name themselves; the other areas are successors of former ones. */
  readonly named: readonly Area[]
  /** True: the words only almost spell the name. */
  readonly near: boolean
}

/** The directory with what answers and routing need besides. */
export interface CityDirectory extends Directory {
  placesIn(text: string): readonly PlaceReading[]
  readonly formerAreas: readonly FormerArea[]
  /** The act that made the areas in force, and whether its contents were checked against it. */
  readonly reorganisation: { readonly date: string; readonly source: Source; readonly confirmed: boolean } | null
  formerArea(id: string): FormerArea | null
  /** Former communes that became part of an area. */
  formedFrom(areaId: string): readonly FormerArea[]
  /** The former commune that took a ward in before the reorganisation; null for all others. */
  mergedInto(former: FormerArea): FormerArea | null
  /** Where a former unit's facts come from; the reorganisation's source where it has none of its own. */
  sourceOf(former: FormerArea): Source | null
  /** Where the committee of an area sits; null where no source says. */
  seatOf(areaId: string): Seat | null
  /** The police of a commune-level unit. */
  policeOfArea(areaId: string): Agency | null
  /** Agencies in force on a day whose competence a text names, those with the longest words first; communes' own left out. */
  competentFor(text: string, date: string): readonly Competent[]
  /** Words of a text that name matters which the commune where they happen takes first. */
  mattersOfCommunes(text: string): readonly string[]
  readonly transfers: readonly Transfer[]
  /** Matters that a text names and that another agency does now. */
  transfersIn(text: string): readonly Transfer[]
  successorsOf(agencyId: string): readonly Succession[]
  standingOf(agencyId: string): AgencyStanding
}
