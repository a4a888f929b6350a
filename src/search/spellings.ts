/** Shorter words are not taken for misspelt ones. */
const MIN_TYPO_LETTERS = 4
/** So many words' answers are kept. */
const REMEMBERED = 1000

/** The one known word that an unknown one is a slip of: a letter more, less, or another, or two swapped. */
export function spellings(known: Iterable<string>): (word: string) => string | undefined {
  const byShort = new Map<string, Set<string>>()
  for (const word of known) {
    if (word.length < MIN_TYPO_LETTERS || /\d/.test(word)) continue
    for (const short of [word, ...shortened(word)]) byShort.set(short, (byShort.get(short) ?? new Set()).add(word))
  }
  const swapped = new Map<string, string[]>()
  for (const word of byShort.values())
    for (const w of word) swapped.set(lettersOf(w), [...new Set([...(swapped.get(lettersOf(w)) ?? []), w])])
  const slipOf = (word: string): string | undefined => {
    if (word.length < MIN_TYPO_LETTERS || /\d/.test(word)) return undefined
    const same = swapped.get(lettersOf(word)) ?? []
    if (same.length === 1) return same[0]
    const near = new Set([word, ...shortened(word)].flatMap((short) => [...(byShort.get(short) ?? [])]))
    const alike = [...near].filter((w) => w[0] === word[0] && Math.abs(w.length - word.length) <= 1)
    return alike.length === 1 ? alike[0] : undefined
  }
  // The parts of a question are looked at one by one, and hold the same unknown words.
  const last = new Map<string, string | undefined>()
  return (word) => {
    if (last.has(word)) return last.get(word)
    if (last.size >= REMEMBERED) last.clear()
    const found = slipOf(word)
    last.set(word, found)
    return found
  }
}

const lettersOf = (word: string): string => [...word].sort().join('')

/** A word without each of its letters in turn. */
const shortened = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
