import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { ofOtherKind } from './beside.ts'
import { isTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, only, type SaidAt } from './named.ts'
import { found, PART_RECALL } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, wordsOf } from './parts.ts'
import { isElliptical, siblingAt } from './stages.ts'
import { calledBehind, stepBehind } from './told-by-rest.ts'
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
  const later = stagesOf(rest, first, lexicon).flatMap((ids, i) =>
    ids.map((id): SaidAt => ({ id, from: parts[i + 1]![0]! })),
  )
  // A step that the business prints nothing of is told, not passed over.
  const none = rest.flatMap((part, i) => {
    const places = parts[i + 1]!
    const isMet = later.some(({ from }) => from === places[0])
    const isOther = lexicon.steps.asked(part) !== null || part.slice(0, -1).some(({ folded }) => folded === 'chua')
    return isMet || !isCounted(places, words, lexicon) || !isOther
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

/**
 * The figures of each part behind the first one: of its step, or of another kind; where all can be told so, also what is
 * called so beside it ("của cá nhân bao nhiêu"), whose steps follow.
 */
function stagesOf(rest: readonly (readonly Word[])[], first: string, lexicon: Lexicon): readonly (readonly string[])[] {
  const stepOf = (part: readonly Word[], base: string): string | null =>
    stepBehind(part, [base], lexicon) ?? ofOtherKind(base, wantedIn(foldedOf(part), lexicon.units), lexicon)
  const steps = rest.map((part) => stepOf(part, first) ?? [])
  if (steps.every((ids) => ids.length > 0)) return steps.map((id) => [id].flat())
  const unitOf = (id: string): string | undefined => lexicon.figures.indicators.get(id)?.unit
  const bases = [first]
  const called = rest.map((part): readonly string[] => {
    if (lexicon.steps.asked(part) !== null) {
      const each = part.some((word) => lexicon.questionWords.isEach(word))
      return (each ? bases : bases.slice(-1)).flatMap((base) => stepOf(part, base) ?? [])
    }
    const id = calledBehind(part, bases.at(-1)!, lexicon)
    if (!id || unitOf(id) !== unitOf(first)) return []
    bases.push(id)
    return [id]
  })
  return called.every((ids) => ids.length > 0) ? called : steps.map((id) => [id].flat())
}
