import { ofLast } from '../core/last-texts.ts'
import { once } from '../core/once.ts'
import { remembered } from '../core/remembered.ts'
import { type Asked, askedWords, FAINT, FAINT_WEIGHT } from './asked-words.ts'
import { likeness, type Word, wordsIn } from './name-words.ts'
import { type SameWords, sameWords } from './same-words.ts'

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

/** A name met, with the places of its words among those of the prepared question. */
type Met = Omit<NameMatch, 'at'> & { readonly at: readonly number[] }

/** What is looked for. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
  /** Sentences on it: their words account for words of a question, they do not name it. */
  readonly about?: readonly string[]
}

interface Name {
  readonly id: string
  readonly text: string
  readonly words: readonly Word[]
  readonly weights: readonly number[]
  readonly mass: number
  /** What its words that name nothing weigh together. */
  readonly faint: number
  /** Words of all its thing's names and of what is said of it, folded. */
  readonly vocabulary: ReadonlySet<string>
}

export interface NameIndex {
  /**
   * Best first, one per id; names of which less than `minRecall` is met are left out. Known words of the question that
   * a name leaves unmet count against it, except those at `free` places.
   */
  find(words: readonly Word[], minRecall?: number, free?: ReadonlySet<number>): readonly NameMatch[]
  /** Places of the words that a name has to account for: neither faint, nor idle, nor at `free` places. */
  content(words: readonly Word[], free?: ReadonlySet<number>): readonly number[]
  /** Those words of which neither the names of one id nor what is said of it have any, each with its places. */
  strange(words: readonly Word[], id: string, free?: ReadonlySet<number>): readonly (readonly number[])[]
  /** Ids that bear this very name, folded. */
  named(folded: string): readonly string[]
}

/** Words in a row and in order count this much more. */
const IN_ORDER = 1.2
/** How much of a score hangs on what the name leaves unmet of the question. */
const COVERING = 0.85
/** A name that accounts for (nearly) all of the question may leave more of itself unsaid. */
const COVERS = 0.9
const COVERING_RECALL = 0.45
/** A word that is said of a thing elsewhere accounts for this much of a word of its name. */
const OF_IT = 0.7
/** A question of idle words alone is met by a name that it says this much of. */
const IDLE_RECALL = 0.6
/** Questions and parts of them whose matches are kept for whoever asks next. */
const LOOKED_AT = 64
/** Names are met by what is theirs, not by faint words alone. */
const MIN_MET = 1

export interface NameIndexOptions {
  /** Words that mean one thing, in names and questions alike. */
  readonly same?: readonly SameWords[]
  /** Words of a question that need no name to account for them. Given these, words that no name has count too. */
  readonly idle?: (word: Word) => boolean
}

