import { formatNumber } from '../../../text/numbers.ts'
import type { Observation } from '../observations.ts'
import { unique } from '../select.ts'
import { inSentence, scopeName } from '../wording.ts'
import type { Answer, Asked } from './answer.ts'

/** "cấp xã chiếm mấy phần trăm": of a part and its whole that are shown, the share that one is of the other, and how it is made. */
export function withShare(asked: Asked, answer: Answer): Answer {
  const shown = unique(answer.quoted ?? []).filter(({ value }) => value !== null)
  const share = answer.outcome === 'answer' ? shareIn(asked, shown) : null
  if (share === null) return answer
  // Part and whole of one figure are told together, two figures one after the other.
  const at = unique(shown.map(({ indicator }) => indicator)).length > 1 ? answer.say.length : 1
  return { ...answer, say: answer.say.toSpliced(at, 0, share) }
}

function shareIn({ figures, query }: Asked, shown: readonly Observation[]): string | null {
  const [first, second] = query.indicators
  const place = query.scopes.find((id) => id !== 'city')
  const [whole, part] =
    second === undefined
      ? [shown.find(({ scope }) => scope === 'city'), shown.find(({ scope }) => scope === place)]
      : [shown.find(({ indicator }) => indicator === first), shown.find(({ indicator }) => indicator === second)]
  if (!whole || !part || whole.period.span !== part.period.span) return null
  if (whole.unit !== part.unit)
    return `Hai số đếm hai thứ khác nhau (${part.unit}, ${whole.unit}) nên em không tính tỷ lệ.`
  const [of, all] = [part.value ?? 0, whole.value ?? 0]
  if (all <= 0 || of < 0 || of > all) return null
  const name = second === undefined ? scopeName(figures, part) : inSentence(figures.indicators.get(second)?.name ?? '')
  const percent = formatNumber(Number(((of / all) * 100).toFixed(2)))
  const inExact = whole.precision !== undefined || part.precision !== undefined ? 'khoảng ' : ''
  return `${name[0]!.toUpperCase()}${name.slice(1)} chiếm ${inExact}${percent} % (số tính thêm: ${formatNumber(of)} ÷ ${formatNumber(all)} × 100).`
}
