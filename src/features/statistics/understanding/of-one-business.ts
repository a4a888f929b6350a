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
const TOLD = { recall: 0.35, coverage: 0.65 }
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
  const familyOf = (id: string): string => indicators.get(id)?.family ?? ''
  const read = new Set(now.matches.map(({ id }) => familyOf(id)))
  if (read.size === 1 && now.lost.length === 0 && now.matches.length >= asked.length) return null
  const candidates = asked.map((part) => candidatesFor(part, words, lexicon))
  const wholeOf = (id: string): string => indicators.get(id)?.parent ?? id
  const readings = [...inGroups(candidates, familyOf, isLed), ...inGroups(candidates, wholeOf, () => true)]
  const sumOf = (each: readonly NameMatch[]): number => each.reduce((sum, { recall }) => sum + recall, 0)
  const [best] = readings.sort((a, b) => sumOf(b) - sumOf(a))
  if (!best) return null
  // They are told together: none of them less surely than the surest one.
  const recall = Math.max(...best.map((match) => match.recall))
  return {
    matches: best.map((match) => ({ ...match, recall })),
    lost: [],
    said: best.map(({ id }, i) => ({ id, from: asked[i]![0]! })),
  }
}

/**
 * Of each group the figures that the parts are called by there, each another one.
 * @param groupOf the business of a figure, or the whole that it or its parts make up
 * @param isTold whether the parts that are called by candidates of the group tell it
 */
function inGroups(
  candidates: readonly (readonly NameMatch[])[],
  groupOf: (id: string) => string,
  isTold: (own: readonly (readonly NameMatch[])[]) => boolean,
): readonly (readonly NameMatch[])[] {
  const groups = new Set(candidates.flatMap((each) => each.map(({ id }) => groupOf(id))))
  return [...groups].flatMap((group) => {
    const own = candidates.map((each) => each.filter(({ id }) => groupOf(id) === group))
    const isOther = candidates.some(([first]) => first && isWhole(first) && groupOf(first.id) !== group)
    const matches = own.flatMap(([first]) => first ?? [])
    const areApart = new Set(matches.map(({ id }) => id)).size === candidates.length
    return !isOther && areApart && isTold(own) ? [matches] : []
  })
}

const isLed = (own: readonly (readonly NameMatch[])[]): boolean =>
  own.filter((each) => each.some(({ recall }) => recall >= LEADING)).length >= LEADERS

const isWhole = ({ recall, coverage }: NameMatch): boolean => recall >= WHOLE.recall && coverage >= WHOLE.coverage

/** What a part may be called by, the best first, its places those of the question's words. */
function candidatesFor(part: Part, words: readonly Word[], lexicon: Lexicon): readonly NameMatch[] {
  const said = wordsOf(part, words)
  const { share } = wantedIn(foldedOf(said), lexicon.units)
  // "xong mấy": what is under way is never told for what is done.
  const step = lexicon.steps.asked(said)
  const isOfStep = (id: string): boolean => {
    const name = lexicon.figures.indicators.get(id)?.name
    const told = name === undefined ? null : lexicon.steps.told(name)
    return name !== undefined && (step === null || told === null || told === step)
  }
  const weigh = ({ id, recall }: NameMatch): number =>
    recall * (!share && lexicon.figures.indicators.get(id)?.kind === 'ratio' ? AS_COUNT : 1)
  return found(said, lexicon, TOLD.recall)
    .filter(({ id, coverage }) => coverage >= TOLD.coverage && isOfStep(id))
    .map((match) => ({
      match: { ...match, at: new Set([...match.at].map((place) => part[place]!)) },
      by: weigh(match),
    }))
    .sort((a, b) => b.by - a.by)
    .map(({ match }) => match)
}
