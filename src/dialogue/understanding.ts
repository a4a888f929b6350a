import type { Snapshot } from '../core/content.ts'
import type { Following, SubjectFinder } from '../core/feature.ts'
import { FACETS, type Facet, type IntentFile, type Question, type ScoredIntent, type Subject } from '../core/intent.ts'
import type { Reading } from '../core/reading.ts'
import { fold } from '../text/normalise.ts'
import { scriptOf } from '../text/script.ts'
import { CueIndex, foldedWordsOf, wordsOf } from './cues.ts'
import type { EmergencySigns } from './emergencies.ts'
import { type FacetsAlone, facetAlone } from './facet-alone.ts'
import { classify, type IntentModel } from './intent-model.ts'
import { paperAsked } from './paper-asked.ts'
import { segmentsOf, storyOf, withoutOpening } from './segments.ts'
import { withStrangeness } from './strangers.ts'
import { aboutIn, asksSpreadFee, asksWhether, cuesIn, subjectReading, withoutCues } from './subject-reading.ts'
import { SURE } from './thresholds.ts'
import { twoProcedures } from './two-procedures.ts'
import { isProcedure, weigh } from './weighing.ts'
import { asWholeMessage } from './whole-messages.ts'

/** Everything of a snapshot that understanding needs, built once per snapshot. */
export interface Knowledge {
  readonly snapshot: Snapshot
  /** A text as `text/read.ts` reads it; what was read last is remembered, because many look at one message. */
  readonly read: (text: string) => Reading
  readonly model: IntentModel
  /** Tells what whole messages ask of a procedure from such as are out of scope. */
  readonly whole: IntentModel
  /** Tells what is nobody's matter here from what is asked and reported here. */
  readonly strangers: IntentModel
  readonly facetCues: CueIndex<Facet>
  readonly facetsAlone: FacetsAlone
  readonly finders: readonly SubjectFinder[]
  /** Signs of danger to life; the label is the emergency's id. */
  readonly emergencies: EmergencySigns
}

/** Phrases that name a facet. @param taught only those that the trained model is taught too */
export function facetCues(files: readonly IntentFile[], { taught = false } = {}): CueIndex<Facet> {
  return new CueIndex(
    files.flatMap(({ facet, cues, untaught = [] }) =>
      facet ? [...cues, ...(taught ? [] : untaught)].map((cue) => ({ label: facet, cue })) : [],
    ),
  )
}

/**
 * What a message asks: one question, or several where its parts name different subjects or a part asks a thing of its own.
 * @param message as written; at most a few thousand characters
 */
export function understand(message: string, knowledge: Knowledge): readonly Question[] {
  const text = withoutOpening(message)
  const segments = segmentsOf(text)
  const asking = segments.length < 2 ? [] : segments.filter((segment, n) => asksOwn(segment, n, knowledge))
  const asked = distinctQuestions(asking, knowledge)
  if (asked.length >= 2) return asked.slice(0, 3)
  const whole = questionOf(text, knowledge)
  const needing = needingPaper(text, whole, knowledge)
  return needing ? [needing] : (twoProcedures(text, whole, (side) => questionOf(side, knowledge)) ?? [whole])
}

/** "đăng ký kết hôn có cần giấy xác nhận độc thân không": what the paper would be needed for, where that is named by itself. */
function needingPaper(text: string, whole: Question, knowledge: Knowledge): Question | null {
  const asked = paperAsked(text)
  if (asked === null || wordsOf(asked.head).length < 2) return null
  const of = questionOf(asked.head, knowledge)
  const [named] = of.subjects
  if (named?.kind !== 'procedure' || (!named.open && named.score < SURE.procedure)) return null
  const documents = { intent: 'procedure.documents', score: 0.9, why: 'a paper that may be needed' }
  const subjects = named.open && decides(whole, of) ? whole.subjects : of.subjects
  return { ...of, text: whole.text, subjects, facets: ['documents'], intents: [documents, ...whole.intents] }
}

/** A paper that nearly every matter asks for tells of none. */
const DECIDING = 0.7

/** "đăng ký xe có cần hóa đơn không": the paper tells which of what the words before it leave open is meant. */
function decides({ subjects: [first] }: Question, of: Question): boolean {
  if (first?.kind !== 'procedure' || first.open || first.score < DECIDING) return false
  return of.subjects.some(({ open, id }) => open && id === first.id)
}

/** "…, còn nhập khẩu cho vợ thì sao" asks the same of another one. */
const asksOwn = (segment: string, n: number, knowledge: Knowledge): boolean =>
  facetsOf(segment, knowledge).length > 0 || (n > 0 && SET_BESIDE.test(segment))
const SET_BESIDE = /^(?:(?:vậy|thế) )?còn .+ (?:thì )?(?:sao|thế nào|như nào)[\s?.!]*$/iu

function facetsOf(text: string, knowledge: Knowledge): readonly Facet[] {
  return cuesIn(knowledge.read(text), knowledge.facetCues).map((hit) => hit.label)
}

