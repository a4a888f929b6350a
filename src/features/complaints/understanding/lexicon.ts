import { canonicalJson } from '../../../content/canonical.ts'
import { elsewhereKind } from '../../../content/elsewhere.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { BlobCache } from '../../../core/feature.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { CueIndex, wordsOf } from '../../../dialogue/cues.ts'
import type { IntentModel } from '../../../dialogue/intent-model.ts'
import { trained } from '../../../dialogue/trained-model.ts'
import { fold } from '../../../text/normalise.ts'
import type { Category } from '../complaint.ts'
import { type Clues, withClues } from './clues.ts'
import {
  type CategoryContent,
  type ComplaintLanguage,
  categoryKind,
  complaintKindKind,
  type KindLabel,
  languageOf,
  type OutOfScope,
  scopeKind,
} from './content.ts'
import { lawFiles } from './law-model.ts'
import type { PaperWord } from './paper-word.ts'
import type { RuleAsks, RuleWord } from './rule-ask.ts'
import { cuesOf, fileOfCategory, kindFiles, messagesOf } from './training.ts'
import { gatherings, indexesOf, indexOf } from './word-indexes.ts'

/** Where a cue of a category stands in the data. */
export interface SubCategoryRef {
  readonly category: Category
  readonly subCategory: string
}

/** Words of wishing: strong, weak, for something new, for something to be mended. */
export type Wish = 'wish' | 'hope' | 'make' | 'mend'

/** Lists of words by which khiếu nại and tố cáo are told, as the language names them. */
export type LawWord = Exclude<keyof ComplaintLanguage['law'], 'bringers' | 'accusations' | 'clues'>

