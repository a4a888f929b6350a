import { formatNumber } from '../../../text/numbers.ts'
import type { Figures, Observation } from '../observations.ts'
import { hasValue, provinceOf, unique } from '../select.ts'
import { inSentence, shownValue, sourceLine } from '../wording.ts'
import type { Answer, Asked } from './answer.ts'
import { areNested } from './nested.ts'

/**
 * "cộng lại": what the figures shown come to together, with how it is made. Rates, points, what stands at a day and a
 * whole beside its own parts are not added: that is said instead.
 */
export function withSum(asked: Asked, answer: Answer): Answer {
  const { figures } = asked
  const shown = unique(answer.quoted ?? []).filter(hasValue)
  if (answer.outcome !== 'answer' || shown.length < 2) return answer
  const kinds = unique(shown.map(({ indicator }) => figures.indicators.get(indicator)?.kind))
  const isCounted = kinds.length === 1 && (kinds[0] === 'count' || kinds[0] === 'money')
  const isOneUnit = unique(shown.map(({ unit }) => unit)).length === 1
  const isApart = isCounted && areApart(shown, figures)
  const canAdd = isApart && isOneUnit
  const printed = isApart ? (printedSum(shown, figures) ?? printedOfCity(shown, figures)) : undefined
  const note = printed
    ? [...(canAdd ? [sumOf(shown)] : []), printedSo(printed, figures)].join('\n')
    : canAdd
      ? sumOf(shown)
      : 'Các số này không cộng với nhau được: khác đơn vị, là tỷ lệ, hoặc số này nằm trong số kia.'
  // Several figures are told one after the other: what they come to stands behind the last.
  const at = unique(shown.map(({ indicator }) => indicator)).length > 1 ? answer.say.length : 1
  const quoted = printed ? { quoted: [...(answer.quoted ?? []), printed] } : {}
  return { ...answer, say: answer.say.toSpliced(at, 0, note), ...quoted }
}

/**
 * "mức 3 mấy, mức 4 mấy, gộp lại là mấy": the figure that a document prints as the sum of the very ones shown. That it is
 * says its sheet (`sumOf`): numbers of one business are equal by chance as well.
 */
function printedSum(shown: readonly Observation[], { observations }: Figures): Observation | undefined {
  const ids = new Set(shown.map(({ id }) => id))
  return observations.find(
    ({ sumOf, value, derived }) =>
      value !== null && derived === undefined && sumOf.length === ids.size && sumOf.every((id) => ids.has(id)),
  )
}

/** "sở mấy, huyện mấy, cộng lại": the city's own figure of the same time, where no sheet says of what it is the sum and it is what those come to. */
function printedOfCity(shown: readonly Observation[], figures: Figures): Observation | undefined {
  const [first] = shown
  const isOfOne = unique(shown.map(({ indicator, period }) => `${indicator} ${period.span}`)).length === 1
  if (!first || !isOfOne || provinceOf(figures, first) !== null) return undefined
  const sum = shown.reduce((all, { value }) => all + (value ?? 0), 0)
  return (figures.byIndicator.get(first.indicator) ?? []).find(
    ({ scope, period, value, derived, sumOf }) =>
      scope === 'city' && period.span === first.period.span && value === sum && !derived && sumOf.length === 0,
  )
}

const printedSo = (o: Observation, figures: Figures): string =>
  `Văn bản có in tổng này (${inSentence(figures.indicators.get(o.indicator)?.name ?? '')}): ${shownValue(o)}. ${sourceLine([o])}`

/** How the sum of what was told begins. */
export const SUM = 'Cộng lại: '

function sumOf(shown: readonly Observation[]): string {
  const values = shown.map(({ value }) => value ?? 0)
  const sum = values.reduce((all, value) => all + value, 0)
  const inExact = shown.some(({ precision }) => precision !== undefined) ? 'khoảng ' : ''
  return `${SUM}${inExact}${formatNumber(sum)} ${shown[0]!.unit} (số tính thêm: ${values.map((value) => formatNumber(value)).join(' + ')}).`
}

/** None of them holds another one, and none stands for the same thing at another day. */
function areApart(shown: readonly Observation[], figures: Figures): boolean {
  const isStock = unique(shown.map((o) => o.period.span)).length > 1 && shown.some((o) => !o.period.cumulative)
  return !isStock && !areNested(shown, figures)
}
