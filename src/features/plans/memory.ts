import { z } from 'zod'
import type { ConversationState } from '../../core/conversation.ts'
import type { Json } from '../../core/json.ts'
import type { PlanQuery } from './query.ts'

const remembered = z.object({ year: z.number().nullable(), tasks: z.array(z.number()).default([]) })
export type RememberedPlan = z.output<typeof remembered>

const NOTHING: RememberedPlan = { year: null, tasks: [] }

/** What the feature keeps of a question for the next one: the plan's year and the tasks asked about. */
export const toMemory = (year: number | null, { tasks }: Pick<PlanQuery, 'tasks'>): Json => ({
  year,
  tasks: [...tasks],
})

/** The plan and tasks that the question before was about; nothing where it was about something else. */
export function lastOf({ lastIntent, memory }: ConversationState): RememberedPlan {
  const read = lastIntent?.startsWith('plan.') ? remembered.safeParse(memory.plans) : null
  return read?.success ? read.data : NOTHING
}
