import { fold } from '../text/normalise.ts'

/** A phrase met in a text: which label it stands for and how many syllables it covers. */
export interface CueHit<L> {
  readonly label: L
  readonly cue: string
  readonly at: number
  readonly length: number
}

interface Entry<L> {
  readonly label: L
  readonly cue: string
  readonly written: readonly string[]
}

const SYLLABLE = /[\p{L}\p{N}]+/gu

/** Lower-case words of a text in order; punctuation falls away. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(SYLLABLE) ?? []
}

/**
 * Finds phrases in texts, longest first, without overlaps. A phrase meets text without diacritics too; where the
 * text carries diacritics elsewhere, a phrase of one syllable must carry its own ("phí" is not met by "phi địa giới").
 */
export class CueIndex<L> {
  readonly #byFirst = new Map<string, Entry<L>[]>()

  constructor(entries: Iterable<{ readonly label: L; readonly cue: string }>) {
    for (const { label, cue } of entries) {
      const written = wordsOf(cue)
      if (written.length === 0) continue
      const first = fold(written[0]!)
      const list = this.#byFirst.get(first) ?? []
      list.push({ label, cue, written })
      this.#byFirst.set(first, list)
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.written.length - a.written.length)
  }

  /** @param marked whether the person writes diacritics; absent: told from the text itself */
  find(text: string, marked?: boolean): readonly CueHit<L>[] {
    const words = wordsOf(text)
    const folded = words.map(fold)
    const exactSingles = marked ?? words.some((word, i) => word !== folded[i])
    const hits: CueHit<L>[] = []
    for (let at = 0; at < words.length; ) {
      const met = (this.#byFirst.get(folded[at]!) ?? []).filter((entry) =>
        meets(entry.written, words, folded, at, exactSingles && entry.written.length === 1),
      )
      const length = met[0]?.written.length ?? 0
      for (const entry of met) {
        if (entry.written.length === length) hits.push({ label: entry.label, cue: entry.cue, at, length })
      }
      at += Math.max(1, length)
    }
    return hits
  }
}

function meets(
  cue: readonly string[],
  words: readonly string[],
  folded: readonly string[],
  at: number,
  exact: boolean,
): boolean {
  if (at + cue.length > words.length) return false
  return cue.every((syllable, i) => {
    const word = words[at + i]!
    return word === syllable || (!exact && word === folded[at + i] && fold(syllable) === word)
  })
}
