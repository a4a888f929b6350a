import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { BlobCache } from '../../../core/feature.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { trained } from '../../../dialogue/trained-model.ts'
import { OPERATIONS, type Operation } from '../query.ts'
import { figureMessageKind } from '../words.ts'

const [ASKS, OTHERS] = ['asks', 'others'] as const
const OURS = /^(?:statistics|plan)\.|^report\./

/** What whole messages teach of questions for figures. Texts are canonical: abbreviations written out. */
export interface AskedModel {
  /** How likely a text asks for a figure or a plan, 0..1, by all of its words. */
  likely(canonical: string): number
  /** What of a figure it wants, if it asks for one, with how likely that is. */
  operation(canonical: string): { readonly operation: Operation; readonly score: number }
}

/** How texts are read that teach the models, and what of a snapshot asks for no figure. */
export interface AskedReading {
  /** Writes abbreviations and teencode out, as the engine does before it reads. */
  readonly canonical: (snapshot: Snapshot) => (text: string) => string
  /** Other for snapshots whose texts are written out differently. */
  readonly readingKey: (snapshot: Snapshot) => string
  /** Texts that ask for no figure, beside the utterances of other intents. */
  readonly otherTexts: (snapshot: Snapshot) => Iterable<string>
}

/**
 * Tells questions for figures from whatever else people write, and what they want of them, as whole messages teach it; kept
 * between starts. Null for a snapshot that holds no such messages.
 */
export function askedModels(
  options: AskedReading & { readonly cache: BlobCache },
): (snapshot: Snapshot) => AskedModel | null {
  return perSnapshot((snapshot): AskedModel | null => {
    const messages = snapshot.records(figureMessageKind).map(({ value }) => value)
    if (messages.length === 0) return null
    const intents = snapshot.records(intentKind).map(({ value }) => value)
    const told = (tells: string) => messages.flatMap((one) => (one.tells === tells ? one.messages : []))
    const said = (ours: boolean) =>
      intents.flatMap(({ intent, utterances }) => (OURS.test(intent) === ours ? utterances : []))
    const training = {
      cache: options.cache,
      readAs: [options.readingKey(snapshot)],
      read: options.canonical(snapshot),
    }
    const asked = trained(
      'figures-asked',
      [
        file(ASKS, [...told(ASKS), ...said(true)]),
        file(OTHERS, [...told(OTHERS), ...said(false), ...options.otherTexts(snapshot)]),
      ],
      training,
    )
    const wanted = trained(
      'figures-wanted',
      OPERATIONS.map((operation) =>
        file(
          operation,
          messages.flatMap((one) => (one.operation === operation ? one.messages : [])),
        ),
      ),
      training,
    )
    return {
      likely: (text) => classify(asked, text).find(({ intent }) => intent === ASKS)?.score ?? 0,
      operation: (text) => {
        const best = classify(wanted, text)[0]!
        return { operation: best.intent as Operation, score: best.score }
      },
    }
  })
}

const file = (intent: string, utterances: readonly string[]): IntentFile => ({
  intent,
  facet: null,
  cues: [],
  utterances,
})
