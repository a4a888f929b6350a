import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { BlobCache } from '../../../core/feature.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { trained } from '../../../dialogue/trained-model.ts'
import { figureMessageKind } from '../words.ts'

const [ASKS, OTHERS] = ['asks', 'others']
const OURS = /^(?:statistics|plan)\.|^report\./

/** How likely a text asks for a figure or a plan, 0..1, by all of its words. @param canonical abbreviations written out */
export type AskedLikely = (canonical: string) => number

/** How texts are read that teach the model, and what of a snapshot asks for no figure. */
export interface AskedReading {
  /** Writes abbreviations and teencode out, as the engine does before it reads. */
  readonly canonical: (snapshot: Snapshot) => (text: string) => string
  /** Other for snapshots whose texts are written out differently. */
  readonly readingKey: (snapshot: Snapshot) => string
  /** Texts that ask for no figure, beside the utterances of other intents. */
  readonly otherTexts: (snapshot: Snapshot) => Iterable<string>
}

/**
 * Tells questions for figures from whatever else people write, as whole messages teach it; kept between starts. Null for a
 * snapshot that holds no such messages.
 */
export function askedModels(
  options: AskedReading & { readonly cache: BlobCache },
): (snapshot: Snapshot) => AskedLikely | null {
  return perSnapshot((snapshot): AskedLikely | null => {
    const messages = snapshot.records(figureMessageKind).map(({ value }) => value)
    if (messages.length === 0) return null
    const intents = snapshot.records(intentKind).map(({ value }) => value)
    const told = (tells: string) => messages.flatMap((one) => (one.tells === tells ? one.messages : []))
    const said = (ours: boolean) =>
      intents.flatMap(({ intent, utterances }) => (OURS.test(intent) === ours ? utterances : []))
    const file = (intent: string, utterances: readonly string[]): IntentFile => ({
      intent,
      facet: null,
      cues: [],
      utterances,
    })
    const files = [
      file(ASKS!, [...told('asks'), ...said(true)]),
      file(OTHERS!, [...told('others'), ...said(false), ...options.otherTexts(snapshot)]),
    ]
    const model = trained('figures-asked', files, {
      cache: options.cache,
      readAs: [options.readingKey(snapshot)],
      read: options.canonical(snapshot),
    })
    return (text) => classify(model, text).find(({ intent }) => intent === ASKS)?.score ?? 0
  })
}
