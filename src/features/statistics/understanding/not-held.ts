import type { NameMatch } from '../../../search/name-index.ts'
import type { Body, Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { AskedPlaces, Places } from './places.ts'
import type { Question, QuestionText } from './question.ts'
import { readUnknownAgency } from './unknown.ts'

/** What is named beside the figures and held nowhere here: a part of one, another province, a body. */
export function notHeld(
  { texts }: Question,
  named: readonly Places[],
  matches: readonly NameMatch[],
  { scopes, province, bodies }: AskedPlaces,
  lexicon: Lexicon,
): Unknown | null {
  const [text, place] = [texts[0]!, named[0]!]
  return (
    (matches.length === 1 ? partIn(lexicon, text, place, matches[0]!) : null) ??
    (province === null ? unknownPlace(lexicon, text, place, matches) : null) ??
    notPrinted(bodies, scopes)
  )
}

function unknownPlace(
  lexicon: Lexicon,
  { words }: QuestionText,
  { scopes }: Places,
  matches: readonly NameMatch[],
): Unknown | null {
  const foreign = lexicon.provinces.find(words)[0]
  if (foreign) return { kind: 'province', written: foreign.id }
  return readUnknownAgency(words, scopes, matches, lexicon.questionWords)
}

/**
 * "hồ sơ đất đai trễ hạn": words grown into the figure's name that nothing here is called by narrow it down to a part
 * that is not printed; the whole must not be given for it.
 */
function partIn(lexicon: Lexicon, { words }: QuestionText, { at: free }: Places, met: NameMatch): Unknown | null {
  if (words.every(({ written, folded }) => written === folded)) return null
  const content = new Set(lexicon.indicators.content(words))
  const isStrange = (place: number): boolean => content.has(place) && !met.at.has(place) && !free.has(place)
  for (let from = 0; from < words.length; from++) {
    if (!isStrange(from)) continue
    let to = from + 1
    while (to < words.length && isStrange(to) && words[to]!.start - words[to - 1]!.end <= 1) to++
    const isInside = met.at.has(from - 1) && met.at.has(to)
    if (to - from >= 2 && isInside)
      return {
        kind: 'part',
        written: words
          .slice(from, to)
          .map((w) => w.written)
          .join(' '),
      }
    from = to
  }
  return null
}

/** A figure that nobody publishes here, met better than any that is published. */
export function unpublishedIn(
  lexicon: Lexicon,
  texts: readonly QuestionText[],
  matches: readonly NameMatch[],
): Unknown | null {
  for (const { words } of texts) {
    const [other] = lexicon.unpublished.find(words)
    if (!other) continue
    const [met] = matches
    if (met && met.coverage >= 0.9 && met.recall >= 0.9) continue
    const places = Array.from({ length: other.to - other.from }, (_, i) => other.from + i)
    if (met && places.every((place) => met.at.has(place))) continue
    return { kind: 'figure', written: other.id }
  }
  return null
}

/** Bodies of today have no printed figures, unless the reports name them too. */
function notPrinted([body]: readonly Body[], scopes: readonly string[]): Unknown | null {
  return body && scopes.length === 0 ? { kind: 'agency', written: body.written } : null
}

/** Words that nothing accounts for, in the reading that leaves fewer of them. */
export function strangeIn(
  lexicon: Lexicon,
  texts: readonly QuestionText[],
  named: readonly Places[],
  matches: readonly NameMatch[],
  asking: readonly string[],
): readonly string[] {
  const met = new Set(matches.flatMap(({ at }) => [...at]))
  const left = texts.map(({ words }, i) => {
    return lexicon.indicators
      .content(words, named[i]!.at)
      .flatMap((place) => (met.has(place) || asking.includes(words[place]!.folded) ? [] : [words[place]!.written]))
  })
  return left.reduce((fewest, next) => (next.length < fewest.length ? next : fewest))
}
