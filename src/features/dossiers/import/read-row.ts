import { dayOf } from '../../../calendar/day.ts'
import type { Pause } from '../../../calendar/working-calendar.ts'
import { type Instant, localDate } from '../../../core/time.ts'
import { normalise } from '../../../text/normalise.ts'
import { findCodes } from '../code-finder.ts'
import type { Dossier } from '../dossier.ts'
import type { Statuses } from '../status.ts'
import type { Column, Header } from './columns.ts'
import { createDateReader, instantOfWritten, type WrittenDate } from './dates.ts'
import { channelNamed, fieldId, type ImportLookups, levelNamed, remembered } from './lookups.ts'
import type { Reason } from './rejection.ts'

export type ReadRow =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'rejected'; readonly reason: Reason; readonly value: string }

/** What a file named that nobody here knows, with how often: imported without it, and told. */
export interface Unknowns {
  readonly agencies: Map<string, number>
  readonly procedures: Map<string, number>
  readonly areas: Map<string, number>
}

export interface RowReader {
  read(cells: readonly string[]): ReadRow
  readonly unknowns: Unknowns
  /** Fields met: id and the name as written first. */
  readonly fields: ReadonlyMap<string, string>
}

export interface RowReaderOptions {
  readonly header: Header
  readonly statuses: Statuses
  readonly lookups: ImportLookups
  readonly now: Instant
  /** Minutes since midnight of a date without a time: when a term of days ends. */
  readonly closesAt: number
  /** Level-1 identifiers of codes in circulation here. */
  readonly prefixes: readonly string[]
  /** HMAC of a phone number; null: phones are not read. */
  readonly phoneHmac: ((written: string) => string | null) | null
  readonly source: string
}

const CANONICAL = /^(?:\d{3}\.\d{2}\.\d{2}\.[HG]\d{2}|[HG]\d{2}(?:\.\d{1,3}){0,4})-(\d{6})-\d{4,7}$/
const MAX_UNKNOWN = 1_000

