import type { Reading } from '../../../core/reading.ts'
import type { CueHit } from '../../../dialogue/cues.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { fold } from '../../../text/normalise.ts'
import type { CategoryReading } from './category.ts'
import type { KindLabel } from './content.ts'
import { type LawReading, readLaw } from './law.ts'
import type { Lexicon, Wish } from './lexicon.ts'
import { partsOf } from './parts.ts'

/** What a message is if it is a complaint. `score`: how sure it is one, 0..1; below a half it rather is none. */
export interface KindReading {
  readonly kind: Exclude<KindLabel, 'other'>
  readonly score: number
  readonly why: string
}

/** Share of marked words from which somebody counts as writing diacritics. */
const WRITES_MARKS = 0.3

/** How sure it can be at most where no word of a trouble or of reporting stands in it: others may know better. */
const UNSHOWN = 0.95

/** Somebody brings khiếu nại or tố cáo: no other witness outbids that. */
const BROUGHT = 0.96
/** How they are handled is a question for the procedures, where one is known. */
const ASKED = 0.3

/** Weighs the model with the words that decide: legal words, words of a trouble, words of asking for papers. */
export function readKind(
  reading: Reading,
  places: readonly string[],
  category: CategoryReading,
  lexicon: Lexicon,
): KindReading {
  const text = withoutPlaces(reading.canonical, places)
  const marked = reading.diacritics > WRITES_MARKS
  const cues = lexicon.kindCues.find(text, marked)
  const met = (kind: KindLabel) => cues.some((hit) => hit.label === kind)
  const asking = lexicon.asking.find(text, marked).length > 0
  const reporting = lexicon.reporting.find(text, marked).length > 0
  const p = probabilities(text, lexicon)
  const none = p.get('other') ?? 0

  const law = readLaw(reading, lexicon)
  if (law && !isDaily(law, lexicon.decision.find(text, marked).length > 0, category, lexicon))
    return { kind: law.kind, score: law.brings ? BROUGHT : ASKED, why: law.brings ? 'legal words' : 'law asked about' }
  const evidence = troubleOf(category) + (reporting ? 1 : 0) - (asking ? 2 : 0)
  const shown = troubleOf(category) > 0 || reporting
  const complaint = Math.min(shown ? 1 : UNSHOWN, shifted(shifted(1 - none, evidence), 0, SHARP))
  const [best] = [...p].filter(([kind]) => kind !== 'other').sort((a, b) => b[1] - a[1])
  const wishes = lexicon.wishing.find(text, marked)
  const kind = settled((best?.[0] ?? 'report') as Exclude<KindLabel, 'other'>, met, wishes, p)
  return { kind, score: complaint, why: `model ${(1 - none).toFixed(2)}, evidence ${evidence.toFixed(1)}` }
}

/** "khiếu nại" of a daily trouble without any decision is a plain report. */
const isDaily = ({ kind }: LawReading, decision: boolean, category: CategoryReading, lexicon: Lexicon): boolean =>
  kind === 'complaint-law' &&
  !decision &&
  category.cues.length > 0 &&
  lexicon.categories.get(category.best.category)?.daily === true

/** Told among words of papers, which sound like asking for them. */
const WITH_PAPERS = new Set(['officials', 'procedures'])
/** So many words name what was done wrong with papers, not the papers. */
const TELLING = 4

/** Words of troubles: each adds, longer ones more, and there is an end to it. */
const troubleOf = ({ cues }: CategoryReading): number =>
  Math.min(
    3,
    cues.reduce((sum, { label, length }) => {
      if (WITH_PAPERS.has(label.category) && length >= TELLING) return sum + 2.4
      return sum + (length > 1 ? 1.4 : 0.7)
    }, 0),
  )

/** Kinds other than a plain report need a word of theirs, or a model that is quite sure. */
function settled(
  best: Exclude<KindLabel, 'other'>,
  met: (kind: KindLabel) => boolean,
  wishes: readonly CueHit<Wish>[],
  p: ReadonlyMap<string, number>,
): Exclude<KindLabel, 'other'> {
  const score = p.get(best) ?? 0
  const of = (kind: KindLabel) => p.get(kind) ?? 0
  if (best === 'spam' && (met('spam') || score > 0.6)) return 'spam'
  if (best === 'question' && (met('question') || score > 0.6)) return 'question'
  if (met('spam') && of('spam') > score / 3) return 'spam'
  const has = (label: Wish) => wishes.some((hit) => hit.label === label)
  const likelier = of('suggestion') > of('report')
  const likely = has('make') && of('suggestion') > of('report') / 8
  if (!has('mend') && (asksForNew(wishes) || ((has('wish') || has('hope')) && (likelier || likely))))
    return 'suggestion'
  if (best === 'complaint-law' || best === 'denunciation-law') return score > 0.7 ? best : 'report'
  return best === 'suggestion' && score > 0.6 && !has('mend') ? 'suggestion' : 'report'
}

/** Words between a wish and what is wished for. */
const NEAR = 3

/** "đề nghị lắp", "nên trồng thêm": a strong wish with something new right behind it. */
const asksForNew = (hits: readonly CueHit<Wish>[]): boolean =>
  hits.some(
    (wish) =>
      wish.label === 'wish' &&
      hits.some(({ label, at }) => label === 'make' && at >= wish.at && at - wish.at - wish.length <= NEAR),
  )

/** A text without the names in it: they say where, not what, and each is new to the model. */
function withoutPlaces(text: string, places: readonly string[]): string {
  return places.reduce((rest, place) => {
    const folded = fold(rest)
    // "p hưng phú" is written out elsewhere in the canonical text: the name itself is left.
    const name = [place, place.replace(/^\S+\s+/, '')].find((one) => folded.includes(fold(one)))
    const at = name === undefined ? -1 : folded.indexOf(fold(name))
    return name === undefined || at < 0 ? rest : `${rest.slice(0, at)}${rest.slice(at + name.length)}`
  }, text)
}

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

/** The model is surer of itself than it is right. */
const TRUST = 0.6
/** Weighed with the evidence it is surer than the other witnesses' scores, with which it is compared, suppose. */
const SHARP = 1.6

/** A probability moved by evidence in log-odds. */
function shifted(p: number, evidence: number, trust = TRUST): number {
  const bounded = Math.min(0.995, Math.max(0.005, p))
  return 1 / (1 + Math.exp(-(trust * Math.log(bounded / (1 - bounded)) + evidence)))
}
