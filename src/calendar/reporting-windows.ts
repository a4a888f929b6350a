import { daysInMonth, type Period } from './periods.ts'

/** How an administration closes its books: the same "quý IV/2026" is other days under each. */
export type WindowConvention = 'calendar' | 'decree-09-2019' | 'reform-report' | 'hotline'

export interface DataWindow {
  readonly convention: WindowConvention
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  /** Hour of the day at which both days are cut, 0 for whole days. */
  readonly hour: 0 | 12
}

/** What people call a convention, folded. */
const NAMES: readonly (readonly [WindowConvention, RegExp])[] = [
  ['decree-09-2019', /(?:09|9)\/2019|chot so lieu|ky bao cao chinh phu|che do bao cao|ngay 15 thang truoc/],
  ['reform-report', /ky bao cao (?:cchc|cai cach)|nam bao cao|tu (?:ngay )?0?5\/12/],
  ['hotline', /(?:ky|theo|kieu) (?:bao cao )?(?:cua )?(?:tong dai )?1022|12 gio ngay 25|tu ngay 25/],
  ['calendar', /theo lich|duong lich|lich thuong/],
]

export const WINDOW_TITLES: Readonly<Record<WindowConvention, string>> = {
  calendar: 'theo ngày dương lịch',
  'decree-09-2019': 'theo kỳ chốt số liệu của Nghị định 09/2019/NĐ-CP',
  'reform-report': 'theo kỳ báo cáo cải cách hành chính (bắt đầu ngày 05/12 năm trước)',
  hotline: 'theo kỳ của tổng đài (12 giờ ngày 25 tháng trước)',
}

/** The convention that a text names; null where it names none: then live figures go by the calendar. */
export function readConvention(folded: string): WindowConvention | null {
  return NAMES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/**
 * Days that a named period covers under a convention; null where the convention does not name such a period
 * (reform reports print 6 and 9 months only).
 * @source Nghị định 09/2019/NĐ-CP, Điều 12: from day 15 of the month before to day 14 of the last month; 6 and 9 months and
 *   the year begin on 15 December. Reform reports in print begin on 5 December and close about 15 May and 15 September.
 */
export function windowOf(period: Period, convention: WindowConvention): DataWindow | null {
  if (convention === 'calendar') return { convention, from: period.from, to: period.to, hour: 0 }
  const spans = ['month', 'quarter', 'months', 'year'].includes(period.kind)
  if (!spans) return null
  const { year, first, last } = monthsOf(period)
  switch (convention) {
    case 'decree-09-2019':
      return { convention, from: dayOf(year, first - 1, 15), to: dayOf(year, last, 14), hour: 0 }
    case 'hotline':
      return { convention, from: dayOf(year, first - 1, 25), to: dayOf(year, last, 25), hour: 12 }
    case 'reform-report': {
      const closing = { 6: 5, 9: 9 }[last]
      if (first !== 1 || closing === undefined) return null
      return { convention, from: dayOf(year, 0, 5), to: dayOf(year, closing, 15), hour: 0 }
    }
  }
}

function monthsOf({ from, to }: Period) {
  return { year: Number(from.slice(0, 4)), first: Number(from.slice(5, 7)), last: Number(to.slice(5, 7)) }
}

/** @param month 0 is December of the year before */
function dayOf(year: number, month: number, day: number): string {
  const [y, m] = month === 0 ? [year - 1, 12] : [year, month]
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(day, daysInMonth(y, m))).padStart(2, '0')}`
}
