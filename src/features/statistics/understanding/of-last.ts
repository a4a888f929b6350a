import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** "số đó", "con số này": the figure that was told last. */
const THAT_FIGURE =
  /(?<![a-z])(?<!ho )(?:so|con so|so lieu|chi tieu|ty le|cai) (?:do|nay|ay|tren|vua (?:roi|noi|dua|bao)|hoi nay|luc nay|ban nay|khi nay)(?![a-z])/
/** "mà nó đo cái gì": a figure told before is all that it can be. */
const IT = /(?<![a-z])(?:no|cai (?:do|nay|ay))(?![a-z])(?! (?:len|lai|cho|dau|nam|luc))/
/** "vậy là đạt chỉ tiêu trên giao chưa": whether a mark is reached, and which figure's is left out. */
const WHETHER_REACHED =
  /(?<![a-z])(?:dat|vuot|du) (?:\S+ ){0,2}(?:chi tieu|muc tieu|yeu cau|ke hoach)(?: \S+){0,3} (?:chua|khong|ko|hong|hok)(?![a-z])/

/** True where words that name no figure of their own ask where the last figure is from, or whether it is enough. */
export function asksOfLast(
  { operation, scopes, periods, stated }: FigureQuery,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): boolean {
  if (scopes.length > 0 || periods.length > 0) return false
  // "danh sách chỉ có 22 mà, sao khác": a number that the last figure is printed with elsewhere.
  const isItsNumber = stated.some((value) =>
    last.indicators.some((id) => (figures.byIndicator.get(id) ?? []).some((o) => o.value === value)),
  )
  if (operation === 'conflict') return isItsNumber || THAT_FIGURE.test(folded)
  if (operation === 'provenance' || operation === 'definition') return THAT_FIGURE.test(folded) || IT.test(folded)
  return operation === 'compare' && WHETHER_REACHED.test(folded)
}

/** "mà chú thích ghi 13, sao kỳ vậy" behind a figure that is printed so elsewhere: why is asked, whatever form is named. */
export function disputesLast(
  query: FigureQuery,
  folded: string,
  last: Remembered | null,
  { figures }: Lexicon,
): FigureQuery {
  if (!last || query.stated.length === 0 || !/(?<![a-z])(?:sao|ky vay|ky the|vo ly|lech|khac)(?![a-z])/.test(folded))
    return query
  const printed = last.indicators.flatMap((id) => figures.byIndicator.get(id) ?? [])
  // A number of another figure, too, if a document is known to print the two so that they are confused.
  const disputed = new Set(printed.flatMap(({ conflicts }) => conflicts))
  const isPrinted = query.stated.some((value) =>
    figures.observations.some((o) => o.value === value && o.conflicts.some((id) => disputed.has(id))),
  )
  return isPrinted ? { ...query, operation: 'conflict', form: null, indicators: [], lost: [] } : query
}

/** "số đó …, ký ngày mấy": a name that is met with the very word that points back is met by chance. */
export function isMetByReference(at: ReadonlySet<number>, words: readonly Word[]): boolean {
  return words.some(
    ({ folded }, i) =>
      at.has(i) && /^(?:so|lieu|tieu|le)$/.test(folded) && /^(?:do|nay|ay)$/.test(words[i + 1]?.folded ?? ''),
  )
}

/** "năm 2024 mình mấy điểm" behind an index: nothing but a time, and how many of what the last figure is told in. */
export function countsInUnit(folded: string, last: Remembered, { figures }: Lexicon): boolean {
  const [only, ...more] = last.indicators
  const unit = only === undefined ? undefined : figures.indicators.get(only)?.unit
  if (unit === undefined || more.length > 0) return false
  const letters = fold(unit)
    .split(' ')
    .map((word) => word[0])
    .join('')
  const called = unit === '%' ? 'phan tram|%|diem' : letters.length > 1 ? `${fold(unit)}|${letters}` : fold(unit)
  return new RegExp(`(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) (?:${called})(?![a-z])`).test(folded)
}

/** Units that count people. */
const OF_PEOPLE = /^(?:nguoi|dong chi|luot nguoi|thi sinh|ca nhan|bien che)$/

/** "2018 mấy tờ", "tăng hay giảm, bao nhiêu người": words that count what the last figure is told in name nothing else. */
export function unitWords({ indicators }: Remembered, { figures }: Lexicon): readonly string[] {
  const units = indicators.map((id) => fold(figures.indicators.get(id)?.unit ?? ''))
  return units.flatMap((unit) => [...unit.split(' '), ...(OF_PEOPLE.test(unit) ? ['nguoi'] : [])])
}

/** "Bình Thủy thì mấy hồ sơ" behind late dossiers: what the last figure is counted in names no other one at another place. */
export function withoutItsUnit(
  understood: Understood,
  last: Remembered,
  { figures, questionWords }: Lexicon,
): Understood {
  const { matches, query, words, strange } = understood
  const [own, ...more] = matches
  const units = last.indicators.flatMap((id) => fold(figures.indicators.get(id)?.unit ?? '').split(' '))
  const isSet = query.scopes.length + query.bodies.length > 0 && words.some((word) => questionWords.isCounting(word))
  const met = own ? [...own.at].map((place) => words[place]?.folded ?? '') : []
  const isUnit = [...met, ...strange.map(fold)].every((word) => units.includes(word) || isShortUnit(word, units))
  if (!isSet || !isUnit || more.length > 0) return understood
  return { ...understood, matches: [], strange: [], query: { ...query, indicators: [], parts: [], lost: [] } }
}

/** "đv" for "đơn vị": an office writes what it counts by its first letters. */
const isShortUnit = (word: string, units: readonly string[]): boolean =>
  word.length > 1 &&
  units
    .map((unit) => unit[0])
    .join('')
    .includes(word)

/** So many words may a question have that goes on with the figures of the last one's business. */
const LONG_FOLLOW_UP = 20

/** "còn số tuyệt đối: xong bao nhiêu, trong đó …": the same business told at length, its place and time left out. */
export function goesOnAtLength(
  { indicators, scopes, bodies, periods }: FigureQuery,
  last: Remembered,
  length: number,
  familyOf: (indicator: string) => string | undefined,
): boolean {
  const before = last.indicators.map(familyOf)
  const isBare = scopes.length + bodies.length + periods.length === 0
  return isBare && length <= LONG_FOLLOW_UP && indicators.every((id) => before.includes(familyOf(id)))
}
