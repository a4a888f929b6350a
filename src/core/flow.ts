import type { Json } from './conversation.ts'
import type { Reply } from './message.ts'
import type { Instant } from './time.ts'
import type { Turn, TurnResult } from './turn.ts'

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

/** What a message means to the slot being asked. */
export type SlotReading =
  | { readonly kind: 'filled'; readonly value: Json }
  | { readonly kind: 'invalid'; readonly say: string }
  /** Not an answer: the engine treats it as an interruption, answers it and asks again. */
  | { readonly kind: 'other' }

export type SlotValues = { readonly [slot: string]: Json }

export interface Slot {
  readonly name: string
  /** What the person calls it when correcting ("sửa số điện thoại"): lower case, several. */
  readonly names: readonly string[]
  ask(values: SlotValues, turn: Turn): Reply
  read(turn: Turn, values: SlotValues): SlotReading
  /** How the value is shown in the summary. */
  show(value: Json): string
  /** Fills the slot without asking where what is known already tells it. */
  prefill?(values: SlotValues, turn: Turn): Json | undefined
  /** A slot that is not needed with these values is neither asked nor shown. */
  needed?(values: SlotValues): boolean
}

/** A form in words: asked slot by slot, summed up, confirmed, completed. */
export interface Flow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly slots: readonly Slot[]
  /** The confirmed form becomes replies and effects. */
  complete(values: SlotValues, turn: Turn): Promise<TurnResult>
  /** What is said when the person leaves it. */
  cancelled(): Reply
  /** A stored state of an older version in today's shape, or null to drop it. */
  migrate?(state: FlowState): FlowState | null
}
