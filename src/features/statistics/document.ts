import { rememberingMade } from '../../core/last-made.ts'
import type { Reply } from '../../core/message.ts'
import type { ReportedFact } from '../../core/report.ts'
import { shownDate } from '../../core/time.ts'
import { formatNumber } from '../../text/numbers.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const HEAD = ['STT', 'Chỉ tiêu', 'Phạm vi', 'Số liệu', 'Nguồn'] as const
const WIDTHS = [6, 40, 18, 18, 18] as const

export interface FigureReport {
  readonly title: string
  readonly period: string
  /** Day of making, `YYYY-MM-DD`. */
  readonly made: string
  readonly facts: readonly ReportedFact[]
}

/** A short report as a Word document: a table of figures, how each is computed, and a word that a person must check it. */
export const figureDocument = (report: FigureReport, name: string): Promise<NonNullable<Reply['file']>> =>
  madeLately({ report, name })

/** Reports kept: one of printed figures is the same for everybody who asks that day. */
const REPORTS = 16
const madeLately = rememberingMade(write, REPORTS)

async function write({ report, name }: { readonly report: FigureReport; readonly name: string }) {
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    await import('docx')
  const text = (value: string, bold = false) =>
    new Paragraph({ children: [new TextRun({ text: value, bold, font: 'Times New Roman', size: 26 })] })
  const row = (cells: readonly string[], bold = false) =>
    new TableRow({
      tableHeader: bold,
      children: cells.map(
        (cell, i) =>
          new TableCell({ width: { size: WIDTHS[i] ?? 20, type: WidthType.PERCENTAGE }, children: [text(cell, bold)] }),
      ),
    })
  const rows = report.facts.map((f, i) => row([String(i + 1), f.label, f.scope, shown(f), f.source]))
  const definitions = [...new Map(report.facts.map((f) => [f.indicator, `${f.label}: ${f.definition}`])).values()]
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: report.title, bold: true, font: 'Times New Roman', size: 28 })],
          }),
          text(
            `Kỳ số liệu: ${report.period}. Lập ngày ${shownDate(report.made)} từ các báo cáo đã công bố; cần người có thẩm quyền kiểm tra trước khi dùng.`,
          ),
          new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(HEAD, true), ...rows] }),
          text('Cách tính', true),
          ...definitions.map((line) => text(`- ${line}`)),
        ],
      },
    ],
  })
  const base64 = await Packer.toBase64String(document)
  const alt = `Báo cáo số liệu, ${report.facts.length} dòng`
  return { name: `${name}.docx`, mime: DOCX, base64, alt }
}

function shown({ value, unit, numerator, denominator, derived }: ReportedFact): string {
  const parts =
    numerator !== null && denominator !== null ? ` (${formatNumber(numerator)}/${formatNumber(denominator)})` : ''
  return `${value === null ? '' : `${formatNumber(value)} ${unit}`}${parts}${derived ? ', số tính thêm' : ''}`
}
