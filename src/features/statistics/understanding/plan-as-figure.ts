import { z } from 'zod'
import { askedOf, type ConversationState, isRecent } from '../../../core/conversation.ts'
import type { Instant } from '../../../core/time.ts'
import { periodOfSpan } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import type { Remembered } from './remembered.ts'

const planTold = z.object({ year: z.number() })

/**
 * What a plan told right before tells in numbers, as figures would have told it: how many tasks it has, its share done
 * where a share is spoken of; null: no plan was told.
 */
export function planAsFigure(state: ConversationState, now: Instant, folded: string): Remembered | null {
  if (!isRecent(state, now) || !askedOf(state, 'plan.')) return null
  const told = planTold.safeParse(state.memory.plans)
  const period = told.success ? periodOfSpan(String(told.data.year)) : null
  if (!period) return null
  return {
    operation: 'value',
    indicators: [/%|phan tram|ty le|ti le/.test(folded) ? 'plan-completion' : 'plan-tasks'],
    scopes: [],
    bodies: [],
    periods: [{ ...period }],
    comparison: null,
    parts: [],
    topics: [],
    part: null,
    by: null,
    year: null,
    province: null,
    elsewhere: null,
    other: null,
    run: [],
    unpublished: null,
  }
}

/** "đến tháng 15/2019 xong mấy cái" behind a plan: a time that there is not is said, whatever the plan has come to. */
export function ofNoTime(
  query: FigureQuery,
  state: ConversationState,
  now: Instant,
  folded: string,
): FigureQuery | null {
  const plan = query.impossible && query.indicators.length === 0 ? planAsFigure(state, now, folded) : null
  return plan && { ...query, operation: 'value', indicators: plan.indicators }
}
