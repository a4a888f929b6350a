import type { Task } from './content.ts'
import type { Due } from './due.ts'

export type PlanOperation = 'status' | 'task' | 'list'

/** A question about a plan as understood. */
export interface PlanQuery {
  readonly operation: PlanOperation
  /** Null: no year was said, the latest plan is meant. */
  readonly year: number | null
  /** Every year named, in order; a span names each of its years. */
  readonly years: readonly number[]
  /** The two years are held against each other. */
  readonly held: boolean
  /** Task numbers asked for. */
  readonly tasks: readonly number[]
  /** Statuses that a list is limited to; empty: all. */
  readonly statuses: readonly Task['status'][]
  /** Lead or cooperating agency a list is limited to, as printed. */
  readonly agency: string | null
  /** What that agency has to be in them; null: either. */
  readonly role: 'lead' | 'cooperating' | null
  /** By when they are to be done. */
  readonly due: Due | null
  /** Group of tasks (`III`). */
  readonly group: string | null
  /** The tasks are wanted as a file. */
  readonly file: boolean
  /** Tasks that are late are asked for; documents mark none. */
  readonly late: boolean
  /** Who leads them is asked of a list. */
  readonly leads: boolean
  /** What the plan aims at is asked for. */
  readonly targets: boolean
  /** Counts that the person states ("36 nhiệm vụ, xong 20"). */
  readonly stated: readonly number[]
  readonly asksWhetherRight: boolean
  /** Number of a plan that is named and that we do not have (`99/KH-UBND`). */
  readonly number: string | null
  /** Document asked about that the tasks rest on (`254/KH-UBND`). */
  readonly document: string | null
  /** The plan's own number or day is asked for. */
  readonly asksNumber: boolean
  /** Another province or city whose plan is asked for. */
  readonly elsewhere: string | null
  /** "của năm nào": the plans with the stated count are asked for. */
  readonly asksYear: boolean
  /** One of the bodies that `agency` names together, as it is called ("UBND quận …" of UBND cấp huyện); null: all of them. */
  readonly oneOf: string | null
  /** "xong hết chưa" behind a list: how far its tasks are. */
  readonly counts: boolean
  /** Tasks that were given up. */
  readonly dropped: boolean
  /** Why it is so. */
  readonly why: boolean
  /** Whether the aims were met. */
  readonly met: boolean
  /** The year with the most, or the fewest, tasks is asked for. */
  readonly most: 'most' | 'least' | null
  /** What a list is to be limited to and is not understood, as written; null: nothing. */
  readonly unread: string | null
  /** What is not done yet is asked. */
  readonly rest: boolean
  /** What the plans of several years come to, or their mean, is asked. */
  readonly together: 'sum' | 'mean' | null
  /** A plan of another kind, as it is called ("kế hoạch tuyên truyền"). */
  readonly otherPlan: string | null
}

/** Nothing but the latest plan. */
export const EMPTY_PLAN_QUERY: PlanQuery = {
  operation: 'status',
  year: null,
  years: [],
  held: false,
  tasks: [],
  statuses: [],
  agency: null,
  role: null,
  due: null,
  group: null,
  file: false,
  late: false,
  leads: false,
  targets: false,
  stated: [],
  asksWhetherRight: false,
  number: null,
  document: null,
  asksNumber: false,
  elsewhere: null,
  asksYear: false,
  oneOf: null,
  counts: false,
  dropped: false,
  why: false,
  met: false,
  most: null,
  otherPlan: null,
  unread: null,
  rest: false,
  together: null,
}

/** One line for `--trace`. */
export function describePlanQuery(query: PlanQuery): string {
  const parts = [
    query.operation,
    query.year === null ? '(latest plan)' : query.years.join(', ') || String(query.year),
    ...query.tasks.map((n) => `#${n}`),
    ...query.statuses,
    ...(query.agency ? [`@${query.agency}${query.role ? ` ${query.role}` : ''}`] : []),
    ...(query.due ? [`due Q${query.due.quarter}`] : []),
    ...(query.group ? [`group ${query.group}`] : []),
    ...(query.file ? ['file'] : []),
    ...(query.late ? ['late'] : []),
    ...(query.leads ? ['who leads'] : []),
    ...(query.targets ? ['targets'] : []),
    ...(query.number ? [`number ${query.number}`] : []),
    ...(query.document ? [`document ${query.document}`] : []),
    ...(query.asksNumber ? ['its number'] : []),
    ...(query.elsewhere ? [`of ${query.elsewhere}`] : []),
    ...(query.asksYear ? ['which year'] : []),
    ...(query.oneOf ? [`one of them ${query.oneOf}`] : []),
    ...(query.counts ? ['how far'] : []),
    ...(query.dropped ? ['given up'] : []),
    ...(query.why ? ['why'] : []),
    ...(query.met ? ['met'] : []),
    ...(query.rest ? ['what is left'] : []),
    ...(query.together ? [query.together] : []),
    ...(query.most ? [query.most] : []),
    ...(query.unread ? [`not understood ${query.unread}`] : []),
    ...(query.otherPlan ? [query.otherPlan] : []),
    ...(query.stated.length > 0 ? [`stated ${query.stated.join(', ')}`] : []),
  ]
  return parts.join(' ')
}
