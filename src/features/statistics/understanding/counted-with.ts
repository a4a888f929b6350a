import { type Word, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/**
 * "diễn kịch năm 2018 mấy người coi", "mấy sở giảm phòng, giảm mấy phòng": the figure that counts the unit asked for of
 * the same thing as `id` does (`of` of an indicator); null: `id` is counted in it itself, or none is, or several are.
 * @param units what is counted in the words, folded
 */
export function countedWith(id: string, units: ReadonlySet<string>, { figures }: Lexicon): string | null {
  const own = figures.indicators.get(id)
  if (!own) return null
  const others = [...units].filter((unit) => !isOf(own.unit, unit))
  const [unit, ...more] = others
  if (unit === undefined || more.length > 0) return null
  const base = own.of ?? own.id
  const met = [...figures.indicators.values()].filter(
    (other) =>
      other.id !== id &&
      (other.id === base || other.of === base) &&
      isOf(other.unit, unit) &&
      figures.byIndicator.has(other.id),
  )
  return met.length === 1 ? met[0]!.id : null
}

/** "người" of "lượt người". */
export const isOf = (unit: string, said: string): boolean => ` ${fold(unit)} `.includes(` ${said} `)

/**
 * "ở mấy sở lận" behind the rooms that were cut, "mấy người coi vậy" behind shows: the same thing at the last place and
 * time, counted in the other unit that is all the words name. Null: they say more, or nothing is counted so.
 */
export function countedOfLast(
  { query, words }: Pick<Understood, 'query' | 'words'>,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null {
  const { figures, questionWords, units } = lexicon
  const [only, ...more] = last.indicators
  const isPlain = query.operation === 'value' || query.operation === 'rank' || query.operation === 'breakdown'
  if (only === undefined || more.length > 0 || !isPlain || query.periods.length > 0 || query.impossible) return null
  const asked = wantedIn(foldedOf(words), units).units
  const told = countedWith(only, asked, lexicon)
  const unit = told === null ? '' : fold(figures.indicators.get(told)?.unit ?? '')
  // "mấy lượt người": told in more words than it is said.
  const said = new Set([...unit.split(' '), ...called(only, lexicon), ...(told === null ? [] : called(told, lexicon))])
  const isBare = (word: Word): boolean =>
    questionWords.isCounting(word) ||
    questionWords.isIdle(word) ||
    questionWords.isJoiner(word) ||
    said.has(word.folded)
  const isPlace = query.bodies.length > 0 || query.scopes.some((id) => figures.scopes.get(id)?.kind !== 'level')
  if (told === null || isPlace || !words.every(isBare)) return null
  return { ...valueOfLast(query, last), indicators: [told], by: null, among: null, parts: [], stated: [] }
}

const called = (id: string, { figures }: Lexicon): readonly string[] =>
  wordsOfName(figures.indicators.get(id)?.name ?? '').map(({ folded }) => folded)
