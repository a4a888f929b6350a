import { formatNumber } from '../../../text/numbers.ts'
import { hasValue, unique } from '../select.ts'
import type { Answer, Asked } from './answer.ts'

/**
 * "trung bình": the mean of a count over the periods shown, with how it is made; what no report prints and the figures
 * shown do not give is said to be missing, never taken for the figure itself.
 */
export function withAverage({ figures }: Asked, answer: Answer): Answer {
  const shown = (answer.quoted ?? []).filter(hasValue)
  if (answer.outcome !== 'answer' || shown.length === 0) return answer
  const one = unique(shown.map((o) => `${o.indicator} ${o.scope}`)).length === 1
  const spans = unique(shown.map((o) => o.period.span)).length
  const kind = figures.indicators.get(shown[0]!.indicator)?.kind
  const canAdd = one && spans === shown.length && spans > 1 && (kind === 'count' || kind === 'money')
  const note = canAdd
    ? `Trung bình ${spans} kỳ: ${formatNumber(shown.reduce((sum, o) => sum + (o.value ?? 0), 0) / spans, 1)} ${shown[0]!.unit} (số tính thêm: cộng ${spans} số trên, chia ${spans}).`
    : 'Văn bản không in số trung bình; các số trên là số của từng nơi hoặc số chung, em không lấy thay số trung bình.'
  return { ...answer, say: [...answer.say.slice(0, 1), note, ...answer.say.slice(1)] }
}
