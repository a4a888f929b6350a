import type { NameMatch } from '../../search/name-index.ts'
import { type Word, wordsIn } from '../../search/name-words.ts'
import { namesTogetherAlone } from './bodies-together.ts'
import type { Plans } from './plans.ts'
import { withoutProgress } from './progress-words.ts'

/** A task that all words of a text but idle ones name may leave so much of its name unsaid. */
const ALONE_RECALL = 0.25
const IDLE = new Set(
  'con the vay thi sao roi a u o ok cai viec vu chuyen khoan phan nhiem em anh chi do nay kia nua ha vay z v nhi ne day da dang ai chu tri lo giao ben phu trach ra the nao'.split(
    ' ',
  ),
)

/** Words of a text that are neither idle nor ask how far something has come. Folded. */
const tellingOf = (folded: string): ReadonlySet<string> =>
  new Set(
    wordsIn(withoutProgress(folded))
      .map((word) => word.folded)
      .filter((word) => !IDLE.has(word)),
  )

/** Something beside how far it has come is told: "đầu tư công tới khúc nào". Folded. */
export const tellsMatter = (folded: string): boolean => tellingOf(folded).size > 1

/** "tuyển dụng thì sao" behind a plan: the task that all of its words name; undefined: none, or several alike. */
export function namedAlone(words: readonly Word[], plans: Plans, ofYear: readonly string[]): NameMatch | undefined {
  const said = words.map(({ folded }) => folded).join(' ')
  const telling = tellingOf(said)
  // "còn cấp huyện": bodies, though tasks are called so too.
  if (telling.size < 2 || namesTogetherAlone(said)) return undefined
  const [first, second] = plans.taskNames.find(words, ALONE_RECALL).filter(({ id, at }) => {
    const met = new Set([...at].map((place) => words[place]!.folded))
    return ofYear.includes(id.split('/')[0]!) && [...telling].every((word) => met.has(word))
  })
  return first && (!second || second.score < first.score) ? first : undefined
}
