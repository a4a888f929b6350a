import { fold } from '../text/normalise.ts'
import { wordsOf } from './cues.ts'

const SELF = '(?:em|toi|tui|minh|con|chau|anh|chi)'
/** What a number or an address of somebody who writes is called. */
const NUMBER = '(?:sdt|so (?:dien thoai|dt|di dong|zalo|may)|dien thoai|dt|zalo|e-?mail|mail|lien he|lien lac|alo|so)'
const OF_SELF = `(?: (?:cua|la|so|${SELF}))*\\s*[:=]?\\s*`
const NAME = `(?:(?:(?:${SELF} )?ten(?: (?:la|${SELF}))*|${SELF}(?: la)?)(?: \\p{L}+){1,4}[\\s,;.:-]+)?`
/** What a number is told to do: then it is what the message is about. */
const DOES = '(?:goi|nhan|lua|nay|do|la|cu|hay|lien tuc|cua|bi|khong|tu xung|mao danh|quay|lam phien|doi|tong tien|ai)'
const MASKS = '\\(?•••\\)?(?:\\s*(?:va|hoac|,|-)?\\s*•••)*'
const HEAD = new RegExp(
  `^\\s*(?:(?:da|alo|chao ad|xin chao)[\\s,.]+)?${NAME}(?:${NUMBER}${OF_SELF})?${MASKS}[\\s,.;:)-]*(?![\\s,.;:)-]*${DOES}(?![a-z]))`,
  'u',
)
const TAIL = new RegExp(
  `[\\s,.;(-]+(?:(?:can gi|co gi) )?(?:${NUMBER}|goi)(?: (?:cua|la|so|cho))* ${SELF}(?: (?:la|so|qua))*\\s*[:=]?\\s*${MASKS}[\\s.!)]*$`,
  'u',
)
/** So much must be told beside. */
const LEAST_WORDS = 3

/**
 * A masked text without the clauses at its ends that only tell how whoever writes can be reached ("SĐT em •••, đường bể"):
 * they say nothing of the matter. The same text where nothing else is said.
 */
export function withoutContact(masked: string): string {
  if (!masked.includes('•••')) return masked
  // "Sổ của tui" is no number.
  const folded = fold(masked.replace(/(?<!\p{L})s[ổở](?!\p{L})/giu, 'xo'))
  if (folded.length !== masked.length) return masked
  const head = HEAD.exec(folded)?.[0].length ?? 0
  const tail = TAIL.exec(folded.slice(head))?.[0].length ?? 0
  const rest = masked.slice(head, masked.length - tail)
  return wordsOf(rest).length < LEAST_WORDS ? masked : rest
}
