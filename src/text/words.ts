import type { Meaning, WordsKind } from './meaning.ts'
import { fold, normalise } from './normalise.ts'
import { type PhraseIndex, phraseIndex } from './phrases.ts'
import { type ShortForms, shortFormsOf } from './short-forms.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

export interface WordMeaning {
  readonly text: string
  /** 0..1, how likely it is without any context. A word that is a syllable of its own is read as written at 0.8. */
  readonly weight: number
  /** Words nearby that make it likelier; `#` is a number right after it. */
  readonly context?: readonly string[] | undefined
}

export interface WordsEntry {
  readonly from: string | readonly string[]
  readonly to: string | readonly WordMeaning[]
  readonly context?: readonly string[] | undefined
  readonly note?: string | undefined
}

/**
 * One file of `data/words`: short forms, spellings and words of one kind with what they mean, phrases in good spelling, or
 * single words between blanks that are right as they stand though no phrase holds them.
 */
export type WordsFile =
  | {
      readonly id: string
      readonly kind: WordsKind
      readonly note?: string | undefined
      readonly entries: readonly WordsEntry[]
    }
  | {
      readonly id: string
      readonly kind: 'vocabulary'
      readonly note?: string | undefined
      readonly entries: readonly string[]
    }
  | {
      readonly id: string
      readonly kind: 'ordinary'
      readonly note?: string | undefined
      readonly entries: readonly string[]
    }

export interface Words {
  /** Lower-case token ("ko", "đ/c") -> its meanings of all kinds but synonyms. */
  readonly single: ReadonlyMap<string, readonly Meaning[]>
  /** Dialect, teencode and abbreviations of several words. */
  readonly respelt: PhraseIndex
  /** People's words for official terms, of one word or several. */
  readonly synonyms: PhraseIndex
  /** Meaning -> how people write it; what typing noise is made from. */
  readonly writtenAs: ReadonlyMap<string, readonly string[]>
  readonly vocabulary: Vocabulary
  readonly shortForms: ShortForms
}

/**
 * Words of a snapshot, ready for `readText`.
 * @param texts further good Vietnamese (titles, utterances): the more, the better runs are split and tones mended
 */
export function compileWords(files: readonly WordsFile[], texts: Iterable<string> = []): Words {
  const single = new Map<string, Meaning[]>()
  const respelt: { from: string; meanings: readonly Meaning[] }[] = []
  const synonyms: { from: string; meanings: readonly Meaning[] }[] = []
  const writtenAs = new Map<string, string[]>()
  const good: string[] = []
  const ordinary: string[] = []
  for (const file of files) {
    if (file.kind === 'vocabulary' || file.kind === 'ordinary') {
      if (file.kind === 'vocabulary') good.push(...file.entries)
      else ordinary.push(...file.entries.flatMap((entry) => entry.normalize('NFC').split(/\s+/)))
      continue
    }
    for (const entry of file.entries) {
      const meanings = meaningsOf(entry, file.kind)
      good.push(...meanings.map((meaning) => meaning.text))
      for (const raw of typeof entry.from === 'string' ? [entry.from] : entry.from) {
        const from = normalise(raw).toLowerCase()
        if (file.kind === 'synonym') synonyms.push({ from, meanings })
        else if (from.includes(' ')) respelt.push({ from, meanings })
        else
          push(
            single,
            from,
            meanings.map((m) => (m.text === from ? { ...m, how: 'as-written' } : m)),
          )
        if (file.kind !== 'synonym' && meanings[0]!.text !== from) push(writtenAs, meanings[0]!.text, [from])
      }
    }
  }
  const spelt = [...chain(good, texts)]
  const vocabulary = vocabularyOf(spelt, ordinary)
  return {
    single,
    respelt: phraseIndex(respelt, (pair) => vocabulary.foldedPairs.has(pair)),
    synonyms: phraseIndex(synonyms, () => false),
    writtenAs,
    vocabulary,
    shortForms: shortFormsOf(spelt, vocabulary),
  }
}

/** Lower-case syllables of a text; punctuation falls away. */
export function syllablesIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function meaningsOf(entry: WordsEntry, how: WordsKind): readonly Meaning[] {
  const list: readonly WordMeaning[] = typeof entry.to === 'string' ? [{ text: entry.to, weight: 1 }] : entry.to
  return list.map(({ text, weight, context }) => {
    const around = [...(context ?? []), ...(entry.context ?? [])]
    const settled = normalise(text).toLowerCase()
    return {
      text: settled,
      syllables: syllablesIn(settled),
      weight,
      how,
      context: around.filter((word) => word !== '#').map((word) => ` ${fold(normalise(word))} `),
      beforeNumber: around.includes('#'),
    }
  })
}

function* chain(...parts: readonly Iterable<string>[]): Iterable<string> {
  for (const part of parts) yield* part
}

function push<V>(map: Map<string, V[]>, key: string, values: readonly V[]): void {
  const list = map.get(key)
  if (list) list.push(...values)
  else map.set(key, [...values])
}
