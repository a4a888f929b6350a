import type { ScoredIntent } from '../core/intent.ts'
import { wordsOf } from './cues.ts'
import { classify, type IntentModel } from './intent-model.ts'
import { isProcedure } from './weighing.ts'

/** The two labels of the model that tells what is nobody's matter here from what is asked and reported here. */
export const STRANGE = 'strange'
export const OURS = 'ours'

const OUT_OF_SCOPE = 'out-of-scope'
/** A text rather strange than not is out of scope as likely as it is strange; one less so is left to the others. */
const RATHER = 0.5
/** Shorter texts go on with what was spoken of ("mấy ngày có tiền") as often as they are strange. */
const TELLING_WORDS = 7

/** Whether a text is out of scope only because it sounds like nobody's matter here. */
export const soundsStrange = ({ alone }: ScoredIntent): boolean => alone !== undefined

/** Of what goes on with the conversation: strange as it may sound, it is as likely nothing of ours as its words alone say. */
export const byWordsAlone = (scored: ScoredIntent): ScoredIntent =>
  scored.alone === undefined ? scored : { intent: scored.intent, score: scored.alone, why: scored.why }

/**
 * Intents of the model with what a text is likely to be out of scope by its own kind: the model of intents knows a few
 * messages that are none of ours, this one very many.
 * @param canonical the text, abbreviations written out
 */
export function withStrangeness(
  scored: readonly ScoredIntent[],
  canonical: string,
  strangers: IntentModel,
): readonly ScoredIntent[] {
  if (wordsOf(canonical).length < TELLING_WORDS) return scored
  const strange = classify(strangers, canonical).find(({ intent }) => intent === STRANGE)?.score ?? 0
  const known = scored.find(({ intent }) => intent === OUT_OF_SCOPE)
  if (!known || strange < RATHER || strange <= known.score) return scored
  // What is reported, thanked for or said to the assistant itself is known by that: a report must never be refused.
  if (scored.some((one) => one !== known && !isProcedure(one) && one.score >= strange)) return scored
  const left = (1 - strange) / (1 - known.score)
  return scored
    .map((one) =>
      one === known
        ? { ...one, score: strange, why: `strange ${strange.toFixed(2)}`, alone: one.score }
        : { ...one, score: one.score * left },
    )
    .sort((a, b) => b.score - a.score)
}
