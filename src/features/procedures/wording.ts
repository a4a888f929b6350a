import type { Facet } from '../../core/intent.ts'
import type { Source } from '../../core/source.ts'
import { shownDate } from '../../core/time.ts'
import { cut } from '../../text/label.ts'
import { formatMoney } from '../../text/numbers.ts'
import type { Fee, Method, Procedure } from './content.ts'

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  overview: 'Tổng quan',
  documents: 'Giấy tờ cần nộp',
  fee: 'Lệ phí',
  duration: 'Thời hạn giải quyết',
  place: 'Nơi nộp',
  steps: 'Các bước làm',
  online: 'Nộp trực tuyến',
  conditions: 'Điều kiện',
  result: 'Kết quả nhận được',
  'legal-basis': 'Căn cứ pháp lý',
}

const WAYS: Readonly<Record<Method['way'], string>> = {
  direct: 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  postal: 'Qua bưu chính',
}

const UNITS = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng' } as const

const NOT_STATED = 'nguồn không nêu'
/** Imported pages hold paragraphs where people would write a line; an answer shows at most this much of each. */
const NOTE_CHARS = 300
const LINE_CHARS = 500
const RAW_CHARS = 1_200
const LINES_SHOWN = 15

/** Said of a length whose unit the source lost. */
export const LOST_UNIT = 'không ghi là ngày hay giờ'
/** The words of a note that say no more than that the unit is lost. */
const ONLY_LOST = /^bảng (?:thời hạn )?(?:chỉ )?ghi (?:số )?"[^"]*",? (?:(?:không (?:ghi|có)|mất) đơn vị)?(?:; |$)/u

/** "3 ngày làm việc"; a missing length is said to be missing, and a lost unit is not made up. */
export function wordDuration({ value, unit, note }: Method['duration']): string {
  if (value === null) return note ?? 'nguồn không nêu'
  if (value === 0) return note ?? 'trong ngày'
  const number = String(value).replace('.', ',')
  if (unit !== null) return `${number} ${UNITS[unit]}${note ? ` (${note})` : ''}`
  const more = note?.replace(ONLY_LOST, '') ?? ''
  return `nguồn chỉ ghi số “${number}”, ${LOST_UNIT}${more ? `; ${more}` : ''}`
}

/** "8.000 đồng/bản"; a fee the source does not name is "nguồn không nêu", never free. */
export function wordFee(fee: Fee): string {
  const name = fee.name ? `${fee.name}: ` : ''
  const note = fee.note ? ` (${cut(fee.note, NOTE_CHARS)})` : ''
  switch (fee.kind) {
    case 'amount':
      return `${name}${fee.amountVnd !== undefined ? formatMoney(fee.amountVnd) : fee.formula}${fee.unit ? `/${fee.unit}` : ''}${note}`
    case 'free':
      return `${name}miễn phí${note}`
    case 'local':
      return `${name}theo nghị quyết của HĐND thành phố, nguồn không nêu số tiền${note}`
    case 'not-stated':
      return `${name}nguồn không nêu${note}`
  }
}

/** One line per way of filing, or a single line where all ways are the same. */
export function byWay(procedure: Procedure, word: (method: Method) => string): string {
  if (procedure.methods.length === 0) return verbatim(procedure.raw?.methods) ?? NOT_STATED
  const lines = procedure.methods.map((m) => ({ way: WAYS[m.way], said: word(m) }))
  const [first] = lines
  if (first && lines.every((line) => line.said === first.said)) return `${first.said}${ways(procedure)}`
  return lines
    .map((line) => (line.said.includes('\n') ? `${line.way}:\n${line.said}` : `- ${line.way}: ${line.said}`))
    .join('\n')
}

const ways = (procedure: Procedure): string =>
  procedure.methods.length > 1
    ? ` (${procedure.methods.map((m) => WAYS[m.way].toLowerCase()).join(', ')} như nhau)`
    : ` (${WAYS[procedure.methods[0]!.way].toLowerCase()})`

export function wordFees(method: Method): string {
  return method.fees.map(wordFee).join('; ')
}

/** "Tờ khai theo mẫu (1 bản chính)"; papers only shown are marked so. */
export function wordDocument(document: Procedure['cases'][number]['documents'][number]): string {
  const parts: string[] = []
  if (document.present) parts.push('xuất trình')
  if (document.originals) parts.push(`${document.originals} bản chính`)
  if (document.copies) parts.push(`${document.copies} bản sao`)
  if (document.form) parts.push(wordForm(document.form))
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  const when = document.when ? `; chỉ khi: ${document.when}` : ''
  return `- ${cut(document.name, LINE_CHARS)}${detail}${when}`
}

/** A part that could not be read out of the source, as the source prints it; null without one. */
export function verbatim(raw: string | undefined): string | null {
  return raw === undefined ? null : `Nguồn ghi nguyên văn: ${cut(raw.replace(/\s+/gu, ' '), RAW_CHARS)}`
}

/** A list that stays readable in a chat: long items are cut, and what is left out is said. */
export function wordList(items: readonly string[], mark: (item: string, index: number) => string): string {
  const lines = items.slice(0, LINES_SHOWN).map((item, i) => mark(cut(item, LINE_CHARS), i))
  const more = items.length - LINES_SHOWN
  return [...lines, ...(more > 0 ? [`- và ${more} mục khác, xem đủ ở trang nguồn`] : [])].join('\n')
}

function wordForm(form: string): string {
  if (/theo mẫu$/iu.test(form)) return 'theo mẫu'
  return /^mẫu/iu.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : `mẫu: ${form}`
}

/** A statement of ours with its standing: what nobody confirmed is said to be so. */
export function wordStatement(statement: { readonly text: string; readonly source: string }): string {
  return statement.source === 'unconfirmed'
    ? `${statement.text.replace(/\.$/u, '')} (kinh nghiệm chung, chưa được xác nhận).`
    : statement.text
}

/** What stands in parentheses of a name and is longer than this lists cases; the code beside it says which record is meant. */
const ASIDE = /\s*\([^()]{80,}\)/gu

/** Official name without the leading word "Thủ tục" and without long asides. */
export function bareTitle(name: string): string {
  const bare = name
    .replace(/^thủ tục\s+/iu, '')
    .replace(ASIDE, '')
    .replace(/[\s:.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

export const shortTitle = (procedure: Procedure): string => bareTitle(procedure.name)

/** Names that list every case are cut in a chat; the code beside them and the link lead to the whole. */
const HEADING_CHARS = 140

/** How an answer names a procedure: “Đăng ký khai sinh” (mã 1.001193). */
export function heading({ name, code }: { readonly name: string; readonly code: string }): string {
  const title = bareTitle(name)
  const shown = title.length <= HEADING_CHARS ? title : `${title.slice(0, HEADING_CHARS).replace(/[\s,;]+\S*$/u, '')}…`
  return `“${shown}” (mã ${code})`
}

export function sourceOf(procedure: Procedure): Source {
  return {
    title: `Cổng Dịch vụ công quốc gia, thủ tục ${procedure.code}`,
    reference: procedure.decision,
    url: procedure.url,
    asOf: procedure.asOf,
  }
}

export function sourceLine(procedure: Procedure): string {
  return `Nguồn: Cổng Dịch vụ công quốc gia, Quyết định ${procedure.decision}, cập nhật ${shownDate(procedure.asOf)}\n${procedure.url}`
}
