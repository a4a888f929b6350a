import { canonicalJson } from '../../../content/canonical.ts'
import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { BlobCache } from '../../../core/feature.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { CueIndex, wordsOf } from '../../../dialogue/cues.ts'
import {
  decodeModel,
  encodeModel,
  type IntentModel,
  MODEL_VERSION,
  trainIntents,
} from '../../../dialogue/intent-model.ts'
import { fold } from '../../../text/normalise.ts'
import type { Category } from '../complaint.ts'
import {
  type CategoryContent,
  type ComplaintLanguage,
  categoryKind,
  complaintKindKind,
  elsewhereKind,
  type KindLabel,
  languageOf,
  type OutOfScope,
  scopeKind,
} from './content.ts'
import { questionsOf, reportsOf, troublesOf, wishesOf } from './told.ts'

/** Where a cue of a category stands in the data. */
export interface SubCategoryRef {
  readonly category: Category
  readonly subCategory: string
}

/** Words of wishing: strong, weak, for something new, for something to be mended. */
export type Wish = 'wish' | 'hope' | 'make' | 'mend'

/** Lists of words by which khiếu nại and tố cáo are told, as the language names them. */
export type LawWord = Exclude<keyof ComplaintLanguage['law'], 'bringers'>

/** All words of complaints of one snapshot, indexed, with the two models trained from them. */
export interface Lexicon {
  readonly kindModel: IntentModel
  readonly categoryModel: IntentModel
  /** A canonical text without the words that say nothing of what it is about: so the model of categories reads it. */
  readonly topicOf: (text: string) => string
  readonly kindCues: CueIndex<KindLabel>
  readonly categoryCues: CueIndex<SubCategoryRef>
  readonly scopeCues: CueIndex<OutOfScope>
  readonly elsewhere: CueIndex<string>
  readonly language: ComplaintLanguage
  readonly urgent: CueIndex<'urgent'>
  readonly decision: CueIndex<'decision'>
  /** Words of khiếu nại and tố cáo; who brings them (folded) are single words. */
  readonly law: {
    readonly bringers: ReadonlySet<string>
    readonly words: Readonly<Record<LawWord, CueIndex<LawWord>>>
  }
  readonly asking: CueIndex<'asking'>
  readonly faults: CueIndex<'fault'>
  readonly grumbles: CueIndex<'grumble'>
  /** Cues of categories that say what is wrong, not only with what. */
  readonly faultCues: ReadonlySet<string>
  readonly questions: CueIndex<'question'>
  readonly reporting: CueIndex<'report'>
  readonly wishing: CueIndex<Wish>
  readonly categories: ReadonlyMap<Category, CategoryContent>
}

/** Intents whose words are complaints themselves. */
const COMPLAINTS = new Set(['complaint.create', 'legal-complaint', 'emergency'])

/**
 * Builds the lexicon of a snapshot once; trained models are kept between starts.
 * @param canonical writes abbreviations and teencode out, as the engine does before it reads
 * @param readingKey other for snapshots whose texts are written out differently
 * @param otherTexts texts of the snapshot that are no complaints, beside those of the intents
 */
