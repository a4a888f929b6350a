import { foldedWordsOf, wordsOf } from './cues.ts'

/** What somebody says instead of what was understood. */
export interface Correction {
  /** What is meant, without the words that take back. */
  readonly meant: string
  /** Whether what was answered is not meant at all ("ý em là sổ đỏ"); else only a part of it is taken back ("không phải bán, cho luôn"). */
  readonly wholly: boolean
  /** Whether another matter is begun ("thôi hỏi vụ xe đi"): nothing of what was spoken of is meant. */
  readonly leaves: boolean
}

const NOT = '(?:không|khong|hông|hong|hổng|hok|ko|k)'
const SELF = '(?:em|tôi|toi|tui|mình|minh|anh|chị|chi|cô|chú|con|cháu|chau|bác)'
const LEAD = '^(?:(?:dạ|da|à|a|ủa|ua|ý|y|í|ấy|ơ|ờ)[ ,.]+)*'
/** "không phải, ý em là …", "nhầm, …", "hỏi lộn rồi, em hỏi …". */
const WHOLLY = new RegExp(
  `${LEAD}(?:(?:${NOT}(?: phải| phai)?(?: vậy| vay| thế| the| đâu| dau| cái đó| cai do| rồi| roi| đó| do)*|nhầm|nham|lộn|lon|(?:hỏi |hoi |${SELF} )*(?:nhầm|nham|lộn|lon)(?: rồi| roi)?)[ ,.!:;]+)?(?:mà |ma )?(?:ý|y|í)(?: của)?(?: ${SELF})? (?:là|la|muốn|muon|nói|noi|hỏi|hoi|nói là|hỏi là)(?: nói| noi| hỏi| hoi| là| la)*[ ,:]+(?=\\S)`,
  'iu',
)
const MISTAKEN = new RegExp(
  `${LEAD}(?:${NOT}(?: phải| phai)(?: vậy| vay| thế| the| đâu| dau| cái đó| cai do)*|(?:${SELF} |hỏi |hoi |bấm |nói )*(?:nhầm|lộn)(?: rồi| roi| xíu)?)\\s*[,.!:;]+\\s*(?:(?:mà|ma|thật ra|thiệt ra) )?(?:${SELF} )?(?:(?:muốn )?(?:hỏi|hoi|nói|noi)(?: về| ve| là| la)? )?(?=\\S)`,
  'iu',
)
/** "không, nghỉ tạm thôi". */
const DENIED = new RegExp(`${LEAD}${NOT}\\s*[,.]\\s*(?=\\S+\\s+\\S)`, 'iu')
/** "không phải bán, cho luôn", "hông phải nghỉ luôn mà nghỉ tạm". */
const IN_PART = new RegExp(
  `${LEAD}${NOT} (?:phải|phai)(?: là| la)? (?:[^,.;]{2,24}?)(?:\\s*[,.;]\\s*|\\s+(?=(?:mà|ma) ))(?:(?:mà|ma)(?: là| la)? )?(?=\\S+)`,
  'iu',
)

/** What ends a wish and names nothing: "mở công ty luôn", "làm giám hộ thôi". */
const ENDING =
  /(?:\s+(?:luôn|luon|thôi|thoi|đi|nha|nhé|cho rồi|cho roi|cho xong|cho chắc|vậy|vay|cái đã|trước đã))+[\s.!]*$/iu
/** "đổi ý rồi, mở công ty luôn", "nghĩ lại thì …". */
const CHANGED = new RegExp(
  `${LEAD}(?:(?:thôi|thoi|${SELF}|giờ|gio|mà|ma) )*(?:đổi ý|doi y|nghĩ lại|nghi lai|suy nghĩ lại|suy nghi lai|tính lại|tinh lai|bàn lại|ban lai)(?: (?:rồi|roi|rùi|thì|thi|thấy|là|nên|xíu|chút))*[\\s,.!:;]+(?=\\S+ \\S)`,
  'iu',
)
/** "khỏi tạm trú, nhập thường trú luôn", "không cần đổi nữa, tách thửa": what went before is not wanted. */
const NO_MORE = new RegExp(
  `${LEAD}(?:(?:thôi|thoi) )?(?:(?:khỏi|khoi)(?: cần| can)?|(?:${NOT}) (?:cần|can)|(?:${NOT}|hết|het)(?= [^,.;]{2,30} (?:nữa|nua)\\s*[,.;]))(?: (?:làm|lam|xin))? ([^,.;]{2,30}?)(?: (?:nữa|nua|đâu|dau|chi))?\\s*[,.;]\\s*(?:(?:mà|ma|để|de|${SELF}|giờ|gio|cho) )*(?=\\S+ \\S)`,
  'iu',
)

/** "thôi, cho hỏi sang vụ xe", "thôi hỏi chuyện đất đi". */
const LEAVES = new RegExp(
  `${LEAD}(?:thôi|thoi)[ ,]+(?:(?:để|de|cho|giờ|gio) )*(?:${SELF} )?(?:hỏi|hoi|qua|chuyển qua|chuyen qua|nói|noi)(?: (?:sang|qua|về|ve|tới|toi))? (?=\\S+ \\S)`,
  'iu',
)

/** "Dẹp luôn" is more than "dẹp": of so few words none only ends them. */
const ENOUGH = 3

/** A wish without what only ends it; where hardly anything else is said it is asked of what was spoken of. */
function wished(text: string): string {
  const rest = text.replace(ENDING, '')
  if (wordsOf(rest).length >= ENOUGH) return rest
  return text === '' ? text : `${text.replace(/[\s.!]+$/u, '')} thì sao`
}

/**
 * What a message means that takes back how it was understood; null where it takes nothing back.
 * @param spoken title of what was spoken of: only that is given up by "khỏi tạm trú, nhập thường trú", not a paper of it
 */
export function correctionOf(text: string, spoken = ''): Correction | null {
  const left = LEAVES.exec(text)
  if (left) return { meant: text.slice(left[0].length).trim(), wholly: true, leaves: true }
  const given = NO_MORE.exec(text)
  const ways = [
    { met: WHOLLY.exec(text), wholly: true },
    { met: MISTAKEN.exec(text), wholly: true },
    { met: DENIED.exec(text), wholly: true },
    { met: IN_PART.exec(text), wholly: false },
    { met: CHANGED.exec(text), wholly: true, ends: true },
    { met: given !== null && isOf(given[1]!, spoken) ? given : null, wholly: true, ends: true },
  ]
  for (const { met, wholly, ends = false } of ways) {
    const rest = met === null ? '' : text.slice(met[0].length).trim()
    const meant = ends ? wished(rest) : rest
    if (wordsOf(meant).length > 0 && /\p{L}{2}/u.test(meant)) return { meant, wholly, leaves: false }
  }
  return null
}

/** Whether most of what is given up stands in the title of what was spoken of. */
function isOf(given: string, title: string): boolean {
  const words = foldedWordsOf(given)
  const titled = new Set(foldedWordsOf(title))
  return words.filter((word) => titled.has(word)).length > words.length / 2
}
