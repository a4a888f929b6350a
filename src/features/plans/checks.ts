import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import type { PrintedFigure } from '../../core/printed.ts'
import type { ReportedFact } from '../../core/report.ts'
import { type Plan, planKind, taskKind } from './content.ts'

/**
 * Faults across plans and tasks: tasks of no plan, numbers beyond the plan, lost numbers that can be read, wrong rates,
 * numbers that are not those of the figures named beside them.
 */
export function planProblems(snapshot: Snapshot, printed: PrintedFigure): readonly ContentProblem[] {
  const plans = new Map(snapshot.records(planKind).map((r) => [r.id, r.value]))
  const tasks = snapshot.records(taskKind)
  return [
    ...tasks.flatMap(({ origin, id, value }) => {
      const plan = plans.get(value.plan)
      return messagesOf(plan, value).map((message) => ({ file: origin, path: id, message }))
    }),
    ...snapshot.records(planKind).flatMap(({ origin, value }) => {
      const numbers = new Set(tasks.filter((t) => t.value.plan === value.id).map((t) => t.value.number))
      return [...gaps(value, numbers), ...wrongRates(value), ...wrongFigures(value, (id) => printed(snapshot, id))].map(
        (message) => ({ file: origin, path: '', message }),
      )
    }),
  ]
}

function messagesOf(
  plan: Plan | undefined,
  task: { readonly number: number; readonly missing?: string | undefined; readonly group: string | null },
): readonly string[] {
  if (!plan) return ['the task belongs to no plan']
  const messages: string[] = []
  if (plan.taskCount !== null && task.number > plan.taskCount) messages.push(`the plan has ${plan.taskCount} tasks`)
  if (plan.lost.includes(task.number) !== (task.missing !== undefined)) {
    messages.push('a task is lost in the plan and missing here, or neither')
  }
  if (task.group !== null && !plan.groups.some((g) => g.id === task.group)) {
    messages.push(`the plan has no group '${task.group}'`)
  }
  return messages
}

/** A plan whose tasks are listed lists them all, the lost ones by number. */
function gaps(plan: Plan, numbers: ReadonlySet<number>): readonly string[] {
  if (plan.taskCount === null || numbers.size === 0) return []
  const all = Array.from({ length: plan.taskCount }, (_, index) => index + 1)
  const absent = all.filter((number) => !numbers.has(number))
  return absent.length === 0 ? [] : [`tasks ${absent.join(', ')} stand nowhere`]
}

function wrongRates(plan: Plan): readonly string[] {
  return plan.progress.flatMap(({ label, total, done, percent, inProgress, notStarted, dropped }) => {
    if (total === null || done === null) return []
    const messages: string[] = []
    const decimals = percent === null ? 0 : (/\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0)
    if (percent !== null && Math.abs((100 * done) / total - percent) > 10 ** -decimals) {
      messages.push(`${label}: ${done}/${total} is not ${percent} %`)
    }
    const others = [inProgress, notStarted, dropped]
    if (others.every((n) => n !== null) && done + others.reduce((a, b) => a + b, 0) !== total) {
      messages.push(`${label}: the parts do not add up to ${total}`)
    }
    return messages
  })
}

/** A plan and its figures are two places for one number: they have to agree. */
function wrongFigures(plan: Plan, figure: (id: string) => ReportedFact | null): readonly string[] {
  return plan.progress.flatMap(({ figures, label, total, done, percent, inProgress, notStarted, dropped }) =>
    figures.flatMap((id) => {
      const fact = figure(id)
      if (!fact) return [`no figure '${id}'`]
      const numbers = [total, done, percent, inProgress, notStarted, dropped]
      if (fact.period.label !== label) return [`'${id}' is of ${fact.period.label}, not ${label}`]
      return numbers.includes(fact.value) ? [] : [`'${id}' is ${fact.value}, which is no number of ${label}`]
    }),
  )
}
