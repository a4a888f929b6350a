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

/** "hai năm trước đó nữa", "3 năm liền trước", "hai năm sau đó": so many years beside the last one. */
const SEVERAL =
  /(?<![a-z])(hai|ba|bon|[2-5]) nam (?:(lien|ke|sat) )?(truoc|sau|tiep|ke tiep|lien ke)(?: (?:do|nua|theo|lien ke|day))*(?![a-z])/
const HOW_MANY: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4 }

/** Periods told by the one of the last question. */
export interface RelativePeriod {
  /** In the order of time. */
  readonly asked: readonly AskedPeriod[]
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
  if (whole) return { asked: [fromConversation(whole)], words: WHOLE_WORDS }
  const several = last ? severalYears(folded, last) : null
  if (several) return several
  const [back, on] = [BEFORE.exec(folded), AFTER.exec(folded)]
  const bare = folded.trim().split(/\s+/).length <= BARE_WORDS ? BARE.exec(folded) : null
  const met = back ?? on ?? bare
  if (!met || !last) return null
  const isBefore = met === bare ? bare[2] === 'truoc' : met === back
  const period = shifted(last, met[1] === 'quy', isBefore ? -1 : 1)
  if (!period) return null
  return { asked: [fromConversation(period)], words: met[0].split(' ') }
}

const fromConversation = (period: Period): AskedPeriod => ({ period, year: 'conversation', running: false })

/** The years right before the last one, or right behind it. */
function severalYears(folded: string, last: Period): RelativePeriod | null {
  const met = SEVERAL.exec(folded)
  // "hai năm trước" alone may be two years ago; with what points back, or each of them asked, it is those before.
  if (!met || !(met[2] || /(?<![a-z])(?:do|nua|lien ke|ke tiep|tiep theo)$/.test(met[0]) || EACH.test(folded)))
    return null
  const count = HOW_MANY[met[1]!] ?? Number(met[1])
  const sign = met[3] === 'truoc' ? -1 : 1
  const years = Array.from({ length: count }, (_, i) => shifted(last, false, sign * (i + 1)))
  const known = years.flatMap((period) => (period ? [period] : []))
  if (known.length < count) return null
  const asked = known.toSorted((a, b) => a.from.localeCompare(b.from)).map(fromConversation)
  return { asked, words: met[0].split(' ') }
}
const EACH = /(?<![a-z])(?:moi|tung) nam(?![a-z])/

/** The year of a part of it; null where no whole year is asked for, or the last period is no part of one. */
function wholeYear(folded: string, { kind, from, to }: Period): Period | null {
  const isPart = kind !== 'year' && kind !== 'years' && from.slice(0, 4) === to.slice(0, 4)
  const isBare = folded.trim().split(/\s+/).length <= BARE_WORDS
  return isPart && isBare && WHOLE_YEAR.test(folded) ? yearPeriod(Number(from.slice(0, 4))) : null
}

function shifted(last: Period, byQuarter: boolean, by: number): Period | null {
  const year = Number(last.from.slice(0, 4))
  if (!byQuarter) return last.kind === 'years' || last.kind === 'range' ? null : inYear(last, year + by)
  if (last.kind !== 'quarter') return null
  const quarter = Number(last.to.slice(5, 7)) / 3 + by
  if (quarter < 1) return quarterPeriod(year - 1, 4)
  return quarter > 4 ? quarterPeriod(year + 1, 1) : quarterPeriod(year, quarter)
}