/** All words of complaints of one snapshot, indexed, with the models trained from them. */
export interface Lexicon {
  readonly kindModel: IntentModel
  readonly categoryModel: IntentModel
  readonly lawModel: IntentModel
  /** A canonical text without the words that say nothing of what it is about: so the model of categories reads it. */
  readonly topicOf: (text: string) => string
  /** What is so plainly told of a kind that it is that. */
  readonly kindsSure: readonly { readonly kind: KindLabel; readonly lists: readonly CueIndex<KindLabel>[] }[]
  readonly kindCues: CueIndex<KindLabel>
  readonly categoryCues: CueIndex<SubCategoryRef>
  readonly scopeCues: CueIndex<OutOfScope>
  readonly scopesTold: readonly { readonly scope: OutOfScope; readonly lists: readonly CueIndex<string>[] }[]
  readonly scopesSure: readonly { readonly scope: OutOfScope; readonly lists: readonly CueIndex<string>[] }[]
  /** What is so plainly told of a sub-category that it is reported. */
  readonly toldSurely: readonly { readonly ref: SubCategoryRef; readonly lists: readonly CueIndex<string>[] }[]
  readonly elsewhere: CueIndex<string>
  readonly language: ComplaintLanguage
  readonly urgent: CueIndex<'urgent'>
  readonly decision: CueIndex<'decision'>
  /** Words of khiếu nại and tố cáo; who brings them (folded) are single words. */
  /** Who sells something or sends a bill. */
  readonly sellers: CueIndex<'seller'>
  readonly law: {
    readonly bringers: ReadonlySet<string>
    readonly words: Readonly<Record<LawWord, CueIndex<LawWord>>>
    /** Lists of words that accuse where one of each stands close to the others. */
    readonly accusations: readonly (readonly CueIndex<'accusation'>[])[]
    readonly clues: Clues
  }
  /** What laughs, and who is accused in jest only. */
  readonly jest: Readonly<Record<'laughs' | 'whom', CueIndex<string>>>
  /** Words by which stories, old times, wanted texts and feelings are told, by their names. */
  readonly apart: Readonly<Record<string, CueIndex<string>>>
  /** What was wrong is over; thanks. */
  readonly mended: CueIndex<'mended'>
  readonly thanks: CueIndex<'thanks'>
  readonly asking: CueIndex<'asking'>
  /** Words by which papers are asked for. */
  readonly papers: Readonly<Record<PaperWord, CueIndex<PaperWord>>>
  /** Words by which rules, fines, who answers for a matter and how to report it are asked for. */
  readonly rules: RuleAsks
  /** What joins a further matter to the first. */
  readonly joining: CueIndex<'joining'>
  readonly wanting: CueIndex<'want'>
  readonly faults: CueIndex<'fault'>
  readonly grumbles: CueIndex<'grumble'>
  readonly office: CueIndex<'office'>
  readonly grievances: readonly (readonly CueIndex<'grievance'>[])[]
  readonly errands: readonly (readonly CueIndex<'errand'>[])[]
  readonly faultedRules: readonly (readonly CueIndex<'rule'>[])[]
  /** Cues of categories that say what is wrong, not only with what. */
  readonly faultCues: ReadonlySet<string>
  readonly questions: CueIndex<'question'>
  readonly reporting: CueIndex<'report'>
  readonly wishing: CueIndex<Wish>
  readonly categories: ReadonlyMap<Category, CategoryContent>
  /** What is said beside taking a matter up. */
  readonly helps: CueIndex<{ readonly category: Category; readonly say: string }>
}

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
    const lists = lawWords(language)
    const clues = { ...lists, ...indexesOf(language.law.clues) }
    const readAs = [options.readingKey(snapshot), canonicalJson(language)]
    const train = (name: string, files: readonly IntentFile[], read: (text: string) => string) =>
      trained(name, files, { cache: options.cache, readAs, read })
    return {
      kindModel: train(
        'complaint-kinds',
        kindFiles(snapshot, categories, kinds, scopes, options.otherTexts(snapshot)),
        canonical,
      ),
      categoryModel: train(
        'complaint-categories',
        categories.map((category) => fileOfCategory(category, messagesOf(snapshot))),
        (text) => topicOf(canonical(text)),
      ),
      lawModel: train(
        'complaint-law',
        lawFiles(snapshot, categories, kinds, language.frames, options.otherTexts(snapshot)),
        (text) => withClues(canonical(text), clues),
      ),
      topicOf,
      kindsSure: kinds.flatMap(({ id, surely }) => gatherings(id, surely).map((lists) => ({ kind: id, lists }))),
      kindCues: new CueIndex(kinds.flatMap((kind) => kind.cues.map((cue) => ({ label: kind.id, cue })))),
      categoryCues: new CueIndex(
        categories.flatMap((category) =>
          category.subCategories.flatMap((sub) =>
            sub.cues.map((cue) => ({ label: { category: category.id, subCategory: sub.id }, cue })),
          ),
        ),
      ),
      scopeCues: new CueIndex(scopes.flatMap((scope) => scope.cues.map((cue) => ({ label: scope, cue })))),
      scopesTold: scopes.flatMap((scope) => gatherings(scope.id, scope.together).map((lists) => ({ scope, lists }))),
      scopesSure: scopes.flatMap((scope) => gatherings(scope.id, scope.surely).map((lists) => ({ scope, lists }))),
      toldSurely: categories.flatMap((category) =>
        category.subCategories.flatMap((sub) =>
          gatherings(sub.id, sub.surely).map((lists) => ({
            ref: { category: category.id, subCategory: sub.id },
            lists,
          })),
        ),
      ),
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
        words: lists,
        clues,
        accusations: gatherings('accusation', language.law.accusations),
      },
      sellers: indexOf('seller', language.sellers),
      jest: indexesOf(language.jest),
      apart: indexesOf(language.apart),
      mended: indexOf('mended', language.mended),
      thanks: indexOf('thanks', language.thanks),
      asking: indexOf('asking', language.asking),
      papers: indexesOf(language.papers),
      rules: {
        phrases: new CueIndex(
          (['law', 'whom'] as const).flatMap((label) => language.rules[label].phrases.map((cue) => ({ label, cue }))),
        ),
        together: {
          law: gatherings<RuleWord>('law', language.rules.law.together),
          whom: gatherings<RuleWord>('whom', language.rules.whom.together),
        },
      },
      joining: indexOf('joining', language.joining),
      wanting: indexOf('want', language.want),
      faults,
      faultCues: new Set(categories.flatMap(cuesOf).filter((cue) => faults.find(cue, true).length > 0)),
      grumbles: indexOf('grumble', language.grumble),
      office: indexOf('office', language.office),
      grievances: gatherings('grievance', language.grievances),
      errands: gatherings('errand', language.errands),
      faultedRules: gatherings('rule', language.faultedRules),
      questions: indexOf('question', language.question),
      reporting: indexOf('report', language.report),
      wishing: new CueIndex(
        (['wish', 'hope', 'make', 'mend'] as const).flatMap((label) => language[label].map((cue) => ({ label, cue }))),
      ),
      categories: new Map(categories.map((category) => [category.id, category])),
      helps: new CueIndex(
        categories.flatMap(({ id, subCategories }) =>
          subCategories.flatMap(({ help }) =>
            help.flatMap(({ when, say }) => when.map((cue) => ({ label: { category: id, say }, cue }))),
          ),
        ),
      ),
    }
  })
}

const lawWords = ({ law: { bringers: _, accusations: __, clues: ___, ...lists } }: ComplaintLanguage) =>
  indexesOf<LawWord>(lists)

function topics({ empty }: ComplaintLanguage): (text: string) => string {
  const dropped = new Set(empty)
  return (text) => {
    const words = wordsOf(text)
    const kept = words.filter((word) => !dropped.has(word))
    return (kept.length > 0 ? kept : words).join(' ')
  }
}
