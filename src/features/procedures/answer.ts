import { filedAnywhere } from '../../agencies/filing.ts'
import type { City } from '../../content/city.ts'
import { FACETS, type Facet } from '../../core/intent.ts'
import { actionOf, type Choice, type Reply } from '../../core/message.ts'
import { shownDate } from '../../core/time.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { Procedure } from './content.ts'
import { saidOnce, untold } from './said-once.ts'
import {
  bareTitle,
  byWay,
  FACET_LABELS,
  shortTitle,
  sourceLine,
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

export interface AnswerOptions {
  readonly facets: readonly Facet[]
  readonly city: City
  /** The case asked for, by its place in the record; null for all. */
  readonly caseIndex: number | null
}

/** To declare a tax is free; what is to be paid is another thing that the record does not tell. */
const LEVY = /thuế|lệ phí trước bạ/iu
const LEVY_UNSAID = 'Đây là phí làm thủ tục; số thuế, lệ phí phải nộp thì nguồn này không nêu mức.'

/** One answer about one procedure: the facets asked first, then what else may be asked, then source and date. */
export function answerProcedure(procedure: Procedure, options: AnswerOptions): Reply {
  const facets: readonly Facet[] = options.facets.length > 0 ? options.facets : ['overview']
  const head = `Dạ, thủ tục ${quoted(shortTitle(procedure))} (mã ${procedure.code}):`
  const parts = facets.map((facet) => {
    const body = section(facet, procedure, options)
    return facets.length > 1 && facet !== 'overview'
      ? `${FACET_LABELS[facet]}: ${body.includes('\n') ? `\n${body}` : body}`
      : body
  })
  const body = parts.join('\n')
  const caution = untold(procedure.cautions, body)
    .slice(0, 1)
    .map((text) => `Lưu ý về nguồn: ${text}`)
  return {
    text: [head, saidOnce(body), ...caution, sourceLine(procedure)].join('\n'),
    choices: [...caseChoices(procedure, facets, options.caseIndex), ...otherFacets(procedure, facets)],
  }
}

function section(facet: Facet, procedure: Procedure, options: AnswerOptions): string {
  switch (facet) {
    case 'overview':
      return overview(procedure)
    case 'documents':
      return documents(procedure, options.caseIndex)
    case 'fee':
      return [capital(byWay(procedure, wordFees)), ...(LEVY.test(procedure.name) ? [LEVY_UNSAID] : [])].join('\n')
    case 'duration':
      return capital(byWay(procedure, (m) => wordDuration(m.duration)))
    case 'place':
      return place(procedure, options.city)
    case 'steps':
      return procedure.steps.length > 0
        ? wordList(procedure.steps, (step, i) => `${i + 1}. ${step}`)
        : 'Nguồn không nêu trình tự thực hiện.'
    case 'online':
      return online(procedure)
    case 'conditions':
      return procedure.conditions.length > 0
        ? wordList(procedure.conditions, (c) => `- ${c}`)
        : 'Nguồn không nêu yêu cầu, điều kiện riêng.'
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

function overview(procedure: Procedure): string {
  const count = procedure.cases[0]?.documents.length ?? 0
  const usual = procedure.usual.slice(0, 2).map((s) => `- ${wordStatement(s)}`)
  return [
    `- Cơ quan giải quyết: ${procedure.agency.decides}`,
    `- Thời hạn: ${inline(byWay(procedure, (m) => wordDuration(m.duration)))}`,
    `- Phí, lệ phí: ${inline(byWay(procedure, wordFees))}`,
    `- Giấy tờ: ${count > 0 ? `${count} loại` : procedure.raw?.documents ? 'chưa tách được khỏi nguồn, xem mục giấy tờ' : 'nguồn không nêu'}${procedure.cases.length > 1 ? `, tùy ${procedure.cases.length} trường hợp` : ''}`,
    `- Kết quả: ${procedure.results[0] ?? 'nguồn không nêu'}`,
    ...usual,
  ].join('\n')
}

function documents(procedure: Procedure, caseIndex: number | null): string {
  const all = procedure.cases
  const raw = verbatim(procedure.raw?.documents)
  if (all.length === 0) return raw ?? 'Nguồn không nêu giấy tờ phải nộp.'
  const one = caseIndex !== null && all[caseIndex] ? all[caseIndex] : all[0]!
  const shown = inParts(procedure) ? [one] : all
  const blocks = shown.map((c) => {
    const lines = c.documents.slice(0, DOCUMENTS_SHOWN).map(wordDocument)
    const more = c.documents.length - DOCUMENTS_SHOWN
    if (more > 0) lines.push(`- và ${more} loại giấy tờ khác, xem đủ ở trang nguồn`)
    return `${c.name ? `${c.name}:` : 'Giấy tờ cần có:'}\n${lines.join('\n')}`
  })
  const others = shown.length < all.length ? [`Còn ${all.length - 1} trường hợp khác, Ông/Bà chọn bên dưới.`] : []
  const pitfalls = procedure.pitfalls.slice(0, 2).map((s) => `Lưu ý: ${wordStatement(s)}`)
  return [...blocks, ...others, ...(raw ? [raw] : []), ...pitfalls].join('\n')
}

function place(procedure: Procedure, city: City): string {
  const { decides, receives } = procedure.agency
  const anywhere = filedAnywhere([decides, receives ?? ''], city)
  const lines = anywhere === null ? [] : [anywhere]
  if (receives) lines.push(`Nơi tiếp nhận theo nguồn: ${receives}.`)
  lines.push(`Cơ quan giải quyết: ${decides}.`)
  if (procedure.methods.some((m) => m.way === 'online')) lines.push(`Nộp tại nhà: ${city.portalUrl}`)
  return lines.join('\n')
}

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

const inParts = ({ cases }: Procedure): boolean =>
  cases.length > 1 && cases.reduce((sum, c) => sum + c.documents.length, 0) > PAPERS_AT_ONCE

function caseChoices(procedure: Procedure, facets: readonly Facet[], caseIndex: number | null): readonly Choice[] {
  if (!facets.includes('documents') || !inParts(procedure)) return []
  return procedure.cases
    .flatMap((c, i) =>
      i === (caseIndex ?? 0) || !c.name
        ? []
        : [{ label: cut(c.name), action: actionOf('procedure.documents', procedure.code, 'documents', String(i)) }],
    )
    .slice(0, 4)
}

const OFFERED: readonly Facet[] = [
  'documents',
  'fee',
  'duration',
  'place',
  'online',
  'steps',
  'conditions',
  'result',
  'legal-basis',
]

/** Choices for what else may be asked of a procedure. */
export function otherFacets(procedure: Procedure, facets: readonly Facet[]): readonly Choice[] {
  return OFFERED.filter((f) => !facets.includes(f))
    .filter((f) => f !== 'conditions' || procedure.conditions.length > 0)
    .slice(0, 5)
    .map((f) => ({ label: FACET_LABELS[f], action: actionOf(`procedure.${f}`, procedure.code) }))
}

/** Facets of a choice's argument ("fee+duration"). */
export function readFacets(argument: string | undefined): readonly Facet[] {
  const named = (argument ?? '').split('+')
  return FACETS.filter((facet) => named.includes(facet))
}

/** The right procedure by name where its details are not held: says so and shows the page that has them. */
export function answerCatalogued(entry: CatalogueEntry, city: City): string {
  return [
    `Dạ, việc này là thủ tục ${quoted(bareTitle(entry.name))} (mã ${entry.code}), lĩnh vực ${entry.field}.`,
    `Ở đây em chưa có chi tiết của thủ tục này nên không trả lời phần giấy tờ, lệ phí, thời hạn. Ông/Bà xem ở trang dưới đây hoặc gọi ${city.hotline}.`,
    `Nguồn: Cổng Dịch vụ công quốc gia${entry.decision ? `, Quyết định ${entry.decision}` : ''}, cập nhật ${shownDate(entry.asOf)}`,
    entry.url,
  ].join('\n')
}

const quoted = (title: string): string => `“${title}”`
const inline = (text: string): string => text.replace(/^- /, '').replace(/\n- /g, '; ')
const capital = (text: string): string => (text.startsWith('-') ? text : text.charAt(0).toUpperCase() + text.slice(1))
export const cut = (label: string, max = 60): string =>
  label.length <= max ? label : `${label.slice(0, max - 1).trimEnd()}…`
