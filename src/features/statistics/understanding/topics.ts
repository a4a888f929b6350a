import type { CountedPart, Measure } from '../../../core/counts.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { type PhraseMatch, phraseIndex } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Topic, Unknown } from '../query.ts'
import type { NamedIn } from './named.ts'
import type { NamedText } from './parts.ts'

/** What live counts are narrowed down to, by name. */
export interface Topics {
  /** Parts met in words, each with where it stands. */
  find(words: readonly Word[]): readonly { readonly topic: Topic; readonly at: PhraseMatch }[]
}

/** Words that a part stands behind, folded. */
const ABOUT = new Set('ve vu viec chuyen mang loai linh vuc anh nghi pakn con the'.split(' '))

export function topicsOf(parts: readonly CountedPart[]): Topics {
  const dimensions = [...new Set(parts.map(({ dimension }) => dimension))]
  // One word may name a kind of complaints and a field of work.
  const indexes = dimensions.map((one) => topicsOfOne(parts.filter(({ dimension }) => dimension === one)))
  return { find: (words) => indexes.flatMap((index) => index.find(words)) }
}

function topicsOfOne(parts: readonly CountedPart[]): Topics {
  const keyOf = ({ id }: CountedPart): string => id
  const byKey = new Map(parts.map((part) => [keyOf(part), part]))
  const index = phraseIndex(parts.map((part) => ({ id: keyOf(part), names: part.names })))
  const single = new Map(
    parts.flatMap((part) =>
      part.names.flatMap((name) => (/\s/.test(name) ? [] : [[fold(name), keyOf(part)] as const])),
    ),
  )
  /** "ve rac": one word that lost its mark, behind a word that leads to it. */
  function unmarked(words: readonly Word[], met: readonly PhraseMatch[]): readonly PhraseMatch[] {
    if (words.some(({ written, folded }) => written !== folded)) return []
    return words.flatMap(({ folded }, i) => {
      const id = single.get(folded)
      const isMet = met.some(({ from, to }) => i >= from && i < to)
      return id !== undefined && folded !== 'cho' && !isMet && i > 0 && ABOUT.has(words[i - 1]!.folded)
        ? [{ id, from: i, to: i + 1 }]
        : []
    })
  }
  return {
    find(words) {
      const met = index.find(words)
      return [...met, ...unmarked(words, met)]
        .sort((a, b) => a.from - b.from)
        .map((at) => {
          const { dimension, id, name } = byKey.get(at.id)!
          const written = words
            .slice(at.from, at.to)
            .map((word) => word.written)
            .join(' ')
          return { topic: { dimension, id, name, written }, at }
        })
    },
  }
}

/** True where the figure is counted live by the dimension. */
export const isPartedBy = (measure: Measure | undefined, { dimension }: Pick<Topic, 'dimension'>): boolean =>
  measure?.dimensions.includes(dimension) ?? false

/**
 * The parts that a question for a live count names, with the places of their words: none where the figure itself is
 * called so ("hồ sơ trễ hạn"), or is not counted by them.
 */
export function askedTopics(
  words: readonly Word[],
  placed: ReadonlySet<number>,
  [own]: readonly NameMatch[],
  { topics, measures }: { readonly topics: Topics; readonly measures: ReadonlyMap<string, Measure> },
): { readonly topics: readonly Topic[]; readonly at: ReadonlySet<number> } {
  const called = new Set(own ? wordsIn(own.name).map(({ folded }) => folded) : [])
  const met = topics.find(words).filter(({ topic, at: { from, to } }) => {
    const places = Array.from({ length: to - from }, (_, i) => from + i)
    if (places.some((place) => placed.has(place))) return false
    if (own && places.every((place) => own.at.has(place) && called.has(words[place]!.folded)) && to - from > 1)
      return false
    return own === undefined || isPartedBy(measures.get(own.id), topic)
  })
  const isSame = (a: Topic, b: Topic): boolean => a.id === b.id && a.dimension === b.dimension
  const asked = met.filter(({ topic }, i) => met.findIndex((other) => isSame(other.topic, topic)) === i)
  return {
    topics: asked.map(({ topic }) => topic),
    at: new Set(met.flatMap(({ at }) => Array.from({ length: at.to - at.from }, (_, i) => at.from + i))),
  }
}

/** Figures with the parts that they are asked of: words that name a part are no words of another figure's name. */
export function withTopics(
  texts: readonly NamedText[],
  read: (texts: readonly NamedText[]) => NamedIn,
  lexicon: Parameters<typeof askedTopics>[3],
): NamedIn & { readonly topics: readonly Topic[] } {
  const first = read(texts)
  const of = (i: number, matches: readonly NameMatch[]) =>
    askedTopics(texts[i]!.words, texts[i]!.free, matches, lexicon)
  const { topics, at } = of(first.text, first.matches)
  if (topics.length === 0 || first.matches.length === 0) return { ...first, topics }
  const again = read(texts.map((text, i) => (i === first.text ? { ...text, words: masked(text.words, at) } : text)))
  return again.matches.length > 0 ? { ...again, topics } : { ...first, topics }
}

const masked = (words: readonly Word[], at: ReadonlySet<number>): readonly Word[] =>
  words.map((word, i) => (at.has(i) ? { ...word, written: '#', folded: '#' } : word))

/** What no printed figure is parted by: told so where nothing counts it live. */
export const ofTopics = (topics: readonly Topic[], matches: readonly unknown[]): Unknown | null =>
  topics.length > 0 && matches.length > 0
    ? { kind: 'part', written: topics.map(({ written }) => written).join(', ') }
    : null
