import { dateOfDay, dayOf } from '../../calendar/day.ts'
import type { Instant } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import { DATE, type NamedDate, namedDate } from './named-date.ts'
import { officesAnd } from './plain-words.ts'

/** Whether and when people are received: on a day, at a time of day, or in general. */
export interface OpeningQuestion {
  /** `YYYY-MM-DD`; null: no day is named, or none that there is. */
  readonly date: string | null
  /** The day as it was asked for ("thứ bảy", "hôm nay"); null: no day is named. */
  readonly said: string | null
  /** Minutes since midnight; null: no time is named. */
  readonly minute: number | null
  /** True: asked is whether they rest ("nghỉ không"), so that yes means no. */
  readonly rests: boolean
  /** Which offices are meant, by the words beside. */
  readonly where: 'commune' | 'police' | null
}

const WEEKDAYS: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:thu hai|thu 2|t2)\b/, 0, 'thứ hai'],
  [/\b(?:thu ba|thu 3|t3)\b/, 1, 'thứ ba'],
  [/\b(?:thu tu|thu 4|t4)\b/, 2, 'thứ tư'],
  [/\b(?:thu nam|thu 5|t5)\b/, 3, 'thứ năm'],
  [/\b(?:thu sau|thu 6|t6)\b/, 4, 'thứ sáu'],
  [/\b(?:thu bay|thu 7|t7|cuoi tuan)\b/, 5, 'thứ bảy'],
  [/\b(?:chu nhat|cn)\b/, 6, 'chủ nhật'],
]
const DAYS_AHEAD: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:hom nay|bua nay|bay gio|gio nay|luc nay|chieu nay|sang nay|toi nay)\b/, 0, 'hôm nay'],
  [/\b(?:ngay mai|mai|sang mai|chieu mai)\b/, 1, 'ngày mai'],
  [/\b(?:ngay mot|ngay kia|mot)\b/, 2, 'ngày mốt'],
]
/** Weeks counted from this one; a weekday alone is the next such day. */
const WEEKS: readonly (readonly [RegExp, number, string])[] = [
  [/\btuan (?:sau|toi)\b/, 1, 'tuần sau'],
  [/\btuan nay\b/, 0, 'tuần này'],
]
const CLOCK = /\b(\d{1,2}) ?(?:gio|h|g)(?: ?(\d{2})\b| ruoi\b)?( ?(?:sang|trua|chieu|toi|dem))?/
const EVENING_MINUTE = 20 * 60
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:buoi |gio |nghi )?trua\b/, 12 * 60],
  // What "tối" becomes without marks may be "tới" and "tôi" as well.
  [/\b(?:buoi toi|ban dem|buoi dem)\b/, EVENING_MINUTE],
]
const RECEIVES =
  /\b(?:lam viec|mo cua|dong cua|tiep dan|tiep nhan|nhan ho so|tra ho so|tra ket qua|truc|nghi)\b|\b(?:co|con) (?:ai )?lam\b|\blam (?:toi|den|tu|luc) may gio\b|\blam (?=thu |chu nhat|cn\b)/g
const ASKS = /\b(?:khong|hong|hok|ko|k|hem|hon|chua|may gio|luc nao|ngay nao|bua nao)\b|\?/g
/** Hours named at the beginning are asked for. */
const HOURS =
  /^(?:(?:da|cho|xin|hoi|biet|toi|tui|em|a) )*(?:gio|lich|thoi gian) (?:lam viec|mo cua|dong cua|tiep dan|tiep nhan|nhan ho so|tra ho so|tra ket qua)\b/
