import type { Observation } from '../observations.ts'
import { isFor, nearestPeriod, periodOfSpan } from '../printed-period.ts'
import { hasValue, latest, provinceOf, unique } from '../select.ts'
import { inSentence, scopeName, shownValue, sourceLine } from '../wording.ts'
import { type Answer, type Asked, askFor } from './answer.ts'

/** What a reform report opens with, where nothing else is asked for. */
const MAIN = [
  'directing',
  'dossiers',
  'procedures',
  'complaints',
  'digitisation',
  'online-services',
  'online-payment',
  'indexes',
]
const MAX_ROWS = 60
const SHOWN = 8

/** A figure of the time that most of them are of: what a document reports on. */
function mostOf(pool: readonly Observation[]): Observation | undefined {
  const count = (span: string): number => pool.filter((o) => o.period.span === span).length
  return pool.toSorted((a, b) => count(b.period.span) - count(a.period.span))[0]
}

/** The printed figures of a period for a short report: those asked for, or the main ones; the document itself is made of them. */
export function answerReport(asked: Asked): Answer {
  const { figures, query } = asked
  const families = query.indicators.flatMap((id) => figures.indicators.get(id)?.family ?? [])
  const wanted = families.length > 0 ? families : MAIN
  const pool = figures.observations.filter(
    (o) =>
      hasValue(o) &&
      provinceOf(figures, o) === query.province &&
      o.row === undefined &&
      (query.documents.length === 0 || query.documents.includes(o.document.id)) &&
      wanted.includes(figures.indicators.get(o.indicator)?.family ?? '') &&
      ['city', 'level'].includes(figures.scopes.get(o.scope)?.kind ?? '') &&
      (query.scopes.length === 0 || query.scopes.includes(o.scope)),
  )
  const newest = query.documents.length > 0 ? mostOf(pool) : latest(pool.filter((o) => o.document.confirmed))
  const period = query.periods[0]?.period ?? (newest && periodOfSpan(newest.period.span))
  const rows = period ? pool.filter((o) => isFor(o.period, period)).slice(0, MAX_ROWS) : []
  if (!period || rows.length === 0) {
    const near = period
      ? nearestPeriod(
          pool.map((o) => o.period),
          period,
        )
      : null
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em chưa có số liệu ${period?.label ?? ''} để làm báo cáo.${near ? ` Kỳ gần nhất làm được là ${near.label}; em không lấy số kỳ đó thay vào.` : ''}`,
      ],
      choices: near
        ? [askFor(`Số liệu ${near.label}`, 'list', 'on-time-settled', '', near.span)].flatMap((c) => c ?? [])
        : [],
    }
  }
  const lines = rows
    .slice(0, SHOWN)
    .map(
      (o) => `- ${inSentence(figures.indicators.get(o.indicator)!.name)}, ${scopeName(figures, o)}: ${shownValue(o)}`,
    )
  const more = rows.length > SHOWN ? [`… và ${rows.length - SHOWN} dòng nữa trong tệp.`] : []
  return {
    outcome: 'answer',
    say: [
      [
        `Dạ, báo cáo số liệu ${period.label} gồm ${rows.length} dòng, xin kiểm tra trước khi dùng:`,
        ...lines,
        ...more,
      ].join('\n'),
      sourceLine(rows.slice(0, SHOWN)),
    ],
    quoted: unique(rows),
  }
}
