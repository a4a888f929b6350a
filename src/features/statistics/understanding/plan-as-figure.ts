import { z } from 'zod'
import { askedOf, type ConversationState } from '../../../core/conversation.ts'
import { epochMs, type Instant } from '../../../core/time.ts'
import { periodOfSpan } from '../printed-period.ts'
import type { Remembered } from './remembered.ts'

const LIFE_MS = 2 * 3_600_000
const planTold = z.object({ year: z.number() })

/**
 * What a plan told right before tells in numbers, as figures would have told it: how many tasks it has, its share done
 * where a share is spoken of; null: no plan was told.
 */
export function planAsFigure(state: ConversationState, now: Instant, folded: string): Remembered | null {
  const isFresh = state.lastAt !== null && epochMs(now) - epochMs(state.lastAt) <= LIFE_MS
  if (!isFresh || !askedOf(state, 'plan.')) return null
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