/** Names with their words indexed: a question meets only names that share a word with it. */
export function nameIndex(entries: Iterable<Named>, { same = [], idle }: NameIndexOptions = {}): NameIndex {
  const all = [...entries]
  const table = sameWords(same)
  const wordsOf = remembered((text): readonly Word[] => table.level(wordsIn(text)).words)
  const bearers = new Map<string, Set<string>>()
  for (const { id, names } of all)
    for (const { folded } of names.flatMap(wordsOf)) {
      const ids = bearers.get(folded) ?? new Set()
      bearers.set(folded, ids.add(id))
    }
  const weights = new Map<string, number>()
  for (const [folded, ids] of bearers)
    weights.set(folded, FAINT.has(folded) ? FAINT_WEIGHT : Math.log(1 + (all.length + 4) / ids.size))
  const weightOf = (word: Word): number => weights.get(word.folded) ?? 0
  const vocabularies = new Map(
    all.map(({ id, names: texts, about = [] }) => [
      id,
      new Set([...texts, ...about].flatMap(wordsOf).map(({ folded }) => folded)),
    ]),
  )
  const names: Name[] = []
  const byWord = new Map<string, number[]>()
  const exact = new Map<string, string[]>()
  for (const { id, names: texts } of all)
    for (const text of texts) {
      const words = wordsOf(text)
      if (words.length === 0) continue
      const each = words.map(weightOf)
      const mass = each.reduce((sum, w) => sum + w, 0)
      const faint = each.reduce((sum, w, k) => sum + (FAINT.has(words[k]!.folded) ? w : 0), 0)
      const vocabulary = vocabularies.get(id)!
      const at = names.push({ id, text, words, weights: each, mass, faint, vocabulary }) - 1
      for (const word of words) {
        const postings = byWord.get(word.folded)
        if (postings) postings.push(at)
        else byWord.set(word.folded, [at])
      }
      const key = words.map((w) => w.folded).join(' ')
      exact.set(key, [...(exact.get(key) ?? []), id])
    }

  const askedOf = askedWords({ weights, table, ...(idle ? { idle } : {}) })

  /** @param least null where less of the name is met */
  function match(name: Name, asked: Asked, least: number): Met | null {
    let met = 0
    const at: number[] = []
    let inOrder = 0
    let last = -2
    for (let k = 0; k < name.words.length; k++) {
      const word = name.words[k]!
      const places = asked.places.get(word.folded)
      if (!places) {
        last = -2
        continue
      }
      const place = placeFor(word, places, last + 1, asked.words, at)
      if (place === null) {
        last = -2
        continue
      }
      met += name.weights[k]! * likeness(asked.words[place]!, word)
      if (!at.includes(place)) at.push(place)
      if (place === last + 1 || last === -2) inOrder++
      last = place
    }
    const recall = met / name.mass
    if (recall < least) return null
    let covered = 0
    for (let p = 0; p < asked.words.length; p++) {
      const weight = asked.weights[p]!
      if (weight === 0) continue
      if (at.includes(p)) covered += weight
      else if (name.vocabulary.has(asked.words[p]!.folded)) covered += weight * OF_IT
    }
    const coverage = asked.total === 0 ? (recall >= IDLE_RECALL ? 1 : 0) : Math.min(1, covered / asked.total)
    const whole = inOrder === name.words.length ? IN_ORDER : 1
    return {
      id: name.id,
      name: name.text,
      recall,
      coverage,
      score: met * recall ** 1.5 * whole * (1 - COVERING + COVERING * coverage),
      at,
    }
  }

  /** False where even all that a thing is called and told by leaves too much of the question for its name to be partly unsaid. */
  function couldCover(vocabulary: ReadonlySet<string>, asked: Asked): boolean {
    let covered = 0
    for (let p = 0; p < asked.words.length; p++)
      if (asked.weights[p]! > 0 && vocabulary.has(asked.words[p]!.folded)) covered += asked.weights[p]!
    return covered >= (COVERS - ROUNDING) * asked.total
  }

  /** How much of each name is met, nought between calls. */
  const reach = new Float64Array(names.length)
  /** Names of which something is met, while one call runs. */
  const touched = new Int32Array(names.length)
  const masses = Float64Array.from(names, ({ mass }) => mass)
  const faints = Float64Array.from(names, ({ faint }) => faint)

  function search(asked: Asked, minRecall: number): readonly NameMatch[] {
    // The most that a name can be met, before how and where its words stand is looked at.
    let count = 0
    for (const folded of asked.plain) {
      const weight = weights.get(folded) ?? 0
      if (weight === 0) continue
      for (const at of byWord.get(folded) ?? NOWHERE) {
        if (reach[at] === 0) touched[count++] = at
        reach[at]! += weight
      }
    }
    const allowance = asked.faintWords * FAINT_WEIGHT
    const partly = Math.min(minRecall, COVERING_RECALL)
    const best = new Map<string, Met>()
    const mayCover = memoised((vocabulary: ReadonlySet<string>) => couldCover(vocabulary, asked))
    for (let k = 0; k < count; k++) {
      const at = touched[k]!
      const met = reach[at]!
      reach[at] = 0
      if (met < MIN_MET) continue
      const most = met + Math.min(allowance, faints[at]!) + ROUNDING
      if (most < partly * masses[at]!) continue
      const name = names[at]!
      const least = most >= minRecall * name.mass || mayCover(name.vocabulary) ? partly : minRecall
      if (most < least * name.mass) continue
      const found = match(name, asked, least)
      if (!found || found.recall < (found.coverage >= COVERS && found.at.length > 1 ? least : minRecall)) continue
      const known = best.get(found.id)
      if (!known || found.score > known.score) best.set(found.id, found)
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score)
      .map(({ id, name, recall, coverage, score, at }) => {
        const places = once((): ReadonlySet<number> => new Set(at.flatMap((i) => asked.origins[i]!)))
        return {
          id,
          name,
          recall,
          coverage,
          score,
          // Most that are met are looked at no further.
          get at() {
            return places()
          },
        }
      })
  }

  /** By the share of a name that had to be met: a question is looked at by several. */
  const found = ofLast((_asked: Asked) => new Map<number, readonly NameMatch[]>(), LOOKED_AT)

  return {
    find(words, minRecall = 0.7, free = NONE) {
      const asked = askedOf(words, free)
      const before = found(asked)
      const matches = before.get(minRecall) ?? search(asked, minRecall)
      before.set(minRecall, matches)
      return matches
    },
    content(words, free = NONE) {
      const asked = askedOf(words, free)
      return asked.weights.flatMap((weight, i) => (weight > 0 ? asked.origins[i]! : []))
    },
    strange(words, id, free = NONE) {
      const asked = askedOf(words, free)
      const known = vocabularies.get(id)
      return asked.weights.flatMap((weight, i) =>
        weight > 0 && !known?.has(asked.words[i]!.folded) ? [asked.origins[i]!] : [],
      )
    },
    named: (folded) => exact.get(folded) ?? [],
  }
}

/** A match with another score; where it was met is still told to who asks. */
export const scored = (match: NameMatch, score: number): NameMatch => ({
  id: match.id,
  name: match.name,
  recall: match.recall,
  coverage: match.coverage,
  score,
  get at() {
    return match.at
  },
})

/** What a function returned for an argument before is not worked out again. */
function memoised<A, T>(work: (of: A) => T): (of: A) => T {
  const known = new Map<A, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = work(of)
    known.set(of, made)
    return made
  }
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9

/** The place right behind the word before, else the first of those left that is written most alike; null: none is left. */
function placeFor(
  word: Word,
  places: readonly number[],
  behind: number,
  asked: readonly Word[],
  taken: readonly number[],
): number | null {
  if (places.includes(behind)) return behind
  let best: number | null = null
  for (const place of places)
    if (!taken.includes(place) && (best === null || likeness(asked[place]!, word) > likeness(asked[best]!, word)))
      best = place
  return best
}

const NONE: ReadonlySet<number> = new Set()
const NOWHERE: readonly number[] = []
