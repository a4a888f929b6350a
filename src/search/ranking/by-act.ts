import type { Subject } from '../../core/intent.ts'
import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { actsNamed, actsSaid } from './acts.ts'
import type { Kin } from './kin.ts'

/** Of the first one's score the second has so much where either may be meant. */
const BESIDE = 0.6
/** Titles alike so far are of one matter. */
const ONE_MATTER = 0.4
/** Of its own score, so much is left to the one whose act was not said. */
const LEFT = 0.4

/**
 * Two of one matter beside each other, of which just one's title names an act that was said: "thất lạc chứng chỉ, xin lại"
 * is no first one, "đổi luật sư khác" no asking for one. That one stands first then, clear of the other; so does one whose
 * title names no act before one that names an act which nobody said.
 */
export function settledByAct(
  reading: Reading,
  found: readonly Subject[],
  byId: ReadonlyMap<string, SubjectDocument>,
  kin: Kin,
): readonly Subject[] {
  const [first, second, ...others] = found
  if (!first || !second || second.score < first.score * BESIDE) return found
  const [a, b] = [byId.get(first.id), byId.get(second.id)]
  if (!a || !b || kin.likeness(a.id, b.id) < ONE_MATTER) return found
  const { possible } = actsSaid(reading)
  const isSaid = ({ title }: SubjectDocument) => actsNamed(title).some((act) => possible.has(act))
  const names = ({ title }: SubjectDocument) => actsNamed(title).length > 0
  const unsaid = (document: SubjectDocument) => names(document) && !isSaid(document)
  if (isSaid(a) === isSaid(b) && !(unsaid(a) && !names(b))) return found
  const [meant, other, document] = isSaid(a) ? [first, second, b] : [second, first, a]
  // One that names another act may be told of before; one that names none is the matter itself.
  if (isSaid(a) && names(document)) return found
  const score = Math.max(first.score, second.score)
  return [
    { ...meant, score, why: () => [...meant.why(), 'its act was said'] },
    { ...other, score: other.score * LEFT },
    ...others.filter(({ score: own }) => own < score),
  ]
}
