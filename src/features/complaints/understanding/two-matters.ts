import { wordsOf } from '../../../dialogue/cues.ts'
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
  { joining }: Pick<Lexicon, 'joining'>,
): readonly SubCategoryRef[] {
  const joints = [...joining.find(canonical).map(({ at }) => at), ...clausesBeside(canonical)].sort((a, b) => a - b)
  if (joints.length === 0) return []
  const parts = [0, ...joints].map((from, i) => cues.filter(({ at }) => at >= from && at < (joints[i] ?? Infinity)))
  const own = (cue: { readonly label: SubCategoryRef }) => cue.label.category === best.category
  if (!parts.some((part) => part.some(own))) return []
  const others = parts.flatMap((part) => (part.some(own) ? [] : part.slice(0, 1).map(({ label }) => label)))
  return others.filter(({ category }, i) => others.findIndex((other) => other.category === category) === i)
}

/** "đèn đường cũng hư", "2 là trộm chó": a clause that tells something beside the others. */
const BESIDE =
  /(?:^| )cung (?!khong|vay|the|nhu|duoc|biet|thay)|^(?:(?:viec |cai |vu |va |so |thu )?[2-9] (?:la|thi|nua) )/

/** Where such clauses begin, by words. */
function clausesBeside(canonical: string): readonly number[] {
  let words = 0
  return canonical.split(/[,.;:\n]+(?=\s)|\s(?=và\s)/u).flatMap((clause) => {
    const at = words
    const said = wordsOf(clause)
    words += said.length
    return at > 0 && BESIDE.test(`${said.map(fold).join(' ')} `) ? [at] : []
  })
}
