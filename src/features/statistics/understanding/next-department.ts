import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { completed } from './completed.ts'
import { isDepartment } from './department-names.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Words before the name of the next one, and behind it, folded. */
const BEFORE = new Set('con the vay roi va voi thi ben nganh a u o ok cua gio toi phia qua sang so'.split(' '))
const BEHIND = new Set(
  'nua thi sao luon a nha nhe nghen nhen nghe hen ha z v r em anh chi di vay dzay bao nhieu nhiu may bn ho so hs bo cai the nao ra coi xem gium giup'.split(
    ' ',
  ),
)
/** No department has a longer name. */
const MOST_WORDS = 7

/**
 * The last figure of the department that few words behind a department's figure name in short, its kind left out:
 * "gtvt?", "còn kh&đt", "tài nguyên môi trường nữa". Null: the last figure is of no department, or the words are more
 * than a name.
 */
export function atNextDepartment(
  text: string,
  last: Remembered,
  lexicon: Lexicon,
  understand: (text: string) => Understood,
): FigureQuery | null {
  const called = calledIn(text, last, lexicon)
  if (called === null) return null
  const said = `còn ${called}`
  const query = completed(understand(said), last, fold(said), lexicon)
  return query?.fromContext.includes('indicator') ? query : null
}

/** The names, each with its kind before it: "sở gtvt", "sở gtvt và sở tnmt". */
function calledIn(text: string, last: Remembered, lexicon: Lexicon): string | null {
  if (!isOfDepartment(last, lexicon)) return null
  const words = wordsIn(text.toLowerCase())
  const from = words.findIndex(({ folded }) => !BEFORE.has(folded))
  const to = words.findLastIndex(({ folded }) => !BEHIND.has(folded)) + 1
  if (from < 0 || to <= from || to - from > MOST_WORDS) return null
  const name = text.slice(words[from]!.start, words[to - 1]!.end).toLowerCase()
  const [whole, ...each] = [name, ...name.split(/,|\s(?:và|va|với|voi|vs|lẫn|cùng)\s/)].map((one) => `sở ${one.trim()}`)
  if (isDepartment(whole!, lexicon)) return whole!
  return each.length > 1 && each.every((one) => isDepartment(one, lexicon)) ? each.join(' và ') : null
}

function isOfDepartment({ scopes, bodies }: Remembered, { figures, directory }: Lexicon): boolean {
  if (scopes.length === 0)
    return bodies.length === 1 && directory.agency(bodies[0]!.agency ?? '')?.kind === 'department'
  return scopes.every((scope) => figures.scopes.get(scope)?.kind === 'agency')
}
