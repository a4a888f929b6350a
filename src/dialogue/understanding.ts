import type { Snapshot } from '../core/content.ts'
import type { SubjectFinder } from '../core/feature.ts'
import { FACETS, type Facet, type IntentFile, type Question, type ScoredIntent, type Subject } from '../core/intent.ts'
import type { Reading } from '../core/reading.ts'
import { readText } from '../text/read.ts'
import type { Words } from '../text/words.ts'
import { type CueHit, CueIndex, wordsOf } from './cues.ts'
import type { EmergencySigns } from './emergencies.ts'
import { classify, type IntentModel } from './intent-model.ts'
import { segmentsOf } from './segments.ts'

/** Everything of a snapshot that understanding needs, built once per snapshot. */
export interface Knowledge {
  readonly snapshot: Snapshot
  readonly words: Words
  readonly model: IntentModel
  readonly facetCues: CueIndex<Facet>
  readonly finders: readonly SubjectFinder[]
  /** Signs of danger to life; the label is the emergency's id. */
  readonly emergencies: EmergencySigns
}

/** A subject at or above this score is taken without asking. */
export const SURE = 0.4
/** Below this a subject is no evidence at all. */
export const THIN = 0.25
/** Two subjects closer than this are a choice for the person, not for us. */
export const MARGIN = 0.05

/** Share of marked words from which somebody counts as writing diacritics. */
const WRITES_MARKS = 0.3

export function facetCues(files: readonly IntentFile[]): CueIndex<Facet> {
  return new CueIndex(
    files.flatMap((file) => (file.facet ? file.cues.map((cue) => ({ label: file.facet as Facet, cue })) : [])),
  )
}

/**
 * What a message asks: one question, or several where its parts name different subjects or a part asks a thing of its own.
 * @param text as written; at most a few thousand characters
 */
export function understand(text: string, knowledge: Knowledge): readonly Question[] {
  const whole = questionOf(text, knowledge)
  const segments = segmentsOf(text)
  if (segments.length < 2) return [whole]

  const parts = segments.map((segment) => questionOf(segment, knowledge))
  const distinct: Question[] = []
  for (const part of parts) {
    const subject = part.subjects[0]
    if (!subject || subject.score < SURE) continue
    const before = distinct.find((d) => d.subjects[0]!.id === subject.id)
    if (before) distinct[distinct.indexOf(before)] = { ...before, facets: ordered([...before.facets, ...part.facets]) }
    else distinct.push(part)
  }
  const asked = distinct.filter((q) => q.facets.length > 0)
  if (asked.length >= 2) return asked.slice(0, 3)
  return [bestReading(whole, parts)]
}

/** A story's one clear sentence beats the blur of the whole; the facets of every part count. */
function bestReading(whole: Question, parts: readonly Question[]): Question {
  const clearest = parts.reduce<Question | null>(
    (best, part) => ((part.subjects[0]?.score ?? 0) > (best?.subjects[0]?.score ?? 0) ? part : best),
    null,
  )
  const facets = ordered([...whole.facets, ...parts.flatMap((part) => part.facets)])
  if (clearest && (clearest.subjects[0]?.score ?? 0) > (whole.subjects[0]?.score ?? 0) + 0.05) {
    return { ...whole, subjects: clearest.subjects, facets }
  }
  return { ...whole, facets }
}

function questionOf(text: string, knowledge: Knowledge): Question {
  const reading = readText(text, knowledge.words)
  const canonical = reading.canonical
  const cues = knowledge.facetCues.find(canonical, reading.diacritics > WRITES_MARKS)
  const facets = ordered(cues.map((hit) => hit.label))
  const scored = wordsOf(canonical).length === 0 ? [UNCLEAR] : classify(knowledge.model, canonical)
  const about = withoutCues(reading, cues)
  const subjects = knowledge.finders
    .filter((finder) => couldMatter(finder.kind, scored))
    .flatMap((finder) => finder.find(about, knowledge.snapshot, 6))
    .sort((a, b) => b.score - a.score)
  const intents = scored[0] === UNCLEAR ? scored : combine(scored, facets, subjects)
  return { text: reading.normalised, language: reading.language, intents, facets, subjects, fromContext: false }
}

/** What is left of a text to name its subject: the reading without the words that ask for a facet. */
export function subjectReading(text: string, knowledge: Pick<Knowledge, 'words' | 'facetCues'>): Reading {
  const reading = readText(text, knowledge.words)
  return withoutCues(reading, knowledge.facetCues.find(reading.canonical, reading.diacritics > WRITES_MARKS))
}

/** The model is this sure, rightly in nearly all cases: subjects of another kind need not be looked for. */
const BEYOND_DOUBT = 0.9
const NEXT_TO_NOTHING = 0.02

