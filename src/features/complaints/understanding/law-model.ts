import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { IntentFile } from '../../../core/intent.ts'
import type { CueIndex } from '../../../dialogue/cues.ts'
import { classify, type IntentModel } from '../../../dialogue/intent-model.ts'
import { fold } from '../../../text/normalise.ts'
import type { CategoryContent, ComplaintLanguage, KindLabel } from './content.ts'
import type { LawKind } from './law-kind.ts'
import { accusationsOf, type Told, troublesOf } from './told.ts'

/** Lists of words by which accusations and disputes are told, by their names. */
export type Clues = Readonly<Record<string, CueIndex<string>>>

/** So many clues stand before a text: the model reads only its first words. */
const MOST_CLUES = 24

/**
 * A text with the clues in it named before it, in their order: who told of an official who takes money for the family
 * says so whatever words he uses.
 */
export function withClues(text: string, clues: Clues): string {
  const plain = fold(text)
  const bare = plain === text
  // A mark amiss hides no phrase; a single word without its marks is another one.
  const met = Object.entries(clues).flatMap(([name, index]) => [
    ...index.find(plain, false).flatMap(({ at, length }) => (length > 1 || bare ? [{ name, at }] : [])),
    ...(bare ? [] : index.find(text, true).flatMap(({ at, length }) => (length === 1 ? [{ name, at }] : []))),
  ])
  const named = met
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => `dấu${name}`)
    .filter((name, i, all) => name !== all[i - 1])
  return [...named.slice(0, MOST_CLUES), text].join(' ')
}

/** What the model of khiếu nại and tố cáo learns: accusations, disputed acts, and what is neither. */
export function lawFiles(
  snapshot: Snapshot,
  categories: readonly CategoryContent[],
  kinds: readonly { readonly id: KindLabel; readonly told: Told; readonly utterances: readonly string[] }[],
  frames: ComplaintLanguage['frames'],
  otherTexts: Iterable<string>,
): readonly IntentFile[] {
  const law = (id: LawKind): IntentFile => {
    const kind = kinds.find((one) => one.id === id)
    const texts = kind ? [...kind.utterances, ...accusationsOf(kind, frames)] : []
    return { intent: id, facet: null, cues: [], utterances: texts }
  }
  const subs = categories.flatMap((category) => category.subCategories)
  const none = [
    ...kinds.filter(({ id }) => id !== 'complaint-law' && id !== 'denunciation-law').flatMap((kind) => kind.utterances),
    ...subs.flatMap((sub) => [...sub.utterances, ...troublesOf(sub)]),
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