export function createLexicons(options: {
  readonly cache: BlobCache
  readonly canonical: (snapshot: Snapshot) => (text: string) => string
  readonly readingKey: (snapshot: Snapshot) => string
  readonly otherTexts: (snapshot: Snapshot) => Iterable<string>
}): (snapshot: Snapshot) => Lexicon {
  return perSnapshot((snapshot): Lexicon => {
    const categories = snapshot.records(categoryKind).map((r) => r.value)
    const kinds = snapshot.records(complaintKindKind).map((r) => r.value)
    const scopes = snapshot.records(scopeKind).map((r) => r.value)
    const language = languageOf(snapshot)
    const faults = indexOf<'fault'>('fault', language.fault)
    const canonical = options.canonical(snapshot)
    const topicOf = topics(language)
    const train = (name: string, files: readonly IntentFile[], read: (text: string) => string) =>
      trained(name, files, { cache: options.cache, readAs: [options.readingKey(snapshot), language], read })
    return {
      kindModel: train(
        'complaint-kinds',
        kindFiles(snapshot, categories, kinds, scopes, options.otherTexts(snapshot)),
        canonical,
      ),
      categoryModel: train('complaint-categories', categories.map(fileOfCategory), (text) => topicOf(canonical(text))),
      topicOf,
      kindCues: new CueIndex(kinds.flatMap((kind) => kind.cues.map((cue) => ({ label: kind.id, cue })))),
      categoryCues: new CueIndex(
        categories.flatMap((category) =>
          category.subCategories.flatMap((sub) =>
            sub.cues.map((cue) => ({ label: { category: category.id, subCategory: sub.id }, cue })),
          ),
        ),
      ),
      scopeCues: new CueIndex(scopes.flatMap((scope) => scope.cues.map((cue) => ({ label: scope, cue })))),
      elsewhere: new CueIndex(
        snapshot
          .records(elsewhereKind)
          .flatMap(({ value }) =>
            value.places.flatMap(({ name, also }) => [name, ...also].map((cue) => ({ label: name, cue }))),
          ),
      ),
      language,
      urgent: indexOf('urgent', language.urgent),
      decision: indexOf('decision', language.decision),
      law: {
        bringers: new Set(language.law.bringers.map(fold)),
        words: lawWords(language),
      },
      asking: indexOf('asking', language.asking),
      faults,
      faultCues: new Set(categories.flatMap(cuesOf).filter((cue) => faults.find(cue, true).length > 0)),
      grumbles: indexOf('grumble', language.grumble),
      questions: indexOf('question', language.question),
      reporting: indexOf('report', language.report),
      wishing: new CueIndex(
        (['wish', 'hope', 'make', 'mend'] as const).flatMap((label) => language[label].map((cue) => ({ label, cue }))),
      ),
      categories: new Map(categories.map((category) => [category.id, category])),
    }
  })
}

function lawWords({ law: { bringers: _, ...lists } }: ComplaintLanguage): Record<LawWord, CueIndex<LawWord>> {
  const named = Object.entries(lists) as [LawWord, readonly string[]][]
  return Object.fromEntries(named.map(([word, cues]) => [word, indexOf(word, cues)])) as Record<
    LawWord,
    CueIndex<LawWord>
  >
}

const indexOf = <L>(label: L, cues: readonly string[]): CueIndex<L> => new CueIndex(cues.map((cue) => ({ label, cue })))

const cuesOf = (category: CategoryContent): readonly string[] => category.subCategories.flatMap((sub) => sub.cues)

function topics({ empty }: ComplaintLanguage): (text: string) => string {
  const dropped = new Set(empty)
  return (text) => {
    const words = wordsOf(text)
    const kept = words.filter((word) => !dropped.has(word))
    return (kept.length > 0 ? kept : words).join(' ')
  }
}

function fileOfCategory(category: CategoryContent): IntentFile {
  return {
    intent: category.id,
    facet: null,
    cues: cuesOf(category),
    utterances: category.subCategories.flatMap((sub) => [...sub.utterances, ...troublesOf(sub), ...sub.wishes]),
  }
}

/** One file per kind; complaints of every category are reports, everything the other intents know is none. */
function kindFiles(
  snapshot: Snapshot,
  categories: readonly CategoryContent[],
  kinds: readonly {
    readonly id: KindLabel
    readonly cues: readonly string[]
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
  const own = (kind: KindLabel): readonly string[] => (kind === 'other' ? others : kind === 'suggestion' ? wishes : [])
  const file = (intent: string, utterances: readonly string[], cues: readonly string[] = []): IntentFile => ({
    intent,
    facet: null,
    cues,
    utterances,
  })
  return [
    file('report', [...reports, ...subs.flatMap((sub) => reportsOf(sub, frames))]),
    ...kinds.map((kind) => file(kind.id, [...kind.utterances, ...own(kind.id)], kind.id === 'other' ? [] : kind.cues)),
  ]
}

interface Training {
  readonly cache: BlobCache
  /** What `read` depends on: reading all utterances at each start would cost more than the rest of it. */
  readonly readAs: readonly unknown[]
  readonly read: (text: string) => string
}

function trained(name: string, files: readonly IntentFile[], { cache, readAs, read }: Training): IntentModel {
  const key = canonicalJson([MODEL_VERSION, readAs, files])
  const kept = cache.get(name, key)
  const cached = kept && decodeModel(kept)
  if (cached) return cached
  const model = trainIntents(files, read)
  cache.put(name, key, encodeModel(model))
  return model
}
