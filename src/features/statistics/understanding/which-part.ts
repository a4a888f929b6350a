import type { FigureQuery } from '../query.ts'
import { timesOf } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import { namesNothing } from './names-nothing.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** "lĩnh vực nào thấp nhất", "nội dung nào kém": what an index is made of, none of it named. */
const WHICH =
  /(?<![a-z])(?:linh vuc|noi dung|tieu chi|thanh phan|nhom|mang|mat|truc|khau|chi so (?:con|thanh phan)|tru cot|muc) nao(?![a-z])|(?<![a-z])phan nao (?:\S+ ){0,3}(?:nhat|nhut|bet)(?![a-z])/
/** What an index loses its points by: the lowest of its parts first. */
const DRAGS =
  /(?<![a-z])(?:keo (?:\S+ ){0,4}(?:xuong|tut|lui)|(?:mat|tut|rot|hut|rung|hao) (?:nhieu )?diem|lam (?:\S+ ){0,3}(?:tut|rot|mat|giam|thap|tuot))(?![a-z])/
/** Words around it that name no figure. */
const AROUND = new Set(
  'linh vuc noi dung tieu chi thanh phan nhom mang mat truc khau chi so con tru cot muc nao nhat nhut cao thap kem te yeu bet tot kha manh it nhieu lon nho diem keo tut lui hon phan tram dat duoc bi la co cua minh thi sao vay the ha nhi em a ta day trong do cai no thanh pho tp chua o roi gio ra may cac hai ba bon nam ganh xuong len cho mat rot hut rung hao lam tuot nang giam toi tui tuoi chung nhiu nhieu no vi tai do dzay zay day z v a em anh chi hen nghen sau bay tam tat ca nhung'.split(
    ' ',
  ),
)

/**
 * "lĩnh vực nào thấp nhất" right behind an index asks for the parts of that index, whichever other figures are called
 * by fields or groups. Null where anything else is named.
 */
export function whichPartOfLast(
  understood: Pick<Understood, 'query' | 'words'>,
  folded: string,
  last: Remembered,
  { figures }: Lexicon,
): FigureQuery | null {
  const [before, ...more] = last.indicators
  const asked = before === undefined ? undefined : figures.indicators.get(before)
  if (asked === undefined || more.length > 0 || !WHICH.test(folded)) return null
  const isPart = asked.parent !== null && figures.indicators.get(asked.parent)?.kind === 'index'
  if (asked.kind !== 'index' && !isPart) return null
  if (!namesNothing(understood, AROUND)) return null
  const { query } = understood
  return {
    ...query,
    operation: 'rank',
    comparison: null,
    indicators: [isPart ? asked.parent! : asked.id],
    scopes: last.scopes,
    periods: query.periods.length > 0 ? query.periods : timesOf(last),
    province: last.province,
    by: 'category',
    first: DRAGS.test(folded) ? 'lowest' : query.first,
    unknown: null,
    lost: [],
    fromContext: ['indicator', 'scope', 'period'],
  }
}
