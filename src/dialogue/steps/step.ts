import type { EngineInput } from '../../core/engine.ts'
import type { Question } from '../../core/intent.ts'
import type { Json } from '../../core/json.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import type { PersonalKind } from '../personal-data.ts'
import type { Registry } from '../registry.ts'
import type { EngineTexts } from '../texts.ts'
import type { Knowledge } from '../understanding.ts'

/** What every step sees. */
export interface StepContext {
  readonly input: EngineInput
  /** Normalised text with personal numbers masked: the only text that understanding and features get. */
  readonly text: string
  readonly personal: readonly PersonalKind[]
  readonly registry: Registry
  readonly knowledge: Knowledge
  readonly texts: EngineTexts
  readonly trace: string[]
}

export interface StepDone {
  readonly result: TurnResult
  readonly questions: readonly Question[]
  /** The feature whose memory `result.memory` is. */
  readonly feature: string | null
  /** What further questions of the message were answered as. */
  readonly also?: readonly Also[]
}

/** A further question's intent, and what its feature remembers of it. */
export interface Also {
  readonly intent: string
  readonly feature: string
  readonly memory: Json | undefined
}

/** Finishes the turn, or leaves it to the next step. */
export type Step = (context: StepContext) => Promise<StepDone | null>

/** The turn of one question, as handlers see it. */
export function turnOf(context: StepContext, question: Question, args: readonly string[] = []): Turn {
  const { input } = context
  return {
    ref: input.ref,
    conversation: input.conversation,
    message: { ...input.message, text: context.text },
    unmasked: input.message.text,
    question,
    args,
    person: input.person,
    state: input.state,
    snapshot: context.knowledge.snapshot,
    now: input.now,
  }
}
