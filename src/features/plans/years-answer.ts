import { formatNumber } from '../../text/numbers.ts'
import type { Plan } from './content.ts'
import type { Plans } from './plans.ts'
import type { PlanQuery } from './query.ts'
import { choice, type Said, said } from './said.ts'

/** "năm nào có nhiều nhiệm vụ nhất": the plans with the most, or the fewest, tasks, beside all others. */
export function sayMost(most: 'most' | 'least', { plans }: Plans): Said {
  const counted = [...plans].reverse().flatMap((plan) => (plan.taskCount === null ? [] : [{ plan, n: plan.taskCount }]))
  const best = (most === 'most' ? Math.max : Math.min)(...counted.map(({ n }) => n))
  const years = counted.filter(({ n }) => n === best).map(({ plan }) => plan.year)
  const word = most === 'most' ? 'nhiều' : 'ít'
  return said(
    'answer',
    [
      `Dạ, trong các kế hoạch cải cách hành chính em có, năm ${years.join(' và năm ')} ${word} nhiệm vụ nhất: ${best} nhiệm vụ.`,
      ['Số nhiệm vụ từng năm:', ...counted.map(({ plan, n }) => `- năm ${plan.year}: ${n}`)].join('\n'),
    ],
    {},
    years.map((year) => choice(`Kế hoạch năm ${year}`, 'plan.status', year)),
  )
}

/** "hai năm cộng lại mấy nhiệm vụ", "trung bình mỗi năm": what several plans come to, with how it is made. */
export function togetherLine(plans: readonly Plan[], { together, rest }: PlanQuery): readonly string[] {
  if (together === null || plans.length < 2) return []
  const last = plans.map(({ progress, taskCount }) => {
    const { total, done, countsInProgress } = progress.at(-1)!
    return { total: total ?? taskCount, done: countsInProgress ? null : done }
  })
  const of = (numbers: readonly (number | null)[], what: string): readonly string[] => {
    const known = numbers.filter((n) => n !== null)
    if (known.length < numbers.length) return []
    const sum = known.reduce((all, n) => all + n, 0)
    const made = known.join(' + ')
    return together === 'sum'
      ? [`${what} ${sum} (${made})`]
      : [`${what} ${formatNumber(sum / known.length, 1)} (${made} = ${sum}, chia ${known.length})`]
  }
  const said = [
    ...of(
      last.map(({ total }) => total),
      'số nhiệm vụ',
    ),
    ...of(
      last.map(({ done }) => done),
      'đã hoàn thành',
    ),
    ...(rest
      ? of(
          last.map(({ total, done }) => (total === null || done === null ? null : total - done)),
          'chưa hoàn thành',
        )
      : []),
  ]
  if (said.length === 0) return []
  const head = together === 'sum' ? `Dạ, cộng ${plans.length} năm` : `Dạ, trung bình mỗi năm (${plans.length} năm)`
  return [`${head}: ${said.join('; ')}. Đây là số tính thêm, văn bản không in.`]
}
