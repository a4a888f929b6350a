import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { isTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'
import { found } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, says, wordsOf } from './parts.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** So many parts tell what business they are of. */
const LEAST_PARTS = 3
/** A name of the business says so much of itself in a part, and accounts for so much of the part. */
const TOLD = { recall: 0.4, coverage: 0.65 }
/** So many parts name theirs this well: the others go with them. */
const [LEADING, LEADERS] = [0.7, 2]
/** A part that names its figure whole is asked for it, whatever the others are of. */
const WHOLE = { recall: 0.95, coverage: 0.9 }
/** A rate is what a count is asked for only where no count is called so. */
const AS_COUNT = 0.6

/**
 * "tiếp nhận mấy, giải quyết xong mấy, đúng hẹn mấy với trễ mấy": parts that by themselves are steps of many a business are
 * of the one that accounts for all of them. Null: they are read so already, or no business has a figure for each.
 */
export function ofOneBusiness(named: NamedText, parts: readonly Part[], now: Named, lexicon: Lexicon): Named | null {
  const { indicators } = lexicon.figures
  const { words } = named
  const under = isTopic(parts, named, lexicon) ? parts.slice(1) : parts
  // "mấy lượt người coi" counts a thing in words that say nothing by themselves.
  const counts = (part: Part): boolean => wantedIn(foldedOf(wordsOf(part, words)), lexicon.units).units.size > 0
  const asked = under.filter((part) => isCounted(part, words, lexicon) && (says(part, words, lexicon) || counts(part)))
  if (asked.length < LEAST_PARTS) return null
  const familyOf = (id: string): string | undefined => indicators.get(id)?.family
  const read = new Set(now.matches.map(({ id }) => familyOf(id)))
  if (read.size === 1 && now.lost.length === 0 && now.matches.length >= asked.length) return null
  const candidates = asked.map((part) => candidatesFor(part, words, lexicon))
  const families = new Set(candidates.flatMap((each) => each.map(({ id }) => familyOf(id))))
  let best: { readonly matches: readonly NameMatch[]; readonly sum: number } | null = null
  for (const family of families) {
    const isOther = candidates.some(([own]) => own && isWhole(own) && familyOf(own.id) !== family)
    const matches = candidates.map((each) => each.find(({ id }) => familyOf(id) === family))
    if (isOther || matches.some((match) => match === undefined)) continue
    const met = matches as readonly NameMatch[]
    const sum = met.reduce((total, { recall }) => total + recall, 0)
    const leads = ({ id, recall }: NameMatch): boolean => recall >= LEADING && familyOf(id) === family
    const isLed = candidates.filter((each) => each.some(leads)).length >= LEADERS
    const areApart = new Set(met.map(({ id }) => id)).size === met.length
    if ((isLed || areKin(met.map(({ id }) => id), lexicon)) && areApart && sum > (best?.sum ?? 0)) best = { matches: met, sum }
  }
  if (!best) return null
  const said = best.matches.map(({ id }, i) => ({ id, from: asked[i]![0]! }))
  // They are told together: none of them less surely than the surest one.
  const recall = Math.max(...best.matches.map((match) => match.recall))
  return { matches: best.matches.map((match) => ({ ...match, recall })), lost: [], said }
}

/** A whole and parts of it: "biên chế bị cắt tổng cộng mấy, hành chính mấy, sự nghiệp mấy". */
function areKin(ids: readonly string[], { figures }: Lexicon): boolean {
  const parentOf = (id: string): string | null => figures.indicators.get(id)?.parent ?? null
  const whole = ids.map(parentOf).find((id) => id !== null)
  return whole !== undefined && ids.every((id) => id === whole || parentOf(id) === whole)
}

const isWhole = ({ recall, coverage }: NameMatch): boolean => recall >= WHOLE.recall && coverage >= WHOLE.coverage

/** What a part may be called by, the best first, its places those of the question's words. */
function candidatesFor(part: Part, words: readonly Word[], lexicon: Lexicon): readonly NameMatch[] {
  const said = wordsOf(part, words)
  const { share } = wantedIn(foldedOf(said), lexicon.units)
  const weigh = ({ id, recall }: NameMatch): number =>
    recall * (!share && lexicon.figures.indicators.get(id)?.kind === 'ratio' ? AS_COUNT : 1)
  return found(said, lexicon, TOLD.recall)
    .filter(({ id, coverage }) => coverage >= TOLD.coverage && lexicon.figures.indicators.has(id))
    .map((match) => ({
      match: { ...match, at: new Set([...match.at].map((place) => part[place]!)) },
      by: weigh(match),
    }))
    .sort((a, b) => b.by - a.by)
    .map(({ match }) => match)
}
