import { likeness, type Word, wordsIn } from './name-words.ts'

/** Something that has names, found in a text. */
export interface NameMatch {
  readonly id: string
  /** Weight of what was met, grows with the rarity and number of words. */
  readonly score: number
  /** Share of the name that was met, 0..1. */
  readonly recall: number
  readonly name: string
  /** Places of the words met, in the question's words. */
  readonly at: ReadonlySet<number>
}

interface Name {
  readonly id: string
  readonly text: string
  readonly words: readonly Word[]
  readonly mass: number
}

export interface NameIndex {
  /** Best first, one per id; names of which less than `minRecall` is met are left out. */
  find(words: readonly Word[], minRecall?: number): readonly NameMatch[]
  /** Ids that bear this very name, folded. */
  named(folded: string): readonly string[]
}

/** Words that name nothing by themselves. */
const FAINT = new Set(
  'cua cac nhung va voi trong la theo tai o cho ve duoc da so nam thang quy dau cuoi mot'.split(' '),
)
const FAINT_WEIGHT = 0.25
/** Words in a row and in order count this much more. */
const IN_ORDER = 1.2

/** Names with their words indexed: a question meets only names that share a word with it. */
export function nameIndex(entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>): NameIndex {
  const all = [...entries]
  const bearers = new Map<string, Set<string>>()
  for (const { id, names } of all)
    for (const { folded } of names.flatMap(wordsIn)) {
      const ids = bearers.get(folded) ?? new Set()
      bearers.set(folded, ids.add(id))
    }
  const weightOf = (word: Word): number =>
    FAINT.has(word.folded) ? FAINT_WEIGHT : Math.log(1 + (all.length + 4) / (bearers.get(word.folded)?.size ?? 1))
  const names: Name[] = []
  const byWord = new Map<string, number[]>()
  const exact = new Map<string, string[]>()
  for (const { id, names: texts } of all)
    for (const text of texts) {
      const words = wordsIn(text)
      if (words.length === 0) continue
      const at = names.push({ id, text, words, mass: words.reduce((sum, word) => sum + weightOf(word), 0) }) - 1
      for (const folded of new Set(words.map((w) => w.folded))) byWord.set(folded, [...(byWord.get(folded) ?? []), at])
      const key = words.map((w) => w.folded).join(' ')
      exact.set(key, [...(exact.get(key) ?? []), id])
    }

  function match(name: Name, asked: ReadonlyMap<string, readonly number[]>, words: readonly Word[]): NameMatch | null {
    let met = 0
    const at = new Set<number>()
    let inOrder = 0
    let last = -2
    for (const word of name.words) {
      const places = asked.get(word.folded)
      if (!places) {
        last = -2
        continue
      }
      // The place right behind the word before, else the one written most alike.
      const place =
        places.find((p) => p === last + 1) ??
        places.reduce((best, p) => (likeness(words[p]!, word) > likeness(words[best]!, word) ? p : best))
      met += weightOf(word) * likeness(words[place]!, word)
      at.add(place)
      if (place === last + 1 || last === -2) inOrder++
      last = place
    }
    const recall = met / name.mass
    const whole = inOrder === name.words.length
    return { id: name.id, name: name.text, recall, score: met * recall ** 2 * (whole ? IN_ORDER : 1), at }
  }

  return {
    find(words, minRecall = 0.7) {
      const asked = new Map<string, number[]>()
      words.forEach((word, i) => {
        const places = asked.get(word.folded)
        if (places) places.push(i)
        else asked.set(word.folded, [i])
      })
      const touched = new Set<number>()
      for (const folded of asked.keys())
        if (!FAINT.has(folded)) for (const at of byWord.get(folded) ?? []) touched.add(at)
      const best = new Map<string, NameMatch>()
      for (const at of touched) {
        const found = match(names[at]!, asked, words)
        if (!found || found.recall < minRecall) continue
        const known = best.get(found.id)
        if (!known || found.score > known.score) best.set(found.id, found)
      }
      return [...best.values()].sort((a, b) => b.score - a.score)
    },
    named: (folded) => exact.get(folded) ?? [],
  }
}
