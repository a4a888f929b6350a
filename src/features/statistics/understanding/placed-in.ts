import type { NameMatch } from '../../../search/name-index.ts'
import type { QuestionText } from './question.ts'

/** Matches with their words' places in another reading of the same text, where the two do not count alike. */
export function placedIn(
  { words }: QuestionText,
  from: QuestionText,
  matches: readonly NameMatch[],
): readonly NameMatch[] {
  if (words.length === from.words.length) return matches
  return matches.map((match) => {
    const met = new Set([...match.at].map((place) => from.words[place]?.folded))
    return { ...match, at: new Set(words.flatMap(({ folded }, i) => (met.has(folded) ? [i] : []))) }
  })
}
