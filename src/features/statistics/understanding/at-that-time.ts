import { foldedOfName } from '../../../search/name-words.ts'
import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue, provinceOf } from '../select.ts'
import { valueOfLast } from './at-last-place.ts'
import { JOINS } from './joins.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { WHOLE } from './topic-of-last.ts'
import type { Understood } from './understand.ts'

/**
 * "còn đợt 30/8 tới 17/9 thì kiểm tra mấy đơn vị tất cả" behind surprise inspections: the same at that time. Words that
 * the last figure is called by as well are the name of another one by chance, where nothing of that is printed for the
 * time and the last one is. Null: anything else.
 */
export function atThatTime(
  { query, matches, words }: Pick<Understood, 'query' | 'matches' | 'words'>,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const [own, ...others] = matches
  const [before, ...more] = last.indicators.map((id) => figures.indicators.get(id))
  const named = figures.indicators.get(own?.id ?? '')
  if (!own || !named || !before || others.length + more.length > 0 || named.id === before.id) return null
  const isPlain = query.operation === 'value' && query.parts.length === 0 && query.province === null && !query.unknown
  if (!isPlain || query.periods.length === 0 || !JOINS.test(folded) || named.family !== before.family) return null
  const called = new Set([before.name, ...before.names].flatMap((name) => [...foldedOfName(name)]))
  if (![...own.at].every((place) => called.has(words[place]?.folded ?? ''))) return null
  const isPrinted = (id: string): boolean => isPrintedThen(id, query, last.province, figures)
  if (isPrinted(named.id) || !isPrinted(before.id)) return null
  const places = WHOLE.test(folded) ? ['city'] : last.scopes
  return {
    ...valueOfLast(query, last),
    periods: query.periods,
    scopes: query.scopes.length > 0 ? query.scopes : places,
    bodies: query.scopes.length > 0 ? query.bodies : last.bodies,
  }
}

const isPrintedThen = (
  id: string,
  { periods }: FigureQuery,
  province: string | null,
  figures: Lexicon['figures'],
): boolean =>
  periods.every(({ period }) =>
    (figures.byIndicator.get(id) ?? []).some(
      (o) => hasValue(o) && isFor(o.period, period) && provinceOf(figures, o) === province,
    ),
  )

/** Words that all belong to one figure, by most of its name. */
const TOLD = { recall: 0.7, coverage: 0.95 }

/**
 * "6 tháng đầu 2024 Thủ tướng giao bao nhiêu nhiệm vụ" behind the tasks of a plan: another figure by most of its name,
 * printed for the time named, when the last one is not.
 */
export function isNamedThen(
  [own]: Understood['matches'],
  query: FigureQuery,
  last: Remembered | null,
  { figures }: Lexicon,
): boolean {
  if (!own || !last || query.periods.length === 0 || own.recall < TOLD.recall || own.coverage < TOLD.coverage)
    return false
  return (
    isPrintedThen(own.id, query, last.province, figures) &&
    !last.indicators.some((id) => isPrintedThen(id, query, last.province, figures))
  )
}
