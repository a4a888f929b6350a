import { dayOf } from '../../../calendar/day.ts'
import { localDate } from '../../../core/time.ts'
import { normalise } from '../../../text/normalise.ts'
import { keyOfCode } from '../code.ts'
import { findCodes } from '../code-finder.ts'
import { phoneHmac } from '../phone.ts'
import { timelinessOf } from '../rows.ts'
import { statusesFrom } from '../status.ts'
import type { Column, Header } from './columns.ts'
import { createDateReader, instantOfWritten, type WrittenDate } from './dates.ts'
import { remembered } from './lookups.ts'
import type { NameNumbers } from './names.ts'
import type { ReadRow } from './packed-rows.ts'
import type { ReadSettings } from './read-settings.ts'
import type { Reason } from './rejection.ts'

export type RowResult =
  | { readonly kind: 'row'; readonly code: string; readonly row: ReadRow }
  | { readonly kind: 'rejected'; readonly reason: Reason; readonly value: string }

export interface RowReader {
  read(cells: readonly string[]): RowResult
}

const CANONICAL = /^(?:\d{3}\.\d{2}\.\d{2}\.[HG]\d{2}|[HG]\d{2}(?:\.\d{1,3}){0,4})-(\d{6})-\d{4,7}$/

/** Reads the rows of one file. */
export function createRowReader(header: Header, settings: ReadSettings, names: NameNumbers): RowReader {
  const { now, closesAt, prefixes, phoneSecret } = settings
  const statuses = statusesFrom(settings.statuses)
  const today = localDate(now)
  const todayDay = dayOf(now)
  const readDate = createDateReader()

  let cells: readonly string[] = []
  const cell = (column: Column): string => {
    const at = header[column]
    return at === undefined ? '' : (cells[at] ?? '').trim()
  }
  const isPast = remembered((yymmdd: string): boolean => {
    const date = readDate(`${yymmdd.slice(4)}/${yymmdd.slice(2, 4)}/20${yymmdd.slice(0, 2)}`)
    return date !== null && date.day <= todayDay && yymmdd >= '16'
  })
  const readCode = (written: string): string | { readonly reason: Reason } => {
    const match = CANONICAL.exec(written)
    if (match && isPast(match[1]!)) return written
    const [found, ...others] = findCodes(normalise(written), { prefixes, today })
    if (!found || others.length > 0) return { reason: 'code-unreadable' }
    if (found.kind === 'wrong-date') return { reason: found.why === 'future' ? 'code-future' : 'code-date' }
    return found.code
  }
  const statusNamed = remembered((written: string) => statuses.named(written) ?? null)
  const dates: (WrittenDate | null)[] = []

  return {
    read(row) {
      cells = row
      const writtenCode = cell('code')
      if (cells.length <= (header.code ?? 0) || cells.length <= (header.status ?? 0))
        return rejected('cells-missing', writtenCode)
      const code = readCode(writtenCode)
      if (typeof code !== 'string') return rejected(code.reason, writtenCode)
      const status = statusNamed(cell('status'))
      if (status === null) return rejected('status-unknown', cell('status'))

      for (let i = 0; i < DATES.length; i++) {
        const written = cell(DATES[i]!)
        const date = written === '' ? null : readDate(written)
        if (written !== '' && date === null) return rejected('date-unreadable', written)
        dates[i] = date
      }
      const [received = null, due = null, firstFinished = null, returned = null, pausedFrom, pausedTo] = dates
      const settled = status.clock === 'stopped'
      const finished = settled ? (firstFinished ?? returned) : null
      if (received === null) return rejected('received-missing', '')
      if (received.day > todayDay) return rejected('received-future', cell('received'))
      if (due !== null && isBefore(due, received)) return rejected('due-before-received', cell('due'))
      if (settled && finished === null) return rejected('finished-missing', '')
      if (finished !== null && isBefore(finished, received))
        return rejected('finished-before-received', cell('finished') || cell('returned'))
      if (finished !== null && finished.day > todayDay)
        return rejected('finished-future', cell('finished') || cell('returned'))

      const dueDay = due?.day ?? null
      const finishedDay = finished?.day ?? null
      return {
        kind: 'row',
        code,
        row: {
          key: keyOfCode(code),
          status: status.code,
          received_at: instantOfWritten(received, 0),
          due_at: due === null ? null : instantOfWritten(due, closesAt),
          finished_at: finished === null ? null : instantOfWritten(finished, 0),
          returned_at: settled && returned ? instantOfWritten(returned, 0) : null,
          pauses: pausedFrom ? pausesOf(pausedFrom, pausedTo ?? null) : null,
          phone_hmac: phoneSecret === null ? null : phoneHmac(phoneSecret, cell('phone')),
          received_day: received.day,
          due_day: dueDay,
          finished_day: finishedDay,
          timeliness: timelinessOf(dueDay, finishedDay),
          names: names.numberOf(cell),
        },
      }
    },
  }
}

const DATES = ['received', 'due', 'finished', 'returned', 'pausedFrom', 'pausedTo'] as const satisfies readonly Column[]

const rejected = (reason: Reason, value: string): RowResult => ({ kind: 'rejected', reason, value })

/** By days where one of the two has no time. */
function isBefore(a: WrittenDate, b: WrittenDate): boolean {
  if (a.day !== b.day) return a.day < b.day
  return a.minute !== null && b.minute !== null && a.minute < b.minute
}

/** As the column holds them. */
function pausesOf(pausedFrom: WrittenDate, pausedTo: WrittenDate | null): string | null {
  const to = pausedTo ? instantOfWritten(pausedTo, 0) : null
  const from = instantOfWritten(pausedFrom, 0)
  return to !== null && to < from ? null : JSON.stringify([{ from, to }])
}
