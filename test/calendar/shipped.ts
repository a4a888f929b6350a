import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { WorkingCalendar } from '../../src/calendar/working-calendar.ts'
import { type CalendarFile, calendarFrom, calendarKind } from '../../src/content/calendar.ts'

/** The calendar file that ships with the program. */
export function shippedCalendarFile(): CalendarFile {
  const parsed = calendarKind.parse(parse(readFileSync(join(import.meta.dirname, '../../data/calendar.yaml'), 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

export const shippedCalendar = (): WorkingCalendar => calendarFrom(shippedCalendarFile())
