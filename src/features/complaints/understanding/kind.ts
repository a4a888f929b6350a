import type { Reading } from '../../../core/reading.ts'
import type { CueHit } from '../../../dialogue/cues.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { withoutPlaces } from './bare-text.ts'
import type { CategoryReading } from './category.ts'
import type { KindLabel } from './content.ts'
import { evidenceOf } from './evidence.ts'
import { allowsLaw, type LawReading, readLaw } from './law.ts'
import { lawOdds } from './law-model.ts'
import type { Lexicon, Wish } from './lexicon.ts'
import { partsOf } from './parts.ts'
export { withoutPlaces } from './bare-text.ts'
export { modelTraitsOf } from './model-traits.ts'

/** What a message is if it is a complaint. `score`: how sure it is one, 0..1; below a half it rather is none. */
export interface KindReading {
  readonly kind: Exclude<KindLabel, 'other'>
  readonly score: number
  readonly why: string
  /** Papers are asked for, or whether there is a trouble: none is reported, whatever is told before. */
  readonly asksOnly: boolean
}

/** Share of marked words from which somebody counts as writing diacritics. */
const WRITES_MARKS = 0.3

/** How sure it can be at most where no word of a trouble or of reporting stands in it: others may know better. */
const UNSHOWN = 0.95

/** Somebody brings khiếu nại or tố cáo: no other witness outbids that. */
const BROUGHT = 0.96
/** How they are handled, and which papers are needed, is a question for the procedures, where one is known. */
const ASKED = 0.3

/** Legal words decide by themselves; else the model is weighed with the words of troubles, of wishes and of asking. */
export function readKind(
  reading: Reading,
  places: readonly string[],
  category: CategoryReading,
  lexicon: Lexicon,
): KindReading {
  const text = withoutPlaces(reading.canonical, places)
  const marked = reading.diacritics > WRITES_MARKS
  const law = readLaw(reading, lexicon)
  if (law && !isDaily(law, lexicon.decision.find(text, marked).length > 0, category, lexicon))
    return {
      kind: law.kind,
      score: law.brings ? BROUGHT : ASKED,
      why: law.brings ? 'legal words' : 'law asked about',
      asksOnly: false,
    }
  const p = probabilities(text, lexicon)
  const odds = lawOdds(reading.canonical, lexicon.lawModel, lexicon.law.clues)
  const leaning = LAWS.find((one) => allowsLaw(one, odds.get(one) ?? 0, reading, lexicon))
  if (leaning)
    return { kind: leaning, score: BROUGHT, why: `model of law ${odds.get(leaning)?.toFixed(2)}`, asksOnly: false }
  const model = 1 - (p.get('other') ?? 0)
  const wishes = lexicon.wishing.find(text, marked)
  const told = { model, placed: places.length > 0, wishes: asksForNew(wishes) }
  const { logit, says, shown, asksOnly } = evidenceOf(text, reading, told, category, lexicon)
  const cues = lexicon.kindCues.find(text, marked)
  const met = (kind: KindLabel) => cues.some((hit) => hit.label === kind)
  const kind = settled(met, wishes, p)
  const weighed = 1 / (1 + Math.exp(-logit))
  // Adverts and questions about reporting show no trouble.
  const score = says && (kind === 'spam' || kind === 'question') ? Math.max(model, weighed) : weighed
  return {
    kind,
    score: Math.min(asksOnly ? ASKED : shown ? 1 : UNSHOWN, score),
    why: `model ${model.toFixed(2)}, evidence ${logit.toFixed(1)}${asksOnly ? ', only asks' : ''}`,
    asksOnly,
  }
}

/** "khiếu nại" of a daily trouble without any decision is a plain report. */
const isDaily = (
  { kind, named }: LawReading,
  decision: boolean,
  category: CategoryReading,
  lexicon: Lexicon,
): boolean =>
  kind === 'complaint-law' &&
  named &&
  !decision &&
  category.cues.length > 0 &&
  lexicon.categories.get(category.best.category)?.daily === true

/** A kind that no word of its own shows needs a model this sure of it. */
const SURE_KIND = 0.6
/** Sending somebody away as an advert more so. */
const SURE_SPAM = 0.85
/** Of wishes and reports together, so much must be wishes where no word of wishing stands, or one with something new. */
const CLEARLY_WISHED = 0.7
const FAINTLY_WISHED = 0.1

/** Kinds other than a plain report need a word of theirs, or a model that is quite sure. */
function settled(
  met: (kind: KindLabel) => boolean,
  wishes: readonly CueHit<Wish>[],
  p: ReadonlyMap<string, number>,
): Exclude<KindLabel, 'other'> {
  const of = (kind: KindLabel) => p.get(kind) ?? 0
  const others = Math.max(of('report'), of('suggestion'))
  if (of('spam') > SURE_SPAM || (met('spam') && of('spam') > others / 3)) return 'spam'
  if (of('question') > SURE_KIND || (met('question') && of('question') > others)) return 'question'
  const has = (label: Wish) => wishes.some((hit) => hit.label === label)
  if (asksForNew(wishes)) return 'suggestion'
  const wished = of('suggestion') / Math.max(1e-6, of('suggestion') + of('report'))
  if (!has('mend') && wished > CLEARLY_WISHED) return 'suggestion'
  const least = has('make') ? FAINTLY_WISHED : 0.5
  if (!has('mend') && (has('wish') || has('hope')) && wished > least) return 'suggestion'
  const [law] = LAWS.filter((kind) => of(kind) > SURE_LAW)
  return law ?? 'report'
}

const LAWS = ['complaint-law', 'denunciation-law'] as const
/** Erasing what somebody wrote and turning him away needs a model as sure as this, where no legal word stands. */
const SURE_LAW = 0.8

/** Words between a wish and what is wished for. */
const NEAR = 3

/** "đề nghị lắp", "nên trồng thêm": a strong wish with something new right behind it, not something to be mended. */
const asksForNew = (hits: readonly CueHit<Wish>[]): boolean =>
  hits.some((wish) => {
    if (wish.label !== 'wish') return false
    const next = hits.find(({ label, at }) => (label === 'make' || label === 'mend') && at >= wish.at + wish.length)
    return next?.label === 'make' && next.at - wish.at - wish.length <= NEAR
  })

/** The model over the whole text and over the parts of a story: what is said clearly once counts. */
function probabilities(text: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  const parts = partsOf(text)
  const whole = classify(lexicon.kindModel, text)
  if (parts.length < 2) return new Map(whole.map(({ intent, score }) => [intent, score]))
  const sums = new Map(whole.map(({ intent, score }) => [intent, score * parts.length]))
  for (const part of parts) {
    for (const { intent, score } of classify(lexicon.kindModel, part)) sums.set(intent, (sums.get(intent) ?? 0) + score)
  }
  return new Map([...sums].map(([intent, sum]) => [intent, sum / (2 * parts.length)]))
}
