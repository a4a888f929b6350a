import { fold } from '../../../text/normalise.ts'
import type { Figures } from '../observations.ts'

/** Words for more than thousands, as people write them behind a number. */
const TIMES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  van: 1e4,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
  ti: 1e9,
}

const ROUNDED =
  /(?:(?<![a-z])(gan|hon|tren|khoang|chung|co|ngot|xap xi|tam|toi)\s+)?(?<![\d.,/a-z-])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*((?:(?:nghin|ngan|trieu|ty|ti|van)(?:\s+(?=nghin|ngan|trieu|ty|ti))?)+(?![a-z])|(?:k|tr)(?![a-z\d]))?/g

/** A round number is no further from the printed one than this. */
const NEAR = 0.1

/** A smaller number is printed somewhere by chance. */
const TELLING = 10_000

interface Rounded {
  /** As other readers take it: without what it is times. */
  readonly read: number
  readonly value: number
  readonly about: string
  /** Of a hundred: told roundly it is off by less than one. */
  readonly isShare: boolean
}

/** Numbers told roundly: "hơn 120 nghìn", "gần 196k", "hơn 5.400". */
function roundedIn(folded: string): readonly Rounded[] {
  return [...folded.matchAll(ROUNDED)].flatMap(({ index, 0: met, 1: about = '', 2: digits = '', 3: times = '' }) => {
    if (about === '' && times === '') return []
    const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
    const read = Number(isThousands ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'))
    const value = times
      .split(/\s+/)
      .filter((word) => word !== '')
      .reduce((product, word) => product * (TIMES[word] ?? 1), read)
    const isShare = /^\s*(?:%|phan tram)/.test(folded.slice(index + met.length))
    return Number.isFinite(read) && read > 0 ? [{ read, value, about, isShare }] : []
  })
}

/** What a unit counts in: "triệu đồng" is a million of them. */
function scaleOf(unit: string): number {
  const [, times = ''] = /^(\S+) dong$/.exec(fold(unit.toLowerCase())) ?? []
  return TIMES[times] ?? 1
}

/**
 * Numbers that a person states, with the printed one in the place of a round one ("hơn 120 nghìn hồ sơ"): of the figures
 * asked for, the nearest that it may stand for; as it is where there is none.
 * @param stated as read digit by digit @param ids indicators asked for
 */
export function withPrinted(
  stated: readonly number[],
  folded: string,
  ids: readonly string[],
  { indicators, byIndicator, observations }: Figures,
): readonly number[] {
  if (stated.length === 0) return stated
  const rounded = roundedIn(folded)
  if (rounded.length === 0) return stated
  const printed = ids.flatMap((id) => {
    const scale = scaleOf(indicators.get(id)?.unit ?? '')
    return (byIndicator.get(id) ?? []).flatMap(({ value }) => (value === null ? [] : [{ value, whole: value * scale }]))
  })
  return stated.map((number) => {
    const told = rounded.find(({ read }) => read === number)
    // "9.718.095 triệu đồng" is printed so, in its own unit.
    const isPrinted = (number >= TELLING ? observations : printed).some(({ value }) => value === number)
    if (!told || isPrinted) return number
    const near = printed
      .map(({ value, whole }) => ({ value, off: whole / told.value - 1, by: Math.abs(whole - told.value) }))
      .filter(({ off, by }) => Math.abs(off) <= NEAR && isOnSide(told.about, off) && (!told.isShare || by < 1))
      .sort((a, b) => Math.abs(a.off) - Math.abs(b.off))
    return near[0]?.value ?? (printedSo(told, observations) ? told.read : told.value)
  })
}

/** "35,1 tỷ" of no figure that was named: some figure counts in that unit and is printed so. */
const printedSo = ({ read, value }: Rounded, observations: Figures['observations']): boolean =>
  observations.some((o) => o.value === read && read * scaleOf(o.unit) === value && value > read)

const isOnSide = (about: string, off: number): boolean =>
  about === 'gan' ? off <= 0 : about === 'hon' || about === 'tren' ? off >= 0 : true
