import type { City } from '../../content/city.ts'
import { shownDate } from '../../core/time.ts'
import type { Plans } from './plans.ts'
import { choice, type Said, said } from './said.ts'

const abstain = (text: string): Said => ({ outcome: 'abstain', replies: [{ text }], report: {} })

/** Another place's plan is asked for: ours is never given for it. */
export const sayElsewhere = (place: string, { name, hotline }: City): Said =>
  abstain(
    `Dạ, em hiểu Ông/Bà hỏi kế hoạch của ${place}. Em chỉ có kế hoạch cải cách hành chính của ${name} và không lấy kế hoạch nơi này thay cho nơi khác. Ông/Bà cần hỗ trợ thì gọi ${hotline}.`,
  )

/** A plan is named by a number that none of ours has; where one tells of it, that is told. */
export function sayNoNumber(number: string, { plans }: Plans, { hotline }: City): Said {
  const told = plans.flatMap(({ notes }) => notes.filter((note) => note.includes(number)))
  const known = plans.flatMap((plan) => {
    if (plan.number === null) return []
    return [`- ${plan.number}${plan.date ? ` ngày ${shownDate(plan.date)}` : ''}: năm ${plan.year}`]
  })
  return abstain(
    [
      `Dạ, em không có nội dung kế hoạch số ${number} và không đoán.`,
      ...told,
      ['Kế hoạch cải cách hành chính em có số hiệu:', ...known.reverse()].join('\n'),
      `Ông/Bà cần hỗ trợ thì gọi ${hotline}.`,
    ].join('\n\n'),
  )
}

/** No plan has so many tasks: how many each has. */
export function sayNoCount(counts: readonly number[], { plans }: Plans, { hotline }: City): Said {
  const each = [...plans]
    .reverse()
    .flatMap(({ year, taskCount }) => (taskCount === null ? [] : [`năm ${year}: ${taskCount}`]))
  return abstain(
    `Dạ, em không thấy kế hoạch cải cách hành chính nào có ${counts.join(', ')} nhiệm vụ. Số nhiệm vụ các năm em có: ${each.join('; ')}. Ông/Bà cần hỗ trợ thì gọi ${hotline}.`,
  )
}

/** No plan of that year is here. */
export function sayNoPlan(year: number, { plans }: Plans, city: City): Said {
  const years = plans.map((plan) => plan.year).sort((a, b) => a - b)
  // The later one of two that are as near.
  const nearest = years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a)
  return said(
    'abstain',
    [
      `Dạ, em hiểu Ông/Bà hỏi kế hoạch cải cách hành chính năm ${year}. Em chưa có kế hoạch năm này; gần nhất là năm ${nearest[0]}, các năm có dữ liệu: ${years.join(', ')}. Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`,
    ],
    {},
    nearest.slice(0, 2).map((y) => choice(`Kế hoạch năm ${y}`, 'plan.status', y)),
  )
}
