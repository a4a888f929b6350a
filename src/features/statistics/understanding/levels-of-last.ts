import type { Word } from '../../../search/name-words.ts'
import type { FigureQuery } from '../query.ts'
import { THREE_LEVELS } from '../select.ts'
import { valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** Words that take a whole apart, folded. */
const SPLITS = new Set('chia tach bo xe boc cat phan lot be xep rai'.split(' '))
/** "3 cấp", "từng cấp": all levels at once. */
const ALL_LEVELS =
  /(?<![a-z0-9])(?:ba|3|tung|moi|cac|ca|du|theo) cap(?![a-z]| (?:so|huyen|quan|xa|phuong|tinh|tp|thanh))/
/** Words of levels and of how they are told. */
const AROUND = new Set(
  'ra thanh theo rieng le nho tung moi cac ca du hai ba 2 3 cap so nganh huyen quan xa phuong tinh tp thanh pho voi va roi khuc phan khoi con the vay hen'.split(
    ' ',
  ),
)

/**
 * "chia ra sở, huyện, xã giúp tôi", "bổ ra 3 cấp coi" behind a figure: the same at each level, whoever is spoken to
 * however politely. Null: the words name anything else.
 */
export function levelsOfLast(
  { query, words }: Pick<Understood, 'query' | 'words'>,
  folded: string,
  last: Remembered,
  { figures, questionWords }: Lexicon,
): FigureQuery | null {
  const isNothingElse = query.periods.length + query.bodies.length === 0 && query.province === null && !query.impossible
  if (!isNothingElse || last.indicators.length === 0) return null
  const isKnown = (word: Word): boolean =>
    SPLITS.has(word.folded) || AROUND.has(word.folded) || questionWords.isIdle(word)
  if (!words.every(isKnown) || !words.some(({ folded: word }) => SPLITS.has(word))) return null
  const levels = query.scopes.filter((id) => id === 'city' || figures.scopes.get(id)?.kind === 'level')
  if (levels.length < query.scopes.length) return null
  const isOfAll = levels.length === 0 ? ALL_LEVELS.test(folded) : levels.length > 2
  if (!isOfAll && levels.length < 2) return null
  return {
    ...valueOfLast(query, last),
    operation: 'breakdown',
    by: 'level',
    scopes: levels.length > 2 ? THREE_LEVELS : levels,
    bodies: [],
    stated: [],
  }
}
