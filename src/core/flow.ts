import type { FlowState } from './flow-state.ts'
import type { Json } from './json.ts'
import type { Reply } from './message.ts'
import type { Turn, TurnResult } from './turn.ts'

/** What a message means to the slot being asked. */
export type SlotReading =
  /** `also`: other slots that the same words fill. */
  | {
      readonly kind: 'filled'
      readonly value: Json
      readonly also?: { readonly [slot: string]: Json }
      /** Said before the next question: what follows from this answer. */
      readonly say?: string
    }
  /** No answer yet, but what is now known changes how it is asked (a name of several places). */
  | { readonly kind: 'narrowed'; readonly also: { readonly [slot: string]: Json }; readonly say?: string }
  /** `also`: what is noted all the same (how often it was missed). The choices are shown again. */
  | { readonly kind: 'invalid'; readonly say: string; readonly also?: { readonly [slot: string]: Json } }
  /** Not an answer: the engine treats it as an interruption, answers it and asks again. */
  | { readonly kind: 'other'; readonly also?: { readonly [slot: string]: Json } }

export type SlotValues = { readonly [slot: string]: Json }

export interface Slot {
  readonly name: string
  /** What the person calls it when correcting ("sửa số điện thoại"): lower case, several. */
  readonly names: readonly string[]
  /** True: it asks for a number that would be masked elsewhere (a phone number). */
  readonly personal?: boolean
  ask(values: SlotValues, turn: Turn): Reply
  read(turn: Turn, values: SlotValues): SlotReading
  /** How the value is shown in the summary; empty: not at all. */
  show(value: Json, turn: Turn): string
  /** Fills the slot without asking where what is known already tells it. */
  prefill?(values: SlotValues, turn: Turn): Json | undefined
  /** True: words that would leave the form only pass this question ("thôi"). */
  passes?(text: string): boolean
  /** A slot that is not needed with these values is neither asked nor shown. */
  needed?(values: SlotValues): boolean
}

/** What a message gave a form beside the answer to its question. */
export interface Gathered {
  /** True: a personal number was taken, so nobody is told that it was not needed. */
  readonly personal?: boolean
  readonly values: SlotValues
  /** Said before the next question ("Đã nhận 2 hình"); null: nothing. */
  readonly say: string | null
  /** True: there was nothing else in the message, so the question stays open. */
  readonly only: boolean
  /** True: the answer to this message was given with another one (an album's further pictures). */
  readonly silent?: boolean
}

/** What a message put right of a form, whatever was asked. */
export interface Correction {
  readonly values: SlotValues
  /** Slots to ask anew. */
  readonly drop: readonly string[]
  readonly say: string
}

/** What was told in a form and is not done with it: offered when it ends, and remembered by its feature. */
export interface Remains {
  readonly reply: Reply
  readonly memory: { readonly [key: string]: Json }
}

/** A form in words: asked slot by slot, summed up, confirmed, completed. */
export interface Flow {
  readonly id: string
  readonly version: number
  readonly title: string
  /** Intent that its turns count as; absent: whatever the message was taken for. */
  readonly intent?: string
  /** False: it is completed with its last answer, without summary and yes. */
  readonly confirm?: boolean | ((values: SlotValues) => boolean)
  readonly slots: readonly Slot[]
  /** Takes from a message what it gives beside an answer: photos, a pin, a place said early. May read through ports. */
  gather?(turn: Turn, state: FlowState): Promise<Gathered | null>
  /** A message that puts a filled slot right and tells its new value ("lộn, … mới đúng", "sửa … thành …"). */
  correct?(turn: Turn, state: FlowState): Promise<Correction | null>
  /** Looks up what the next question depends on (likely duplicates). Called before each question; cheap where nothing changed. */
  prepare?(values: SlotValues, turn: Turn): Promise<SlotValues>
  /** A message that ends the form whatever is asked (it tells of something that no form may keep), unless its result keeps it. */
  leave?(turn: Turn, values: SlotValues): Promise<TurnResult | null>
  /** Lines below the summary: what follows from the values (who will handle it, until when). */
  note?(values: SlotValues, turn: Turn): string
  /** The confirmed form becomes replies and effects. */
  complete(values: SlotValues, turn: Turn): Promise<TurnResult>
  /** What is said when the person leaves it. */
  cancelled(): Reply
  /** Said after the form was completed or left; null: nothing remains. */
  remains?(values: SlotValues): Remains | null
  /** A stored state of an older version in today's shape, or null to drop it. */
  migrate?(state: FlowState): FlowState | null
}
