import { wordsOf } from './cues.ts'

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

/** "thôi, cho hỏi sang vụ xe", "thôi hỏi chuyện đất đi". */
const LEAVES = new RegExp(
  `${LEAD}(?:thôi|thoi)[ ,]+(?:(?:để|de|cho|giờ|gio) )*(?:${SELF} )?(?:hỏi|hoi|qua|chuyển qua|chuyen qua|nói|noi)(?: (?:sang|qua|về|ve|tới|toi))? (?=\\S+ \\S)`,
  'iu',
)

/** What a message means that takes back how it was understood; null where it takes nothing back. */
export function correctionOf(text: string): Correction | null {
  const left = LEAVES.exec(text)
  if (left) return { meant: text.slice(left[0].length).trim(), wholly: true, leaves: true }
  for (const [way, wholly] of [
    [WHOLLY, true],
    [MISTAKEN, true],
    [DENIED, true],
    [IN_PART, false],
  ] as const) {
    const met = way.exec(text)
    const meant = met === null ? '' : text.slice(met[0].length).trim()
    if (wordsOf(meant).length > 0 && /\p{L}{2}/u.test(meant)) return { meant, wholly, leaves: false }
  }
  return null
}
