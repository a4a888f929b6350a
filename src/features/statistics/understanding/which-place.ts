import type { FigureQuery } from '../query.ts'
import { timesOf } from './at-last-place.ts'
import { namesNothing } from './names-nothing.ts'
import type { Remembered } from './remembered.ts'
import type { Understood } from './understand.ts'

/** "cấp nào thấp nhất", "phường nào nhiều nhất", "top 5", "ít nhất": places, or what was told, put in order; nothing is named. */
const WHICH =
  /(?<![a-z])(?:(?:cap|so|so nganh|nganh|quan|huyen|xa|phuong|phuong xa|xa phuong|don vi|co quan|noi|cho|ben|cai|dia phuong|dia ban|loai|linh vuc|nhom|mang) nao|ai|top \d+)(?![a-z])|^(?:\S+ )?(?:it|nhieu|cao|thap|te|kem|cham|tot) (?:nhat|nhut)/
/** "cái nào thấp nhất" behind several figures: one of those. */
const OF_THEM = /(?<![a-z])(?:cai|loai) nao(?![a-z])/
const ENDS = /(?<![a-z])(?:nhat|nhut|bet|chot|doi so|dung dau|top \d+)(?![a-z])/
/** Words around it that name no figure. */
const AROUND = new Set(
  'lam linh vuc nhom mang cap so nganh quan huyen xa phuong don vi co quan noi cho ben cai dia ban loai nao ai nhat nhut bet chot doi so dung dau top it nhieu cao thap te kem cham tot nhanh lon nho dat duoc bi la thi con the vay a roi trong do minh thanh pho tp vi ra ha nhi em ta day dau z v gium giup cho biet coi xem ma thoi luon ty le so luong'.split(
    ' ',
  ),
)

/**
 * "cấp nào thấp nhất" right behind a figure puts its own places in order, whichever other figures have such words in
 * their names. Null where anything else is named.
 */
export function whichPlaceOfLast(
  understood: Pick<Understood, 'query' | 'words'>,
  folded: string,
  last: Remembered,
): FigureQuery | null {
  if (last.indicators.length === 0 || !WHICH.test(folded) || !ENDS.test(folded)) return null
  if (understood.query.amongPeriods || !namesNothing(understood, AROUND)) return null
  const { query } = understood
  const isOfThem = OF_THEM.test(folded) && (last.indicators.length > 1 || last.by === 'category')
  return {
    ...query,
    operation: 'rank',
    comparison: null,
    indicators: last.indicators,
    periods: query.periods.length > 0 ? query.periods : timesOf(last),
    by:
      query.by ??
      (last.indicators.length > 1 && OF_THEM.test(folded) ? 'category' : query.among === null ? last.by : null),
    ...(isOfThem || isOfItsLevel(query, folded, last) ? { scopes: last.scopes } : {}),
    topics: last.topics,
    bodies: isOfThem ? last.bodies : [],
    province: last.province,
    stated: [],
    unknown: last.part === null ? null : { kind: 'part', written: last.part },
    lost: [],
    fromContext: ['indicator', 'period'],
  }
}

/** "nơi nào nhiều nhất" behind one level's figure: which of that level; a level or a kind that is named asks for itself. */
const isOfItsLevel = ({ scopes, among, by }: FigureQuery, folded: string, last: Remembered): boolean =>
  scopes.length === 0 &&
  among === null &&
  (by === null || by === 'agency') &&
  last.scopes.length === 1 &&
  last.scopes[0]!.endsWith('-level') &&
  !/(?<![a-z])cap nao(?![a-z])/.test(folded)
