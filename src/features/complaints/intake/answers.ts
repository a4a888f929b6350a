import type { SlotReading, SlotValues } from '../../../core/flow.ts'
import type { Json } from '../../../core/json.ts'
import { readAction } from '../../../core/message.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { readCategoryValue } from '../category-value.ts'
import { laterIn, valuesFrom } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'

const SKIP = new Set([
  'bo qua',
  'khong',
  'khong co',
  'khong can',
  'ko',
  'k',
  'ko co',
  'k co',
  'hok co',
  'hem co',
  'khoi hinh',
  'thoi',
  'hong',
  'hong co',
  'khoi',
  'khoi can',
  'hong can',
  'khoi di',
  'tiep',
  'tiep tuc',
  'khong co hinh',
  'chua co',
  'khong biet',
  'hong biet',
  'hem biet',
  'ko biet',
  'k biet',
  'chua biet',
  'khong ro',
  'hong ro',
  'ko ro',
  'k ro',
  'chua ro',
  'khong nho ro',
  'xong',
  'xong roi',
  'het roi',
  'roi',
  'skip',
  'khong nho',
  'qua',
])

/** What a person says to pass an optional question. */
export function isSkip(text: string): boolean {
  const said = foldedWordsOf(text).join(' ')
  return SKIP.has(said) || SKIP.has(said.replace(AROUND, '').replace(AFTER, '')) || UNKNOWN.test(said)
}

/** "hông biết phường gì hết", "không rõ xã nào". */
const UNKNOWN =
  /^(?:(?:da|toi|tui|em|minh|cung|dau|thiet tinh|that ra) )*(?:khong|hong|hem|ko|k|chua|dau co) (?:co )?(?:biet|ro|nho)(?: (?:la|thuoc|ten|phuong|xa|gi|nao|o|dau|cho|do|duong|hem|so|may|het|luon|nua|a|em|oi|nha))+$/

/** "tiếp tục": after something else was answered, the question that waits is meant. */
export const goesOn = (text: string): boolean => GOES_ON.test(foldedWordsOf(text).join(' '))

/** "rồi tiếp tục vụ rác đi", "còn vụ ngập sao rồi", "cả hai luôn": back to the form, and nothing told. */
const GOES_ON =
  /^(?:(?:roi|gio|thoi|ok|vay|cho|toi|tui|em|minh|u|da) )*(?:(?:tiep tuc|lam tiep|quay lai|tro lai)(?: (?:lam|gui|bao|ghi))?(?: (?:cai|vu|viec|chuyen|phan|phan anh|to|don)(?: \S+){0,3}?)?|con (?:cai |vu |viec |chuyen )(?:\S+ ){0,3}?(?:sao|toi dau|the nao|chua)|(?:bao |gui |ghi |lay )?(?:ca hai|ca 2|cai nao cung(?: (?:bao|gui|ghi))?|het ca hai)(?: (?:cai|viec|vu))?)(?: (?:di|nha|nhe|a|em|luon|het|roi|ca|nao|vay))*$/

const AROUND = /^(?:(?:da|thoi|a|em|tui|toi|minh|cung) )+/
const AFTER = /(?: (?:a|nha|nhe|nghen|nua|di|luon|em|oi|dau|het))+$/

/** The value of a tapped choice of one slot (`flow.pick~area~31135`); null for anything else. */
export function pickedOf(turn: Turn, slot: string): string | null {
  const read = turn.message.action === null ? null : readAction(turn.message.action)
  return read?.intent === 'flow.pick' && read.args[0] === slot ? (read.args[1] ?? null) : null
}

/** A question of its own in the middle of the form: asked clearly, of something else than a complaint. */
export function isQuestionApart(turn: Turn): boolean {
  const best = turn.question.intents[0]
  if (!best) return false
  const apart =
    /^(?:procedure\.|faq$|office\.|statistics\.|dossier\.|plan\.|place\.|agency\.|complaint\.(?:status|rate|add-info)|handoff|privacy|smalltalk\.(?:identity|thanks))/
  const asked = /\?\s*$/.test(turn.message.text) || turn.question.facets.length > 0
  return apart.test(best.intent) && (best.score >= 0.85 || (asked && best.score >= 0.5))
}

/** Questions in words, without marks; "gì" and "nào" also stand in answers ("gần chợ gì đó", "bữa nào cũng"). */
const ASKS =
  /^cho hoi |(?:^| )(?:bao nhieu|bao gio|khi nao|chung nao|bao lau|may gio|tai sao|vi sao|lam sao|nhu the nao|the nao|phai khong|phai hong|duoc khong|(?:phat|mat|het|ton|may|gia) nhieu|o dau vay)(?: |$)|(?:^| )co .*(?:khong|hong|ko)$|(?:^| )la (?:gi|ai|sao)(?: vay| a)?$/
/** Thanks; what stands behind a comma may still answer. */
const THANKS = /^(?:dạ )?(?:cảm ơn|cám ơn|cam on|thank)[^,.!;]*(?:[,.!;]\s*)?/iu

