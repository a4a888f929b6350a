import type { Reading } from '../../../core/reading.ts'
import { type CueHit, wordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import type { Category } from '../complaint.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { partsOf } from './parts.ts'

/** A category that may be meant. */
export interface ScoredCategory {
  readonly category: Category
  readonly subCategory: string | null
  readonly score: number
}

export interface CategoryReading {
  readonly best: ScoredCategory
  /** Best first, at most four. */
  readonly ranked: readonly ScoredCategory[]
  readonly cues: readonly CueHit<SubCategoryRef>[]
  /** A rule or a paper is found fault with ("mẫu đơn lạc hậu", "quy định vậy ai theo nổi"), not asked for. */
  readonly faultsRule: boolean
}

/** What one cue of a word or more adds in log-odds; long cues say more. */
const CUE_WEIGHT = 0.9
/** As much a rule that is found fault with adds to what is told of rules, whatever it is a rule of. */
const RULE_WEIGHT = 3.5
/** Who finds fault with a rule first tells what it asks of people. */
const FAULTED_WORDS = 20

/** Categories of a text by the model and by the cues met, each with its likeliest sub-category. */
export function readCategory(reading: Reading, lexicon: Lexicon): CategoryReading {
  const text = reading.canonical
  const cues = withinClauses(lexicon.categoryCues.find(text, writesMarks(reading)), text)
  const logits = new Map<Category, number>()
  for (const [category, p] of probabilities(text, lexicon)) logits.set(category, Math.log(Math.max(p, 1e-4)))
  const met = new Set<string>()
  for (const hit of cues) {
    const key = `${hit.label.category} ${hit.cue}`
    if (met.has(key)) continue
    met.add(key)
    logits.set(hit.label.category, (logits.get(hit.label.category) ?? 0) + CUE_WEIGHT * Math.sqrt(hit.length))
  }
  const faultsRule = findsFaultWithRules(text, lexicon)
  if (faultsRule) {
    for (const [category, logit] of logits) {
      if (lexicon.categories.get(category)?.regime === 'regulation') logits.set(category, logit + RULE_WEIGHT)
    }
  }
  const sum = [...logits.values()].reduce((total, logit) => total + Math.exp(logit), 0)
  const ranked = [...logits]
    .map(
      ([category, logit]): ScoredCategory => ({
        category,
        subCategory: subOf(category, cues),
        score: Math.exp(logit) / sum,
      }),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
  return { best: ranked[0] ?? { category: 'other', subCategory: null, score: 0 }, ranked, cues, faultsRule }
}

/** Without cues whose words a stop parts: "chị Hoa gọi, rác chưa lấy" tells of no calls. */
function withinClauses<L>(cues: readonly CueHit<L>[], text: string): readonly CueHit<L>[] {
  if (cues.every(({ length }) => length === 1) || !STOP.test(text)) return cues
  const stops = new Set<number>()
  let words = 0
  for (const part of text.split(STOP)) {
    words += wordsOf(part).length
    stops.add(words)
  }
  return cues.filter(({ at, length }) => {
    for (let i = at + 1; i < at + length; i++) if (stops.has(i)) return false
    return true
  })
}
const STOP = /[,.;:!?\n]+(?=\s)/

export const findsFaultWithRules = (text: string, { faultedRules }: Pick<Lexicon, 'faultedRules'>): boolean =>
  faultedRules.some((lists) => gathered(lists, text, FAULTED_WORDS).length > 0)

/** The sub-category with most cues, the first met among equals; null where none was met. */
function subOf(category: Category, cues: readonly CueHit<SubCategoryRef>[]): string | null {
  const counts = new Map<string, number>()
  for (const { label, length } of cues) {
    if (label.category === category) counts.set(label.subCategory, (counts.get(label.subCategory) ?? 0) + length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function probabilities(text: string, lexicon: Lexicon): ReadonlyMap<Category, number> {
  const sums = new Map<Category, number>()
  const parts = partsOf(text)
  const add = (part: string, weight: number) => {
    for (const { intent, score } of classify(lexicon.categoryModel, lexicon.topicOf(part)))
      sums.set(intent as Category, (sums.get(intent as Category) ?? 0) + score * weight)
  }
  add(text, parts.length === 0 ? 1 : 0.5)
  for (const part of parts) add(part, 0.5 / parts.length)
  return sums
}
