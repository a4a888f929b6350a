import type { Reading } from '../../../core/reading.ts'
import { type CueHit, wordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import type { Category } from '../complaint.ts'
import { askedSpans } from './asked-trouble.ts'
import type { CategoryReading } from './category.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { asksForPapers } from './paper-ask.ts'

/** What speaks for and against a complaint, beside the model of kinds. */
export interface Evidence {
  /** Log-odds of its being one, the model's counted in. */
  readonly logit: number
  /** False: a few words that name neither a thing nor a trouble. */
  readonly says: boolean
  /** What is wrong is said, or it is grumbled about, or reporting is spoken of. */
  readonly shown: boolean
  /** Papers are asked for, or whether there is a trouble: none is reported, whatever is told before. */
  readonly asksOnly: boolean
}

/** What is known of a text before its words are weighed. */
export interface Known {
  /** How likely the model of kinds holds it for a complaint, 0..1. */
  readonly model: number
  /** Whether it names a place. */
  readonly placed: boolean
  /** Something new is wished for in as many words. */
  readonly wishes: boolean
}

/**
 * Weights of a logistic regression over labelled complaints and questions of the other features (the `tune` halves),
 * rounded; what only few texts showed is held back.
 */
const WEIGHT = {
  model: 1.2,
  thing: 0.7,
  trouble: 0.95,
  papers: 0.7,
  fault: 0.25,
  grumble: 2.4,
  placed: 1.9,
  category: 1.3,
  reporting: 0.3,
  nothingWrong: -0.9,
  asking: -2,
  // Also where only a trouble is asked after.
  askingForPapers: -4.5,
  askingPlainly: -0.8,
  barelyNamed: -1,
  stating: 0.8,
  telling: 1.2,
  wishing: 3.5,
  grievance: 2.8,
  // Other features have their say too: half of what both could claim may be a complaint.
  bias: -0.5,
}
/** So much of each counts at most: a long story is not surer for its length. */
const MOST = { thing: 3, trouble: 4, fault: 3 }
/** So few words that name neither a thing nor a trouble ("bỏ qua") report nothing, whatever the model makes of them. */
const NO_WORDS = 3
const SAYS_NOTHING = -4
/** A model that has not met such words counts no more against a trouble that is named. */
const LEAST_MODEL = 0.1
/** Words at most of a text that only names something, and of one that asks about it in as many. */
const FEW_WORDS = 5
const ASKING_WORDS = 9
/** From so many words on, what asks for nothing tells something. */
const STATING_WORDS = 9
/** And this many tell a tale, whatever is wrong in it. */
const TALE_WORDS = 25

/** Told among words of papers, which sound like asking for them. */
const WITH_PAPERS: ReadonlySet<Category> = new Set(['officials', 'procedures'])
/** So many words name what was done wrong with papers, not the papers. */
const TELLING = 4

/**
 * Weighs a text's words of things, of troubles and of asking.
 * @param text the canonical text without the names of places in it
 */
export function evidenceOf(
  text: string,
  reading: Reading,
  { model, placed, wishes }: Known,
  category: CategoryReading,
  lexicon: Lexicon,
): Evidence {
  const marked = reading.diacritics > WRITES_MARKS
  const has = (index: Lexicon['faults' | 'grumbles' | 'asking' | 'questions' | 'reporting' | 'wanting']) =>
    index.find(text, marked).length > 0
  const asked = askedSpans(text)
  const isTold = ({ at }: { readonly at: number }) => !asked.some(({ from, to }) => at >= from && at < to)
  const tells = tellings(category.cues, lexicon)
  const hits = lexicon.faults.find(text, marked)
  const faults = new Set(hits.filter(isTold).map((hit) => hit.cue)).size
  const asksAfter = faults === 0 && hits.length > 0
  const grumbles = has(lexicon.grumbles)
  const reporting = has(lexicon.reporting)
  const asks = has(lexicon.questions)
  const papers = asksForPapers(text, marked, lexicon)
  const grieves = !asks && !papers && lexicon.grievances.some((lists) => gathered(lists, text).length > 0)
  const asksFor = papers || asksAfter || has(lexicon.asking)
  const wrong = faults > 0 || grumbles || grieves
  const told = wrong || reporting || tells.things + tells.troubles > 0 || tells.papers
  if (!told && wordsOf(text).length <= NO_WORDS)
    return { logit: SAYS_NOTHING, says: false, shown: false, asksOnly: papers }
  const plainly = !wrong && asks
  const length = wordsOf(text).length
  const named = !wrong && length <= (asks && !placed ? ASKING_WORDS : FEW_WORDS)
  const states = wrong && !asks && !asksFor && length >= STATING_WORDS && !has(lexicon.wanting)
  const tale = length >= TALE_WORDS && !asks && !asksFor && !has(lexicon.wanting)
  const logit =
    WEIGHT.bias +
    WEIGHT.model * logOdds(wrong && tells.troubles > 0 ? Math.max(LEAST_MODEL, model) : model) +
    (named ? WEIGHT.barelyNamed : WEIGHT.thing * Math.min(MOST.thing, tells.things)) +
    WEIGHT.trouble * Math.min(MOST.trouble, tells.troubles) +
    WEIGHT.fault * Math.min(MOST.fault, faults) +
    WEIGHT.category * category.best.score +
    (tells.papers ? WEIGHT.papers : 0) +
    (grumbles ? WEIGHT.grumble : 0) +
    (grieves ? WEIGHT.grievance : 0) +
    (placed ? WEIGHT.placed : 0) +
    (reporting ? WEIGHT.reporting : 0) +
    (wrong ? 0 : WEIGHT.nothingWrong) +
    (asksFor && !grieves ? (papers || asksAfter ? WEIGHT.askingForPapers : WEIGHT.asking) : 0) +
    (plainly ? WEIGHT.askingPlainly : 0) +
    (states ? WEIGHT.stating : 0) +
    (tale ? WEIGHT.telling : 0) +
    (wishes ? WEIGHT.wishing : 0)
  return {
    logit,
    says: true,
    shown: wrong || wishes || reporting || tells.troubles > 0 || tells.papers,
    asksOnly: (papers || asksAfter) && !grumbles && !grieves,
  }
}

const WRITES_MARKS = 0.3

/** Cues of categories, each once: those that say what is wrong with a thing, and those that only name it. */
function tellings(cues: readonly CueHit<SubCategoryRef>[], lexicon: Lexicon) {
  const met = new Map(cues.map((hit) => [hit.cue, hit]))
  let things = 0
  let troubles = 0
  let papers = false
  for (const { cue, label, length } of met.values()) {
    if (WITH_PAPERS.has(label.category) && length >= TELLING) papers = true
    else if (lexicon.faultCues.has(cue)) troubles += Math.sqrt(length)
    else things += Math.sqrt(length)
  }
  return { things, troubles, papers }
}

function logOdds(p: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, p))
  return Math.log(bounded / (1 - bounded))
}
