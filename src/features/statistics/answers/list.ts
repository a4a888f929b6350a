import { actionOf } from '../../../core/message.ts'
import type { Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import { hasValue, provinceOf, unique } from '../select.ts'
import { inSentence, scopeName, shownParts, shownValue, sourceLine } from '../wording.ts'
import type { Answer, Asked } from './answer.ts'

/** Longer lists are cut in a chat; the sheet has them whole. */
const MAX_LINES = 40

/** What figures there are: a form row by row, a document, a subject, or an overview. */
export function answerList(asked: Asked): Answer {
  const { query } = asked
  const bodies = bodyRows(asked)
  if (bodies.length > 0) return table(asked, bodies)
  const rows = query.form ? formRows(asked, query.form) : namedRows(asked)
  if (query.form && rows.length === 0)
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em không có số liệu của Biểu mẫu ${query.form}${query.formRow ? `, dòng ${query.formRow}` : ''} cho kỳ này.`,
      ],
    }
  return rows.length > 0 ? table(asked, rows) : overview(asked)
}

function formRows({ figures, query }: Asked, form: string): readonly Observation[] {
  const rows = figures.observations.filter((o) => new RegExp(`Biểu mẫu (?:số )?0?${form}(?!\\d)`, 'i').test(o.section))
  const ours = query.scopes.filter((id) => id !== 'city')
  const { formRow } = query
  const isAsked = (row: string): boolean => formRow === null || row === formRow || row.startsWith(`${formRow}.`)
  return ofPeriod(rows, query).filter(
    (o) =>
      o.row !== undefined &&
      isAsked(o.row) &&
      provinceOf(figures, o) === query.province &&
      (ours.length === 0 || ours.includes(o.scope)),
  )
}

/** "kể tên các quận, huyện …": single bodies that an indicator is printed for, of the levels asked for. */
function bodyRows({ figures, query }: Asked): readonly Observation[] {
  const isDistrict = query.scopes.includes('district-level')
  const isDepartment = query.among === 'department'
  if (query.form !== null || (!isDistrict && !isDepartment)) return []
  // "các sở, quận có …": both kinds are asked for.
  const isBoth = isDistrict && (isDepartment || query.scopes.includes('department-level'))
  const kinds = isBoth ? ['agency', 'former-district'] : [isDistrict ? 'former-district' : 'agency']
  const rows = query.indicators
    .slice(0, 1)
    .flatMap((id) =>
      (figures.byIndicator.get(id) ?? []).filter(
        (o) =>
          kinds.includes(figures.scopes.get(o.scope)?.kind ?? '') &&
          provinceOf(figures, o) === query.province &&
          hasValue(o),
      ),
    )
  return ofPeriod(rows, query)
}

function namedRows({ figures, query }: Asked): readonly Observation[] {
  const families = new Set(query.indicators.flatMap((id) => figures.indicators.get(id)?.family ?? []))
  const ours = figures.observations.filter((o) => provinceOf(figures, o) === query.province && !o.derived)
  if (query.documents.length > 0) return ofPeriod(ours, query).filter((o) => query.documents.includes(o.document.id))
  if (families.size === 0 && query.periods.length === 0 && query.province === null) return []
  const family = ours.filter(
    (o) => families.size === 0 || families.has(figures.indicators.get(o.indicator)?.family ?? ''),
  )
  return ofPeriod(family, query).filter((o) => query.scopes.length === 0 || query.scopes.includes(o.scope))
}

/** A year takes in what is printed for its parts too: a list names every period, it passes none for another. */
function ofPeriod(rows: readonly Observation[], { periods }: Asked['query']): readonly Observation[] {
  const asked = periods[0]?.period
  if (!asked) return rows
  if (asked.kind !== 'year') return rows.filter((o) => isFor(o.period, asked))
  return rows.filter(
    (o) => o.period.span.replace('@', '').startsWith(asked.from.slice(0, 4)) && !o.period.span.includes('..'),
  )
}

function table({ figures }: Asked, rows: readonly Observation[]): Answer {
  const shown = rows.slice(0, MAX_LINES)
  const periods = unique(rows.map((o) => o.period.label))
  const lines = shown.map((o) => {
    const name = figures.indicators.get(o.indicator)?.name ?? o.indicator
    const row = o.row ? `${o.row} ` : ''
    const scope = o.scope === 'city' ? '' : `, ${scopeName(figures, o)}`
    const period = periods.length > 1 ? `, ${o.period.label}` : ''
    return `- ${row}${name}${scope}${period}: ${hasValue(o) ? `${shownValue(o)}${shownParts(o)}` : 'ô trống hoặc mất trang'}`
  })
  const more =
    rows.length > shown.length ? [`Còn ${rows.length - shown.length} dòng nữa; nhắn “xuất excel” để lấy đủ.`] : []
  const title = periods.length === 1 ? `${periods[0]}, ${rows.length} dòng` : `${rows.length} dòng`
  return {
    outcome: 'answer',
    say: [[`Dạ, số liệu em có (${title}):`, ...lines].join('\n'), ...more, sourceLine(rows.slice(0, MAX_LINES))],
    quoted: rows,
    choices: [{ label: 'Xuất Excel', action: actionOf('statistics.list', 'excel') }],
  }
}

function overview({ figures, city }: Asked): Answer {
  const families = new Map<string, Set<string>>()
  for (const o of figures.observations) {
    if (provinceOf(figures, o) !== null) continue
    const indicator = figures.indicators.get(o.indicator)!
    families.set(indicator.family, (families.get(indicator.family) ?? new Set()).add(indicator.name))
  }
  const lines = [...families.values()]
    .sort((a, b) => b.size - a.size)
    .slice(0, 14)
    .map(
      (names) =>
        `- ${[...names].slice(0, 4).map(inSentence).join('; ')}${names.size > 4 ? `; và ${names.size - 4} chỉ tiêu nữa` : ''}`,
    )
  const total = [...families.values()].reduce((sum, names) => sum + names.size, 0)
  const documents = [...figures.documents.values()].filter(
    ({ province, confirmed }) => province === null && confirmed !== false,
  )
  return {
    outcome: 'answer',
    say: [
      [`Dạ, em có ${total} chỉ tiêu đã công bố của ${city.name}:`, ...lines].join('\n'),
      'Ông/Bà hỏi một chỉ tiêu kèm cấp và kỳ, ví dụ “tỷ lệ đúng hạn cấp xã 6 tháng đầu năm 2024”.',
      `Nguồn: ${documents.map((d) => `${d.number ?? d.title}${d.date ? ` ngày ${d.date.split('-').reverse().join('/')}` : ''}`).join('; ')}.`,
    ],
  }
}
