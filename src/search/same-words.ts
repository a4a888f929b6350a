import { likeness, type Word, wordsIn } from './name-words.ts'

/** What is said (`say`) and other words for it (`same`), each one or more words. */
export interface SameWords {
  readonly say: string
  readonly same: readonly string[]
}

/** Words with, for each, the places of the words it stands for. */
export interface LevelledWords {
  readonly words: readonly Word[]
  readonly origins: readonly (readonly number[])[]
}

export interface SameWordsTable {
  /** Every known way to say a thing put into the one word for it; the longest at each place. */
  level(words: readonly Word[]): LevelledWords
  /** Folded words that the table reads. */
  readonly known: ReadonlySet<string>
}

/** Doubtful spelling counts only where the words around it are certain. */
const MIN_LIKENESS = 0.75

interface Entry {
  readonly words: readonly Word[]
  readonly say: readonly Word[]
}

/** Different words for one thing ("xử lý", "giải quyết") made one, so that names are met however they are said. */
export function sameWords(groups: readonly SameWords[]): SameWordsTable {
  const byFirst = new Map<string, Entry[]>()
  const known = new Set<string>()
  for (const { say, same } of groups)
    for (const text of same) {
      const words = wordsIn(text)
      const first = words[0]?.folded
      if (first === undefined) continue
      for (const { folded } of words) known.add(folded)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, say: wordsIn(say) }])
    }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)

  function stands({ words: wanted }: Entry, words: readonly Word[], at: number): boolean {
    if (at + wanted.length > words.length) return false
    let sum = 0
    for (let i = 0; i < wanted.length; i++) {
      const like = likeness(words[at + i]!, wanted[i]!)
      if (like === 0) return false
      sum += like
    }
    return sum / wanted.length >= MIN_LIKENESS
  }

  return {
    known,
    level(words) {
      const out: Word[] = []
      const origins: (readonly number[])[] = []
      for (let at = 0; at < words.length; ) {
        const entry = byFirst.get(words[at]!.folded)?.find((e) => stands(e, words, at))
        if (!entry) {
          out.push(words[at]!)
          origins.push([at++])
          continue
        }
        const { length } = entry.words
        const places = Array.from({ length }, (_, i) => at + i)
        for (const word of entry.say) {
          out.push({ ...word, start: words[at]!.start, end: words[at + length - 1]!.end })
          origins.push(places)
        }
        at += length
      }
      return { words: out, origins }
    },
  }
}
