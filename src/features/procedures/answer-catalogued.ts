import type { City } from '../../content/city.ts'
import type { Facet } from '../../core/intent.ts'
import type { Choice, Reply } from '../../core/message.ts'
import { shownDate } from '../../core/time.ts'
import { type AnswerOptions, CHOICES, caseChoices, facetChoice, opened } from './answer.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { tellingDoubts } from './caution-topics.ts'
import { type FactsInFull, inFull } from './facts-in-full.ts'
import { saidOnce, untold } from './said-once.ts'
import { inSections, type SectionOptions, section, termAndFees, wordCases, wordPapers } from './sections.ts'
import { FACET_LABELS, heading } from './wording.ts'

/** How many doubts about the record an answer tells: nobody checked it, so more than for one that somebody did. */
const DOUBTS = 2
const UNCHECKED = 'Em đọc tự động từ hồ sơ trên Cổng, chưa có người soát; Ông/Bà xác nhận lại ở trang dưới đây.'

/** The right procedure with what is held of it: the facts of the portal's record, or its name and page alone. */
export function answerCatalogued(entry: CatalogueEntry, options: AnswerOptions): Reply {
  const held = inFull(entry)
  const { first } = options
  if (!held) return { text: [...opened(first, nameOnly(entry, options.city))].join('\n') }
  const asked: readonly Facet[] = options.facets.length > 0 ? options.facets : ['overview']
  const caseIndex = options.caseIndex ?? firstNamed(held)
  const shown = { ...options, caseIndex, sumTold: first?.ofSum ?? false }
  const told = asked.filter((facet) => holds(facet, held))
  const body = inSections(told, (facet) => partOf(facet, held, shown), asked.length > 1 || first !== undefined)
  const lines = [
    ...(body === '' ? [] : [saidOnce(body)]),
    ...notHeld(
      asked.filter((facet) => !told.includes(facet)),
      options.city,
    ),
    ...tellingDoubts(untold(held.procedure.cautions, body), told, DOUBTS),
    ...(body === '' ? [] : [UNCHECKED]),
  ]
  return {
    text: [...opened(first, `Dạ, thủ tục ${heading(entry)}:`), ...lines, sourceOf(entry)].join('\n'),
    choices: [...caseChoices({ code: entry.code, cases: held.cases }, asked, caseIndex), ...others(held, asked)],
  }
}

function partOf(facet: Facet, held: FactsInFull, options: SectionOptions): string {
  const { procedure, cases, omittedCases } = held
  if (facet === 'overview') return overview(held)
  if (facet !== 'documents') return section(facet, procedure, options)
  const more = omittedCases > 0 ? [`Trang nguồn còn ${omittedCases} trường hợp khác em chưa có.`] : []
  return [wordCases(cases, options.caseIndex), ...more].join('\n')
}

function notHeld(facets: readonly Facet[], city: City): readonly string[] {
  const named = facets.map((facet) => `“${FACET_LABELS[facet].toLowerCase()}”`).join(', ')
  return named === '' ? [] : [`Phần ${named} em chưa có; Ông/Bà xem ở trang dưới đây hoặc gọi ${city.hotline}.`]
}

function overview(held: FactsInFull): string {
  const { procedure, cases, omittedCases } = held
  return [
    ...(holds('place', held) ? [`- Cơ quan giải quyết: ${procedure.agency.decides}`] : []),
    ...(holds('fee', held) ? termAndFees(procedure) : []),
    ...(cases.length > 0 && omittedCases === 0 ? [`- Giấy tờ: ${wordPapers(cases)}`] : []),
    ...(procedure.results[0] ? [`- Kết quả: ${procedure.results[0]}`] : []),
  ].join('\n')
}

/** Whether the entry holds what a facet is about. */
function holds(facet: Facet, { procedure, cases }: FactsInFull): boolean {
  switch (facet) {
    case 'overview':
      return true
    case 'documents':
      return cases.length > 0
    case 'fee':
    case 'duration':
    case 'online':
      return procedure.methods.length > 0
    case 'place':
      return procedure.agency.decides !== ''
    case 'result':
      return procedure.results.length > 0
    case 'steps':
    case 'conditions':
    case 'legal-basis':
      return false
  }
}

/** Where nobody named a case: the first of which a paper can be named. */
function firstNamed({ cases }: FactsInFull): number | null {
  const first = cases.findIndex((c) => c.documents.length > 0)
  return first > 0 ? first : null
}

const OFFERED: readonly Facet[] = ['documents', 'fee', 'duration', 'place', 'online', 'result']

const others = (held: FactsInFull, asked: readonly Facet[]): readonly Choice[] =>
  OFFERED.filter((f) => !asked.includes(f) && holds(f, held))
    .slice(0, CHOICES)
    .map((f) => facetChoice(f, held.procedure.code))

function nameOnly(entry: CatalogueEntry, city: City): string {
  return [
    `Dạ, việc này là thủ tục ${heading(entry)}, lĩnh vực ${entry.field}.`,
    `Ở đây em chưa có chi tiết của thủ tục này nên không trả lời phần giấy tờ, lệ phí, thời hạn. Ông/Bà xem ở trang dưới đây hoặc gọi ${city.hotline}.`,
    sourceOf(entry),
  ].join('\n')
}

const sourceOf = (entry: CatalogueEntry): string =>
  `Nguồn: Cổng Dịch vụ công quốc gia${entry.decision ? `, Quyết định ${entry.decision}` : ''}, cập nhật ${shownDate(entry.asOf)}\n${entry.url}`
