import type { Word } from '../../../search/name-words.ts'
import { foldedOf } from './wanted.ts'

const DONE_WITH = /^(?:tuong tac|ket noi|phoi hop|trao doi|lam viec|doi thoai|tiep xuc|lien he|lien ket)$/

/** So near before "với" it is told who is content, and nothing is counted. */
const CONTENT_WORDS = 6
const CONTENT_WITH =
  /(?<![a-z])(?:hai long|tin tuong|dong tinh|dong thuan)(?! (?:\S+ )*(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z]))(?: (?!(?:19|20)\d\d)\S+){0,4}$/

/** What is counted behind it is another thing: "phiếu khảo sát hài lòng với mấy đơn vị …". */
const NUMBERED = /^(?:số|mấy|may|bao|nhiêu|bn|tỷ|tỉ|tổng)$/

/** "tương tác với Tổng đài 1022", "hài lòng của người dân với cơ quan": with whom something is done, or somebody is content. @param at the word "với" */
export const isWithWhom = (at: number, words: readonly Word[]): boolean =>
  DONE_WITH.test(`${words[at - 2]?.folded} ${words[at - 1]?.folded}`) ||
  (!NUMBERED.test(words[at + 1]?.written ?? '') &&
    CONTENT_WITH.test(foldedOf(words.slice(Math.max(0, at - CONTENT_WORDS), at))))
