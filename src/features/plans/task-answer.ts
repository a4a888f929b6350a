import { shownDate } from '../../core/time.ts'
import type { Plan, Task } from './content.ts'
import type { PlanQuery } from './query.ts'
import { reasonLine } from './reasons-answer.ts'
import { lower, type PlanAsked, type Said, STATUS, said, short } from './said.ts'
import { sourceOf, sourceRecord } from './sources.ts'

/** One task, or several, with lead, time, product and evidence. */
export function sayTasks(asked: PlanAsked): Said {
  const { query, plan, plans, city } = asked
  const all = plans.tasksOf(plan.id)
  const shown = query.tasks.flatMap((number) => all.find((task) => task.number === number) ?? [])
  if (shown.length === 0) {
    const count = plan.taskCount === null ? '' : ` Kế hoạch có ${plan.taskCount} nhiệm vụ.`
    const none = all.length === 0 ? ' Các văn bản em có không in danh sách nhiệm vụ của kế hoạch này.' : ''
    return said(
      'abstain',
      [
        `Dạ, ${lower(plan.name)} không có nhiệm vụ số ${query.tasks.join(', ')} trong dữ liệu của em.${count}${none} Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`,
      ],
      {},
    )
  }
  const unreadable = shown.every((task) => task.missing !== undefined)
  return said(
    unreadable ? 'abstain' : 'answer',
    [...ofDocument(query, shown), ...shown.map((task) => taskText(plan, task, query.why)), sourceOf(shown[0]!.source)],
    {
      plan: { plan: short(plan), tasks: shown.map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(shown[0]!.source)],
    },
  )
}

/** A document that a task rests on is known by its number and day alone. */
function ofDocument({ document }: PlanQuery, tasks: readonly Task[]): readonly string[] {
  if (document === null) return []
  const date = tasks.flatMap(({ evidence }) => evidence).find((each) => each.document === document)?.date
  const of = tasks.map(({ number }) => number).join(', ')
  return [
    `Dạ, ${document}${date ? ` ngày ${shownDate(date)}` : ''} được nêu làm căn cứ của nhiệm vụ ${of}. Em không có nội dung và người ký văn bản này.`,
  ]
}

function taskText(plan: Plan, task: Task, why: boolean): string {
  if (task.missing)
    return `Dạ, nhiệm vụ ${task.number} của ${lower(plan.name)}: ${lower(task.missing)} Em không đọc được nội dung nên không đoán.`
  const evidence = task.evidence.map(({ document, date, what }) =>
    [document, date && `ngày ${shownDate(date)}`, what && (document ? `(${what})` : what)].filter(Boolean).join(' '),
  )
  return [
    `Dạ, nhiệm vụ ${task.number} (${lower(plan.name)}): ${task.name}.`,
    `- Tình trạng: ${task.ambiguous ? `${task.printedStatus ?? STATUS[task.status]}, nhưng chưa chắc. ${task.ambiguous}` : (task.printedStatus ?? STATUS[task.status])}${task.asOf ? ` (đến ${shownDate(task.asOf)})` : ''}`,
    ...(evidence.length > 0 ? [`- Căn cứ: ${evidence.join('; ')}`] : []),
    ...(task.lead.length > 0 ? [`- Chủ trì: ${task.lead.join(', ')}`] : []),
    ...(task.cooperating.length > 0 ? [`- Phối hợp: ${task.cooperating.join(', ')}`] : []),
    ...(task.time ? [`- Thời gian: ${task.time}`] : []),
    ...(task.product ? [`- Sản phẩm: ${task.product}`] : []),
    ...(task.note ? [`- Ghi chú: ${task.note}`] : []),
    ...(why ? [reasonLine(task)] : []),
  ].join('\n')
}
