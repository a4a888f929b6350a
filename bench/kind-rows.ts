import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { directoryOf } from '../src/agencies/directory-of.ts'
import type { Assembly } from '../src/app/assembly.ts'
import { COMPLAINT_READING } from '../src/app/features.ts'
import { intentKind } from '../src/content/intents.ts'
import type { IntentFile } from '../src/core/intent.ts'
import { trainIntents } from '../src/dialogue/intent-model.ts'
import { lexiconsOf } from '../src/features/complaints/intake/intake.ts'
import { withoutPlaces } from '../src/features/complaints/understanding/bare-text.ts'
import { readCategory } from '../src/features/complaints/understanding/category.ts'
import { withClues } from '../src/features/complaints/understanding/clues.ts'
import {
  categoryKind,
  complaintKindKind,
  languageOf,
  scopeKind,
} from '../src/features/complaints/understanding/content.ts'
import { lawFiles } from '../src/features/complaints/understanding/law-model.ts'
import type { Lexicon } from '../src/features/complaints/understanding/lexicon.ts'
import { readPlace } from '../src/features/complaints/understanding/place.ts'
import { fileOfCategory, kindFiles, messagesOf } from '../src/features/complaints/understanding/training.ts'
import { type Traits, textTraitsOf } from '../src/features/complaints/understanding/traits.ts'
import { notHeldKind } from '../src/features/procedures/catalogue.ts'
import { lotOf } from '../src/text/lot.ts'

/** A text with what it shows and what it is; `part`: where it comes from. */
export interface KindRow {
  readonly part: string
  readonly id: string
  readonly text: string
  /** First the best of what it may be. */
  readonly kinds: readonly string[]
  readonly traits: Traits
}

/** Taught texts are left out of the models a share at a time, so that what they show is what unknown ones would. */
const FOLDS = 4
/** Of what other features are asked, one in so many. */
const OTHERS = 4

const read = (file: string) =>
  parse(readFileSync(join(import.meta.dirname, `../test/evaluation/${file}.yaml`), 'utf8')) as readonly {
    id: string
    text: string
    kind?: string
    kinds?: string[]
    part?: string
    expect?: string
  }[]

/**
 * Labelled complaints that may be tuned on, and what is none: questions for procedures (parts `q0` to `q4`), and what is
 * to be refused or asked back (`r0` to `r4`).
 */
export function labelledRows(look: Look): readonly KindRow[] {
  const sets = [
    'tune',
    'dev',
    'dev-2',
    'dev-3',
    'dev-5',
    'dev-6',
    'dev-7',
    'dev-8',
    'dev-9',
    'dev-10',
    'dev-11',
    'dev-12',
    'dev-13',
    'dev-14',
    'dev-15',
    'dev-16',
    'dev-17',
    'dev-18',
    'dev-19',
    'dev-20',
    'dev-21',
    'dev-22',
    'dev-23',
    'dev-24',
    'dev-25',
    'dev-26',
    'dev-27',
    'dev-28',
    'dev-29',
    'dev-30',
    'dev-31',
    'dev-32',
    'dev-33',
    'dev-34',
    'dev-35',
    'dev-36',
    'dev-37',
    'dev-38',
    'taught-1',
    'taught-2',
    'taught-3',
    'taught-4',
  ]
  const styles = ['standard', 'colloquial', 'no-diacritics', 'typing', 'teencode', 'southern', 'story', 'follow-up']
  return [
    ...sets.flatMap((part) =>
      read(`complaints-${part}`)
        .filter(({ kind }) => kind !== 'emergency')
        .map(({ id, text, kind = 'report', kinds = [] }) => look(part, id, text, [kind, ...kinds])),
    ),
    ...styles
      .flatMap((style) => read(`questions-${style}`))
      .filter(({ part }) => part === 'tune')
      .map(({ id, text, expect }, i) => look(`${expect === 'answer' ? 'q' : 'r'}${i % 5}`, id, text, ['none'])),
  ]
}

