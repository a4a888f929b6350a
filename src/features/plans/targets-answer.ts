import { lower, type PlanAsked, type Said, said, short } from './said.ts'
import { sourceRecord } from './sources.ts'

/** What a plan aims at, as far as our documents tell; whether it was met is told by none. */
export function sayTargets({ query, plan, plans, city }: PlanAsked): Said {
  const { targets, targetCount } = plan
  const { source } = plan.progress.at(-1)!
  const count =
    targetCount === null
      ? []
      : [
          `Kế hoạch đề ra ${targetCount} mục tiêu${targets.length < targetCount ? `; văn bản em có nêu rõ ${targets.length}` : ''}.`,
        ]
  if (targets.length === 0)
    return said(
      'abstain',
      [
        `Dạ, các văn bản em có không nêu mục tiêu của ${lower(plan.name)}${query.met ? ', nên em không biết đạt hay chưa' : ''}.`,
        ...count,
        `Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`,
      ],
      {},
    )
  return said(
    'answer',
    [
      [`Dạ, mục tiêu của ${lower(plan.name)} nêu trong văn bản em có:`, ...targets.map((target) => `- ${target}`)].join(
        '\n',
      ),
      ...count,
      ...(query.met
        ? [
            'Văn bản em có không nêu các mục tiêu này đạt hay chưa. Ông/Bà hỏi từng chỉ số kèm năm, em đưa số đã công bố để đối chiếu.',
          ]
        : []),
    ],
    {
      plan: { plan: short(plan), tasks: plans.tasksOf(plan.id).map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(source)],
    },
  )
}
