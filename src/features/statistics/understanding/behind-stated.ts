import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Observation } from '../observations.ts'
import type { Lexicon } from './lexicon.ts'
import { readStated } from './operation.ts'
import { siblingAt } from './stages.ts'

/** What is asked begins here, behind what was told. */
const THEN: ReadonlySet<string> = new Set(['thi', 'ma', 'roi', 'trong', 'xu', 'giai', 'xong', 'da'])

/**
 * "nhận 152 phản ánh thì xử xong được bao nhiêu": a number told of one step that is the printed one, and then another step
 * counted: that one is asked for. The match as it is where it is not so.
 */
export function withStepBehindStated(
  matches: readonly NameMatch[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly NameMatch[] {
  const [only, ...more] = matches
  if (!only || more.length > 0) return matches
  const { byIndicator } = lexicon.figures
  const printed = byIndicator.get(only.id) ?? []
  const toldAt = (place: number): Observation | undefined => {
    const stated = /^\d/.test(words[place]!.written) ? readStated(words[place]!.written) : []
    return printed.find(({ value }) => value !== null && stated.includes(value))
  }
  const at = words.findIndex((_, place) => toldAt(place) !== undefined)
  const then = at < 0 ? -1 : words.findIndex(({ folded }, place) => place > at && THEN.has(folded))
  if (then < 0) return matches
  const asked = words.slice(then)
  const isCounted = asked.some((word) => lexicon.questionWords.isCounting(word))
  const isToldBefore = words.slice(0, at).some((word) => lexicon.questionWords.isCounting(word))
  const id = isCounted && !isToldBefore ? siblingAt(asked, only.id, lexicon) : null
  // Of another time what became of them is not known.
  const isHeld = byIndicator.get(id ?? '')?.some(({ period }) => period.span === toldAt(at)?.period.span) ?? false
  return id === null || !isHeld ? matches : [{ ...only, at: only.at, id }]
}
