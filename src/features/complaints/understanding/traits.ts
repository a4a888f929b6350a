import type { Reading } from '../../../core/reading.ts'
import { type CueHit, wordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import { apartTraitsOf } from './apart.ts'
import { askedSpans } from './asked-trouble.ts'
import type { CategoryReading } from './category.ts'
import { lawTraitsOf } from './law-traits.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { modelTraitsOf } from './model-traits.ts'
import { asksForPapers } from './paper-ask.ts'
import { type RuleWord, rulesAsked } from './rule-ask.ts'
import { wishTraitsOf } from './wishes.ts'

/** What a text shows of what it is, each by its name; absent is nothing of it. */
export type Traits = Readonly<Record<string, number>>

export interface Shown {
  readonly traits: Traits
  /** False: a few words that name neither a thing nor a trouble. */
  readonly says: boolean
  /** What is wrong is said, or it is grumbled about, or reporting is spoken of. */
  readonly shown: boolean
  /** Papers are asked for, or whether there is a trouble. */
  readonly asks: boolean
  /** What is asked about rules, and whom it concerns. */
  readonly rules: ReadonlySet<RuleWord>
  /** Words of the text. */
  readonly length: number
}

/** So much of each counts at most: a long story is not surer for its length. */
const MOST = { thing: 3, trouble: 4, fault: 3 }
/** So few words that name neither a thing nor a trouble ("bỏ qua") report nothing, whatever the model makes of them. */
const NO_WORDS = 3
/** Words at most of a text that only names something, and of one that asks about it in as many. */
const FEW_WORDS = 5
const ASKING_WORDS = 9
/** From so many words on, what asks for nothing tells something. */
const STATING_WORDS = 9
/** And this many tell a tale, whatever is wrong in it. */
const TALE_WORDS = 25

/** So many words of grumbling hold a question that is none. */
const WHOLE_GRUMBLE = 3

/** Told among words of papers, which sound like asking for them. */
const WITH_PAPERS: ReadonlySet<string> = new Set(['officials', 'procedures'])
/** So many words name what was done wrong with papers, not the papers. */
const TELLING = 4
/**
 * Words of things, of troubles, of asking, wishing and disputing in a text.
 * @param text the canonical text without the names of places in it
 */
export function textTraitsOf(
  text: string,
  reading: Reading,
  placed: boolean,
  category: CategoryReading,
  lexicon: Lexicon,
): Shown {
  const marked = writesMarks(reading)
  const has = (
    index: Lexicon['faults' | 'grumbles' | 'mended' | 'thanks' | 'asking' | 'questions' | 'reporting' | 'wanting'],
  ) => index.find(text, marked).length > 0
  const asked = askedSpans(text)
  const isTold = ({ at }: { readonly at: number }) => !asked.some(({ from, to }) => at >= from && at < to)
  const tells = tellings(category.cues, lexicon)
  const hits = lexicon.faults.find(text, marked)
  const faults = new Set(hits.filter(isTold).map((hit) => hit.cue)).size
  const asksAfter = faults === 0 && hits.length > 0
  const grumbles = has(lexicon.grumbles)
  const reporting = has(lexicon.reporting)
  const grumbled = lexicon.grumbles.find(text, marked).filter(({ length }) => length >= WHOLE_GRUMBLE)
  // "bao nhiêu lần rồi không ai dọn" asks nothing.
  const asks = lexicon.questions
    .find(text, marked)
    .some((hit) => !grumbled.some(({ at, length }) => hit.at >= at && hit.at + hit.length <= at + length))
  const papers = asksForPapers(text, marked, lexicon)
  const rules = rulesAsked(text, marked, lexicon.rules)
  const grieves = !asks && !papers && lexicon.grievances.some((lists) => gathered(lists, text).length > 0)
  const asksFor = papers || asksAfter || has(lexicon.asking)
  const wanting = has(lexicon.wanting)
  const { faultsRule } = category
  const wrong = faults > 0 || grumbles || grieves || faultsRule
  const length = wordsOf(text).length
  const wishes = wishTraitsOf(lexicon.wishing.find(text, marked))
  const named = !wrong && length <= (asks && !placed ? ASKING_WORDS : FEW_WORDS)
  const acts = grumbles || reporting || wanting || asks || wishes.wish + wishes.mend > 0
  const law = lawTraitsOf(reading, category, lexicon)
  const names = (law.disputes ?? 0) + (law.accuses ?? 0) + (law.lawAsked ?? 0) > 0
  const says = wrong || names || reporting || tells.things + tells.troubles > 0 || tells.papers || length > NO_WORDS
  const flag = (is: boolean) => (is ? 1 : 0)
  return {
    traits: {
      thing: named ? 0 : Math.min(MOST.thing, tells.things),
      trouble: Math.min(MOST.trouble, tells.troubles),
      papers: flag(tells.papers),
      fault: Math.min(MOST.fault, faults),
      grumble: flag(grumbles),
      grievance: flag(grieves),
      faultsRule: flag(faultsRule),
      mended: flag(has(lexicon.mended)),
      mendedAndThanked: flag(has(lexicon.mended) && has(lexicon.thanks)),
      placed: flag(placed),
      category: category.best.score,
      reporting: flag(reporting),
      nothingWrong: flag(!wrong),
      asking: flag(asksFor && !grieves && !papers && !asksAfter),
      askingForPapers: flag(papers && !grieves),
      askingAfter: flag(asksAfter && !grieves),
      askingPlainly: flag(!wrong && asks),
      question: flag(asks),
      asksLaw: flag(rules.has('law')),
      asksWhom: flag(rules.has('whom')),
      wanting: flag(wanting),
      barelyNamed: flag(named),
      stating: flag(wrong && !asks && !asksFor && length >= STATING_WORDS && !wanting),
      telling: flag(length >= TALE_WORDS && !asks && !asksFor && !wanting),
      short: flag(length <= FEW_WORDS),
      opening: flag(reporting && !wrong && length <= FEW_WORDS),
      long: Math.log(1 + length) / 4,
      ...apartTraitsOf(text, marked, acts || placed, placed || tells.things + tells.troubles > 0, lexicon),
      ...wishes,
      ...law,
      ...modelTraitsOf(text, reading, lexicon),
    },
    says,
    shown: wrong || wishes.wishesNew > 0 || reporting || tells.troubles > 0 || tells.papers,
    rules,
    length,
    asks: (papers || asksAfter) && !grumbles && !grieves && !faultsRule,
  }
}

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
