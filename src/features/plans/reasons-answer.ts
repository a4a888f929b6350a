import type { Task } from './content.ts'
import { ranges } from './lost-tasks.ts'
import { lower, type PlanAsked, type Said, STATUS, said, short } from './said.ts'
import { selectedOf, UNDONE } from './selection.ts'
import { sourceOf, sourceRecord } from './sources.ts'

/** Words of a note that tell a reason. */
const TELLS_REASON = /(?<!\p{L})(?:vì|do|bởi|chờ|lý do|nguyên nhân)(?!\p{L})/iu
/** A time that waits for something tells why a task is not done. */
const WAITS = /(?<!\p{L})khi(?!\p{L})/iu

/** What the table prints of why a task is not done; nothing: it does not tell. */
export function reasonsOf({ status, printedStatus, time, note }: Task): readonly string[] {
  if (status === 'done') return []
  return [
    ...(status === 'not-due'
      ? [`${lower(printedStatus ?? STATUS[status])}${time ? ` (thời gian: ${time})` : ''}`]
      : []),
    ...(status !== 'not-due' && time && WAITS.test(time) ? [`thời gian ghi “${time}”`] : []),
    ...(note && TELLS_REASON.test(note) ? [note] : []),
  ]
}

const NONE = 'thì văn bản em có không nêu lý do; em không đoán.'

/** Why a plan is where it is: what its notes tell, and that documents give no reason where they give none. */
export function sayReasons(asked: PlanAsked): Said {
  const { query, plan, plans } = asked
  const tasks = plans.tasksOf(plan.id).filter((task) => task.missing === undefined)
  const progress = plan.progress.at(-1)!
  const { done, total, label, note, source } = progress
  const told = [note, ...plan.notes.filter((text) => /^không thực hiện/i.test(text))].flatMap((text) => text ?? [])
  const report = {
    plan: { plan: short(plan), tasks: tasks.map(({ number, status }) => ({ number, status })) },
    sources: [sourceRecord(source)],
  }
  const head = `Dạ, ${lower(plan.name)}, ${label}`
  if (done !== null && done === total)
    return said(
      'answer',
      [`${head}: đã hoàn thành ${done}/${total} nhiệm vụ, không còn nhiệm vụ chưa xong.`, sourceOf(source)],
      report,
    )
  if (tasks.length > 0) {
    const undone = selectedOf(tasks, { ...query, statuses: UNDONE }, plan)
    return said('answer', [...ofTasks(head, undone), sourceOf(source)], report)
  }
  const reasons = told.filter((text) => TELLS_REASON.test(text))
  return said(
    'answer',
    [
      reasons.length > 0 ? `${head}, văn bản ghi:` : `${head}: vì sao như vậy ${NONE}`,
      ...(reasons.length > 0 ? reasons : told),
      sourceOf(source),
    ],
    report,
  )
}

function ofTasks(head: string, undone: readonly Task[]): readonly string[] {
  if (undone.length === 0) return [`${head}: trong phần em vừa liệt kê không có nhiệm vụ nào chưa xong.`]
  const told = undone.filter((task) => reasonsOf(task).length > 0)
  const rest = undone.filter((task) => !told.includes(task)).map(({ number }) => number)
  const untold = rest.length === 0 ? [] : [`Vì sao nhiệm vụ ${ranges(rest)} chưa xong ${NONE}`]
  if (told.length === 0) return [`${head}: các nhiệm vụ chưa xong là số ${ranges(rest)}.`, ...untold]
  const lines = told.map((task) => `- ${task.number}. ${task.name}: ${reasonsOf(task).join('; ')}`)
  return [[`${head}, nhiệm vụ chưa xong mà văn bản có ghi:`, ...lines].join('\n'), ...untold]
}

/** Behind a task: why it is not done. */
export function reasonLine(task: Task): string {
  if (task.status === 'done') return '- Lý do: nhiệm vụ này đã thực hiện.'
  const reasons = reasonsOf(task)
  return reasons.length > 0 ? `- Lý do ghi trong văn bản: ${reasons.join('; ')}` : `- Vì sao chưa xong ${NONE}`
}
