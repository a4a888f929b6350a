import { dateOfDay, dayFromDate } from '../../calendar/day.ts'
import type { CalendarFile } from '../../content/calendar.ts'
import type { Source } from '../../core/source.ts'
import { shownDate } from '../../core/time.ts'
import type { HolidayQuestion } from './holiday-question.ts'
import { weekdayOf } from './opening.ts'

type ListedDay = CalendarFile['days'][number]

export interface HolidayAnswer {
  /** False: the calendar holds no such days. */
  readonly known: boolean
  readonly text: string
  readonly sources: readonly Source[]
}

/** So many of the coming holidays are told where none is named. */
const COMING = 2

/**
 * The days of rest that are asked for, with the days worked for them and what is not decided yet.
 * @param today `YYYY-MM-DD`
 */
export function holidayAnswer(asked: HolidayQuestion, calendar: CalendarFile, today: string): HolidayAnswer {
  const { of, yearsAhead } = asked
  const year = asked.year ?? (yearsAhead === undefined ? null : Number(today.slice(0, 4)) + yearsAhead)
  const worked = of.flatMap((key) => calendar.holidays[key]?.worked ?? [])
  if (worked.length > 0 && worked.length === of.length) return workedThrough(of, worked, calendar)
  const listed = Object.entries(calendar.holidays).flatMap(([key, { name }]) =>
    of.length === 0 || of.includes(key) ? yearsOf(key, calendar).map((of) => ({ key, name, ...of })) : [],
  )
  const wanted = listed.filter((one) => (year === null ? one.last >= today : one.year === year))
  const shown = wanted
    .toSorted((a, b) => (a.last < b.last ? -1 : 1))
    .slice(0, of.length || (year === null ? COMING : undefined))
  if (shown.length === 0) {
    const what = `lịch nghỉ ${of.map((key) => calendar.holidays[key]?.name).join(', ') || 'lễ'}`
    return { known: false, text: `Dạ, em chưa có ${what}${year === null ? ' sắp tới' : ` năm ${year}`}.`, sources: [] }
  }
  const lines = shown.map(({ name, year, days }) => `${name} năm ${year}: ${told(days, today)}`)
  const notices = [...new Set(shown.flatMap(({ days }) => days.map(({ notice }) => notice)))]
  const sources = notices.flatMap((notice) => calendar.notices[notice] ?? [])
  const text = [
    lines.length === 1 ? `Dạ, ${lines[0]}` : `Dạ, các cơ quan nhà nước nghỉ:\n${lines.map((l) => `- ${l}`).join('\n')}`,
    sourcesLine(sources),
  ]
  return { known: true, text: text.join('\n'), sources }
}

/** Days that are taken for holidays and are none by law. @param by the notices that list the holidays */
function workedThrough(of: readonly string[], by: readonly string[], calendar: CalendarFile): HolidayAnswer {
  const sources = [...new Set(by)].flatMap((notice) => calendar.notices[notice] ?? [])
  const names = of.map((key) => calendar.holidays[key]!.name).join('; ')
  const text = [
    `Dạ, ${names} không phải ngày nghỉ lễ; cơ quan nhà nước làm việc như ngày thường, trừ thứ bảy, chủ nhật.`,
    sourcesLine(sources),
  ]
  return { known: true, text: text.join('\n'), sources }
}

const sourcesLine = (sources: readonly Source[]): string =>
  `Nguồn: ${sources.map((s) => [s.title, s.reference].filter((part) => part !== null).join(', ')).join('; ')}`

function yearsOf(key: string, { days }: CalendarFile) {
  const own = days.filter((day) => day.of === key)
  const years = [...new Set(own.map(({ date }) => Number(date.slice(0, 4))))]
  return years.map((year) => {
    const inYear = own.filter(({ date }) => Number(date.slice(0, 4)) === year)
    const rests = inYear.filter(({ kind }) => kind !== 'make-up')
    return { year, days: inYear, last: (rests.at(-1) ?? inYear.at(-1)!).date }
  })
}

/** "nghỉ thứ hai 16/02 - thứ sáu 20/02/2026; làm bù …; … chưa được ban hành". */
function told(days: readonly ListedDay[], today: string): string {
  const [sure, open] = [days.filter((day) => day.confirmed), days.filter((day) => !day.confirmed)]
  const rests = (some: readonly ListedDay[]) => runsOf(some.filter(({ kind }) => kind !== 'make-up')).join(', ')
  const makeUps = (some: readonly ListedDay[]) => runsOf(some.filter(({ kind }) => kind === 'make-up')).join(', ')
  const parts = [
    rests(sure) && `nghỉ ${rests(sure)}`,
    makeUps(sure) && `làm bù ${makeUps(sure)}`,
    rests(open) && `${sure.length > 0 ? 'còn ' : 'tạm tính nghỉ '}${rests(open)}: chưa có văn bản ban hành`,
    makeUps(open) && `làm bù ${makeUps(open)}: chưa có văn bản ban hành`,
  ].filter((part) => part !== '')
  const isOver = days.every(({ date }) => date < today)
  return `${parts.join('; ')}${isOver ? ' (đã qua)' : ''}.`
}

/** Days that follow each other as one span; a weekend between does not part them. */
function runsOf(days: readonly ListedDay[]): readonly string[] {
  const runs: { from: string; to: string }[] = []
  for (const { date } of days) {
    const last = runs.at(-1)
    if (last && onlyRest(last.to, date)) last.to = date
    else runs.push({ from: date, to: date })
  }
  const length = ({ from, to }: { from: string; to: string }) => dayFromDate(to) - dayFromDate(from) + 1
  return runs.map((run) =>
    run.from === run.to ? named(run.from) : `${named(run.from)} - ${named(run.to)} (${length(run)} ngày liền)`,
  )
}

function onlyRest(from: string, to: string): boolean {
  const between = dayFromDate(to) - dayFromDate(from) - 1
  return Array.from({ length: between }, (_, n) => dateOfDay(dayFromDate(from) + 1 + n)).every(
    (date) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0,
  )
}

const named = (date: string): string => `${weekdayOf(date)} ${shownDate(date)}`
