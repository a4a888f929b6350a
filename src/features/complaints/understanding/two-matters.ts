import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import type { CategoryReading } from './category.ts'
import type { SubCategoryRef } from './lexicon.ts'

/** Between two matters of one message. */
const BETWEEN = [
  'voi lai',
  'ngoai ra',
  'them nua',
  'dong thoi',
  'ben canh do',
  'chua het',
  'thu hai',
  'roi con',
  'sang chuyen',
]

/**
 * Another kind of trouble that a message tells beside its own: words of one category before what joins them, of another
 * behind it; null for one matter.
 */
export function besideIn(canonical: string, { best, cues }: CategoryReading): SubCategoryRef | null {
  const words = wordsOf(canonical).map(fold)
  const at = words.findIndex((word, i) => BETWEEN.includes(`${word} ${words[i + 1] ?? ''}`))
  if (at <= 0) return null
  const before = cues.filter((cue) => cue.at < at)
  const behind = cues.filter((cue) => cue.at > at)
  const own = (cue: { readonly label: SubCategoryRef }) => cue.label.category === best.category
  const other = (before.some(own) ? behind : before).find((cue) => !own(cue))
  const isOther = before.some(own) ? !behind.some(own) : behind.some(own)
  return isOther && other ? other.label : null
}