/** Reads the rows of one file. */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { header, statuses, lookups, now } = options
  const today = localDate(now)
  const todayDay = dayOf(now)
  const readDate = createDateReader()
  const unknowns: Unknowns = { agencies: new Map(), procedures: new Map(), areas: new Map() }
  const fields = new Map<string, string>()

  const cell = (cells: readonly string[], column: Column): string => {
    const at = header[column]
    return at === undefined ? '' : (cells[at] ?? '').trim()
  }
  const isPast = remembered((yymmdd: string): boolean => {
    const date = readDate(`${yymmdd.slice(4)}/${yymmdd.slice(2, 4)}/20${yymmdd.slice(0, 2)}`)
    return date !== null && date.day <= todayDay && yymmdd >= '16'
  })
  const readCode = (written: string): { readonly code: string } | { readonly reason: Reason } => {
    const match = CANONICAL.exec(written)
    if (match && isPast(match[1]!)) return { code: written }
    const [found, ...others] = findCodes(normalise(written), { prefixes: options.prefixes, today })
    if (!found || others.length > 0) return { reason: 'code-unreadable' }
    if (found.kind === 'wrong-date') return { reason: found.why === 'future' ? 'code-future' : 'code-date' }
    return { code: found.code }
  }
  const statusNamed = remembered((written: string) => statuses.named(written)?.code ?? null)
  const agencyNamed = remembered((written: string) => lookups.agency(normalise(written)))
  const areaNamed = remembered((written: string) => lookups.area(normalise(written)))
  const procedureNamed = remembered((both: string) => {
    const [code = '', name = ''] = both.split('\t')
    return lookups.procedure(code, name)
  })
  const channelOf = remembered(channelNamed)
  const levelOf = remembered(levelNamed)
  const fieldOf = remembered((written: string) => {
    const id = fieldId(written)
    if (id !== '' && !fields.has(id)) fields.set(id, normalise(written))
    return id === '' ? null : id
  })

  return {
    unknowns,
    fields,
    read(cells) {
      const rejected = (reason: Reason, value: string): ReadRow => ({ kind: 'rejected', reason, value })
      const writtenCode = cell(cells, 'code')
      if (cells.length <= (header.code ?? 0) || cells.length <= (header.status ?? 0))
        return rejected('cells-missing', writtenCode)
      const read = readCode(writtenCode)
      if ('reason' in read) return rejected(read.reason, writtenCode)
      const writtenStatus = cell(cells, 'status')
      const status = statusNamed(writtenStatus)
      if (status === null) return rejected('status-unknown', writtenStatus)

      const dates: Partial<Record<Column, WrittenDate | null>> = {}
      for (const column of DATES) {
        const written = cell(cells, column)
        const date = written === '' ? null : readDate(written)
        if (written !== '' && date === null) return rejected('date-unreadable', written)
        dates[column] = date
      }
      const received = dates.received ?? null
      const due = dates.due ?? null
      const settled = statuses.of(status).clock === 'stopped'
      const finished = settled ? (dates.finished ?? dates.returned ?? null) : null
      if (received === null) return rejected('received-missing', '')
      if (received.day > todayDay) return rejected('received-future', cell(cells, 'received'))
      if (due !== null && isBefore(due, received)) return rejected('due-before-received', cell(cells, 'due'))
      if (settled && finished === null) return rejected('finished-missing', '')
      const finishedCell = cell(cells, 'finished') || cell(cells, 'returned')
      if (finished !== null && isBefore(finished, received)) return rejected('finished-before-received', finishedCell)
      if (finished !== null && finished.day > todayDay) return rejected('finished-future', finishedCell)

      const agency = known(unknowns.agencies, cell(cells, 'agency'), agencyNamed)
      const procedure = known(
        unknowns.procedures,
        `${cell(cells, 'procedure')}\t${cell(cells, 'procedureName')}`,
        procedureNamed,
      )
      const area = known(unknowns.areas, cell(cells, 'area'), areaNamed) ?? agency?.area ?? null
      const field = cell(cells, 'field')
      return {
        kind: 'dossier',
        dossier: {
          code: read.code,
          status,
          procedure,
          agency: agency?.id ?? null,
          area,
          field: field === '' ? null : fieldOf(field),
          level: levelOf(cell(cells, 'level')) ?? agency?.level ?? null,
          channel: channelOf(cell(cells, 'channel')),
          receivedAt: instantOfWritten(received, 0),
          dueAt: due === null ? null : instantOfWritten(due, options.closesAt),
          finishedAt: finished === null ? null : instantOfWritten(finished, 0),
          returnedAt: settled && dates.returned ? instantOfWritten(dates.returned, 0) : null,
          pauses: pausesOf(dates),
          phoneHmac: options.phoneHmac ? options.phoneHmac(cell(cells, 'phone')) : null,
          sample: false,
          source: options.source,
        },
      }
    },
  }
}

const DATES = ['received', 'due', 'finished', 'returned', 'pausedFrom', 'pausedTo'] as const satisfies readonly Column[]

/** By days where one of the two has no time. */
function isBefore(a: WrittenDate, b: WrittenDate): boolean {
  if (a.day !== b.day) return a.day < b.day
  return a.minute !== null && b.minute !== null && a.minute < b.minute
}

function pausesOf({ pausedFrom, pausedTo }: Partial<Record<Column, WrittenDate | null>>): readonly Pause[] {
  if (!pausedFrom) return []
  const to = pausedTo ? instantOfWritten(pausedTo, 0) : null
  const from = instantOfWritten(pausedFrom, 0)
  return to !== null && to < from ? [] : [{ from, to }]
}

function known<T>(unknown: Map<string, number>, written: string, find: (written: string) => T | null): T | null {
  if (written === '' || written === '\t') return null
  const found = find(written)
  if (found !== null) return found
  const count = unknown.get(written)
  if (count !== undefined || unknown.size < MAX_UNKNOWN) unknown.set(written, (count ?? 0) + 1)
  return null
}
