import type { Question } from '../core/intent.ts'
import { type OwnedRecognition, SURE_RECOGNITION } from '../core/recogniser.ts'
import { readText } from '../text/read.ts'
import type { StepContext } from './steps/step.ts'

/**
 * Questions with what the features' own rules read in them. A recognition that is sure of the whole message makes it one
 * question; otherwise each question is read by itself, and a recognition leads where it is surer than what was understood.
 */
export function recognised(
  questions: readonly Question[],
  context: Pick<StepContext, 'registry' | 'knowledge' | 'input' | 'text'>,
): readonly Question[] {
  const [first] = questions
  if (!first || !context.registry.features.some((feature) => feature.recogniser)) return questions
  const whole = readBy(context.text, context)
  if ((whole[0]?.score ?? 0) >= SURE_RECOGNITION) return [led({ ...first, text: context.text }, whole)]
  if (questions.length === 1) return [led(first, whole)]
  return questions.map((question) => led(question, readBy(question.text, context)))
}

/** Best first; before its score counts what a reading overrules. A recogniser never sees what another one read. */
export function readBy(
  text: string,
  { registry, knowledge, input }: Pick<StepContext, 'registry' | 'knowledge' | 'input'>,
): readonly OwnedRecognition[] {
  const reading = readText(text, knowledge.words)
  const { state, person, now } = input
  const quoted = input.message.quoted === undefined ? {} : { quoted: input.message.quoted }
  const forwarded = input.message.forwardedFrom !== null
  const read = registry.features
    .flatMap((feature) =>
      (
        feature.recogniser?.recognise({
          text,
          ...quoted,
          forwarded,
          reading,
          snapshot: knowledge.snapshot,
          state,
          person,
          now,
        }) ?? []
      ).map((recognition): OwnedRecognition => ({ ...recognition, feature: feature.id })),
    )
    .sort((a, b) => b.score - a.score)
  const [best] = read
  const stronger = best && read.find((r) => r.score >= OVERRULING && overrules(r, best))
  return stronger ? [stronger, ...read.filter((r) => r !== stronger)] : read
}

/** A reading less sure than this overrules nothing. */
const OVERRULING = 0.8

const overrules = (reading: OwnedRecognition, other: OwnedRecognition): boolean =>
  reading.overrules?.some((beginning) => other.intent.startsWith(beginning)) ?? false

function led(question: Question, read: readonly OwnedRecognition[]): Question {
  const [best] = read
  if (!best) return question
  const ahead = best.score >= SURE_RECOGNITION || best.score > (question.intents[0]?.score ?? 0)
  const named = { intent: best.intent, score: best.score, why: `${best.feature}: ${best.why}` }
  return {
    ...question,
    recognised: read,
    intents: ahead ? [named, ...question.intents.filter((i) => i.intent !== best.intent)] : question.intents,
  }
}