const RESTS = /\b(?:nghi|dong cua)\b/
const WORKS = /\b(?:lam viec|mo cua|tiep dan|tiep nhan|nhan ho so|tra ho so|tra ket qua|truc|lam)\b/
const FOLLOWS = /^(?:con|vay|the|roi)\b|\b(?:thi sao|sao|thi the nao)(?: (?:a|em|vay|ta|ha|han|chi|anh))*\??$/
const LINKS = /\b(?:thi sao|sao|the nao|the|roi|ta|ha|han|khung)\b/
const COMMUNE = /\b(?:phuong|xa|uy ban|ubnd|khu vuc)\b/
const POLICE = /\b(?:cong an|ca phuong|ca xa)\b/
/** Words that name an office or say nothing: what is left beside them is the matter of another question. */
const PLAIN = officesAnd('ai|buoi|chieu|dan|do|gio|giay to|hay|het|ho so|luc|luon|ma|nay|ngay|nua|sang|tu|va|vao|viec')
/** The name of a commune after its kind. */
const NAMED =
  /\b(phuong|xa)(?: (?!(?:co|con|lam|mo|dong|thu|chu|hom|bua|ngay|mai|sang|trua|chieu|toi|may|cuoi)\b)[a-z]+){1,3}?(?= (?:thu|chu nhat|cn|hom|bua|ngay|mai|cuoi|t[2-7]|co|con|lam|mo|dong|sang|trua|chieu|toi|may)\b)/g
const EVENING = /tối|đêm/iu
const MAX_WORDS = 14

/**
 * Reads a question for opening hours; null for anything else, though it names a day or an office.
 * @param follows an office was just spoken of: a day or a time alone ("chủ nhật thì sao") asks for its hours
 */
export function readOpening(text: string, now: Instant, follows = false): OpeningQuestion | null {
  // Without its mark a market is the word "for".
  const said = fold(text.replace(/chợ/giu, 'market')).trim()
  if (said.split(/\s+/).length > MAX_WORDS) return null
  if (follows ? !found(FOLLOWS, said) && !asks(said) : !asks(said)) return null
  const day = dayIn(said, now)
  const minute = minuteIn(said) ?? (EVENING.test(text.normalize('NFC')) ? EVENING_MINUTE : null)
  if (day === null && minute === null && !/may gio|luc nao|ngay nao/.test(said)) return null
  const left = [
    HOURS,
    RECEIVES,
    ASKS,
    DATE,
    ...(follows ? [LINKS] : []),
    ...[...WEEKDAYS, ...DAYS_AHEAD, ...WEEKS].map(([pattern]) => pattern),
    CLOCK,
    PLAIN,
  ]
    .reduce((rest, pattern) => rest.replace(new RegExp(pattern.source, 'g'), ' '), said.replace(NAMED, '$1'))
    .replace(/\b(?:trua|toi|dem)\b/g, ' ')
    .match(/[a-z0-9]+/g)
  if (left !== null) return null
  const where = POLICE.test(said) ? 'police' : COMMUNE.test(said) ? 'commune' : null
  return {
    date: day?.date ?? null,
    said: day?.said ?? null,
    minute,
    rests: RESTS.test(said) && !WORKS.test(said),
    where,
  }
}

const asks = (said: string): boolean => found(RECEIVES, said) && (found(ASKS, said) || found(HOURS, said))
const found = (pattern: RegExp, text: string): boolean => new RegExp(pattern.source).test(text)

function dayIn(said: string, now: Instant): NamedDate | null {
  const today = dayOf(now)
  const weekday = WEEKDAYS.find(([pattern]) => pattern.test(said))
  if (weekday) {
    const [, wanted, name] = weekday
    // Days are counted from a Thursday.
    const weekdayToday = (today + 3) % 7
    const week = WEEKS.find(([pattern]) => pattern.test(said))
    if (week) return { date: dateOfDay(today - weekdayToday + week[1] * 7 + wanted), said: `${name} ${week[2]}` }
    return { date: dateOfDay(today + ((wanted - weekdayToday + 7) % 7)), said: name }
  }
  const ahead = DAYS_AHEAD.find(([pattern]) => pattern.test(said))
  if (ahead) return { date: dateOfDay(today + ahead[1]), said: ahead[2] }
  return namedDate(said, dateOfDay(today))
}

function minuteIn(said: string): number | null {
  const clock = CLOCK.exec(said)
  if (clock) {
    const hour = Number(clock[1])
    const late = /chieu|toi|dem/.test(clock[3] ?? '') && hour < 12
    return hour > 23 ? null : (late ? hour + 12 : hour) * 60 + (/ruoi/.test(clock[0]) ? 30 : Number(clock[2] ?? 0))
  }
  return PARTS.find(([pattern]) => pattern.test(said))?.[1] ?? null
}
