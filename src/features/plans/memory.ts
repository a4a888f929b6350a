import { z } from 'zod'
import { askedOf, type ConversationState } from '../../core/conversation.ts'
import type { Json } from '../../core/json.ts'
import { TASK_STATUSES } from './content.ts'
import type { PlanQuery } from './query.ts'

const remembered = z.object({
  year: z.number().nullable(),
  tasks: z.array(z.number()).default([]),
  statuses: z.array(z.enum(TASK_STATUSES)).default([]),
  agency: z.string().nullable().default(null),
  group: z.string().nullable().default(null),
  role: z.enum(['lead', 'cooperating']).nullable().default(null),
  due: z
    .object({ quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), label: z.string() })
    .nullable()
    .default(null),
  oneOf: z.string().nullable().default(null),
  targets: z.boolean().default(false),
  /** Years that were told together; empty: one. */
  years: z.array(z.number()).default([]),
  /** Years that were told one after the other, in order. */
  told: z.array(z.number()).default([]),
})
export type RememberedPlan = z.output<typeof remembered>

const NOTHING: RememberedPlan = {
  year: null,
  tasks: [],
  statuses: [],
  agency: null,
  group: null,
  role: null,
  due: null,
  oneOf: null,
  targets: false,
  years: [],
  told: [],
}

/** No more plans than these are gone on with. */
const MOST_YEARS = 6

/**
 * What the feature keeps of a question for the next one: the plan's years, the tasks asked about, and what a list was
 * limited to.
 */
export const toMemory = (
  year: number | null,
  {
    tasks,
    statuses,
    agency,
    group,
    role,
    due,
    oneOf,
    targets,
    years,
  }: Omit<RememberedPlan, 'year' | 'tasks' | 'statuses' | 'years' | 'told'> &
    Pick<PlanQuery, 'tasks' | 'statuses' | 'years'>,
  before: RememberedPlan,
): Json => ({
  year,
  tasks: [...tasks],
  statuses: [...statuses],
  agency,
  group,
  role,
  due: due && { ...due },
  oneOf,
  targets,
  years: years.length > 1 ? [...years] : [],
  told: toldWith(before, years.length > 0 || year === null ? years : [year]),
})

const toldWith = ({ told }: RememberedPlan, years: readonly number[]): number[] =>
  [...told.filter((year) => !years.includes(year)), ...years].slice(-MOST_YEARS)

/** The plan and tasks that the question before was about; nothing where it was about something else. */
export function lastOf(state: ConversationState): RememberedPlan {
  const read = askedOf(state, 'plan.') ? remembered.safeParse(state.memory.plans) : null
  return read?.success ? read.data : NOTHING
}
