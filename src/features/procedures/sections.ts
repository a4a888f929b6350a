import { filedAnywhere } from '../../agencies/filing.ts'
import type { City } from '../../content/city.ts'
import type { Facet } from '../../core/intent.ts'
import type { Procedure } from './content.ts'
import { paysOut } from './sum-received.ts'
import { isOfLevy } from './tax.ts'
import {
  byWay,
  FACET_LABELS,
  LOST_UNIT,
  verbatim,
  wordDocument,
  wordDuration,
  wordFees,
  wordList,
  wordStatement,
} from './wording.ts'

/** Cases with more papers than this in all are offered as choices, the first (the usual one) shown. */
const PAPERS_AT_ONCE = 8
/** A first answer lists at most this many documents of a case before it says how many more there are. */
const DOCUMENTS_SHOWN = 14

/** So many things that are usual or go wrong stand in for conditions that the record does not name. */
const KNOWN_SHOWN = 4

/** A first answer names at most so many papers, of so many characters in all. */
const NAMED_AT_ONCE = 3
const NAMED_CHARS = 240

/** A case with its papers; `omitted` counts those whose names are not held. */
export type ShownCase = Procedure['cases'][number] & { readonly omitted?: number | undefined }

export interface SectionOptions {
  readonly city: City
  /** The case asked for, by its place in the record; null for all. */
  readonly caseIndex: number | null
  /** Whether what the source says of the sum that is paid out was told already. */
  readonly sumTold?: boolean
  /** The other province where it will be filed, if it is named. */
  readonly filedIn?: string | undefined
}

/** To declare a tax is free; what is to be paid is another thing that the record does not tell. */
const LEVY_UNSAID = 'Đây là phí làm thủ tục; số thuế, lệ phí phải nộp thì nguồn này không nêu mức.'

const SUM_UNSAID = 'Đây là phí làm thủ tục; số tiền được nhận thì nguồn này không nêu mức.'
const SEE_SLIP = 'Ngày trả cụ thể ghi trên phiếu hẹn khi Ông/Bà nộp hồ sơ.'

const PAPERS = 'Giấy tờ cần có:'

/** The bodies of what was asked, one below the other; each with its name where several are asked. */
export function inSections(facets: readonly Facet[], bodyOf: (facet: Facet) => string, several: boolean): string {
  const named = facets.map((facet) => {
    const body = bodyOf(facet)
    if (!several || facet === 'overview') return body
    const [first, ...rest] = body.split('\n')
    if (rest.length === 0) return `${FACET_LABELS[facet]}: ${body}`
    return [`${FACET_LABELS[facet]}:`, ...(first === PAPERS ? rest : [first, ...rest])].join('\n')
  })
  return named.join('\n')
}

/** How long it takes and what it costs, for a first answer. */
export const termAndFees = (procedure: Procedure): readonly string[] => [
  `- Thời hạn: ${inline(byWay(procedure, (m) => wordDuration(m.duration)))}`,
  `- Phí, lệ phí: ${inline(byWay(procedure, wordFees))}`,
]

/** The body of an answer for one facet. */
export function section(facet: Facet, procedure: Procedure, options: SectionOptions): string {
  switch (facet) {
    case 'overview':
      return overview(procedure)
    case 'documents':
      return documents(procedure, options.caseIndex)
    case 'fee':
      return [capital(byWay(procedure, wordFees)), ...unsaid(procedure.name, options)].join('\n')
    case 'duration':
      return duration(procedure)
    case 'place':
      return place(procedure, options)
    case 'steps':
      return procedure.steps.length > 0
        ? wordList(procedure.steps, (step, i) => `${i + 1}. ${step}`)
        : 'Nguồn không nêu trình tự thực hiện.'
    case 'online':
      return online(procedure)
    case 'conditions':
      return conditions(procedure)
    case 'result':
      return [
        `Kết quả: ${procedure.results.join('; ') || 'nguồn không nêu'}.`,
        ...procedure.after.slice(0, 3).map((s) => `- Sau đó: ${wordStatement(s)}`),
      ].join('\n')
    case 'legal-basis':
      return procedure.legalBasis.length > 0
        ? procedure.legalBasis.map((l) => `- ${l.number}${l.title ? `: ${l.title}` : ''}`).join('\n')
        : 'Nguồn không nêu căn cứ pháp lý.'
  }
}

/** What a procedure's fee is not: the levy that is declared by it, the sum that it pays out. */
function unsaid(name: string, { sumTold }: SectionOptions): readonly string[] {
  if (isOfLevy(name) && !paysOut(name)) return [LEVY_UNSAID]
  return paysOut(name) && !sumTold ? [SUM_UNSAID] : []
}

function duration(procedure: Procedure): string {
  const told = capital(byWay(procedure, (m) => wordDuration(m.duration)))
  return told.includes(LOST_UNIT) ? `${told}\n${SEE_SLIP}` : told
}

