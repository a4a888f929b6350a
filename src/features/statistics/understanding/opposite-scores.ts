import { type NameMatch, scored } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { saysCut } from './said-cut.ts'
import { DENIES } from './undone.ts'

/** A name that says the opposite counts this much; one that denies what is denied this much. */
const [OPPOSITE, DENIED] = [0.7, 1.15]

const isDeniedAt = (at: ReadonlySet<number>, words: readonly Word[]): boolean =>
  words.some(({ folded }, i) => folded === 'chua' && [i + 1, i + 2, i + 3].some((place) => at.has(place)))

/** "đơn vị chưa được phê duyệt": what is not done is another figure than what is. */
export function asDenied(match: NameMatch, words: readonly Word[]): NameMatch {
  if (!isDeniedAt(match.at, words)) return match
  return scored(match, match.score * (DENIES.test(fold(match.name)) ? DENIED : OPPOSITE))
}

/** What is cut is another figure than what there is: "tinh giản mấy biên chế công chức" asks for no posts that were given. */
const CUT = 0.75
/** So many words at most stand between what is done and what it is done to. */
const CUT_WORDS = 3

/** A match of what there is counts less where it is told that it is cut. */
export function asCut(match: NameMatch, words: readonly Word[], { figures }: Lexicon): NameMatch {
  const isCut = words.some(
    ({ folded }, i) =>
      ((folded === 'tinh' && words[i + 1]?.folded === 'gian') ||
        (folded === 'cat' && words[i + 1]?.folded === 'giam')) &&
      !match.at.has(i) &&
      Array.from({ length: CUT_WORDS }, (_, k) => i + 2 + k).some((place) => match.at.has(place)),
  )
  const called = `${match.name} ${figures.indicators.get(match.id)?.name ?? ''}`
  return isCut && !saysCut(fold(called)) ? scored(match, match.score * CUT) : match
}
