import { shownDate } from '../../core/time.ts'
import { formatNumber } from '../../text/numbers.ts'
import type { Plan } from './content.ts'
import { lostNote } from './lost-tasks.ts'
import type { PlanQuery } from './query.ts'
import { choice, lower, type PlanAsked, type Said, said, short } from './said.ts'
import { sourceOf, sourceRecord } from './sources.ts'

/** How far a plan has come, as its latest report prints it. */
export function sayStatus({ query, plan, plans, figure }: PlanAsked): Said {
  const progress = plan.progress.at(-1)!
  const { done, total, percent, inProgress, notStarted, dropped } = progress
  const verb = progress.countsInProgress ? 'đã và đang triển khai' : 'đã hoàn thành'
  const rate = percent === null ? '' : `, đạt ${formatNumber(percent)} %`
  const counts =
    done === null ? `gồm ${total ?? plan.taskCount ?? 0} nhiệm vụ` : `${verb} ${done}/${total} nhiệm vụ${rate}`
  const rest = [
    inProgress === null ? null : `đang thực hiện ${inProgress}`,
    notStarted === null ? null : `chưa thực hiện ${notStarted}`,
    dropped === null ? null : `không thực hiện ${dropped}`,
  ].filter((part) => part !== null)
  const known = [done, total, plan.taskCount, inProgress, notStarted, dropped]
  const wrong = query.stated.filter((n) => n !== plan.year && !known.includes(n))
  const left = leftOver(query, progress)
  const checked =
    query.asksWhetherRight && query.stated.length > 0
      ? wrong.length === 0
        ? ['Số Ông/Bà nêu khớp với văn bản.']
        : [`Số ${wrong.join(', ')} Ông/Bà nêu không khớp với văn bản; xin dùng số ở trên.`]
      : []
  return said(
    'answer',
    [
      `Dạ, ${lower(plan.name)}, ${progress.label}: ${counts}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`,
      ...left,
      ...checked,
      ...numberOf(plan, query.asksNumber),
      ...(plan.targetCount === null
        ? []
        : [`Kế hoạch đề ra ${plan.taskCount ?? total} nhiệm vụ, ${plan.targetCount} mục tiêu.`]),
      ...(progress.note ? [progress.note] : []),
      ...(plan.lost.length > 0 ? [lostNote(plan)] : []),
      sourceOf(progress.source),
    ],
    {
      plan: { plan: short(plan), tasks: plans.tasksOf(plan.id).map(({ number, status }) => ({ number, status })) },
      facts: progress.figures.flatMap((id) => figure(id) ?? []),
      sources: [sourceRecord(progress.source)],
    },
    [choice('Liệt kê nhiệm vụ', 'plan.list', plan.year)],
  )
}

/** "còn mấy cái chưa xong": what is not done, where the source prints it by no number of its own or all of it is asked. */
function leftOver(
  { statuses, rest }: PlanQuery,
  { done, total, countsInProgress, inProgress }: Plan['progress'][number],
): readonly string[] {
  if (done === null || total === null) return []
  const left = total - done
  const made = `(số tính thêm: ${total} − ${done})`
  // Where what is under way is counted as done, the others have not begun.
  if (rest && countsInProgress) return [`Còn ${left}/${total} nhiệm vụ chưa triển khai ${made}.`]
  const asks = statuses.length > 0 && !statuses.includes('done') && inProgress === null
  if (countsInProgress || (!rest && !asks)) return []
  return [
    left === 0 ? `Không còn nhiệm vụ nào chưa xong ${made}.` : `Còn ${left}/${total} nhiệm vụ chưa hoàn thành ${made}.`,
  ]
}

/** The plan's own number, where our sources print it. */
function numberOf({ number, date }: Plan, isAsked: boolean): readonly string[] {
  if (number === null) return isAsked ? ['Văn bản em có không ghi số, ngày ban hành của kế hoạch này.'] : []
  return [`Số hiệu kế hoạch: ${number}${date ? ` ngày ${shownDate(date)}` : ''}.`]
}