function overview(procedure: Procedure): string {
  const papers = procedure.cases.length === 0 && procedure.raw?.documents
  const usual = procedure.usual.slice(0, 2).map((s) => `- ${wordStatement(s)}`)
  return [
    `- Cơ quan giải quyết: ${procedure.agency.decides}`,
    ...termAndFees(procedure),
    `- Giấy tờ: ${papers ? 'chưa tách được khỏi nguồn, xem mục giấy tờ' : wordPapers(procedure.cases)}`,
    `- Kết quả: ${procedure.results[0] ?? 'nguồn không nêu'}`,
    ...usual,
  ].join('\n')
}

/** Where the record names no condition, what is usual and what goes wrong says the most about who may and must. */
function conditions(procedure: Procedure): string {
  if (procedure.conditions.length > 0) return wordList(procedure.conditions, (c) => `- ${c}`)
  const known = [...procedure.usual, ...procedure.pitfalls].slice(0, KNOWN_SHOWN).map((s) => `- ${wordStatement(s)}`)
  return ['Nguồn không nêu yêu cầu, điều kiện riêng.', ...known].join('\n')
}

function documents(procedure: Procedure, caseIndex: number | null): string {
  const raw = verbatim(procedure.raw?.documents)
  if (procedure.cases.length === 0) return raw ?? 'Nguồn không nêu giấy tờ phải nộp.'
  const pitfalls = procedure.pitfalls.slice(0, 2).map((s) => `Lưu ý: ${wordStatement(s)}`)
  return [wordCases(procedure.cases, caseIndex), ...(raw ? [raw] : []), ...pitfalls].join('\n')
}

/** Papers by case: all where they are few, otherwise those of the case that was asked for or the first. */
export function wordCases(all: readonly ShownCase[], caseIndex: number | null): string {
  const one = caseIndex !== null && all[caseIndex] ? all[caseIndex] : all[0]!
  const shown = inParts(all) ? [one] : all
  const blocks = shown.map((c) => {
    const lines = c.documents.slice(0, DOCUMENTS_SHOWN).map(wordDocument)
    const more = countOf(c) - lines.length
    if (more > 0) lines.push(moreOf(more, lines.length))
    return `${c.name ? `${c.name}:` : PAPERS}\n${lines.join('\n')}`
  })
  const others = shown.length < all.length ? [`Còn ${all.length - 1} trường hợp khác, Ông/Bà chọn bên dưới.`] : []
  return [...blocks, ...others].join('\n')
}

const moreOf = (more: number, shown: number): string =>
  shown > 0
    ? `- và ${more} loại giấy tờ khác, xem đủ ở trang nguồn`
    : `- ${more} loại giấy tờ, xem tên đầy đủ ở trang nguồn`

const countOf = (c: ShownCase): number => c.documents.length + (c.omitted ?? 0)

/** What a first answer says of the papers: their names where they are few and short, otherwise how many there are. */
export function wordPapers(cases: readonly ShownCase[]): string {
  const [only, ...others] = cases
  if (!only) return 'nguồn không nêu'
  const names = only.documents.map((d) => d.name)
  if (others.length === 0 && !only.omitted && names.length <= NAMED_AT_ONCE && names.join('; ').length <= NAMED_CHARS)
    return names.join('; ')
  return `${countOf(only)} loại${others.length > 0 ? `, tùy ${cases.length} trường hợp` : ''}`
}

function place(procedure: Procedure, { city, filedIn }: SectionOptions): string {
  const { decides, receives } = procedure.agency
  const anywhere = filedIn === undefined ? filedAnywhere([decides, receives ?? ''], city) : filedThere(filedIn, city)
  const lines = anywhere === null ? [] : [anywhere]
  if (receives) lines.push(`Nơi tiếp nhận theo nguồn: ${receives}.`)
  lines.push(`Cơ quan giải quyết: ${decides}.`)
  if (procedure.methods.some((m) => m.way === 'online')) lines.push(`Nộp tại nhà: ${city.portalUrl}`)
  return lines.join('\n')
}

const filedThere = (province: string, city: City): string =>
  `Nộp ở ${province} thì nơi nhận hồ sơ do ${province} bố trí, Ông/Bà hỏi ở đó; em chỉ có nơi nộp ở ${city.shortName}.`

function online(procedure: Procedure): string {
  const method = procedure.methods.find((m) => m.way === 'online')
  if (!method)
    return 'Nguồn không nêu cách nộp trực tuyến cho thủ tục này; Ông/Bà nộp trực tiếp hoặc qua bưu chính nếu có.'
  return [
    'Được nộp trực tuyến trên Cổng Dịch vụ công quốc gia, đăng nhập bằng tài khoản định danh điện tử (VNeID).',
    `- Thời hạn: ${wordDuration(method.duration)}`,
    `- Phí, lệ phí: ${wordFees(method)}`,
    ...(method.note ? [wordList([method.note], (note) => `- ${note}`)] : []),
  ].join('\n')
}

/** Whether the papers are too many for one answer, so that cases are offered as choices. */
export const inParts = (cases: readonly ShownCase[]): boolean =>
  cases.length > 1 && cases.reduce((sum, c) => sum + countOf(c), 0) > PAPERS_AT_ONCE

const inline = (text: string): string => text.replace(/^- /, '').replace(/\n- /g, '; ')
const capital = (text: string): string => (text.startsWith('-') ? text : text.charAt(0).toUpperCase() + text.slice(1))
