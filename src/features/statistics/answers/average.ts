import { formatNumber } from '../../../text/numbers.ts'
import { hasValue, unique } from '../select.ts'
import type { Answer, Asked } from './answer.ts'
import { areNested } from './nested.ts'

/**
 * "trung bình": the mean of a count over the periods shown, with how it is made; what no report prints and the figures
 * shown do not give is said to be missing, never taken for the figure itself.
 */
export function withAverage({ figures }: Asked, answer: Answer): Answer {
  const shown = (answer.quoted ?? []).filter(hasValue)
  if (answer.outcome !== 'answer' || shown.length === 0) return answer
  const [indicators, scopes, spans] = [
    unique(shown.map((o) => o.indicator)),
    unique(shown.map((o) => o.scope)),
    unique(shown.map((o) => o.period.span)),
  ].map(({ length }) => length)
  const kind = figures.indicators.get(shown[0]!.indicator)?.kind
  const isCounted = indicators === 1 && (kind === 'count' || kind === 'money')
  const count = shown.length
  // Times of one place, or places of one time.
  const of = scopes === 1 && spans === count ? 'kỳ' : spans === 1 && scopes === count ? 'nơi' : null
  const note =
    isCounted && of !== null && count > 1 && !areNested(shown, figures)
      ? `Trung bình ${count} ${of}: ${formatNumber(shown.reduce((sum, o) => sum + (o.value ?? 0), 0) / count, 1)} ${shown[0]!.unit} (số tính thêm: cộng ${count} số trên, chia ${count}).`
      : 'Văn bản không in số trung bình; các số trên là số của từng nơi hoặc số chung, em không lấy thay số trung bình.'
  return { ...answer, say: [...answer.say.slice(0, 1), note, ...answer.say.slice(1)] }
}