/** Taught texts as models see them that were not taught them. */
export function taughtRows(assembly: Assembly, look: Look): readonly KindRow[] {
  const snapshot = assembly.content.current()
  const categories = snapshot.records(categoryKind).map((r) => r.value)
  const kinds = snapshot.records(complaintKindKind).map((r) => r.value)
  const intents = snapshot.records(intentKind).map((r) => r.value)
  const subs = categories.flatMap((category) => category.subCategories)
  const texts = new Map<string, string>([
    ...intents
      .filter(({ intent }) => intent.startsWith('procedure.') || intent.startsWith('smalltalk') || intent === 'unclear')
      .flatMap(({ utterances }) => utterances)
      .filter((text) => lotOf(text, OTHERS) === 0)
      .map((text) => [text, 'none'] as const),
    ...snapshot.records(notHeldKind).flatMap(({ value }) => value.said.map((text) => [text, 'none'] as const)),
    ...intents
      .filter(({ intent }) => intent === 'complaint.create')
      .flatMap(({ utterances }) => utterances.map((text) => [text, 'report'] as const)),
    ...subs.flatMap((sub) => [
      ...sub.utterances.map((text) => [text, 'report'] as const),
      ...sub.wishes.map((text) => [text, 'suggestion'] as const),
    ]),
    ...kinds.flatMap(({ id, utterances }) => utterances.map((text) => [text, id === 'other' ? 'none' : id] as const)),
  ])
  return [...texts].map(([text, kind]) => look('taught', '', text, [kind]))
}

type Look = ReturnType<typeof looker>

/** Looks at each text through models that were not taught it: what it shows is what an unknown one would. */
export function foldedLooker(assembly: Assembly): Look {
  const snapshot = assembly.content.current()
  const categories = snapshot.records(categoryKind).map((r) => r.value)
  const kinds = snapshot.records(complaintKindKind).map((r) => r.value)
  const scopes = snapshot.records(scopeKind).map((r) => r.value)
  const others = COMPLAINT_READING.otherTexts(snapshot)
  const canonical = (text: string) => COMPLAINT_READING.read(snapshot)(text).canonical
  const lexicon = lexiconsOf(COMPLAINT_READING, assembly.cache)(snapshot)
  const without = (files: readonly IntentFile[], fold: number) =>
    files.map((file) => ({ ...file, utterances: file.utterances.filter((text) => foldOf(text) !== fold) }))
  const looks = Array.from({ length: FOLDS }, (_, fold) => {
    const train = (files: readonly IntentFile[], as: (text: string) => string) =>
      trainIntents(without(files, fold), as, [], 'TELLINGS')
    const whole = messagesOf(snapshot)
    return looker(assembly, {
      ...lexicon,
      kindModel: train(kindFiles(snapshot, categories, kinds, scopes, others), canonical),
      lawModel: train(lawFiles(snapshot, categories, kinds, languageOf(snapshot).frames, others), (text) =>
        withClues(canonical(text), lexicon.law.clues),
      ),
      categoryModel: train(
        categories.map((category) => fileOfCategory(category, whole)),
        (text) => lexicon.topicOf(canonical(text)),
      ),
    })
  })
  return (part, id, text, kinds) => looks[foldOf(text)]!(part, id, text, kinds)
}

const foldOf = (text: string): number => [...text.slice(0, 24)].reduce((sum, c) => sum + c.charCodeAt(0), 0) % FOLDS

function looker(assembly: Assembly, other?: Lexicon) {
  const snapshot = assembly.content.current()
  const lexicon = other ?? lexiconsOf(COMPLAINT_READING, assembly.cache)(snapshot)
  const directory = directoryOf(snapshot)
  return (part: string, id: string, text: string, kinds: readonly string[]): KindRow => {
    const reading = COMPLAINT_READING.read(snapshot)(text)
    const { names } = readPlace(reading, lexicon, directory)
    const bare = withoutPlaces(reading.canonical, names)
    const { traits } = textTraitsOf(bare, reading, names.length > 0, readCategory(reading, lexicon), lexicon)
    return { part, id, text, kinds, traits }
  }
}
