import { buildFuzzyNames } from '../search/fuzzy-names.ts'
import type { ListedAgency } from './agencies.ts'
import type { Agency, AgencyMention, PlaceReading } from './directory.ts'
import { isClose, type NameToken, namePhrase, nameTokens } from './name-tokens.ts'
import { PhraseTable } from './phrase-table.ts'
import { slips } from './slips.ts'

/** Organs of a place, as people write them before its name. */
const ORGANS: readonly (readonly [string, 'committee' | 'police'])[] = [
  ['ủy ban nhân dân', 'committee'],
  ['ủy ban', 'committee'],
  ['ubnd', 'committee'],
  ['ub', 'committee'],
  ['chính quyền', 'committee'],
  ['công an', 'police'],
  ['ca', 'police'],
]

export interface PlaceOrgans {
  committeeOf(areaId: string): Agency | null
  policeOf(areaId: string): Agency | null
  byId(id: string): Agency | null
}

/** From here on a slip of the finger is taken for a name, which a person must confirm. */
const NEAR = 0.82
const DEPARTMENT = 'so'
const DEPARTMENT_WORDS = 7
const SLIPS = 2
const DEPARTMENT_LETTERS = 9

/** Finds the agencies that a text names. Built once for a snapshot. */
export class AgencyReader {
  readonly #names = new PhraseTable<Agency>()
  readonly #organs = new PhraseTable<'committee' | 'police'>()
  /** Folded names of departments with their ids, by how many words they have. */
  readonly #departments = new Map<number, { readonly id: string; readonly name: string }[]>()
  readonly #places: PlaceOrgans

  constructor(listed: readonly ListedAgency[], places: PlaceOrgans) {
    this.#places = places
    for (const { agency, names } of listed) {
      if (agency.area !== null || places.byId(agency.id) === null) continue
      for (const name of new Set([agency.name, agency.shortName, ...names])) this.#names.add(name, agency)
    }
    for (const [word, organ] of ORGANS) this.#organs.add(word, organ)
    for (const { agency, names } of listed) {
      if (agency.kind !== 'department') continue
      for (const name of [agency.name, ...names].map((n) => namePhrase(n).folded)) {
        const words = name.split(' ').length
        if (!name.startsWith(`${DEPARTMENT} `)) continue
        this.#departments.set(words, [...(this.#departments.get(words) ?? []), { id: agency.id, name }])
      }
    }
  }

  /** @param places what the directory's place reader found in the same text */
  read(text: string, places: readonly PlaceReading[]): readonly AgencyMention[] {
    const tokens = nameTokens(text)
    const placeAt = new Map(places.map((place) => [place.start, place]))
    const mentions: AgencyMention[] = []
    for (let at = 0; at < tokens.length; ) {
      const read =
        this.#ofPlace(text, tokens, at, placeAt) ?? this.#named(text, tokens, at) ?? this.#near(text, tokens, at)
      if (read) mentions.push(read.mention)
      at = read?.to ?? at + 1
    }
    return mentions
  }

  /** "UBND phường Bồ Đề", "công an quận Long Biên". */
  #ofPlace(text: string, tokens: readonly NameToken[], at: number, placeAt: ReadonlyMap<number, PlaceReading>) {
    const [organ] = this.#organs.longest(tokens, at)
    const next = organ && tokens[at + organ.length]
    const place = next && isClose(next.gap) ? placeAt.get(next.start) : undefined
    if (!organ || !place) return null
    const of = organ.value === 'committee' ? this.#places.committeeOf : this.#places.policeOf
    const districts = place.former.filter((former) => former.kind === 'former-district')
    const namesDistrict = districts.length > 0 && districts.length === place.former.length
    const agencies = [
      ...(namesDistrict
        ? districts.flatMap(({ id }) => this.#places.byId(organ.value === 'committee' ? id : `cong-an-${id}`) ?? [])
        : []),
      ...(namesDistrict && place.areas.length > 1 ? [] : place.areas.flatMap((area) => of(area.id) ?? [])),
    ]
    const to = tokens.findIndex((token) => token.start >= place.end)
    return {
      mention: {
        written: text.slice(tokens[at]!.start, place.end),
        start: tokens[at]!.start,
        end: place.end,
        agencies,
        certain: agencies.length === 1 && (place.certain || (namesDistrict && !place.near)),
      },
      to: to < 0 ? tokens.length : to,
    }
  }

  #named(text: string, tokens: readonly NameToken[], at: number) {
    const hits = this.#names.longest(tokens, at)
    if (hits.length === 0) return null
    const exact = hits.filter((hit) => hit.asWritten)
    const agencies = (exact.length > 0 ? exact : hits).map((hit) => hit.value)
    return mentionOver(text, tokens, at, hits[0]!.length, [...new Set(agencies)], true)
  }

  /** "sở giao thôg": fuse.js among the departments only, and never certain. */
  #near(text: string, tokens: readonly NameToken[], at: number) {
    if (tokens[at]!.lower !== 'sở' && tokens[at]!.lower !== DEPARTMENT) return null
    for (let length = DEPARTMENT_WORDS; length >= 2; length--) {
      const parts = tokens.slice(at, at + length)
      if (parts.length < length || !parts.every((token, i) => i === 0 || isClose(token.gap))) continue
      const said = parts.map((token) => token.folded).join(' ')
      if (said.length < DEPARTMENT_LETTERS) continue
      const alike = (this.#departments.get(length) ?? []).filter(({ name }) => slips(said, name, SLIPS) <= SLIPS)
      if (alike.length === 0) continue
      const found = buildFuzzyNames(alike.map(({ id, name }) => ({ id, names: [name] }))).find(said, 3, NEAR)
      if (found.length === 0) continue
      const agencies = found.filter((f) => f.score === found[0]!.score).flatMap((f) => this.#places.byId(f.id) ?? [])
      return mentionOver(text, tokens, at, length, agencies, false)
    }
    return null
  }
}

function mentionOver(
  text: string,
  tokens: readonly NameToken[],
  at: number,
  length: number,
  agencies: readonly Agency[],
  sound: boolean,
) {
  const start = tokens[at]!.start
  const end = tokens[at + length - 1]!.end
  // In force first; a former agency and its only successor under one name are one reading.
  const ordered = agencies.toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null))
  const [first] = ordered
  const one = ordered.every(
    (agency) => agency === first || (agency.successors.length === 1 && agency.successors[0] === first!.id),
  )
  return {
    mention: { written: text.slice(start, end), start, end, agencies: ordered, certain: sound && one },
    to: at + length,
  }
}
