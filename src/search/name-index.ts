import { likeness, type Word, wordsIn } from './name-words.ts'

/** Something that has names, found in a text. */
export interface NameMatch {
  readonly id: string
  /** Weight of what was met, grows with the rarity and number of words. */
  readonly score: number
  /** Share of the name that was met, 0..1. */
  readonly recall: number
  /** Share of the question's known words that was met, 0..1. */
  readonly coverage: number
  readonly name: string
  /** Places of the words met, in the question's words. */
  readonly at: ReadonlySet<number>
}

interface Name {
  readonly id: string
  readonly text: string
  readonly words: readonly Word[]
  readonly weights: readonly number[]
  readonly mass: number
  /** What its words that name nothing weigh together. */
  readonly faint: number
}

export interface NameIndex {
  /**
   * Best first, one per id; names of which less than `minRecall` is met are left out. Known words of the question that
   * a name leaves unmet count against it, except those at `free` places.
   */
  find(words: readonly Word[], minRecall?: number, free?: ReadonlySet<number>): readonly NameMatch[]
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
/** How much of a score hangs on what the name leaves unmet of the question. */
const COVERING = 0.6
/** Shorter words are not taken for misspelt ones. */
const MIN_TYPO_LETTERS = 4

/** Names with their words indexed: a question meets only names that share a word with it. */
export function nameIndex(entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>): NameIndex {
  const all = [...entries]
  const bearers = new Map<string, Set<string>>()
  for (const { id, names } of all)
    for (const { folded } of names.flatMap(wordsIn)) {
      const ids = bearers.get(folded) ?? new Set()
      bearers.set(folded, ids.add(id))
    }
  const weights = new Map<string, number>()
  for (const [folded, ids] of bearers)
    weights.set(folded, FAINT.has(folded) ? FAINT_WEIGHT : Math.log(1 + (all.length + 4) / ids.size))
  const weightOf = (word: Word): number => weights.get(word.folded) ?? 0
  const names: Name[] = []
  const byWord = new Map<string, number[]>()
  const exact = new Map<string, string[]>()
  for (const { id, names: texts } of all)
    for (const text of texts) {
      const words = wordsIn(text)
      if (words.length === 0) continue
      const each = words.map(weightOf)
      const mass = each.reduce((sum, w) => sum + w, 0)
      const faint = each.reduce((sum, w, k) => sum + (FAINT.has(words[k]!.folded) ? w : 0), 0)
      const at = names.push({ id, text, words, weights: each, mass, faint }) - 1
      for (const word of words) {
        const postings = byWord.get(word.folded)
        if (postings) postings.push(at)
        else byWord.set(word.folded, [at])
      }
      const key = words.map((w) => w.folded).join(' ')
      exact.set(key, [...(exact.get(key) ?? []), id])
    }

  const spelt = spellings(byWord.keys())

  function match(name: Name, asked: Asked): NameMatch | null {
    let met = 0
    const at = new Set<number>()
    let inOrder = 0
    let last = -2
    for (let k = 0; k < name.words.length; k++) {
      const word = name.words[k]!
      const places = asked.places.get(word.folded)
      if (!places) {
        last = -2
        continue
      }
      const place = placeFor(word, places, last + 1, asked.words)
      met += name.weights[k]! * likeness(asked.words[place]!, word)
      at.add(place)
      if (place === last + 1 || last === -2) inOrder++
      last = place
    }
    const recall = met / name.mass
    let covered = 0
    for (const p of at) covered += asked.weights[p] ?? 0
    const coverage = asked.total === 0 ? 1 : Math.min(1, covered / asked.total)
    const whole = inOrder === name.words.length ? IN_ORDER : 1
    return {
      id: name.id,
      name: name.text,
      recall,
      coverage,
      score: met * recall ** 2 * whole * (1 - COVERING + COVERING * coverage),
      at,
    }
  }

  function askedOf(raw: readonly Word[], free: ReadonlySet<number>): Asked {
    const words = raw.map((word) => {
      const meant = bearers.has(word.folded) ? undefined : spelt(word.folded)
      return meant === undefined ? word : { ...word, folded: meant, written: meant }
    })
    const places = new Map<string, number[]>()
    for (const [i, word] of words.entries()) places.set(word.folded, [...(places.get(word.folded) ?? []), i])
    const weights = words.map((word, i) =>
      free.has(i) || !bearers.has(word.folded) || FAINT.has(word.folded) ? 0 : weightOf(word),
    )
    return { words, places, weights, total: weights.reduce((sum, w) => sum + w, 0) }
  }

  return {
    find(words, minRecall = 0.7, free = NONE) {
      const asked = askedOf(words, free)
      // The most that a name can be met, before how and where its words stand is looked at.
      const reach = new Map<number, number>()
      const [faint, plain] = parted([...asked.places.keys()])
      for (const folded of plain) {
        const weight = weights.get(folded) ?? 0
        for (const at of byWord.get(folded) ?? []) reach.set(at, (reach.get(at) ?? 0) + weight)
      }
      const allowance = faint.length * FAINT_WEIGHT
      const best = new Map<string, NameMatch>()
      for (const [at, most] of reach) {
        const name = names[at]!
        if (most + Math.min(allowance, name.faint) + ROUNDING < minRecall * name.mass) continue
        const found = match(name, asked)
        if (!found || found.recall < minRecall) continue
        const known = best.get(found.id)
        if (!known || found.score > known.score) best.set(found.id, found)
      }
      return [...best.values()].sort((a, b) => b.score - a.score)
    },
    named: (folded) => exact.get(folded) ?? [],
  }
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9

/** The place right behind the word before, else the first of those written most alike. */
function placeFor(word: Word, places: readonly number[], behind: number, asked: readonly Word[]): number {
  if (places.includes(behind)) return behind
  let best = places[0]!
  for (const place of places) if (likeness(asked[place]!, word) > likeness(asked[best]!, word)) best = place
  return best
}

const parted = (words: readonly string[]): readonly [readonly string[], readonly string[]] => [
  words.filter((word) => FAINT.has(word)),
  words.filter((word) => !FAINT.has(word)),
]

const NONE: ReadonlySet<number> = new Set()

/** A question ready to be met: its words, where each stands, and what each weighs. */
interface Asked {
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly weights: readonly number[]
  readonly total: number
}

/** The one known word that an unknown one is a slip of: a letter more, less, or another, or two swapped. */
function spellings(known: Iterable<string>): (word: string) => string | undefined {
  const byShort = new Map<string, Set<string>>()
  for (const word of known) {
    if (word.length < MIN_TYPO_LETTERS || /\d/.test(word)) continue
    for (const short of [word, ...shortened(word)]) byShort.set(short, (byShort.get(short) ?? new Set()).add(word))
  }
  const swapped = new Map<string, string[]>()
  for (const word of byShort.values())
    for (const w of word) swapped.set(lettersOf(w), [...new Set([...(swapped.get(lettersOf(w)) ?? []), w])])
  return (word) => {
    if (word.length < MIN_TYPO_LETTERS || /\d/.test(word)) return undefined
    const same = swapped.get(lettersOf(word)) ?? []
    if (same.length === 1) return same[0]
    const near = new Set([word, ...shortened(word)].flatMap((short) => [...(byShort.get(short) ?? [])]))
    const alike = [...near].filter((w) => w[0] === word[0] && Math.abs(w.length - word.length) <= 1)
    return alike.length === 1 ? alike[0] : undefined
  }
}

const lettersOf = (word: string): string => [...word].sort().join('')

/** A word without each of its letters in turn. */
const shortened = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