/** Whether a text asks something instead of telling it. */
export const asks = (text: string): boolean => /\?\s*$/.test(text) || ASKS.test(foldedWordsOf(text).join(' '))

export const withoutThanks = (text: string): string => text.trim().replace(THANKS, '').trim()

/** From so many words on, a text may tell of a matter of its own. */
const MATTER_WORDS = 4
const CLEAR_MATTER = 0.85
/** Kinds of trouble that a tale may also be of: it goes on with the matter at hand. */
const NEAR_KIND = 0.02

/** A tale of trouble whose likely kinds do not hold the form's own: another complaint. */
export function isOtherMatter(turn: Turn, values: SlotValues): boolean {
  const told = understoodIn(turn)
  if (!told || !isTold(turn) || told.category === null || !told.says) return false
  const { category } = readCategoryValue(values.category)
  const near = told.categories.some((one) => one.category === category && one.score >= NEAR_KIND)
  return category !== null && !near
}

/** Another matter told where something else was asked: kept for when the form is done, the question stays open. */
export function otherMatter(slot: string, turn: Turn, values: SlotValues, passed: string): SlotReading {
  const told = understoodIn(turn)
  const kept = told ? { later: [...laterIn(values), valuesFrom(told)] as unknown as Json } : {}
  return missed(slot, values, intakeTexts.otherMatter, `${intakeTexts.keptForLater}\n${passed}`, kept)
}

/** A tale of some trouble. */
export function isTold(turn: Turn): boolean {
  const told = understoodIn(turn)
  return told !== null && told.score >= CLEAR_MATTER && wordsOf(told.text).length >= MATTER_WORDS
}

/** Misses after which a form goes on without the answer: what is open is settled by people. */
const MOST_MISSES = 2

/**
 * What did not answer a slot: counted, said, and after the second time passed over like "không biết".
 * @param kept values that it gave all the same
 */
export function missed(
  slot: string,
  values: SlotValues,
  say: string | null,
  passed: string,
  kept: SlotValues = {},
): SlotReading {
  const count = `${slot}Misses`
  const misses = (typeof values[count] === 'number' ? values[count] : 0) + 1
  const also = { [count]: misses, ...kept }
  if (misses >= MOST_MISSES) return { kind: 'filled', value: '', also, say: passed }
  return say === null ? { kind: 'other', also } : { kind: 'invalid', say, also }
}

const PICTURELESS =
  /^(?:(?:da|thoi|a|em|tui|toi|minh|ba|ma|bac|chu|co|ong) )*(?:khong|hong|hem|ko|k|chua|khoi)(?: (?:co|can|chup|gui|phai|biet|ranh|cach))* (?:hinh|anh|chup)(?: (?:anh|hinh|nao|het|a|dau|em|oi|nha|nhe|duoc|gi))*$/

/** "không có ảnh", "khỏi chụp": nobody will send a picture. */
export const isPictureless = (text: string): boolean => {
  const clauses = text
    .split(/[,.;!\n]+/)
    .map((clause) => foldedWordsOf(clause).join(' '))
    .filter((clause) => clause !== '')
  return (
    clauses.some((clause) => PICTURELESS.test(clause)) && clauses.every((c) => PICTURELESS.test(c) || HURRIES.test(c))
  )
}

/** Said beside it: send it, and soon. */
const HURRIES =
  /^(?:(?:da|thoi|a|em|ok|roi|cu|cho|toi|tui) )*(?:gui|goi|lam|chuyen)(?: (?:le|nhanh|mau|luon|lien|di|giup|gium|dum|cho|toi|tui|em|nha|nhe|roi))*$/

const PICTURE_SAID =
  /^(?:(?:da|a|u|oi|em|toi|tui|minh|con) )*(?:(?:xem |coi |gui |co |gui cho )?(?:hinh|anh|hinh anh|tam hinh|may tam hinh) (?:day|ne|nay|do|ne em|day ne|day a)|(?:da |moi |vua )?gui (?:hinh|anh|hinh anh)(?: (?:roi|do|ne|day))+)(?: (?:a|nha|nhe|em|oi|ne))*$/

/** "hình đây", "gửi hình rồi đó": somebody thinks that a picture came. */
export const saysPicture = (text: string): boolean => PICTURE_SAID.test(foldedWordsOf(text).join(' '))

/** "sao cũng được", "được": whichever of what is offered. */
export const leavesOpen = (text: string): boolean =>
  /^(?:(?:da|a|u|o|em|thoi|toi|tui|muon|lam|de) )*(?:(?:sao|gi|chi|the nao|kieu nao|cach nao|cai nao|nao) cung (?:duoc|dc|xong)|tuy (?:em|con|ban|ad|phuong|co quan)?)(?: (?:het|a|nha|nhe|em|ca|luon|tron|di))*$/.test(
    foldedWordsOf(text).join(' '),
  )
