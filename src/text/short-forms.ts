import { fold } from './normalise.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Short forms that nobody wrote down: initials of words of good texts, and a first letter before a whole second syllable. */
export interface ShortForms {
  /** Phrases that a word may be the initials of ("hđđt" -> hóa đơn điện tử), the most frequent first, at most three. */
  initials(word: string): readonly string[]
  /** Pairs that a word may be ("gtờ" -> giấy tờ, "hkhau" -> hộ khẩu), the most frequent first, at most two. */
  clipped(word: string): readonly string[]
}

const INITIALS = /^[a-zđ]{3,6}$/
/** Initials must be met this often: rarer ones are chance. */
const OFTEN = 2

/** @param texts in good spelling; read when the first word asks, because most texts need none of it */
export function shortFormsOf(texts: readonly string[], vocabulary: Vocabulary): ShortForms {
  let made: ShortForms | null = null
  const forms = () => {
    made ??= counted(texts, vocabulary)
    return made
  }
  return { initials: (word) => forms().initials(word), clipped: (word) => forms().clipped(word) }
}

function counted(texts: readonly string[], vocabulary: Vocabulary): ShortForms {
  const runs: { readonly syllables: readonly string[]; readonly initials: string }[] = []
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const run of text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\s]+/u)) {
      const syllables = run.trim().split(/\s+/)
      if (syllables.length < 2) continue
      runs.push({ syllables, initials: syllables.map((s) => fold(s[0] ?? ' ')).join('') })
      for (let i = 1; i < syllables.length; i++) {
        const pair = `${syllables[i - 1]} ${syllables[i]}`
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  const bySecond = new Map<string, { readonly first: string; readonly second: string; readonly count: number }[]>()
  for (const [pair, count] of counts) {
    const [first, second] = pair.split(' ') as [string, string]
    if (!vocabulary.pairs.has(pair)) continue
    const key = fold(second)
    const list = bySecond.get(key)
    if (list) list.push({ first, second, count })
    else bySecond.set(key, [{ first, second, count }])
  }
  const known = new Map<string, readonly string[]>()

  return {
    initials(word) {
      if (!INITIALS.test(word) || !/[^aeiouy]{2}/.test(word)) return []
      let found = known.get(word)
      if (found === undefined) {
        found = expanded(word)
        if (known.size > 5_000) known.clear()
        known.set(word, found)
      }
      return found
    },

    clipped(word) {
      if (word.length < 3 || !/^\p{L}+$/u.test(word)) return []
      const found: { readonly text: string; readonly count: number }[] = []
      for (let cut = 1; cut <= Math.min(3, word.length - 2); cut++) {
        const [head, rest] = [word.slice(0, cut), word.slice(cut)]
        if (/[aeiouyăâêôơư]/u.test(head)) break
        for (const { first, second, count } of bySecond.get(fold(rest)) ?? []) {
          const marked = rest !== fold(rest)
          if (!first.startsWith(head) && !(head === fold(head) && fold(first).startsWith(head))) continue
          if (first.length <= cut || (marked && second !== rest)) continue
          found.push({ text: `${first} ${second}`, count })
        }
      }
      return found
        .filter(({ count }) => count >= OFTEN)
        .sort((a, b) => b.count - a.count)
        .slice(0, 2)
        .map(({ text }) => text)
    },
  }

  function expanded(word: string): readonly string[] {
    const folded = fold(word)
    const met = new Map<string, number>()
    for (const { syllables, initials } of runs) {
      for (let at = initials.indexOf(folded); at >= 0; at = initials.indexOf(folded, at + 1)) {
        const phrase = syllables.slice(at, at + word.length)
        if (![...word].every((letter, i) => letter === 'd' || letter === fold(letter) || phrase[i]!.startsWith(letter)))
          continue
        const text = phrase.join(' ')
        met.set(text, (met.get(text) ?? 0) + 1)
      }
    }
    return [...met]
      .filter(([, count]) => count >= OFTEN)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([text]) => text)
  }
}
