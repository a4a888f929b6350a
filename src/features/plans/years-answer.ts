import type { Plans } from './plans.ts'
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
