import { bodyOf } from './agency-names.ts'
import type { Task } from './content.ts'
import { isDueIn, isYearLong } from './due.ts'
import { lostNote, ranges } from './lost-tasks.ts'
import type { PlanQuery } from './query.ts'
import { lower, type PlanAsked, type Said, STATUS, said, short } from './said.ts'
import { sourceName, sourceOf, sourceRecord } from './sources.ts'

/** Tasks by status, agency or group: those that can be read, and how many cannot. */
export function sayList(asked: PlanAsked): Said {
  const { query, plan, plans, city } = asked
  const all = plans.tasksOf(plan.id)
  if (all.length === 0)
    return said(
      'abstain',
      [
        `Dạ, các văn bản em có không in danh sách nhiệm vụ của ${lower(plan.name)}. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`,
      ],
      {},
    )
  const readable = all.filter((task) => task.missing === undefined)
  const statuses = query.late && query.statuses.length === 0 ? UNDONE : query.statuses
  const shown = readable.filter(
    (task) =>
      (statuses.length === 0 || statuses.includes(task.status)) &&
      isOf(task, query) &&
      (query.due === null || (task.time !== null && isDueIn(task.time, plan.year, query.due))) &&
      (query.group === null || task.group === query.group),
  )
  const progress = plan.progress.at(-1)!
  const what = [
    statuses.map((status) => lower(STATUS[status])).join(' hoặc '),
    query.agency
      ? `${query.role === null ? 'của' : query.role === 'lead' ? 'do' : 'có'} ${query.agency}${query.role === null ? '' : query.role === 'lead' ? ' chủ trì' : ' phối hợp'}`
      : '',
    query.due ? `có thời gian trong ${query.due.label}` : '',
    query.group ? `nhóm ${plan.groups.find((g) => g.id === query.group)?.name ?? query.group}` : '',
  ].filter((part) => part !== '')
  const lines = shown.map((task) => {
    const role =
      query.agency && query.role === null && !query.leads
        ? names(task.lead, query.agency)
          ? ', chủ trì'
          : ', phối hợp'
        : ''
    const lead = query.leads && task.lead.length > 0 ? `, ${task.lead.join(', ')} chủ trì` : ''
    const time = (query.late || query.due) && task.time ? `, thời gian ${task.time}` : ''
    const unsure = task.ambiguous ? ' (chưa chắc)' : ''
    const status = statuses.length === 1 ? unsure : `: ${lower(task.printedStatus ?? STATUS[task.status])}${unsure}`
    return `- ${task.number}. ${task.name}${role}${lead}${status}${time}`
  })
  const unsure = query.statuses.includes('done') ? readable.filter((task) => task.ambiguous) : []
  return said(
    'answer',
    [
      ...(query.late
        ? [
            `Dạ, ${sourceName(progress.source)} không ghi nhiệm vụ nào của ${lower(plan.name)} trễ hạn; em không tự kết luận. Dưới đây là các nhiệm vụ chưa xong kèm thời gian phải làm.`,
          ]
        : []),
      shown.length === 0
        ? `Dạ, trong các nhiệm vụ đọc được của ${lower(plan.name)} em không thấy nhiệm vụ nào ${what.join(' ')}.`
        : [
            `Dạ, ${shown.length} nhiệm vụ ${what.join(' ')} của ${lower(plan.name)}, ${progress.label}:`.replace(
              / {2,}/g,
              ' ',
            ),
            ...lines,
          ].join('\n'),
      ...allYear(readable, query),
      ...unsure.map((task) => `Nhiệm vụ ${task.number} chưa chắc: ${lower(task.ambiguous ?? '')}`),
      ...(query.statuses.includes('done') && progress.done !== null
        ? [`Văn bản in tổng số ${progress.done}/${progress.total} nhiệm vụ; danh sách trên chỉ là phần đọc được.`]
        : []),
      ...(plan.lost.length > 0 ? [lostNote(plan)] : []),
      sourceOf(shown[0]?.source ?? progress.source),
    ],
    {
      plan: { plan: short(plan), tasks: shown.map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(shown[0]?.source ?? progress.source)],
    },
  )
}

/** Whether an agency has to do with a task, in the role asked for. */
const isOf = ({ lead, cooperating }: Task, { agency, role }: PlanQuery): boolean =>
  agency === null || (role !== 'cooperating' && names(lead, agency)) || (role !== 'lead' && names(cooperating, agency))

const names = (bodies: readonly string[], agency: string): boolean => bodies.some((body) => bodyOf(body) === agency)

/** Tasks for all of the year are due by its end, though no quarter is printed. */
function allYear(tasks: readonly Task[], { due }: PlanQuery): readonly string[] {
  const numbers = tasks.filter(({ time }) => time !== null && isYearLong(time)).map(({ number }) => number)
  if (due?.quarter !== 4 || numbers.length === 0) return []
  return [`Ngoài ra ${numbers.length} nhiệm vụ chỉ ghi làm trong năm, không ghi quý: số ${ranges(numbers)}.`]
}

const UNDONE: readonly Task['status'][] = ['in-progress', 'not-due', 'unknown']
