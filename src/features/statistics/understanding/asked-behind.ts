import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { EACH, type Sentence } from './sentences.ts'

const HOW_MANY = /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/
/** A name that is all a sentence says, or one met whole. */
const [ALL, SURE, WHOLE] = [0.9, 0.7, 0.95]

/**
 * "có đợt thanh tra về tuyển dụng … Tỷ lệ hoàn thành kết luận là bao nhiêu": a sentence that counts a figure of the
 * business told before it, all that it says, or a part of the whole told there. Null where none does, or the one before
 * counts itself.
 */
export function askedBehind(
  told: Sentence,
  sentences: readonly Sentence[],
  { figures: { indicators }, units }: Lexicon,
): Sentence | null {
  const whole = indicators.get(told.match?.id ?? '')
  if (!whole || told.counts) return null
  // "Mỗi sở mấy hồ sơ?": in what the figure told before is counted names no other one.
  const isUnit = ({ match, words }: Sentence): boolean => {
    const places = [...(match?.at ?? [])].sort((a, b) => a - b)
    const said = places.map((place) => words[place]!.folded)
    // "thi khảo sát … bao nhiêu người dự thi": what only the other one is counted in does.
    const own = indicators.get(match?.id ?? '')
    if (own?.family === whole.family && fold(own.unit) === said.join(' ') && own.unit !== whole.unit) return false
    return said.some((_, i) => units.has(said.slice(i).join(' ')) && said.slice(0, i).every((word) => EACH.has(word)))
  }
  const asks = (one: Sentence): boolean => {
    const { match, text, names, elliptical } = one
    const own = indicators.get(match?.id ?? '')
    if (
      !match ||
      !own ||
      !names ||
      elliptical ||
      isUnit(one) ||
      own === whole ||
      !HOW_MANY.test(fold(text.toLowerCase()))
    )
      return false
    const isAll = match.coverage >= ALL && match.recall >= SURE && own.family === whole.family
    return isAll || (match.recall >= WHOLE && own.parent === whole.id)
  }
  return sentences.slice(sentences.indexOf(told) + 1).find(asks) ?? null
}
