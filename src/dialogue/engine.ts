import type { SnapshotSource } from '../core/content.ts'
import { type ConversationState, EMPTY_CONVERSATION, type Focus, MAX_FOCUS } from '../core/conversation.ts'
import type { Engine, EngineInput, EngineResult } from '../core/engine.ts'
import type { Question } from '../core/intent.ts'
import type { Json } from '../core/json.ts'
import { type Choice, MAX_INBOUND_CHARS, type Reply } from '../core/message.ts'
import type { Effect, TurnResult } from '../core/turn.ts'
import { normalise } from '../text/normalise.ts'
import { maskPersonalData } from './personal-data.ts'
import type { Registry } from './registry.ts'
import { runSteps } from './steps/pipeline.ts'
import type { Also, StepContext } from './steps/step.ts'
import type { EngineTexts } from './texts.ts'
import { toldBy } from './told-before.ts'
import type { Knowledge } from './understanding.ts'

export interface EngineParts {
  readonly registry: Registry
  readonly content: SnapshotSource
  /** What understanding needs of the snapshot in force; memoised by the caller. */
  readonly knowledge: () => Knowledge
  readonly texts: () => EngineTexts
  /** Runs before a text is understood: what has to be looked up first, because understanding does no I/O. */
  readonly prepare?: (text: string) => Promise<void>
  /** Told of an exception inside a turn: its name and place, never what was written. */
  readonly onFailure: (error: unknown) => void
}

/** The turn pipeline over the registered features. */
export function createEngine(parts: EngineParts): Engine {
  return {
    async handle(input) {
      const texts = parts.texts()
      const trace: string[] = []
      const state = input.state.shape === 1 ? input.state : EMPTY_CONVERSATION
      // Intake cuts too; the terminal does not pass it.
      const written = normalise(input.message.text.slice(0, MAX_INBOUND_CHARS))
      const masked = maskPersonalData(written)
      const context: StepContext = {
        input: { ...input, state },
        text: masked.text,
        personal: masked.kinds,
        registry: parts.registry,
        knowledge: parts.knowledge(),
        texts,
        trace,
      }
      let result: TurnResult
      let questions: readonly Question[] = []
      let feature: string | null = null
      let also: readonly Also[] = []
      try {
        await parts.prepare?.(masked.text)
        const done = await runSteps(context)
        result = done.result
        questions = done.questions
        feature = done.feature
        also = done.also ?? []
      } catch (error) {
        parts.onFailure(error)
        result = { outcome: 'error', replies: [{ text: texts.failed }], intent: 'unclear' }
      }
      return finish(input, state, result, { context, questions, feature, also, trace })
    },
  }
}

interface Done {
  readonly context: StepContext
  readonly questions: readonly Question[]
  readonly feature: string | null
  readonly also: readonly Also[]
  readonly trace: readonly string[]
}

function finish(input: EngineInput, state: ConversationState, result: TurnResult, done: Done): EngineResult {
  const { context, questions, feature, also, trace } = done
  const { texts } = context
  const intent = result.intent ?? questions[0]?.intents[0]?.intent ?? 'unclear'
  // What is erased is not said again, not even its last words.
  const heard = result.erase ? result.replies : withCutWord(result.replies, context)
  const replies = result.personalAsked || result.erase ? heard : withPersonalDataWord(heard, context)
  const effects: Effect[] = [...(result.effects ?? [])]
  const told = result.erase ? undefined : toldBy(context.text, result, questions, state)
  const first = state.noticeVersion !== texts.notice.version
  if (first) {
    effects.push({ kind: 'privacy.notice-shown', data: { version: texts.notice.version } })
  }
  return {
    state: {
      shape: 1,
      active: result.active === undefined ? state.active : result.active,
      focus: mergedFocus(result.focus ?? [], state.focus),
      offered: offeredBy(replies) ?? (result.outcome === 'error' || replies.length === 0 ? state.offered : []),
      lastIntent: intent,
      ...(also.length > 0 ? { alsoAsked: also.map((one) => one.intent) } : {}),
      lastFacets: questions[0]?.tellsMore ? state.lastFacets : (questions[0]?.facets ?? state.lastFacets),
      ...(told === undefined ? {} : { told }),
      noticeVersion: texts.notice.version,
      lastAt: input.now,
      memory: remembered(state, [{ feature, memory: result.memory }, ...also]),
    },
    replies: first ? [{ text: texts.notice.text }, ...replies] : replies,
    effects,
    outcome: result.outcome,
    intent,
    report: result.report ?? {},
    trace,
    questions,
    kept: context.personal.length > 0 ? context.text : null,
    erase: result.erase ?? false,
  }
}

/** Each feature's memory of the message: of several questions of one, the last. */
function remembered(
  { memory }: ConversationState,
  all: readonly { readonly feature: string | null; readonly memory: Json | undefined }[],
): ConversationState['memory'] {
  const kept = all.flatMap(({ feature, memory }) => (feature && memory !== undefined ? [[feature, memory]] : []))
  return kept.length > 0 ? { ...memory, ...Object.fromEntries(kept) } : memory
}

/** Says up to where a message was read that was too long. */
function withCutWord(replies: readonly Reply[], { input: { message }, text, texts }: StepContext): readonly Reply[] {
  if (message.cut !== true && message.text.length <= MAX_INBOUND_CHARS) return replies
  return [...replies, { text: texts.cutOff(text.trim().slice(-END_CHARS)) }]
}
const END_CHARS = 30

/** Says once that numbers of this kind are not needed here and were masked. */
function withPersonalDataWord(replies: readonly Reply[], context: StepContext): readonly Reply[] {
  if (context.personal.length === 0) return replies
  return [...replies, { text: context.texts.personalData }]
}

/** The choices shown last, in the order shown; null when nothing was offered. */
function offeredBy(replies: readonly Reply[]): readonly Choice[] | null {
  const choices = replies.flatMap((reply) => reply.choices ?? [])
  return choices.length > 0 ? choices : null
}

function mergedFocus(fresh: readonly Focus[], old: readonly Focus[]): readonly Focus[] {
  const rest = old.filter((o) => !fresh.some((f) => f.kind === o.kind && f.id === o.id))
  return [...fresh, ...rest].slice(0, MAX_FOCUS)
}
