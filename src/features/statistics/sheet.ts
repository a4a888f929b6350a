import type { Reply } from '../../core/message.ts'
import type { ReportedFact } from '../../core/report.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const COLUMNS = [
  ['Chỉ tiêu', 46],
  ['Phạm vi', 22],
  ['Kỳ', 26],
  ['Từ ngày', 12],
  ['Đến ngày', 12],
  ['Giá trị', 14],
  ['Đơn vị', 12],
  ['Tử số', 12],
  ['Mẫu số', 12],
  ['Số tính thêm', 12],
  ['Nguồn', 40],
  ['Ngày văn bản', 14],
  ['Cách tính', 60],
] as const

/** Figures as a sheet to save: numbers as numbers, one row each, with everything that makes them quotable. */
export async function figureSheet(facts: readonly ReportedFact[], name: string): Promise<NonNullable<Reply['file']>> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const head = COLUMNS.map(([value]) => ({ value, fontWeight: 'bold' as const }))
  const rows = facts.map((f) =>
    [
      f.label,
      f.scope,
      f.period.label,
      f.period.from,
      f.period.to,
      f.value,
      f.unit,
      f.numerator,
      f.denominator,
      f.derived ? 'có' : '',
      f.source,
      f.documentDate,
      f.definition,
    ].map((value) =>
      value === null || value === '' ? null : { value, ...(typeof value === 'string' ? { wrap: true } : {}) },
    ),
  )
  const bytes = await writeXlsxFile([head, ...rows], {
    columns: COLUMNS.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    sheet: 'Số liệu',
  }).toBuffer()
  return {
    name: `${name}.xlsx`,
    mime: XLSX,
    base64: bytes.toString('base64'),
    alt: `Bảng số liệu, ${facts.length} dòng`,
  }
}
