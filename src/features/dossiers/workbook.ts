import type { Row } from 'write-excel-file/node'
import { MAX_FILE_BYTES, type Reply } from '../../core/message.ts'
import { type Instant, localDate } from '../../core/time.ts'

/** A dossier as a row of a sheet. */
export interface SheetRow {
  readonly code: string
  readonly status: string
  readonly procedure: string
  readonly agency: string
  readonly receivedAt: Instant
  readonly dueAt: Instant | null
  readonly finishedAt: Instant | null
  /** Working days past the due date; null: not late. */
  readonly lateDays: number | null
}

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEADS = [
  'Mã hồ sơ',
  'Tình trạng',
  'Mã thủ tục',
  'Cơ quan',
  'Ngày nhận',
  'Ngày hẹn trả',
  'Ngày có kết quả',
  'Trễ (ngày làm việc)',
]
const WIDTHS = [26, 26, 14, 36, 12, 14, 16, 18]

/**
 * A list as an Excel file: one sheet with the rows, one that says what they are.
 * @param about what is listed, its time and source, a line each
 * @returns null where it would be larger than a message may carry
 */
export async function workbook(
  rows: readonly SheetRow[],
  about: readonly string[],
  name: string,
  maxBytes = MAX_FILE_BYTES,
): Promise<NonNullable<Reply['file']> | null> {
  const head: Row = HEADS.map((value) => ({ value, fontWeight: 'bold' as const }))
  const data = rows.map(
    (row): Row => [
      row.code,
      row.status,
      row.procedure,
      row.agency,
      dateCell(row.receivedAt),
      dateCell(row.dueAt),
      dateCell(row.finishedAt),
      row.lateDays,
    ],
  )
  // Loaded with the first sheet only, like what draws charts.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bytes = await writeExcelFile([
    { sheet: 'Hồ sơ', data: [head, ...data], columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 },
    { sheet: 'Về danh sách', data: about.map((line): Row => [line]), columns: [{ width: 100 }] },
  ]).toBuffer()
  if (bytes.byteLength > maxBytes) return null
  return { name, mime: MIME, base64: bytes.toString('base64'), alt: `Tệp Excel: ${rows.length} hồ sơ` }
}

/** The local day, which a sheet keeps without a zone. */
const dateCell = (instant: Instant | null): Row[number] =>
  instant === null ? null : { value: new Date(`${localDate(instant)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
