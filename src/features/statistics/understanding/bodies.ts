import type { CityDirectory } from '../../../agencies/directory.ts'
import { wordsIn } from '../../../search/name-words.ts'
import type { PhraseIndex, PhraseMatch } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Body, RankedKind, RankGroup } from '../query.ts'

/** A body with where it is named, character offsets of the text. */
export interface NamedBody extends Body {
  readonly start: number
  readonly end: number
}

/**
 * Agencies and communes in force that a text names for certain: live figures are counted for them. A bare name is left
 * to the printed scopes, which may mean the former district.
 * @param today `YYYY-MM-DD`
 */
export function bodiesIn(text: string, directory: CityDirectory, today: string): readonly NamedBody[] {
  const agencies = directory.agenciesIn(text).flatMap(({ certain, agencies: [agency], written, start, end }) => {
    if (
      !certain ||
      WHOLE_CITY.test(written) ||
      !agency ||
      (agency.to !== null && agency.to < today) ||
      agency.kind === 'city'
    )
      return []
    const place = agency.kind === 'commune' ? null : agency.area
    return [{ agency: agency.id, area: place, name: agency.shortName, written, start, end }]
  })
  const places = directory.placesIn(text).flatMap(({ certain, named, near, written, start, end }) => {
    const [area, ...more] = named
    const said = /^(?:phuong|p\.?|xa|x\.?|thi tran|tt) /.test(`${fold(written)} `)
    if (!certain || near || !area || more.length > 0 || !said) return []
    if (agencies.some((agency) => start < agency.end && agency.start < end)) return []
    const committee = directory.agencyOfArea(area.id)?.id ?? null
    return [{ agency: committee, area: area.id, name: area.name, written, start, end }]
  })
  return [...agencies, ...places].sort((a, b) => a.start - b.start)
}

/** "ca thanh pho" is all of the city, not its police. */
const WHOLE_CITY = /^ca (?:thanh pho|tp)$/

/** True where a printed scope is only a body's name read again ("phường X" is no former district X). */
export function isOfBody(
  { from, to }: PhraseMatch,
  words: readonly { readonly start: number; readonly end: number }[],
  bodies: readonly NamedBody[],
): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
  return bodies.some((body) => start < body.end && body.start < end)
}

const KINDS: readonly (readonly [RankedKind, RegExp])[] = [
  [
    'department',
    /(?<![a-z])(?:so|so nganh|so ban nganh|so,? ban,? nganh) nao|(?<![a-z])(?:cac|may|nhung|tung|moi) so(?! (?:lieu|ho so|luong|thu tuc|nguoi|voi))/,
  ],
  [
    'commune',
    /(?<![a-z])(?:phuong|xa)(?:,? (?:xa|phuong))? nao|(?<![a-z])(?:cac|may|nhung|tung|moi|theo) (?:xa|phuong)/,
  ],
]

/** Among which kind of bodies a rank or a breakdown is wanted; null where the words do not tell. */
export function readRankedKind(folded: string): RankedKind | null {
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/** All the places that are printed are asked for. */
const WHOLE_COUNTRY = /(?<![a-z])(?:(?:ca|toan) nuoc|toan quoc|63 (?:tinh|tinh thanh))(?![a-z])/

/** Among which provinces a place is asked ("hạng mấy trong vùng"); null where the words do not tell, or tell of several. */
export function readRankGroup(texts: readonly string[], { rankGroups }: RankGroups): RankGroup | null {
  const met = new Set(texts.flatMap((text) => rankGroups.index.find(wordsIn(text)).map(({ id }) => id)))
  const [only, ...more] = met
  if (only === undefined || more.length > 0 || texts.some((text) => WHOLE_COUNTRY.test(fold(text)))) return null
  return rankGroups.byId.get(only) ?? null
}

interface RankGroups {
  readonly rankGroups: { readonly index: PhraseIndex; readonly byId: ReadonlyMap<string, RankGroup> }
}

/** True where the smallest figures are to come first. */
export function wantsLowest(folded: string): boolean {
  return /(?<![a-z])(?:thap|it|be|nho) (?:\S+ ){0,3}(?:nhat|nhut)|(?<![a-z])nao (?:\S+ ){0,6}(?:thap|it) (?:\S+ ){0,10}(?:nhat|nhut)/.test(
    folded,
  )
}

/** True where the worst are to come first, whichever way that is. */
export function wantsWorst(folded: string): boolean {
  return /(?<![a-z])(?:kem|te|cham|yeu|do|duoi|let det|e) (?:\S+ ){0,2}(?:nhat|nhut)|(?<![a-z])(?:dung )?(?:bet|chot|doi so)(?![a-z])/.test(
    folded,
  )
}