/** Parts that name subjects of their own; what several ask of one subject is one question. None where there cannot be two. */
function distinctQuestions(segments: readonly string[], knowledge: Knowledge): readonly Question[] {
  const distinct: Question[] = []
  for (const [n, segment] of segments.entries()) {
    if (distinct.length + segments.length - n < 2) return []
    const part = questionOf(segment, knowledge)
    const subject = part.subjects[0]
    if (!subject || subject.score < SURE[subject.kind] || part.subjects.some(({ open }) => open)) continue
    const before = distinct.find((d) => d.subjects[0]!.id === subject.id)
    if (before) distinct[distinct.indexOf(before)] = { ...before, facets: ordered([...before.facets, ...part.facets]) }
    else distinct.push(part)
  }
  return distinct
}

/** What two messages ask, read as one. */
export const askedTogether = (told: string, text: string, knowledge: Knowledge): Question =>
  questionOf(storyOf(told, text), knowledge)

/** What a text asks by its own words, whatever the knowledge base holds: enough where a feature has read the rest. */
export const wordsAsked = (text: string, knowledge: Knowledge): Question =>
  questionOf(text, { ...knowledge, finders: [] })

function questionOf(text: string, knowledge: Knowledge): Question {
  const reading = knowledge.read(text)
  const canonical = reading.canonical
  const cues = cuesIn(reading, knowledge.facetCues)
  const named = ordered([...cues.map((hit) => hit.label), ...(asksSpreadFee(canonical) ? (['fee'] as const) : [])])
  const alone = named.length === 0 ? facetAlone(reading.normalised, knowledge.facetsAlone) : null
  const facets = alone ? [alone] : ofPaper(named, canonical)
  const scored = isForeign(reading)
    ? [FOREIGN]
    : wordsOf(canonical).length === 0
      ? [UNCLEAR]
      : withStrangeness(
          asWholeMessage(classify(knowledge.model, canonical), canonical, knowledge.whole),
          canonical,
          knowledge.strangers,
        )
  const finders = scored[0] === FOREIGN ? [] : knowledge.finders.filter(({ kind }) => couldMatter(kind, scored))
  const about = finders.length > 0 ? aboutIn(reading, knowledge.facetCues) : null
  const subjects = (about ? finders : [])
    .flatMap((finder) => finder.find(about!, knowledge.snapshot, 6))
    .sort((a, b) => b.score - a.score)
  const intents =
    scored[0] === UNCLEAR || scored[0] === FOREIGN
      ? scored
      : withoutGuess(weigh(scored, facets, subjects, requests(canonical)))
  return { text: reading.normalised, language: reading.language, intents, facets, subjects, fromContext: false }
}

/** "có cần đóng tiền không": whether one has to pay is asked of the fee. */
const PAYS =
  /(?:^| )(?:co |phai |can )+(?:dong|nop|tra|ton|mat)(?: them)? (?:tien|phi|le phi|dong nao|xu nao)(?: gi)?(?: (?:khong|hong|ko|hem|ha|a|hay khong))(?: |$)/

/** Whether one may or must is a condition; whether a paper is needed is asked of the papers. */
function ofPaper(named: readonly Facet[], canonical: string): readonly Facet[] {
  if (named.length > 0 && !(named.length === 1 && named[0] === 'conditions')) return named
  if (paperAsked(canonical)) return ['documents']
  if (PAYS.test(fold(canonical))) return ['fee']
  return named.length === 0 && asksWhether(canonical) ? ['conditions'] : named
}

/** A greeting or thanks less likely than this is a guess among many: nothing of ours is as likely. */
const HARDLY = 0.25

/** That a place or an office has another name now is asked where its name is found, or in words that leave no doubt. */
const RENAMED = /^(?:place|agency)\.successor$/
const SURELY_RENAMED = 0.5
const GUESSED = 0.2
const isGuessedName = ({ intent, score }: ScoredIntent): boolean => RENAMED.test(intent) && score < SURELY_RENAMED

/** What is hardly anything is not greeted back: it counts as nothing of ours. */
function withoutGuess(all: readonly ScoredIntent[]): readonly ScoredIntent[] {
  const intents = all
    .map((each) => (isGuessedName(each) ? { ...each, score: each.score * GUESSED } : each))
    .sort((a, b) => b.score - a.score)
  const [first] = intents
  const outside = intents.find(({ intent }) => intent === 'out-of-scope')
  if (!first || !outside || !first.intent.startsWith('smalltalk.') || first.score >= HARDLY) return intents
  const score = first.score
  return [{ ...outside, score }, ...intents.filter((each) => each !== outside)]
}

const ASKS_FOR = / (?:muon|xin|nho|de nghi|yeu cau|can lam|phai lam|lam don|nop don|thu tuc|ho so) /
const REPORTS = / (?:phan anh|kien nghi|gop y|to cao|khieu nai|xu ly|xu phat|kiem tra|dep|ngan chan|bao cho|can thiep) /

