import { inYear, type Period, quarterPeriod, yearPeriod } from '../../../calendar/periods.ts'
import type { AskedPeriod } from '../query.ts'

const BEFORE = /(?<![a-z])(nam|quy|ky) (?:(?:lien|ke|sat)(?: ke)? truoc|truoc (?:do|nua))(?![a-z])/
const AFTER =
  /(?<![a-z])(nam|quy|ky) (?:(?:lien|ke|sat)(?: ke)? (?:sau|tiep)|sau (?:do|nua)|tiep theo|ke(?: sau| do)?)(?![a-z])/

/** "năm trước thì sao", "còn quý sau": the bare words are so counted in a message of little else. */
const BARE =
  /(?<!(?<![a-z0-9])(?:voi|hon|ky|cac|nhung|may|\d|dau|cuoi|nhieu) )(?<![a-z])(nam|quy) (truoc|sau|toi)(?! (?:do|nua|khi|day))(?![a-z])/
const BARE_WORDS = 6

/** "cả năm lận", "trọn năm luôn á": all of the year that a part was told of, and nothing else said. */
const WHOLE_YEAR =
  /(?<![a-z])(?:ca|nguyen|het|tron|suot|du|toan)(?: ca| luon| bo| cai| ven)? nam(?=[\s,.?!]*$| (?:do|day|ay|luon|lan|co|kia|a|ha|hen|nha|nhe|nghen|nhen|nghe|ne|di|coi|thi|sao|em|anh|chi|z|v|dzay|vay|roi|chu|cho|gium|giup|dum|bao nhieu|may|nhieu|nhiu|bn)(?![a-z]))/
/** Folded words that tell it. */
const WHOLE_WORDS: readonly string[] = ['ca', 'nguyen', 'het', 'tron', 'ven', 'suot', 'du', 'toan', 'bo', 'nam']

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
  const whole = last ? wholeYear(folded, last) : null
  if (whole) return { asked: { period: whole, year: 'conversation', running: false }, words: WHOLE_WORDS }
  const [back, on] = [BEFORE.exec(folded), AFTER.exec(folded)]
  const bare = folded.trim().split(/\s+/).length <= BARE_WORDS ? BARE.exec(folded) : null
  const met = back ?? on ?? bare
  if (!met || !last) return null
  const isBefore = met === bare ? bare[2] === 'truoc' : met === back
  const period = shifted(last, met[1] === 'quy', isBefore ? -1 : 1)
  if (!period) return null
  return { asked: { period, year: 'conversation', running: false }, words: met[0].split(' ') }
}

/** The year of a part of it; null where no whole year is asked for, or the last period is no part of one. */
function wholeYear(folded: string, { kind, from, to }: Period): Period | null {
  const isPart = kind !== 'year' && kind !== 'years' && from.slice(0, 4) === to.slice(0, 4)
  const isBare = folded.trim().split(/\s+/).length <= BARE_WORDS
  return isPart && isBare && WHOLE_YEAR.test(folded) ? yearPeriod(Number(from.slice(0, 4))) : null
}

function shifted(last: Period, byQuarter: boolean, by: 1 | -1): Period | null {
  const year = Number(last.from.slice(0, 4))
  if (!byQuarter) return last.kind === 'years' || last.kind === 'range' ? null : inYear(last, year + by)
  if (last.kind !== 'quarter') return null
  const quarter = Number(last.to.slice(5, 7)) / 3 + by
  if (quarter < 1) return quarterPeriod(year - 1, 4)
  return quarter > 4 ? quarterPeriod(year + 1, 1) : quarterPeriod(year, quarter)
}
