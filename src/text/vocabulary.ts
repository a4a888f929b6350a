import { fold } from './normalise.ts'
import { isSyllable } from './syllables.ts'

/** What good Vietnamese of this domain looks like, counted from texts in good spelling. */
export interface Vocabulary {
  /** Written syllables with how often they occur. */
  readonly syllables: ReadonlyMap<string, number>
  /** Folded syllable -> its writings, most frequent first. */
  readonly byFold: ReadonlyMap<string, readonly string[]>
  /** The same and further words that are right as they stand; where no list of them is held, nothing is known to be wrong. */
  readonly ordinary: ReadonlySet<string>
  readonly knowsOrdinary: boolean
  /** Written pairs of neighbours ("thủ tục"). */
  readonly pairs: ReadonlySet<string>
  /** Folded pairs of neighbours ("thu tuc"). */
  readonly foldedPairs: ReadonlySet<string>
  /** Known syllables -> how they sound, so that it is worked out once. */
  readonly sounds: ReadonlyMap<string, string>
  /** Pairs by how they sound in the south (`soundOf`) -> the written pairs, most frequent first, at most three. */
  readonly bySound: ReadonlyMap<string, readonly (readonly [string, string])[]>
}

/**
 * Counts syllables and neighbours of texts; a punctuation mark parts neighbours.
 * @param ordinary single words that are right as they stand, whether the texts hold them or not
 */
export function vocabularyOf(texts: Iterable<string>, ordinary: readonly string[] = []): Vocabulary {
  const syllables = new Map<string, number>()
  const pairs = new Map<string, number>()
  const foreign = new Set<string>()
  for (const text of texts) {
    // Content is well spelt: what `normalise` mends for people would only cost time here.
    for (const run of text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\s]+/u)) {
      let before: string | null = null
      for (const word of run.split(/\s+/)) {
        const count = syllables.get(word) ?? 0
        if (count === 0 && (foreign.has(word) || !isSyllable(word))) {
          foreign.add(word)
          before = null
          continue
        }
        syllables.set(word, count + 1)
        if (before) pairs.set(`${before} ${word}`, (pairs.get(`${before} ${word}`) ?? 0) + 1)
        before = word
      }
    }
  }
  const byFold = new Map<string, string[]>()
  const sounds = new Map<string, string>()
  for (const [word] of byCount(syllables)) {
    push(byFold, fold(word), word)
    sounds.set(word, soundOf(word))
  }
  const bySound = new Map<string, (readonly [string, string])[]>()
  for (const [pair] of byCount(pairs)) {
    const [left, right] = pair.split(' ') as [string, string]
    const key = `${sounds.get(left)} ${sounds.get(right)}`
    if ((bySound.get(key)?.length ?? 0) < 3) push(bySound, key, [left, right] as const)
  }
  return {
    syllables,
    ordinary: new Set([...syllables.keys(), ...ordinary]),
    knowsOrdinary: ordinary.length > 0,
    byFold,
    sounds,
    bySound,
    pairs: new Set(pairs.keys()),
    foldedPairs: new Set([...pairs.keys()].map(fold)),
  }
}

/**
 * How a syllable sounds in the south, without its tone: v, d and gi are one, so are ch and tr, s and x, final n and ng,
 * final t and c, i and y; "iêu, iêm, iêp, uôi, ươi" lose their middle vowel.
 */
export function soundOf(syllable: string): string {
  return fold(syllable)
    .replace(/^(?:gi(?=[aeou])|v)/, 'd')
    .replace(/^gi/, 'di')
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?!h)/, 'c')
    .replace(/ng$/, 'n')
    .replace(/c$/, 't')
    .replace(/y/g, 'i')
    .replace(/ie(?=[ump])/, 'i')
    .replace(/uoi$/, 'ui')
}

/** A marked word that neither good texts nor the list of ordinary words hold; never true where there is no such list. */
export const isUnheard = (word: string, { knowsOrdinary, ordinary }: Vocabulary): boolean =>
  knowsOrdinary && word.length > 1 && /[^\x00-\x7f]/.test(word) && !ordinary.has(word)

const byCount = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1])

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
