import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { IntentFile } from '../../../core/intent.ts'
import {
  type CategoryContent,
  type KindLabel,
  languageOf,
  messageKind,
  type OutOfScope,
  type ToldMessages,
} from './content.ts'
import { questionsOf, reportsOf, type Told, troublesOf, wishesOf } from './told.ts'

/** So many of each list of a kind are taught. */
const TOLD_OF_A_KIND = 60

/** Intents whose words are complaints themselves. */
const COMPLAINTS = new Set(['complaint.create', 'legal-complaint', 'emergency'])

/** All cues of a category. */
export const cuesOf = (category: CategoryContent): readonly string[] =>
  category.subCategories.flatMap((sub) => sub.cues)

export const messagesOf = (snapshot: Snapshot): readonly ToldMessages[] =>
  snapshot.records(messageKind).map(({ value }) => value)

/** Whole messages of some sort, one after the other. */
export const messagesThat = (whole: readonly ToldMessages[], is: (told: ToldMessages) => boolean): readonly string[] =>
  whole.filter(is).flatMap(({ messages }) => messages)

/** What the model of categories learns of one. */
export function fileOfCategory(category: CategoryContent, whole: readonly ToldMessages[]): IntentFile {
  return {
    intent: category.id,
    facet: null,
    cues: cuesOf(category),
    utterances: [
      ...category.subCategories.flatMap((sub) => [...sub.utterances, ...troublesOf(sub), ...sub.wishes]),
      ...messagesThat(whole, (told) => told.category === category.id),
    ],
  }
}

/** One file per kind; complaints of every category are reports, everything the other intents know is none. */
export function kindFiles(
  snapshot: Snapshot,
  categories: readonly CategoryContent[],
  kinds: readonly {
    readonly id: KindLabel
    readonly cues: readonly string[]
    readonly told: Told
    readonly utterances: readonly string[]
  }[],
  scopes: readonly OutOfScope[],
  otherTexts: Iterable<string>,
): readonly IntentFile[] {
  const { place, frames } = languageOf(snapshot)
  const { tails } = place
  const intents = snapshot.records(intentKind).map((r) => r.value)
  const reports = [
    ...categories.flatMap((category) => category.subCategories.flatMap((sub) => sub.utterances)),
    ...scopes.flatMap((scope) => scope.utterances),
    ...intents.filter((file) => file.intent === 'complaint.create').flatMap((file) => file.utterances),
  ].flatMap((text, i) => [text, `${text} ${tails[i % tails.length]}`])
  const subs = categories.flatMap((category) => category.subCategories)
  const others = [
    ...intents.filter((file) => !COMPLAINTS.has(file.intent)).flatMap((file) => file.utterances),
    ...otherTexts,
    ...subs.flatMap((sub) => questionsOf(sub, frames)),
  ]
  const wishes = subs.flatMap((sub) => wishesOf(sub, frames))
  const whole = messagesOf(snapshot)
  const toldAs = (kind: KindLabel) => messagesThat(whole, ({ tells }) => tells === kind)
  const own = (kind: KindLabel): readonly string[] => (kind === 'other' ? others : kind === 'suggestion' ? wishes : [])
  // The model of law learns accusations; among plain reports they would only stand out less.
  const toldOf = (kind: { readonly id: KindLabel; readonly told: Told }) =>
    kind.id.endsWith('-law') ? [] : troublesOf(kind, TOLD_OF_A_KIND)
  const file = (intent: string, utterances: readonly string[], cues: readonly string[] = []): IntentFile => ({
    intent,
    facet: null,
    cues,
    utterances,
  })
  return [
    file('report', [...reports, ...toldAs('report'), ...subs.flatMap((sub) => reportsOf(sub, frames))]),
    ...kinds.map((kind) =>
      file(
        kind.id,
        [...kind.utterances, ...toldAs(kind.id), ...toldOf(kind), ...own(kind.id)],
        kind.id === 'other' ? [] : kind.cues,
      ),
    ),
  ]
}
