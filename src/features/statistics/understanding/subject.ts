import { fold } from '../../../text/normalise.ts'
import { INCLUDES } from './operation.ts'
import type { QuestionText } from './question.ts'

/** A guess behind a comma: "…, có phải trễ thiệt không". */
const GUESS = /,\s*(?:co phai|co dung|phai chang)(?![a-z])(?! (?:la |chi |co |toi )?\d)/

/** "hồ sơ đúng hạn là tính cả trước hạn": what may be counted in, or is guessed, is not the figure asked for. */
export function subjectOf({ text, words }: QuestionText): QuestionText {
  const folded = fold(text)
  const met = INCLUDES.exec(folded) ?? GUESS.exec(folded)
  const cut = met && met.index > 0 ? met.index : text.length
  const subject = words.filter(({ end }) => end <= cut)
  return subject.length > 1 ? { text, words: subject } : { text, words }
}
