import type { Action } from './action.ts'
import type { Actor } from './complaint.ts'

/** One action on one of the complaints concerned, in the order in which they are taken. */
export interface Step {
  readonly on: string
  readonly action: Action
  readonly master?: string
  /** Who takes it, where it follows from what was asked for and is not that itself. */
  readonly by?: Actor
}
