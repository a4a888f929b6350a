import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { ADDED } from './whole-of-last.ts'

/** Words of somebody who wonders that numbers differ: they narrow no figure down. */
export const DIFFERING = 'khac nhau lech venh choi trai nguoc khop giong mau thuan so cho noi hai sao vay z the'.split(
  ' ',
)

/** "…, còn thiếu bao nhiêu" behind a mark asks for no figure of its own. */
export const asksGap = (part: string, operation: FigureQuery['operation'] | null): boolean =>
  operation === 'compare' &&
  /^(?:va |thi )?con (?:thieu|cach|hut) (?:\S+ )?(?:bao nhieu|bao xa|may|nhieu)/.test(fold(part))

/** "…, loại nào nhiều nhất" behind what is named: one of those. */
export const WHICH_OF_THEM = /^(?:\S+ ){0,2}(?:loai|cai|thu|dang|nhom|ben) nao(?![a-z])/

/** "không có sở nào bị xếp loại yếu, đúng không": none at all is stated. */
export const STATES_NONE = /(?<![a-z])(?:khong|ko|k|hong|chua|chang) (?:he )?(?:co|con|thay) (?:\S+ ){0,3}nao(?![a-z])/

export const withoutShort = (folded: string): string => folded.replace(/(?<![a-z])vs(?![a-z])/g, 'voi')

/** "mới nhất", "vừa công bố": of whichever time that is. */
export const NEWEST =
  /(?<![a-z])(?:(?:moi|gan(?: day)?|sau cung|cuoi cung) (?:nhat|nhut)|(?:moi|vua) (?:duoc )?(?:cong bo|ra(?! sao)|cap nhat)|cap nhat nhat)(?![a-z])/

/** "A, B, C cộng lại": what several of a kind come to together. */
export const asksSum = (folded: string, all: readonly (readonly unknown[])[]): boolean =>
  ADDED.test(folded) && all.some(({ length }) => length > 1)

export const asksMean = (folded: string): boolean => /(?<![a-z])(?:trung binh|binh quan)(?![a-z])/.test(folded)
