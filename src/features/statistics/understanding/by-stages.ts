import type { NameMatch } from '../../../search/name-index.ts'
import { ofOtherKind } from './beside.ts'
import { isTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, only, type SaidAt } from './named.ts'
import { found, PART_RECALL } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, wordsOf } from './parts.ts'
import { isElliptical, siblingAt } from './stages.ts'
import { stepBehind } from './told-by-rest.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Steps of one business account for the parts that name them. */
const STAGED = 0.9

/** "PAKN nhận mấy cái, xử được mấy cái": one business, one figure per step; empty where a part names its own thing. */
export function byStages(named: NamedText, best: NameMatch, parts: readonly Part[], lexicon: Lexicon): Named {
  const { text, words } = named
  const [head, ...rest] = parts.map((part) => wordsOf(part, words))
  if (!head || rest.length === 0 || !rest.every((part) => isElliptical(part, lexicon))) return only()
  const inHead = [...best.at].every((place) => parts[0]!.includes(place))
  const isRatio = (id: string): boolean => lexicon.figures.indicators.get(id)?.kind === 'ratio'
  const asksShare = wantedIn(foldedOf(words), lexicon.units).share
  const inItself = inHead ? best.id : found(head, lexicon, PART_RECALL)[0]?.id
  // "pakn tiếp nhận, đã xử lý" asks for both, not for the one by the other.
  if (!inHead && isRatio(best.id) && (asksShare || !inItself || isRatio(inItself))) return only()
  const first = siblingAt(head, inItself ?? best.id, lexicon) ?? inItself ?? best.id
  const later = rest.flatMap((part, i): readonly SaidAt[] => {
    const id =
      stepBehind(part, [first], lexicon) ?? ofOtherKind(first, wantedIn(foldedOf(part), lexicon.units), lexicon)
    return id ? [{ id, from: parts[i + 1]![0]! }] : []
  })
  // A step that the business prints nothing of is told, not passed over.
  const none = rest.flatMap((part, i) => {
    const places = parts[i + 1]!
    const isMet = later.some(({ from }) => from === places[0])
    return isMet || !isCounted(places, words, lexicon) || lexicon.steps.asked(part) === null
      ? []
      : [text.slice(words[places[0]!]!.start, words[places.at(-1)!]!.end)]
  })
  const isHeading = isTopic(parts, named, lexicon) && later.length === rest.length
  const said = isHeading ? later : [{ id: first, from: parts[0]![0]! }, ...later]
  const [score, coverage] = [best.score * parts.length, Math.max(best.coverage, STAGED)]
  return {
    matches: [...new Set(said.map(({ id }) => id))].map((id) => ({ ...best, id, score, coverage })),
    lost: none,
    said,
  }
}
