import { remembered } from '../../../core/remembered.ts'
import { foldedOfName, type Word, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import { CLASSIFIERS } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { siblingAt } from './stages.ts'
import { DENIES } from './undone.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Words that lead to what is asked and tell none of it. */
const BARE: ReadonlySet<string> = new Set(
  'so tong luong ty le ti tl phan tram bao nhieu nhiu may bn nhom loai muc thanh rieng do con the vay roi thi ma la cua cac nhung'.split(
    ' ',
  ),
)
const NO: ReadonlySet<string> = new Set(['chua', 'khong', 'ko', 'hong', 'hok', 'chang'])

/** What is not done yet is told with these too. */
const OPEN: ReadonlySet<string> = new Set(['con', 'dang', 'ton', 'thieu', 'trong', 'cho', 'doi', 'do'])

/**
 * The figure of a pool that has a name made of nothing but words of the last one's names and of what is said; of several
 * the one that shares most with the last one. Null: none, or two alike.
 */
export function toldByRest(
  clause: readonly Word[],
  before: string,
  pool: ReadonlySet<string>,
  lexicon: Lexicon,
): string | null {
  const { figures, indicators, questionWords, steps } = lexicon
  const last = figures.indicators.get(before)
  if (!last) return null
  const isMarked = clause.some(({ written, folded }) => written.toLowerCase() !== folded)
  const keyOf = isMarked ? writtenKey : foldedKey
  const content = indicators.content(clause).filter((place) => {
    const isCounted = place > 0 && questionWords.isCounting(clause[place - 1]!)
    return (
      !BARE.has(clause[place]!.folded) &&
      !(CLASSIFIERS.has(clause[place]!.folded) && isCounted) &&
      !isTogether(place, clause)
    )
  })
  // "đúng hạn mấy %" is a step of the business and no name.
  if (content.length === 0 && steps.asked(clause) !== null) return null
  const said = new Set(clause.map(keyOf))
  const frame = new Set([last.name, ...last.names].flatMap((name) => [...keysOf(name, isMarked)]))
  const called = keysOf(last.name, isMarked)
  // What must stand in a name, and of what some word must: most names are none by these.
  const needed = [...content.map((place) => keyOf(clause[place]!)), ...clause.filter(isNumber).map(keyOf)]
  const fresh = [...new Set(clause.filter(({ folded }) => !BARE.has(folded)).map(keyOf))].filter((k) => !called.has(k))
  // "phủ tới xã chưa" asks, "chưa xử lý" says no.
  const denies = clause.slice(0, -1).some(({ folded }) => NO.has(folded))
  const saysNumber = clause.some(isNumber)
  const isDone = steps.asked(clause) === 'settled' && !clause.some(({ folded }) => NO.has(folded) || OPEN.has(folded))
  const nameScore = (each: string, isAlike: boolean): number => {
    const keys = keysOf(each, isMarked)
    if (!fresh.some((key) => keys.has(key)) || !needed.every((key) => keys.has(key))) return 0
    const words = wordsOfName(each)
    // "xong mấy" is none of "chưa xong mấy".
    if (isDone && words.some(({ folded }) => folded === 'chua')) return 0
    // "mức 4" behind level 3 is no "mức 3, 4".
    const own = words.filter(
      (word) =>
        (saysNumber && isNumber(word)) ||
        (!frame.has(keyOf(word)) && !BARE.has(word.folded) && (content.length === 0 || !questionWords.isIdle(word))),
    )
    const isTold = own.length > 0 && own.every((word) => said.has(keyOf(word)))
    return isTold ? 1 + [...keys].filter((key) => called.has(key)).length + (isAlike ? 1 : 0) : 0
  }
  const scoreOf = (id: string): number => {
    const { name, names, kind } = figures.indicators.get(id)!
    if (denies && !DENIES.test(fold(name.toLowerCase()))) return 0
    return Math.max(...[name, ...names].map((each) => nameScore(each, kind === last.kind)))
  }
  const [first, second] = [...pool]
    .map((id) => ({ id, score: scoreOf(id) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return first && first.score > (second?.score ?? 0) ? first.id : null
}

const writtenKey = ({ written }: Word): string => written.toLowerCase()
const foldedKey = ({ folded }: Word): string => folded

const writtenOfName = remembered((name): ReadonlySet<string> => new Set(wordsOfName(name).map(writtenKey)))
const keysOf = (name: string, isMarked: boolean): ReadonlySet<string> =>
  isMarked ? writtenOfName(name) : foldedOfName(name)

const isNumber = ({ folded }: Word): boolean => /^\d/.test(folded)

/** "gộp cả 3 và 4": that they are taken together is no word of a name. */
const isTogether = (place: number, words: readonly Word[]): boolean =>
  words[place]!.folded === 'gop' && /^(?:ca|chung|lai)$/.test(words[place + 1]?.folded ?? '')

/** A name met this well, by all that is said, stands by itself. */
const [NAMED, ALL] = [0.9, 0.85]

/** With its mark none of the words that anything is said with ("trong"). */
const UNFILLED: ReadonlySet<string> = new Set(['trống', 'khuyết'])

/** Bodies that a figure is told of, or counted by. */
const BODIES: ReadonlySet<string> = new Set(['so', 'nganh', 'quan', 'huyen', 'phuong', 'xa', 'cap'])

/** "kiện toàn mấy" behind those that were set up: the figure that is called so, where the words name none by themselves; null: none. */
export function calledBehind(said: readonly Word[], before: string, lexicon: Lexicon): string | null {
  const telling = lexicon.indicators.content(said).filter((place) => !BARE.has(said[place]!.folded))
  const isBare = telling.every((place) => CLASSIFIERS.has(said[place]!.folded) || BODIES.has(said[place]!.folded))
  // "còn chưa dùng tới bao nhiêu": words that anything is said with, but for what they deny.
  const tells = ({ written, folded }: Word, i: number): boolean =>
    UNFILLED.has(written) || (folded === 'chua' && i < said.length - 1)
  if (isBare && !said.some(tells)) return null
  const [own] = lexicon.indicators.find(said, NAMED)
  if (own && own.recall >= NAMED && own.coverage >= ALL) return null
  return toldByRest(said, before, kinOf(before, said, lexicon), lexicon)
}

/** The figure of the step that words ask for behind others: one that is called so goes first; null: no step, or none of it. */
export function stepBehind(said: readonly Word[], before: readonly string[], lexicon: Lexicon): string | null {
  if (lexicon.steps.asked(said) === null) return null
  const called = before.reduceRight<string | null>((id, each) => id ?? calledBehind(said, each, lexicon), null)
  return called ?? siblingAt(said, before.at(-1)!, lexicon)
}

/** Other printed figures of the business, of the kind that the words count. */
function kinOf(id: string, said: readonly Word[], { figures, units }: Lexicon): ReadonlySet<string> {
  const { share, money } = wantedIn(foldedOf(said), units)
  const last = figures.indicators.get(id)
  const isWanted = (kind: Indicator['kind']): boolean =>
    share ? kind === 'ratio' : money ? kind === 'money' : kind !== 'ratio' || last?.kind === 'ratio'
  const kin = [...figures.indicators.values()].filter(
    (other) =>
      other.id !== id && other.family === last?.family && isWanted(other.kind) && figures.byIndicator.has(other.id),
  )
  return new Set(kin.map((other) => other.id))
}
