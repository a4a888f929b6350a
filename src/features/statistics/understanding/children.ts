import { type Word, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Figures } from '../observations.ts'
import type { Lexicon } from './lexicon.ts'
import { DENIES } from './undone.ts'

/** A figure that is a part of another one. */
interface Child {
  readonly id: string
  /** For each of its names the words that the whole is not called by. */
  readonly own: readonly ReadonlySet<string>[]
  /** Every word of its names. */
  readonly words: ReadonlySet<string>
}

const known = new WeakMap<Figures, ReadonlyMap<string, readonly Child[]>>()

/** Words that lead to parts or count them and name none. */
const BARE = new Set(
  'so muc diem nhom loai thu phan ty le tong gom rieng trong do moi tung chia ra tach con thi la bao may nhieu nhiu bn cai'.split(
    ' ',
  ),
)

const foldedIn = (name: string): readonly string[] => wordsOfName(name).map(({ folded }) => folded)

/** Printed parts of each whole, worked out once per content. */
function childrenOf(figures: Figures): ReadonlyMap<string, readonly Child[]> {
  const found = known.get(figures)
  if (found) return found
  const made = new Map<string, Child[]>()
  for (const { id, name, names, parent } of figures.indicators.values()) {
    const whole = parent === null ? undefined : figures.indicators.get(parent)
    if (!whole || !figures.byIndicator.has(id)) continue
    const shared = new Set([whole.name, ...whole.names].flatMap(foldedIn))
    const called = [name, ...names].map(foldedIn)
    const own = called
      .map((words) => new Set(words.filter((word) => !shared.has(word) && !BARE.has(word))))
      .filter(({ size }) => size > 0)
    made.set(whole.id, [...(made.get(whole.id) ?? []), { id, own, words: new Set(called.flat()) }])
  }
  known.set(figures, made)
  return made
}

const NO = new Set(['chua', 'khong', 'ko', 'hong', 'hok'])

/** So much of what sets a part apart must be said. */
const MET = 0.6

/**
 * The part of a whole that few words name once the whole is known: "công chức" behind the posts that were cut.
 * Null where the words name none of its parts, or two of them alike.
 * @param whole indicator id
 */
export function childAt(words: readonly Word[], whole: string, lexicon: Lexicon): string | null {
  const { figures, indicators, units, steps } = lexicon
  const children = childrenOf(figures).get(whole) ?? []
  if (children.length === 0) return null
  const asked = new Set(words.map(({ folded }) => folded).filter((word) => !BARE.has(word)))
  const content = indicators.content(words).map((place) => words[place]!.folded)
  const telling = content.filter((word) => !BARE.has(word) && !units.has(word))
  const share = (own: ReadonlySet<string>): number => [...own].filter((word) => asked.has(word)).length / own.size
  const [first, second] = children
    .filter((child) => telling.every((word) => child.words.has(word)))
    .map(({ id, own }) => ({ id, met: Math.max(0, ...own.map(share)) }))
    .sort((a, b) => b.met - a.met)
  if (!first || first.met < MET || first.met <= (second?.met ?? 0)) return null
  // "trong đó chưa xử lý mấy cái": what is done is never given for what is not.
  const name = figures.indicators.get(first.id)?.name ?? ''
  const denies = words.some(({ folded }) => NO.has(folded))
  return denies && !DENIES.test(fold(name)) && steps.told(name) !== 'in-progress' ? null : first.id
}
