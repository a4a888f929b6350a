import { wordsIn } from '../../../search/name-words.ts'
import type { FigureQuery, Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { mostNamed, type Places } from './places.ts'
import type { Question } from './question.ts'

/** Another province that our own figure is held against. */
export type Against = NonNullable<FigureQuery['against']>

/** Words that stand between two places held against each other, or before the second of them. */
const JOINERS = new Set(['va', 'voi', 'so', 'sanh', 'hay', 'hoac', 'vs', 'hon', 'kem', 'thua', 'bang', 'la'])
/** Words that belong to a place's name, or go before it. */
const AROUND = new Set(['tinh', 'tp', 'thanh', 'pho', 'ben', 'cua', 'thi', 'o', 'ai', 'cao', 'thap', 'co', 'duoc'])
/** "của mình", "bên ta": our own city, as its officers call it. */
const OURS = new Set(['minh', 'ta'])
const CITY = 'city'

/**
 * "PCI của mình so với Đồng Tháp", "của mình với An Giang", "so với Đồng Tháp": our own figure is asked for, held against
 * another province's. Null: the figure of one place is asked for.
 */
export function againstProvince({ texts }: Question, named: readonly Places[], lexicon: Lexicon): Against | null {
  const most = mostNamed(named)
  const { words } = texts[named.indexOf(most)]!
  const kindOf = (id: string) => lexicon.figures.scopes.get(id)
  const held = most.scopes.flatMap(({ id, from, to }) => {
    const province = kindOf(id)?.province ?? null
    return province === null ? [] : [{ province, name: kindOf(id)!.name, from, to }]
  })
  const foreign = lexicon.provinces.find(words).map(({ id, from, to }) => ({ province: null, name: id, from, to }))
  const others = [...held, ...foreign.filter(({ from }) => !held.some((one) => one.from === from))]
  const [other, ...more] = others
  if (!other || more.length > 0) return null
  const ours = [
    ...most.scopes.filter(({ id }) => id === CITY),
    ...words.flatMap(({ folded }, i) => (OURS.has(folded) ? [{ from: i, to: i + 1 }] : [])),
  ]
  /** Words between two places: joiners among them, and nothing else. */
  const join = (from: number, to: number): boolean => {
    const between = words.slice(from, to).map(({ folded }) => folded)
    return between.some((word) => JOINERS.has(word)) && between.every((word) => JOINERS.has(word) || AROUND.has(word))
  }
  const isBeside = ours.some(({ from, to }) => (to <= other.from ? join(to, other.from) : join(other.to, from)))
  let before = other.from - 1
  while (AROUND.has(words[before]?.folded ?? '')) before--
  const isBase = words[before]?.folded === 'voi' && words[before - 1] !== undefined && isComparing(words, before - 1)
  return isBeside || isBase ? { province: other.province, name: other.name } : null
}

/** "so với", "so sánh … với", "hơn kém … với". */
const isComparing = (words: Question['texts'][number]['words'], at: number): boolean =>
  words.slice(Math.max(0, at - 8), at + 1).some(({ folded }) => folded === 'so')

/** True for words that the other province's name stands in. */
export const isOfName = (written: string, { name }: Against): boolean => {
  const called = new Set(wordsIn(name).map(({ folded }) => folded))
  return wordsIn(written).some(({ folded }) => called.has(folded))
}

/** What seems held nowhere is the other province, or its name taken for a part. */
export const isOfProvince = ({ kind, written }: Unknown, against: Against): boolean =>
  kind === 'province' || (kind === 'part' && isOfName(written, against))
