import type { Reply } from '../../core/message.ts'
import { shownDate } from '../../core/time.ts'
import type { Task } from './content.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const COLUMNS = [
  ['Số', 6],
  ['Nhóm', 30],
  ['Nhiệm vụ', 60],
  ['Tình trạng', 26],
  ['Chủ trì', 30],
  ['Phối hợp', 36],
  ['Thời gian', 26],
  ['Sản phẩm', 40],
  ['Căn cứ', 40],
  ['Ghi chú', 40],
  ['Nguồn', 36],
] as const

/**
 * Tasks of a plan as a sheet to save, one row each; one that cannot be read says so.
 * @param groupOf the name of a task's group
 */
export async function taskSheet(
  tasks: readonly Task[],
  groupOf: (task: Task) => string,
  name: string,
): Promise<NonNullable<Reply['file']>> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const rows = tasks.map((task) =>
    [
      task.number,
      groupOf(task),
      task.name,
      task.missing ? null : task.printedStatus,
      task.lead.join('; '),
      task.cooperating.join('; '),
      task.time,
      task.product,
      task.evidence
        .map(({ document, date, what }) => [document, date && shownDate(date), what].filter(Boolean).join(', '))
        .join('; '),
      [task.ambiguous, task.missing, task.note].filter(Boolean).join(' '),
      `${task.source.number ?? task.source.title}, ${task.source.section}`,
    ].map((value) =>
      value === null || value === '' ? null : typeof value === 'string' ? { value, wrap: true } : { value },
    ),
  )
  const bytes = await writeXlsxFile([COLUMNS.map(([value]) => ({ value, fontWeight: 'bold' as const })), ...rows], {
    columns: COLUMNS.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    sheet: 'Nhiệm vụ',
  }).toBuffer()
  return {
    name: `${name}.xlsx`,
    mime: XLSX,
    base64: bytes.toString('base64'),
    alt: `Bảng nhiệm vụ, ${tasks.length} dòng`,
  }
}
