import type { Json } from './json.ts'
import type { Instant } from './time.ts'

/** A half-filled form as it is stored. */
export interface FlowState {
  readonly flow: string
  /** Version of the flow that wrote it; another version goes through `Flow.migrate` or is dropped with a polite word. */
  readonly version: number
  readonly slots: { readonly [slot: string]: Json }
  /** The slot being asked, `confirm` at the summary. */
  readonly asking: string
  readonly startedAt: Instant
}
