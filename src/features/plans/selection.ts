import { fold } from '../../text/normalise.ts'
import { bodyOf } from './agency-names.ts'
import { standsFor } from './bodies-together.ts'
import type { Plan, Task } from './content.ts'
import { isDueIn } from './due.ts'
import type { PlanQuery } from './query.ts'
import { lower, STATUS } from './said.ts'

/** What is not done; one whose status cannot be told may be. */
export const UNDONE: readonly Task['status'][] = ['in-progress', 'not-due', 'unknown']

/** What a list of tasks is limited to. */
export type Limits = Pick<PlanQuery, 'statuses' | 'agency' | 'role' | 'due' | 'group'>

/** Tasks within the limits. */
export const selectedOf = (tasks: readonly Task[], limits: Limits, { year }: Plan): readonly Task[] =>
  tasks.filter(
    (task) =>
      (limits.statuses.length === 0 || limits.statuses.includes(task.status)) &&
      isOf(task, limits) &&
      (limits.due === null || (task.time !== null && isDueIn(task.time, year, limits.due))) &&
      (limits.group === null || task.group === limits.group),
  )

/** Whether an agency has to do with a task, in the role asked for. */
const isOf = ({ lead, cooperating }: Task, { agency, role }: Limits): boolean =>
  agency === null || (role !== 'cooperating' && names(lead, agency)) || (role !== 'lead' && names(cooperating, agency))

/** Whether an agency is among bodies, by itself or with others that are told together. */
export const names = (bodies: readonly string[], agency: string): boolean =>
  bodies.some((body) => standsFor(agency, fold(body.toLowerCase())) ?? bodyOf(body) === agency)

/** "đang triển khai nhóm Cải cách tài chính công của Sở Tài chính"; empty: no limits. */
export function limitsSaid({ statuses, agency, role, due, group }: Limits, { groups }: Plan): string {
  const who = agency?.replace(/^Các /u, 'các ')
  const of = role === null ? `của ${who}` : role === 'lead' ? `do ${who} chủ trì` : `có ${who} phối hợp`
  return [
    statusesSaid(statuses),
    group === null ? '' : `nhóm ${groups.find(({ id }) => id === group)?.name ?? group}`,
    agency === null ? '' : of,
    due === null ? '' : `có thời gian trong ${due.label}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function statusesSaid(statuses: readonly Task['status'][]): string {
  if (statuses.length > 1 && !statuses.includes('done')) return 'chưa xong'
  return statuses.map((status) => lower(STATUS[status])).join(' hoặc ')
}

/** "3 đã thực hiện, 1 chưa tới thời gian thực hiện". */
export const shares = (tasks: readonly Task[]): string =>
  (['done', 'in-progress', 'not-due', 'unknown'] as const)
    .flatMap((status) => {
      const { length } = tasks.filter((task) => task.status === status)
      return length === 0 ? [] : [`${length} ${status === 'unknown' ? 'chưa chắc' : lower(STATUS[status])}`]
    })
    .join(', ')
