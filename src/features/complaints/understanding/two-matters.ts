import { wordsOf } from '../../../dialogue/cues.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { fold } from '../../../text/normalise.ts'
import type { CategoryReading } from './category.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'

/**
 * Other kinds of trouble that a message tells beside its own: parts that words of joining part ("với lại", "ngoài ra"), of
 * which each tells of a category of its own. Empty for one matter.
 */
export function besidesIn(
  canonical: string,
  { best, cues }: CategoryReading,
  lexicon: Beside,
): readonly SubCategoryRef[] {
  const clauses = clausesBeside(canonical)
  const joined = lexicon.joining.find(canonical).map(({ at }) => at)
  const joints = [...joined, ...clauses.map(({ at }) => at)].sort((a, b) => a - b)
  if (joints.length === 0) return []
  const parts = [0, ...joints].map((from, i) => cues.filter(({ at }) => at >= from && at < (joints[i] ?? Infinity)))
  const own = (cue: { readonly label: SubCategoryRef }) => cue.label.category === best.category
  if (!parts.some((part) => part.some(own))) return []
  const met = parts.flatMap((part) => (part.some(own) ? [] : part.slice(0, 1).map(({ label }) => label)))
  const told = clauses.flatMap(({ said }) => toldIn(said, lexicon) ?? [])
  const others = [...met, ...told.filter(({ category }) => category !== best.category)]
  return others.filter(({ category }, i) => others.findIndex((other) => other.category === category) === i)
}

type Beside = Pick<Lexicon, 'joining' | 'categoryCues' | 'categoryModel' | 'topicOf' | 'categories'>

/** So surely a model must take a clause of a few words for another matter. */
const SURELY = 0.8

/** What a clause tells of by itself: "điện cũng chập chờn" is no cue until "cũng" is out of it. */
function toldIn(clause: string, lexicon: Beside): SubCategoryRef | null {
  const said = clause.replace(/(?<!\p{L})cũng(?!\p{L})\s*/iu, '')
  const [cue] = lexicon.categoryCues.find(said)
  if (cue) return cue.label
  const [likely] = classify(lexicon.categoryModel, lexicon.topicOf(said))
  if (!likely || likely.score < SURELY) return null
  const sub = lexicon.categories.get(likely.intent as SubCategoryRef['category'])?.subCategories[0]
  return sub ? { category: likely.intent as SubCategoryRef['category'], subCategory: sub.id } : null
}

/** "đèn đường cũng hư", "2 là trộm chó": a clause that tells something beside the others. */
const BESIDE =
  /(?:^| )cung (?!khong|vay|the|nhu|duoc|biet|thay)|^(?:(?:viec |cai |vu |va |so |thu )?[2-9] (?:la|thi|nua) )/

/** Where such clauses begin, by words. */
function clausesBeside(canonical: string): readonly { readonly at: number; readonly said: string }[] {
  let words = 0
  return canonical.split(/[,.;:\n]+(?=\s)|\s(?=và\s)/u).flatMap((clause) => {
    const at = words
    const said = wordsOf(clause)
    words += said.length
    return at > 0 && BESIDE.test(`${said.map(fold).join(' ')} `) ? [{ at, said: clause }] : []
  })
}