/** Whether a text asks an office for something to be done for oneself, and not to look after what goes wrong. */
export function requests(canonical: string): boolean {
  const folded = ` ${foldedWordsOf(canonical).join(' ')} `
  return ASKS_FOR.test(folded) && !REPORTS.test(folded)
}

/**
 * What a text is about that came after an answer about the procedure `id`; null where no word is left to tell.
 * @param told what was written to be answered so
 */
export function followed(text: string, id: string, told: string | undefined, knowledge: Knowledge): Following | null {
  const reading = subjectReading(text, knowledge)
  const both = told === undefined ? null : subjectReading(storyOf(told, text), knowledge)
  return reading ? (procedureFinder(knowledge)?.follow?.(reading, knowledge.snapshot, id, both) ?? null) : null
}

/** Which of the procedures `ids`, offered before, a text chooses in words. */
export function picked(text: string, ids: readonly string[], knowledge: Knowledge): Subject | null {
  const bare = withoutCues(knowledge.read(text), knowledge.facetCues)
  return bare && (procedureFinder(knowledge)?.pick?.(bare, knowledge.snapshot, ids) ?? null)
}

/** What a text leaves open in words beside the procedure `id`; none where it leaves nothing open. */
export function undecided(text: string, id: string, knowledge: Knowledge): readonly Subject[] {
  return procedureFinder(knowledge)?.undecided?.(knowledge.read(text), knowledge.snapshot, id) ?? []
}

/** The procedure that makes the paper of one of `ids` again, where a text tells only that it was lost or spoilt; null where it does not. */
export const madeAgain = (text: string, ids: readonly string[], knowledge: Knowledge): Subject | null =>
  procedureFinder(knowledge)?.madeAgain?.(knowledge.read(text), knowledge.snapshot, ids) ?? null

/** Whether a text names no matter of its own, only what is done to one. */
export function namesNone(text: string, knowledge: Knowledge): boolean {
  const bare = withoutCues(knowledge.read(text), knowledge.facetCues)
  return bare === null || (procedureFinder(knowledge)?.namesNone?.(bare) ?? false)
}

/** Whether a text asks for a facet and for nothing else: of what was spoken of. */
export const asksFacetOnly = (text: string, knowledge: Knowledge): boolean =>
  (facetsOf(text, knowledge).length > 0 || facetAlone(text, knowledge.facetsAlone) !== null) &&
  asksOnly(text, knowledge)

/** Whether a text beside its facets only asks: neither a matter nor anything done to one is named. */
export function asksOnly(text: string, knowledge: Knowledge): boolean {
  if (facetAlone(text, knowledge.facetsAlone)) return true
  const bare = withoutCues(knowledge.read(text), knowledge.facetCues)
  return bare === null || (procedureFinder(knowledge)?.asksOnly?.(bare) ?? false)
}

const procedureFinder = ({ finders }: Knowledge): SubjectFinder | undefined =>
  finders.find(({ kind }) => kind === 'procedure')

/** Whether a text names things of its own, strange to the procedure `id`. */
export function namesOther(text: string, id: string, knowledge: Knowledge): boolean {
  const bare = withoutCues(knowledge.read(text), knowledge.facetCues)
  return bare !== null && (procedureFinder(knowledge)?.isElsewhere?.(bare, knowledge.snapshot, id) ?? false)
}

/** The model is this sure, rightly in nearly all cases: subjects of another kind need not be looked for. */
const BEYOND_DOUBT = 0.9
const NEXT_TO_NOTHING = 0.02

/** Whether finding subjects of a kind could change what a text is taken for. */
function couldMatter(kind: Subject['kind'], scored: readonly ScoredIntent[]): boolean {
  const [first] = scored
  // What only sounds strange is looked for: somebody's own words for a matter of ours sound strange now and then.
  if ((first!.alone ?? first!.score) < BEYOND_DOUBT && !isProcedure(first!)) return true
  const likely = scored.reduce((sum, s) => (kindOf(s) === kind ? sum + s.score : sum), 0)
  return likely >= NEXT_TO_NOTHING
}

function kindOf({ intent }: ScoredIntent): Subject['kind'] | null {
  if (intent.startsWith('procedure.')) return 'procedure'
  return intent === 'faq' ? 'faq' : intent === 'office.info' ? 'office' : null
}

/** Written in English or in another script than ours: nothing else can be read in it. */
const FOREIGN: ScoredIntent = { intent: 'other-language', score: 1, why: 'another language' }
const isForeign = ({ language, normalised }: Reading): boolean =>
  language === 'km' || language === 'en' || scriptOf(normalised) !== null

const UNCLEAR: ScoredIntent = { intent: 'unclear', score: 1, why: 'nothing to read' }

/** In the order of answering, each once; the overview only where nothing more precise is asked. */
function ordered(facets: readonly Facet[]): readonly Facet[] {
  const asked = FACETS.filter((facet) => facets.includes(facet))
  return asked.length > 1 ? asked.filter((facet) => facet !== 'overview') : asked
}
