import { fold } from '../../../text/normalise.ts'
import type { Unknown } from '../query.ts'
import type { Question } from './question.ts'

/** Words of time that the calendar reads no period from. */
const UNREAD =
  /(?<![a-z])(?:cach day (?:\d+|may|mot|hai|ba|vai|it)(?: \S+)?|hom kia|(?:dau |cuoi |ca )?nhiem ky(?: truoc| nay| sau)?|ky truoc|(?:nam|quy) (?:lien|ke|sat)(?: ke)? truoc|(?:truoc|sau) (?:khi |ngay |luc )?(?:sap nhap|hop nhat)|nam (?:giap|at|binh|dinh|mau|canh|tan|nham) (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)|nam hai (?:khong|nghin|ngan)(?: \S+){0,3}|2o\d\d|(?:dip|mua|dot) (?:tet|he|le|dich|xuan|thu|dong|bao|lu|mua))(?![a-z])/
/** So are these at the end of what is asked: which month or year is not said. */
const WHOLE = /(?<![a-z])(?:trong|ca|nguyen|suot) (?:thang|quy|nam)(?=\s*(?:$|[,;?.!]))/
/** With its marks only: without them it is somebody asking. */
const BACK_THEN = /(?<![\p{L}])hồi (?:chưa|còn|đó|đấy|ấy|xưa)(?![\p{L}])/u

/**
 * A time that is named and not read, where no period is: the latest figure must not be given for it.
 * @param periods how many periods were read
 */
export function unreadPeriod({ written, both }: Question, periods: number): Unknown | null {
  if (periods > 0 || /(?<![a-z])so (?:voi|sanh)(?![a-z])/.test(both)) return null
  const folded = fold(written)
  const met = UNREAD.exec(folded) ?? WHOLE.exec(folded) ?? BACK_THEN.exec(written)
  return met ? { kind: 'period', written: written.slice(met.index, met.index + met[0].length) } : null
}
