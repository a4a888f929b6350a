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
  const joints = joining.find(canonical).map(({ at }) => at)
  if (joints.length === 0) return []
  const parts = [0, ...joints].map((from, i) => cues.filter(({ at }) => at >= from && at < (joints[i] ?? Infinity)))
  const own = (cue: { readonly label: SubCategoryRef }) => cue.label.category === best.category
  if (!parts.some((part) => part.some(own))) return []
  const others = parts.flatMap((part) => (part.some(own) ? [] : part.slice(0, 1).map(({ label }) => label)))
  return others.filter(({ category }, i) => others.findIndex((other) => other.category === category) === i)
}
