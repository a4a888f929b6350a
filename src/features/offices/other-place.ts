import { fold } from '../../text/normalise.ts'

/** Kinds of places that people go to and that are none of the offices held here, folded. */
const KIND =
  /\b(?:ngan hang|buu dien|buu cuc|benh vien|tram y te|phong kham|nha thuoc|sieu thi|thu vien|bao tang|rap phim|rap|cong vien|ho boi|nha hang|quan an|cua hang|cay xang|truong|phong cong chung|van phong cong chung|kho bac|toa an|vien kiem sat|thi hanh an|dien luc|cap nuoc|cong ty nuoc|san bay|ben xe|ben tau|ben pha|bao hiem that nghiep|trung tam dich vu viec lam|trung tam dang kiem|dang kiem|chi cuc (?!thue)|so (?=noi vu|tu phap|tai chinh|xay dung|y te|giao duc|cong thuong|nong nghiep|khoa hoc|van hoa|ngoai vu|dan toc)|van phong dang ky)/
/** A market's mark tells it from the word "for". */
const MARKET = /(?<!\p{L})chợ(?!\p{L})/iu
const HOURS =
  /\b(?:may gio (?:lam|mo|dong|nghi|hop|tan|nhan|bat dau|co)|(?:lam|mo|dong|nghi|hop|tan|nhan|mo cua|dong cua|lam viec) (?:cua )?(?:tu |toi |den |luc )*may gio|(?:gio|lich|thoi gian) (?:lam viec|mo cua|dong cua|tiep nhan)|(?:mo cua|lam viec) (?:luc nao|ngay nao|toi may|den may)|(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|t[2-7]|chu nhat|cn|cuoi tuan|ngay le|le|tet|buoi trua|buoi toi|trua|hom nay|bua nay|ngay mai|mai)(?: nay| tuan sau| tuan nay)? (?:co |con )?(?:mo cua|mo|lam viec|lam|nghi|dong cua|ban|nhan)(?: viec)?(?: ho so)? (?:khong|hong|hok|hem|hon|ko|k)|co (?:mo cua|mo|lam viec|lam|nghi|nhan) .{0,20}(?:khong|hong|hok|hem|hon|ko|k))\b/
/** Words of time and asking that end a place's name. */
const AFTER =
  /^(?:may|gio|lich|thoi|mo|dong|lam|nghi|hop|tan|nhan|co|con|thu|t[2-7]|chu|cn|cuoi|ngay|le|tet|buoi|trua|hom|bua|mai|sang|chieu|toi|den|luc|khi|o|thi|la|vay|the|bat|khong|hong|ko|k|tiep|ban|nay)$/
const MAX_WORDS = 14
const MAX_NAME_WORDS = 6

/**
 * The place, as written, whose opening hours are asked for and that is not among the offices; null for anything else.
 *
 * Without this the nearest office's hours were given for a bank's.
 */
export function hoursOfOtherPlace(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const folded = words.map((word) => fold(word.toLowerCase()))
  const said = folded.join(' ')
  if (words.length > MAX_WORDS || !HOURS.test(said)) return null
  const kind = kindIn(words, said)
  if (!kind) return null
  const after = folded.slice(kind.end, kind.start + MAX_NAME_WORDS)
  const more = after.findIndex((word) => AFTER.test(word))
  return words.slice(kind.start, kind.end + (more < 0 ? after.length : more)).join(' ')
}

/** Where the words of the place's kind begin and end. */
function kindIn(words: readonly string[], said: string): { readonly start: number; readonly end: number } | null {
  const market = words.findIndex((word) => MARKET.test(word.normalize('NFC')))
  if (market >= 0) return { start: market, end: market + 1 }
  const found = KIND.exec(said)
  if (!found) return null
  const start = said.slice(0, found.index).split(' ').length - 1
  return { start, end: start + found[0].trim().split(' ').length }
}
