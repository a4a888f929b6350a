import type { PeriodReading } from '../../../calendar/periods-reading.ts'
import { fold } from '../../../text/normalise.ts'
import type { NamedPlace, Sentence } from './sentences.ts'
import { isComparisonBase } from './text-periods.ts'

interface Told {
  readonly main: Sentence
  readonly kept: readonly Sentence[]
  readonly all: readonly Sentence[]
}

/** Today, yesterday, this afternoon: when the asking itself is. */
const isOfAsking = (period: PeriodReading): boolean =>
  period.kind === 'period' && period.year === 'today' && period.period.kind === 'day'

/** A sentence tells a period of figures: "so với cùng kỳ năm ngoái" only tells what they are held against. */
const datesFigures = ({ text, periods }: Sentence): boolean =>
  periods.some(
    (period) => !isOfAsking(period) && !isComparisonBase(period, fold(text.toLowerCase()), periods.length === 1),
  )

/** Behind these words the other province is what is asked about. */
const OF_THEM = /(?<![a-z])(?:ho|ben do|ben ay|tinh do|tinh ay|tinh ban|o do|ben ban)(?![a-z])/

/** "chỗ đó nhận bao nhiêu", "mỗi nơi trễ mấy hồ sơ": the bodies that were named before. */
const OF_THOSE =
  /(?<![a-z])(?:(?:cho|noi|ben|don vi|co quan|so|quan|huyen|trung tam|hai) (?:do|day|nay|ay|kia)|(?:o|tai) (?:do|day)|(?:moi|tung|ca hai|hai) (?:noi|ben|cho|don vi))(?![a-z])/

const OF_US = /(?<![a-z])(?:cua (?:minh|ta|tp|thanh pho)|(?:tp|thanh pho|ben|tinh) (?:minh|ta))(?![a-z])/

/** Words of period and place that a sentence which asks nothing itself says for the one that does. */
export function carried(one: Sentence, { main, kept, all }: Told): string {
  const needsPeriod = !kept.some(datesFigures)
  const isDating = needsPeriod && datingOf(main, all) === one
  const period = isDating
    ? one.periods.filter((read) => !isOfAsking(read)).map(({ start, end }) => one.text.slice(start, end))
    : []
  const needsPlace = kept.every(({ places }) => places.length === 0)
  const isPointedAt = OF_THOSE.test(fold(main.text.toLowerCase())) && namedBefore(main, all) === one
  const isMeant = ({ kind, led, written }: NamedPlace): boolean => {
    const asked = fold(main.text.toLowerCase())
    if (kind === 'province') return !OF_US.test(asked) && (OF_THEM.test(asked) || (one.asks && led))
    if (kind === 'body' && (isPointedAt || isCalledShort(asked, written))) return true
    return kind === 'level' ? isDating || one.asks : led && (isDating || one.asks)
  }
  const places = needsPlace ? one.places.filter(isMeant).map(({ written }) => written) : []
  return [places.join(' và '), ...period].filter((part) => part !== '').join(' ')
}

/** The last sentence before the question that names a body. */
const namedBefore = (main: Sentence, all: readonly Sentence[]): Sentence | undefined =>
  all.slice(0, all.indexOf(main)).findLast(({ places }) => places.some(({ kind }) => kind === 'body'))

/** "trung tâm trả đúng hạn bao nhiêu" behind its whole name: the two words that the name begins with, and no others of it. */
function isCalledShort(asked: string, written: string): boolean {
  const [kind = '', sort = '', next] = fold(written).split(' ')
  if (next === undefined) return false
  return new RegExp(`(?<![a-z])${kind} ${sort}(?! ${next})(?![a-z])`).test(asked)
}

/** The sentence whose period is meant: an impossible one is told first, then one with its year, the last before the question. */
function datingOf(main: Sentence, all: readonly Sentence[]): Sentence | undefined {
  const at = all.indexOf(main)
  const nearest = [...all.slice(0, at).reverse(), ...all.slice(at + 1)].filter(datesFigures)
  const has = (test: (read: PeriodReading) => boolean) => nearest.find(({ periods }) => periods.some(test))
  return (
    has(({ kind }) => kind === 'impossible') ??
    has((read) => read.kind === 'period' && read.year === 'given') ??
    nearest[0]
  )
}
