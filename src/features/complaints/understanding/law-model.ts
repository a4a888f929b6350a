import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { classify, type IntentModel } from '../../../dialogue/intent-model.ts'
import { type Clues, withClues } from './clues.ts'
import type { CategoryContent, ComplaintLanguage, KindLabel } from './content.ts'
import type { LawKind } from './law-kind.ts'
import { accusationsOf, type Told, troublesOf } from './told.ts'
import { messagesOf, messagesThat } from './training.ts'

/** What the model of khiếu nại and tố cáo learns: accusations, disputed acts, and what is neither. */
export function lawFiles(
  snapshot: Snapshot,
  categories: readonly CategoryContent[],
  kinds: readonly { readonly id: KindLabel; readonly told: Told; readonly utterances: readonly string[] }[],
  frames: ComplaintLanguage['frames'],
  otherTexts: Iterable<string>,
): readonly IntentFile[] {
  const whole = messagesOf(snapshot)
  const law = (id: LawKind): IntentFile => {
    const kind = kinds.find((one) => one.id === id)
    const texts = kind
      ? [...kind.utterances, ...messagesThat(whole, ({ tells }) => tells === id), ...accusationsOf(kind, frames)]
      : []
    return { intent: id, facet: null, cues: [], utterances: texts }
  }
  const subs = categories.flatMap((category) => category.subCategories)
  const none = [
    ...kinds.filter(({ id }) => id !== 'complaint-law' && id !== 'denunciation-law').flatMap((kind) => kind.utterances),
    ...subs.flatMap((sub) => [...sub.utterances, ...troublesOf(sub)]),
    ...messagesThat(whole, ({ tells }) => tells !== 'complaint-law' && tells !== 'denunciation-law'),
    ...snapshot
      .records(intentKind)
      .filter(({ value }) => value.intent !== 'legal-complaint')
      .flatMap(({ value }) => value.utterances),
    ...otherTexts,
  ]
  return [law('complaint-law'), law('denunciation-law'), { intent: 'none', facet: null, cues: [], utterances: none }]
}

/** How likely a text is each of the two. */
export function lawOdds(text: string, model: IntentModel, clues: Clues): ReadonlyMap<string, number> {
  return new Map(classify(model, withClues(text, clues)).map(({ intent, score }) => [intent, score]))
}
