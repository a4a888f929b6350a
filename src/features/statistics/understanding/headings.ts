import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { found, PART_RECALL } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, wordsOf } from './parts.ts'
import { foldedOf } from './wanted.ts'

/** What stands under a heading, where both together name a figure that accounts for all of the former. */
export function ofTopic(places: Part, part: Part, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const said = lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.folded)
  const met = found(wordsOf(places, words), lexicon, PART_RECALL).find(({ at, id }) => {
    const folded = new Set([...at].map((i) => words[places[i]!]!.folded))
    // "vòng 1 mấy người thi": what is counted in need be no word of its name.
    const unit = fold(lexicon.figures.indicators.get(id)?.unit ?? '').split(' ')
    return said.every((word) => folded.has(word) || unit.includes(word))
  })
  return met ? { ...met, at: new Set([...met.at].map((i) => places[i]!)) } : null
}

const isJoined = (first: Part, next: Part, words: readonly Word[], { questionWords }: Lexicon): boolean =>
  words.slice(first.at(-1)! + 1, next[0]!).some((word) => questionWords.isJoiner(word))

/** A name met whole that accounts for all of a part. */
export const namesItself = (part: Part, words: readonly Word[], lexicon: Lexicon): boolean =>
  found(wordsOf(part, words), lexicon, PART_RECALL).some(
    ({ recall, coverage }) => recall >= WHOLLY && coverage >= WHOLLY,
  )
const WHOLLY = 0.9

/** A count stands this early where the part begins with it ("rốt cuộc nhiêu cái", "cộng hết thảy được nhiêu tỷ"). */
const EARLY = 5

/** "trong số mấy …" */
const WHOLE_WORDS = 4

/** "số …", "cho em tỷ lệ …": a number by its name is asked for. */
const NUMBER =
  /^(?:(?:toi|tui|em|minh|anh|chi|nho|dang) )*(?:(?:cho|xin|lay|gui|bao|can|doc|giup)(?: (?:em|anh|chi|toi|tui|minh|xin|biet|luon|giup|gium))* )?(?:so|ty|ti|tl|diem|tong|chi so|muc|hang)(?![a-z])/

/** Who wants it, and then a number by its name. */
const WISH = /^(?:(?:toi|tui|em|minh|anh|chi|nho|dang) )*(?:cho|xin|lay|gui|bao|can(?! bo)|doc|giup) /

/** "hội đồng giao chỉ tiêu, rốt cuộc mấy cái không đạt": a first part that counts nothing, before parts that begin with their count. */
export function isTopic([first, ...rest]: readonly Part[], { text, words }: NamedText, lexicon: Lexicon): boolean {
  // "trong mấy đơn vị chưa đủ điều kiện, mấy cái do giải thể": what the parts are of is not counted.
  const isWhole =
    first !== undefined && /^trong (?:so |tong so )?(?:may|nhung|cac|so)(?![a-z])/.test(foldedOf(wordsOf(first, words)))
  if (!first || rest.length === 0) return false
  // "trong các chỉ tiêu giao có bao nhiêu chỉ tiêu vượt, …": the first of the parts stands with what they are of.
  if (isCounted(isWhole ? first.slice(WHOLE_WORDS) : first, words, lexicon)) return false
  // "tinh giản 50 người đó, chia ra …": a number told of it is checked.
  if (first.some((place) => /^\d/.test(words[place]!.folded))) return false
  // "PAPI với SIPAS mấy điểm": one of two that are asked for together is no heading of the other.
  if (isJoined(first, rest[0]!, words, lexicon) && namesItself(first, words, lexicon)) return false
  if (NUMBER.test(foldedOf(wordsOf(first, words)))) return false
  // "tôi cần phản ánh bị loại, rồi mấy hồ sơ trễ": what is wished for by its name is asked for.
  if (WISH.test(foldedOf(wordsOf(first, words))) && namesItself(first, words, lexicon)) return false
  const begins = (part: Part): boolean =>
    part.slice(0, EARLY).some((place) => lexicon.questionWords.isCounting(words[place]!)) &&
    !lexicon.questionWords.isCounting(words[part.at(-1)!]!)
  // "VBQPPL nửa đầu 2024: kiểm tra bao nhiêu, rà soát bao nhiêu": what stands before a colon only tells the matter.
  const isHeading = /:\s*$/.test(text.slice(words[first.at(-1)!]!.end, words[rest[0]![0]!]!.start))
  // "làm phụ lục tổ chức bộ máy, tôi cần số đơn vị giải thể, số đơn vị đổi tên": so does what stands before a wish.
  const isNumber = (part: Part): boolean => NUMBER.test(foldedOf(wordsOf(part, words)))
  const isBeforeWish = WISH.test(foldedOf(wordsOf(rest[0]!, words))) && !namesItself(first, words, lexicon)
  if (isBeforeWish && rest.every(isNumber)) return true
  return (isWhole || isHeading || rest.some(begins)) && rest.every((part) => isCounted(part, words, lexicon))
}
