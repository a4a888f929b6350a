import type { DossierRow } from '../tables.ts'
import type { WrittenNames } from './names.ts'
import type { Rejection } from './rejection.ts'

/** What a row of a file says by itself; what its names mean is told by their number. */
export interface ReadRow
  extends Pick<
    DossierRow,
    | 'key'
    | 'status'
    | 'received_at'
    | 'due_at'
    | 'finished_at'
    | 'returned_at'
    | 'pauses'
    | 'phone_hmac'
    | 'received_day'
    | 'due_day'
    | 'finished_day'
    | 'timeliness'
  > {
  readonly names: number
}

/** Values of rows, one after another: a message between threads that holds an object a row takes as long as reading them. */
export type PackedRows = readonly (string | number | null)[]

/** What was read of a piece of a file. */
export interface ReadBatch {
  /** Rows below the header, rejected ones too. */
  readonly read: number
  /** Bytes read so far, of the file's all; null where a file is read whole. */
  readonly bytes: number | null
  readonly rows: PackedRows
  /** Combinations of names met for the first time, numbered from `namesFrom` on; numbers from there on are forgotten. */
  readonly names: readonly WrittenNames[]
  readonly namesFrom: number
  readonly rejections: readonly Rejection[]
}

const VALUES = 13

export function pack(row: ReadRow, into: (string | number | null)[]): void {
  into.push(
    row.key,
    row.status,
    row.received_at,
    row.due_at,
    row.finished_at,
    row.returned_at,
    row.pauses,
    row.phone_hmac,
    row.received_day,
    row.due_day,
    row.finished_day,
    row.timeliness,
    row.names,
  )
}

/** The rows that `pack` put in, in their order. */
export function* unpack(values: PackedRows): Generator<ReadRow> {
  for (let at = 0; at < values.length; at += VALUES)
    yield {
      key: values[at] as ReadRow['key'],
      status: values[at + 1] as ReadRow['status'],
      received_at: values[at + 2] as ReadRow['received_at'],
      due_at: values[at + 3] as ReadRow['due_at'],
      finished_at: values[at + 4] as ReadRow['finished_at'],
      returned_at: values[at + 5] as ReadRow['returned_at'],
      pauses: values[at + 6] as ReadRow['pauses'],
      phone_hmac: values[at + 7] as ReadRow['phone_hmac'],
      received_day: values[at + 8] as ReadRow['received_day'],
      due_day: values[at + 9] as ReadRow['due_day'],
      finished_day: values[at + 10] as ReadRow['finished_day'],
      timeliness: values[at + 11] as ReadRow['timeliness'],
      names: values[at + 12] as ReadRow['names'],
    }
}
