import { foldedWordsOf, wordsOf } from './cues.ts'

const WHETHER = 'khong|hong|hok|hem|hon|ko|k|chua'
const HOW_MUCH = 'bao nhieu|nhieu|nhiu'
/** What follows tells what came of the fine: "bị phạt liên tục nên không còn điểm". */
const SO = '(?:nen|lam)'
/**
 * Asks whether, or how much, one is fined, or what comes of being late; who asks how to pay ("nộp phạt sao") does not, and
 * somebody who tells of a fine ("bị phạt vì đào đường") asks for another thing.
 */
const ASKS = new RegExp(
  ` (?:${[
    String.raw`(?:muc|tien|bi|co|khung) (?:xu )?phat (?:(?!${SO} )\S+ ){0,6}?(?:${WHETHER}|${HOW_MUCH}|may|sao|tien)`,
    String.raw`(?:nop|dong) phat (?:\S+ ){0,6}?(?:${WHETHER}|${HOW_MUCH}|may (?:dong|ngan|tien|tram|trieu))`,
    'muc (?:xu )?phat',
    `(?:xu )?phat (?:hanh chinh )?(?:${HOW_MUCH}|may|sao|the nao|ra sao|tien (?:khong|bao nhieu|nhieu|sao|may))`,
    '(?:tre|cham|muon) (?:han |ngay |nop |khai |lam )*(?:thi |co |bi )+(?:sao|gi)(?: (?:khong|hong|hok|ko|k))?',
  ].join('|')}) `,
)
/** What a question for a fine says beside it without naming a matter. */
const BARE =
  /^(?:lo|muc|tien|bi|co|khung|xu|phat|hanh|chinh|bao|nhieu|nhiu|may|sao|the|nao|ra|khong|hong|hok|hem|hon|ko|k|chua|tre|han|qua|muon|cham|di|nop|lam|de|lau|thi|ma|neu|vay|vi|trieu|gi|la|cho|hoi|toi|tui|em|minh|anh|chi|a|da|xin|con|roi|nhe|nha|ta|ha|do|nay|viec|cai|duoc|ve|pham|luat|phai|hay|ai|nguoi|ho|biet|dong)$/

/** Whether a text asks for a fine or a penalty. */
export const asksPenalty = (text: string): boolean => ASKS.test(` ${heard(text).join(' ')} `)

/** Folded, but for a word that its own mark makes another one: "thiết bị phát tín hiệu" tells of no fine. */
function heard(text: string): readonly string[] {
  const written = wordsOf(text)
  return foldedWordsOf(text).map((word, i) => (word === 'phat' && /^phá/u.test(written[i]!) ? written[i]! : word))
}

/** Whether it does so and names no matter: "trễ có bị phạt không". */
export const asksBarePenalty = (text: string): boolean =>
  asksPenalty(text) && foldedWordsOf(text).every((word) => BARE.test(word))
