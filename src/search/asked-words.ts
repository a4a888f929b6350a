import { ofLastAlike } from '../core/last-texts.ts'
import { isFoldedSyllable, isSyllable } from '../text/syllables.ts'
import { sayingOf, type Word } from './name-words.ts'
import type { LevelledWords, SameWordsTable } from './same-words.ts'
import { spellings } from './spellings.ts'

/** A question ready to be met: its words, where each stands, and what each weighs. */
export interface Asked {
  readonly words: readonly Word[]
  readonly origins: LevelledWords['origins']
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Its different words that name something, folded, and how many others it has. */
  readonly plain: readonly string[]
  readonly faintWords: number
  readonly weights: readonly number[]
  readonly total: number
}

/** Words that name nothing by themselves. */
export const FAINT = new Set(
  'cua cac nhung va voi trong la theo tai o cho ve duoc da so nam thang quy dau cuoi mot may bao nhieu co thuoc bi cai roi hien ty le'.split(
    ' ',
  ),
)
export const FAINT_WEIGHT = 0.25
/** A question is looked at whole and in parts. */
const PREPARED = 64
/** A word of the question that no name has weighs this much. */
const STRANGE = 3.5

export interface AskedOptions {
  /** What each word of the names weighs, by the folded word. */
  readonly weights: ReadonlyMap<string, number>
  readonly table: SameWordsTable
  /** Words of a question that need no name to account for them. Given these, words that no name has count too. */
  readonly idle?: (word: Word) => boolean
}

/**
 * Makes questions ready to be met by names: slips mended, different words for one thing made one, each word weighed.
 * Words at `free` places weigh nothing. Equal questions of the same words are one value.
 */
export function askedWords({ weights, table, idle }: AskedOptions) {
  const spelt = spellings([...new Set([...weights.keys(), ...table.known])])
  const prepared = ofLastAlike(
    (raw: readonly Word[]) => ({ whole: prepare(raw), byFree: new Map<string, Asked>() }),
    sayingOf,
    PREPARED,
  )

  function prepare(raw: readonly Word[]): Asked {
    const meant = raw.map((word) => {
      const isKnown = weights.has(word.folded) || table.known.has(word.folded)
      const other = isKnown ? undefined : spelt(word.folded)
      return other === undefined ? word : { ...word, folded: other, written: other }
    })
    const { words, origins } = table.level(meant)
    const places = new Map<string, number[]>()
    for (const [i, { folded }] of words.entries()) {
      const same = places.get(folded)
      if (same) same.push(i)
      else places.set(folded, [i])
    }
    const plain = [...places.keys()].filter((folded) => !FAINT.has(folded))
    const each = words.map((word) => {
      if (FAINT.has(word.folded) || idle?.(word)) return 0
      return weights.get(word.folded) ?? (idle && isWord(word) ? STRANGE : 0)
    })
    return { words, origins, places, plain, faintWords: places.size - plain.length, weights: each, total: sum(each) }
  }

  return (raw: readonly Word[], free: ReadonlySet<number>): Asked => {
    const { whole, byFree } = prepared(raw)
    if (free.size === 0) return whole
    const key = [...free].join(' ')
    const before = byFree.get(key)
    if (before) return before
    const each = whole.weights.map((weight, i) => (whole.origins[i]!.every((place) => free.has(place)) ? 0 : weight))
    const asked = { ...whole, weights: each, total: sum(each) }
    byFree.set(key, asked)
    return asked
  }
}

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0)

/** A word as words are spelt: slips account for nothing, and nothing need account for them. */
const isWord = ({ written, folded }: Word): boolean =>
  written === folded ? isFoldedSyllable(folded) || /^[a-z]{3,}$/.test(folded) : isSyllable(written)
