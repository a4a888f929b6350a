import { inYear, type Period, quarterPeriod } from '../../../calendar/periods.ts'
import type { AskedPeriod } from '../query.ts'

const BEFORE = /(?<![a-z])(nam|quy|ky) (?:(?:lien|ke|sat)(?: ke)? truoc|truoc (?:do|nua))(?![a-z])/
const AFTER =
  /(?<![a-z])(nam|quy|ky) (?:(?:lien|ke|sat)(?: ke)? (?:sau|tiep)|sau (?:do|nua)|tiep theo|ke(?: sau| do)?)(?![a-z])/

/** "năm trước thì sao", "còn quý sau": the bare words are so counted in a message of little else. */
const BARE =
  /(?<!(?<![a-z0-9])(?:voi|hon|ky|cac|nhung|may|\d|dau|cuoi|nhieu) )(?<![a-z])(nam|quy) (truoc|sau|toi)(?! (?:do|nua|khi|day))(?![a-z])/
const BARE_WORDS = 6

/** A period told by the one of the last question. */
export interface RelativePeriod {
  readonly asked: AskedPeriod
  /** Folded words that tell it. */
  readonly words: readonly string[]
}

/**
 * "thế còn năm liền trước", "quý kế tiếp": counted from the period asked about last, never from today.
 * @param folded the question
 * @param last the one period asked about before; null: none, or several
 */
export function relativePeriod(folded: string, last: Period | null): RelativePeriod | null {
  const [back, on] = [BEFORE.exec(folded), AFTER.exec(folded)]
  const bare = folded.trim().split(/\s+/).length <= BARE_WORDS ? BARE.exec(folded) : null
  const met = back ?? on ?? bare
  if (!met || !last) return null
  const isBefore = met === bare ? bare[2] === 'truoc' : met === back
  const period = shifted(last, met[1] === 'quy', isBefore ? -1 : 1)
  if (!period) return null
  return { asked: { period, year: 'conversation', running: false }, words: met[0].split(' ') }
}

function shifted(last: Period, byQuarter: boolean, by: 1 | -1): Period | null {
  const year = Number(last.from.slice(0, 4))
  if (!byQuarter) return last.kind === 'years' || last.kind === 'range' ? null : inYear(last, year + by)
  if (last.kind !== 'quarter') return null
  const quarter = Number(last.to.slice(5, 7)) / 3 + by
  if (quarter < 1) return quarterPeriod(year - 1, 4)
  return quarter > 4 ? quarterPeriod(year + 1, 1) : quarterPeriod(year, quarter)
}