/** Whether finding subjects of a kind could change what a text is taken for. */
function couldMatter(kind: Subject['kind'], scored: readonly ScoredIntent[]): boolean {
  if (scored[0]!.score < BEYOND_DOUBT && !isProcedure(scored[0]!)) return true
  const likely = scored.reduce((sum, s) => (kindOf(s) === kind ? sum + s.score : sum), 0)
  return likely >= NEXT_TO_NOTHING
}

function kindOf({ intent }: ScoredIntent): Subject['kind'] | null {
  if (intent.startsWith('procedure.')) return 'procedure'
  return intent === 'faq' ? 'faq' : intent === 'office.info' ? 'office' : null
}

/**
 * A reading without the tokens that say which facet is asked: what is left names the subject. The reading itself where
 * nothing would be left, or where its tokens and its canonical words do not go together.
 */
function withoutCues(reading: Reading, cues: readonly CueHit<Facet>[]): Reading {
  if (cues.length === 0) return reading
  const owners = reading.tokens.flatMap((token, at) => wordsOf(token.readings[0]?.text ?? token.surface).map(() => at))
  const asked = new Set(cues.flatMap((hit) => owners.slice(hit.at, hit.at + hit.length)))
  const kept = reading.tokens.flatMap((_, at) => (asked.has(at) ? [] : [at]))
  if (kept.length === 0 || owners.length !== wordsOf(reading.canonical).length) return reading
  const moved = new Map(kept.map((from, to) => [from, to]))
  const spans = reading.spans.flatMap((span) => {
    const from = moved.get(span.from)
    const last = moved.get(span.to - 1)
    return from !== undefined && last !== undefined && last - from === span.to - 1 - span.from
      ? [{ ...span, from, to: last + 1 }]
      : []
  })
  return { ...reading, tokens: kept.map((at) => reading.tokens[at]!), spans }
}

const UNCLEAR: ScoredIntent = { intent: 'unclear', score: 1, why: 'nothing to read' }

/**
 * Intents of the model weighed with what the knowledge base holds: a clearly named procedure makes procedure intents
 * likelier, an unknown subject makes them unlikelier; a cue decides among the procedure's facets.
 */
function combine(
  scored: readonly ScoredIntent[],
  facets: readonly Facet[],
  subjects: readonly Subject[],
): readonly ScoredIntent[] {
  const best = (kind: Subject['kind']) => subjects.find((s) => s.kind === kind)?.score ?? 0
  const evidence = { procedure: best('procedure'), faq: best('faq'), office: best('office') }
  const mass = scored.filter(isProcedure).reduce((sum, s) => sum + s.score, 0)
  const elsewhere = scored.find((s) => !isProcedure(s))?.score ?? 0
  const procedureMass = evidence.procedure >= SURE && elsewhere < CLEAR ? Math.max(mass, 0.5) : mass
  const asked = facets.length > 0 ? facets : [unsaidFacet(scored, mass)]
  const weighed = scored.map((s) => {
    if (isProcedure(s)) {
      const facet = s.intent.slice('procedure.'.length) as Facet
      const share = asked.includes(facet) ? procedureMass / asked.length : 0
      return {
        intent: s.intent,
        score: share * lift(evidence.procedure),
        why: `model ${s.score.toFixed(2)}, subject ${evidence.procedure.toFixed(2)}`,
      }
    }
    if (s.intent === 'faq')
      return {
        ...s,
        score: s.score * lift(evidence.faq) + (evidence.faq >= 0.8 ? 0.2 : 0),
        why: `model, faq ${evidence.faq.toFixed(2)}`,
      }
    if (s.intent === 'office.info')
      return { ...s, score: s.score * lift(evidence.office), why: `model, office ${evidence.office.toFixed(2)}` }
    return s
  })
  const sum = weighed.reduce((total, s) => total + s.score, 0) || 1
  return weighed.map((s) => ({ ...s, score: s.score / sum })).sort((a, b) => b.score - a.score)
}

const isProcedure = (scored: ScoredIntent): boolean => scored.intent.startsWith('procedure.')

/** Another intent this likely is not overruled by a procedure that the words happen to name. */
const CLEAR = 0.6
/** The model must be this sure of a facet that no phrase names; else the whole procedure is meant. */
const SURE_FACET = 0.85

function unsaidFacet(scored: readonly ScoredIntent[], mass: number): Facet {
  const best = scored.find(isProcedure)
  if (!best || best.score < SURE_FACET * mass || mass < CLEAR) return 'overview'
  return best.intent.slice('procedure.'.length) as Facet
}

const lift = (evidence: number): number => (evidence >= SURE ? 2.2 : evidence >= THIN ? 1 : 0.45)

/** In the order of answering, each once; the overview only where nothing more precise is asked. */
function ordered(facets: readonly Facet[]): readonly Facet[] {
  const asked = FACETS.filter((facet) => facets.includes(facet))
  return asked.length > 1 ? asked.filter((facet) => facet !== 'overview') : asked
}
