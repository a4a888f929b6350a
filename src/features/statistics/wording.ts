import type { PrintedFigure } from '../../core/printed.ts'
import type { ReportedFact } from '../../core/report.ts'
import type { Source } from '../../core/source.ts'
import { shownDate } from '../../core/time.ts'
import { formatNumber } from '../../text/numbers.ts'
import type { Indicator, PrintedPeriod, Target } from './content.ts'
import { type Figures, figuresOf, type Observation } from './observations.ts'

const PRECISION = { 'more-than': 'hơn ', about: 'khoảng ', 'at-least': 'tối thiểu ' } as const

/** `99,94 %`, `hơn 350 văn bản`, `57,17/61,5 điểm`. */
export function shownValue(o: Observation): string {
  if (o.value === null) return 'không có số'
  const of = o.outOf === undefined ? '' : `/${formatNumber(o.outOf)}`
  return `${o.precision ? PRECISION[o.precision] : ''}${formatNumber(o.value)}${of} ${o.unit}`.trim()
}

/** ` (86.593/86.643)`: what a ratio is made of; empty for everything else. */
export function shownParts(o: Observation): string {
  if (o.numerator === undefined || o.denominator === undefined) return ''
  // `5/7 chỉ tiêu` tells them already.
  if (o.outOf === o.denominator && o.value === o.numerator) return ''
  return ` (${formatNumber(o.numerator)}/${formatNumber(o.denominator)})`
}

export function scopeName(figures: Figures, o: Observation): string {
  return o.scopeLabel ?? figures.scopes.get(o.scope)?.name ?? o.scope
}

/** `06 tháng đầu năm 2024 (số liệu từ 05/12/2023 đến 15/05/2024)`. */
export function shownPeriod(period: PrintedPeriod): string {
  const { from, to } = period
  if (from && to) return `${period.label} (số liệu từ ${shownDate(from)} đến ${shownDate(to)})`
  if (to) return `${period.label} (số liệu đến ${shownDate(to)})`
  return period.label
}

/** `; cũng in 100.000 tờ (chú thích 3)`: other values that the source prints for the same thing. */
export const alsoPrinted = (others: readonly Observation[]): string =>
  others.map((o) => `; cũng in ${shownValue(o)} (${section(o)}${o.row ? `, dòng ${o.row}` : ''})`).join('')

/** What is said of the period's days: printed figures follow the report's own label, not the calendar. */
export function periodNote(o: Observation): string {
  const { from, to, cumulative, label } = o.period
  const span = cumulative && /tháng|quý/i.test(label) ? ', lũy kế từ đầu kỳ báo cáo' : ''
  const days = from || to ? '' : '; văn bản không in ngày đầu, ngày cuối của số liệu'
  return `Kỳ số liệu: ${shownPeriod(o.period)}${span}${days}.`
}

/** `137/BC-UBND ngày 10/06/2024, mục II.2.g`. */
export const shownSource = (o: Observation): string => tableOf(o).replace(ROWS, o.row ? `, dòng ${o.row}` : '')

/** Stands for the rows of a table in what it is called. */
const ROWS = '\0'

function tableOf(o: Observation): string {
  const { number, title, date, confirmed } = o.document
  const named = `${number ?? title}${date ? ` ngày ${shownDate(date)}` : ''}`
  return `${named}, ${section(o)}${ROWS}${confirmed === false ? ' (chưa đối chiếu bản gốc)' : ''}`
}

/** `mục II.2.g`, `Biểu mẫu 3`: a bare number says that it is a section. */
function section(o: Observation): string {
  return /^[IVX\d]/.test(o.section) ? `mục ${o.section}` : o.section
}

/** The line that ends an answer; every document once. */
export function sourceLine(list: readonly Observation[]): string {
  const tables = new Map<string, string[]>()
  for (const o of list) {
    const rows = tables.get(tableOf(o)) ?? []
    tables.set(tableOf(o), o.row && !rows.includes(o.row) ? [...rows, o.row] : rows)
  }
  const shown = [...tables].map(([table, rows]) =>
    table.replace(ROWS, rows.length > 0 ? `, dòng ${rows.join(', ')}` : ''),
  )
  return `Nguồn: ${shown.join('; ')}.`
}

export function toFact(figures: Figures, o: Observation): ReportedFact {
  const indicator = figures.indicators.get(o.indicator)!
  return {
    indicator: o.indicator,
    label: indicator.name,
    scope: scopeName(figures, o),
    period: { label: o.period.label, from: o.period.from, to: o.period.to, cumulative: o.period.cumulative },
    value: o.value,
    unit: o.unit,
    numerator: o.numerator ?? null,
    denominator: o.denominator ?? null,
    asOf: o.asOf ?? null,
    documentDate: o.document.date,
    source: `${o.document.number ?? o.document.title}, ${o.section}${o.row ? `, ${o.row}` : ''}`,
    derived: o.derived !== undefined,
    definition: indicator.formula ?? indicator.definition,
  }
}

/** What other features' answers tell of a figure here is the figure itself: one period, one source. */
export const printedFigure: PrintedFigure = (snapshot, id) => {
  const figures = figuresOf(snapshot)
  const o = figures.byId.get(id)
  return o ? toFact(figures, o) : null
}

export function toSources(list: readonly Observation[]): readonly Source[] {
  return [...new Map(list.map((o) => [`${o.document.id} ${o.section}`, o])).values()].map((o) => ({
    title: o.document.title,
    reference: `${o.document.number ?? o.document.title}, ${o.section}`,
    url: o.document.url,
    asOf: o.asOf ?? o.document.date,
  }))
}

/** A name inside a sentence: `Tỷ lệ …` -> `tỷ lệ …`; `SIPAS`, `PAR INDEX` keep their capitals. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}

export function definitionLine(indicator: Indicator): string {
  return indicator.formula ? `Cách tính: ${indicator.formula}.` : `Định nghĩa: ${indicator.definition}`
}

/** `, hạng 53/61 các tỉnh, thành phố`; nothing where no place is printed. */
export const ranksOf = ({ ranks }: Observation): string =>
  ranks.map((r) => `, hạng ${r.rank}${r.rankTo ? `-${r.rankTo}` : ''}${r.of ? `/${r.of}` : ''} ${r.among}`).join('')

/** `từ 80 % trở lên`, `nhóm 15 tỉnh đứng đầu`. */
export function shownTarget(target: Target): string {
  const value = `${formatNumber(target.value)} ${target.unit}`
  // Nothing is beyond the whole.
  if (target.unit === '%' && target.value === 100 && target.comparison === 'at-least') return value
  if (target.comparison === 'top') return `trong nhóm ${value} đứng đầu`
  return target.comparison === 'at-least' ? `từ ${value} trở lên` : `không quá ${value}`
}
