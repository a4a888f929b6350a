import type { Word } from '../../../search/name-words.ts'
import type { QuestionWords } from './question-words.ts'

type Part = readonly number[]

/** "nhận với giải quyết bao nhiêu hồ sơ, …": what is counted of the second is counted of the first. */
export function countedBehind(part: Part, words: readonly Word[], questionWords: QuestionWords): Part {
  const from = countAt(part, words, questionWords)
  const behind = from > 0 ? part.slice(from) : []
  const tells = (word: Word): boolean => !isCountWord(word, questionWords) && !questionWords.isIdle(word)
  return behind.some((place) => tells(words[place]!)) ? behind : []
}

/** Where a part begins to count: at "bao" of "bao nhiêu"; -1: nowhere. */
function countAt(part: Part, words: readonly Word[], questionWords: QuestionWords): number {
  const at = part.findIndex((place) => questionWords.isCounting(words[place]!))
  const from = at > 0 && words[part[at - 1]!]!.folded === 'bao' ? at - 1 : at
  // "…, rồi mấy phần trăm hồ sơ": nothing is said before its count.
  return part.slice(0, from).every((place) => LEADS.has(words[place]!.folded)) ? Math.min(from, 0) : from
}
const LEADS: ReadonlySet<string> = new Set(['roi', 'con', 'them', 'ca', 'lai', 'thi', 'voi', 'va'])

const isCountWord = (word: Word, questionWords: QuestionWords): boolean =>
  questionWords.isCounting(word) || word.folded === 'bao'

/** Parts with what is said once behind the last one for all of them. */
export function withSharedCount(
  parts: readonly Part[],
  words: readonly Word[],
  questionWords: QuestionWords,
): readonly Part[] {
  const last = parts.at(-1) ?? []
  if (parts.length < 2) return parts
  const isCount = (place: number): boolean => questionWords.isCounting(words[place]!)
  const each = last.findIndex((place) => questionWords.isEach(words[place]!))
  // "công bố mới, sửa đổi, bãi bỏ bao nhiêu thủ tục": what is counted behind the last one is counted of all.
  const counted = parts.slice(0, -1).some((part) => part.some(isCount)) ? -1 : countAt(last, words, questionWords)
  const from = each > 0 ? each : counted
  const behind = from > 0 ? last.slice(from) : []
  if (
    from < 1 ||
    (each < 1 &&
      behind.every((place) => isCountWord(words[place]!, questionWords) || questionWords.isIdle(words[place]!)))
  )
    return parts
  return parts.map((part, i) => (i === parts.length - 1 ? part : [...part, ...behind]))
}
