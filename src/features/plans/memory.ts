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
}

/** What the feature keeps of a question for the next one: the plan's year, the tasks asked about, and what a list was limited to. */
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
  }: Omit<RememberedPlan, 'year' | 'tasks' | 'statuses'> & Pick<PlanQuery, 'tasks' | 'statuses'>,
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
})

/** The plan and tasks that the question before was about; nothing where it was about something else. */
export function lastOf(state: ConversationState): RememberedPlan {
  const read = askedOf(state, 'plan.') ? remembered.safeParse(state.memory.plans) : null
  return read?.success ? read.data : NOTHING
}
