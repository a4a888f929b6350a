import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { shownDate } from '../../core/time.ts'
import type { Office } from './content.ts'
import type { OpeningQuestion } from './opening-question.ts'

const WEEKDAY_NAMES = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'] as const

/**
 * Yes or no to a question for opening hours, with why; null where the hours are not known or no day and time are asked.
 * A holiday and a make-up Saturday are those of the civil service's calendar.
 */
export function openingAnswer(
  { opening, unconfirmed }: Pick<Office, 'opening' | 'unconfirmed'>,
  { date, said, minute, rests }: OpeningQuestion,
  calendar: WorkingCalendar,
): string | null {
  if (date === null && said !== null) return `Dạ, lịch không có ${said}, Ông/Bà xem lại ngày giúp ạ.`
  if (!opening || (date === null && minute === null)) return null
  const year = date === null ? null : Number(date.slice(0, 4))
  if (year !== null && (year < calendar.years.first || year > calendar.years.last))
    return `Dạ, em chưa có lịch nghỉ năm ${year} nên không trả lời chắc ${dayName(date!, said)} được.`
  const usually = unconfirmed.includes('hours') ? 'thường ' : ''
  const doubt = date !== null && opening.workingDays ? calendar.doubtAbout(date) : null
  const unsure = doubt === null ? '' : ` Lịch ngày này chưa được xác nhận (${doubt.note}); Ông/Bà gọi hỏi trước khi đi.`
  if (date !== null && opening.workingDays && !calendar.isWorkingDay(date))
    return `${rests ? 'Dạ nghỉ' : 'Dạ không'}, ${dayName(date, said)} ${usually}không làm việc.${unsure}`
  const open =
    minute === null || opening.shifts.some(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to))
  const when = [minute === null ? null : clockName(minute), date === null ? null : dayName(date, said)]
  const at = when.filter((part) => part !== null).join(' ')
  const [yes, no] = rests ? ['Dạ không nghỉ', 'Dạ nghỉ'] : ['Dạ có', 'Dạ không']
  return `${open ? `${yes}, ${at} ${usually}có` : `${no}, ${at} ${usually}không`} làm việc.${unsure}`
}

/** @param date `YYYY-MM-DD` */
export const weekdayOf = (date: string): string => WEEKDAY_NAMES[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!

/** "thứ bảy 21/11/2026", "hôm nay (thứ sáu 20/11/2026)". */
function dayName(date: string, said: string | null): string {
  const weekday = weekdayOf(date)
  const full = `${weekday} ${shownDate(date)}`
  return said === null || said === weekday ? full : `${said} (${full})`
}

const clockName = (minute: number): string =>
  `lúc ${Math.floor(minute / 60)} giờ${minute % 60 === 0 ? '' : ` ${String(minute % 60).padStart(2, '0')}`}`

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
