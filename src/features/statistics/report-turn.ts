import { cityOf } from '../../content/city.ts'
import { localDate } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { fold } from '../../text/normalise.ts'
import { sayImpossible, sayUnknown } from './answers/missing.ts'
import { answerReport } from './answers/report.ts'
import { figureDocument } from './document.ts'
import { MAKES_REPORT } from './message-signs.ts'
import { type Figures, figuresOf } from './observations.ts'
import { figureSheet } from './sheet.ts'
import { queryOf } from './turn-query.ts'
import { toFact, toSources } from './wording.ts'

/** A short report of the figures asked for, as a document to go on with. */
export async function reportTurn(turn: Turn): Promise<TurnResult> {
  if (turn.args.length === 0 && !MAKES_REPORT.test(fold(turn.question.text)) && isLetter(turn.question.text))
    return { outcome: 'abstain', replies: [{ text: NO_LETTERS }], intent: 'report.generate' }
  const figures = figuresOf(turn.snapshot)
  const read = queryOf(turn, 'list')
  const query = read.documents.length > 0 ? read : { ...read, documents: reportsIn(turn.question.text, figures) }
  const city = cityOf(turn.snapshot)
  const today = localDate(turn.now)
  const said = query.impossible
    ? sayImpossible({ query, figures, city, today })
    : query.unknown
      ? sayUnknown({ query, figures, city, today })
      : answerReport({ query, figures, city, today })
  const facts = (said.quoted ?? []).map((o) => toFact(figures, o))
  const title = `Báo cáo số liệu cải cách hành chính, ${facts[0]?.period.label ?? ''}`
  const file =
    facts.length === 0
      ? undefined
      : query.output === 'excel'
        ? await figureSheet(facts, 'bao-cao')
        : await figureDocument({ title, period: facts[0]!.period.label, made: today, facts }, 'bao-cao')
  return {
    outcome: said.outcome,
    replies: [
      { text: said.say.join('\n\n'), ...(said.choices ? { choices: said.choices } : {}), ...(file ? { file } : {}) },
    ],
    report: { facts, sources: toSources(said.quoted ?? []) },
    intent: 'report.generate',
  }
}

/** "tóm tắt báo cáo 137": reports named by their number alone. */
function reportsIn(text: string, { documents }: Figures): readonly string[] {
  const said = fold(text.toLowerCase())
  return [...documents.values()].flatMap(({ id, number }) => {
    const begins = /^\d+/.exec(number ?? '')?.[0]
    const isNamed =
      begins !== undefined && new RegExp(`(?<![a-z])(?:bao cao|van ban|bc)(?: so)? ${begins}(?![\\d.,%])`).test(said)
    return isNamed ? [id] : []
  })
}

/** A letter about reports is no report: figures in it would be nobody's question. */
const isLetter = (text: string): boolean =>
  /(?<![a-z])(?:cong van|giay moi|to trinh|thong bao|thu moi|bai phat bieu|dien van|bien ban)(?![a-z])/.test(fold(text))

const NO_LETTERS =
  'Dạ, em chưa soạn được loại văn bản này. Em làm được báo cáo số liệu cải cách hành chính, ví dụ “làm báo cáo 6 tháng đầu năm 2024”.'
