import type { Period } from '../../../calendar/periods.ts'
import type { DataWindow } from '../../../calendar/reporting-windows.ts'
import type { CountRow, CountScope, Dimension, Measure } from '../../../core/counts.ts'
import type { Answer } from '../answers/answer.ts'
import { inSentence } from '../wording.ts'
import { type Countable, counted, countQuery, type LiveAsked, scopeOfBody } from './counting.ts'
import { answer, fact, isEmpty, scopeText, shown, shownInstant } from './wording.ts'

/** Several bodies side by side, in the order asked. */
export async function ofBodies(
  asked: LiveAsked,
  { measure, source }: Countable,
  period: Period,
  window: DataWindow,
): Promise<Answer | null> {
  const { bodies } = asked.query
  const scopes = bodies.flatMap((body) => scopeOfBody(body, measure) ?? [])
  if (scopes.length < bodies.length) return null
  const counts = await Promise.all(scopes.map((scope) => counted({ measure, source }, window, scope)))
  const rows = counts.map((count, i) => ({ ...count, key: '', label: bodies[i]!.name }))
  if (rows.every(isEmpty)) return null
  const lines = rows.map((row) => `- ${row.label}: ${isEmpty(row) ? 'chưa có số liệu' : shown(measure, row)}`)
  return tabled(asked, { measure, source }, period, window, rows, [
    `Dạ, ${inSentence(measure.label)}, ${period.label}:`,
    ...lines,
  ])
}

export async function parts(
  asked: LiveAsked,
  { measure, source }: Countable,
  period: Period,
  window: DataWindow,
  scope: CountScope,
): Promise<Answer | null> {
  const { operation, among } = asked.query
  const usual = measure.dimensions.includes('level') && operation === 'breakdown' ? 'level' : 'agency'
  const offices = measure.dimensions.includes('procedure') && measure.dimensions.includes('agency')
  // Work on procedures is told by the commune that does it, not by where the applicant lives.
  const wanted = asked.query.by === 'area' && offices && among ? 'agency' : ofMeasure(asked.query.by, measure)
  const by = wanted ?? (among ? 'agency' : usual)
  if (!measure.dimensions.includes(by)) return null
  const all = await source.breakdown(countQuery(measure, window, scope), by)
  const rows = all.filter((row) => !isEmpty(row) && (by !== 'agency' || isAmong(asked, row.key, window)))
  if (rows.length === 0) return null
  const lowest = asked.query.first === 'lowest' || (asked.query.first === 'worst' && measure.direction === 'up')
  rows.sort((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (lowest ? -1 : 1))
  const kept = rows.slice(0, MAX_LINES)
  const lines = kept.map((row, i) => `${i + 1}. ${row.label}: ${shown(measure, row)}`)
  const order = lowest ? ', từ thấp lên cao' : ', từ cao xuống thấp'
  const head = `Dạ, ${inSentence(measure.label)}${scopeText(asked)}, ${period.label}${operation === 'rank' ? order : ''}:`
  const more =
    rows.length > kept.length
      ? [`Còn ${rows.length - kept.length} ${by === 'agency' || by === 'area' ? 'nơi' : 'mục'} nữa không nêu ở đây.`]
      : []
  return tabled(asked, { measure, source }, period, window, kept, [head, ...lines, ...more])
}

const MAX_LINES = 20

/** "theo lĩnh vực" of what is told by kinds means those, and the reverse. */
function ofMeasure(by: Dimension | null, { dimensions }: Measure): Dimension | null {
  if (by === 'field' && !dimensions.includes('field') && dimensions.includes('category')) return 'category'
  return by === 'category' && !dimensions.includes('category') && dimensions.includes('field') ? 'field' : by
}

/** Bodies that worked in the window, of the kind asked for; agencies that the directory does not know stay in. */
function isAmong({ query, directory }: LiveAsked, id: string, window: DataWindow): boolean {
  const agency = directory.agency(id)
  if (agency?.to && agency.to < window.from) return false
  return query.among === null || agency?.kind === query.among
}

/** Rows as facts, with a picture where there are more than three. */
function tabled(
  asked: LiveAsked,
  countable: Countable,
  period: Period,
  window: DataWindow,
  rows: readonly CountRow[],
  lines: readonly string[],
): Answer {
  const { measure } = countable
  const answered = answer(
    asked,
    countable,
    { ...rows[0]!, sample: rows.some(({ sample }) => sample) },
    [lines.join('\n')],
    window,
    rows.map((row) => ({ ...fact(asked, measure, period, window, row), scope: row.label })),
  )
  return rows.length > 3 ? { ...answered, chart: chartOf(asked, measure, period, rows) } : answered
}

function chartOf(asked: LiveAsked, measure: Measure, period: Period, rows: readonly CountRow[]) {
  return {
    kind: 'bars' as const,
    title: `${measure.label}${asked.query.bodies.length > 1 ? '' : scopeText(asked)}, ${period.label}`,
    unit: measure.unit,
    points: rows.map(({ label, value }) => ({ label, value })),
    source: `Nguồn: số liệu trực tiếp, tính đến ${shownInstant(rows[0]!.asOf)}`,
  }
}
