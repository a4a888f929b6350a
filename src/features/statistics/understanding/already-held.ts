import { wordsIn } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'

/** "phần vượt với phần đạt tôi có rồi, chỉ cần biết còn mấy chỉ tiêu không đạt": a clause of what somebody has, and what is counted behind it. */
const HELD =
  /(?<=^|[.;!?\n]\s*)([^.;!?\n]*?(?<!\p{L})(?:có|co|biết|biet|nắm|nam|đủ|du|chép|chep|ghi|tra|xem|coi)(?: (?:đủ|du|được|duoc|sẵn|san|hết|het|xong))? (?:rồi|roi|r)(?: (?:nha|nhé|nhe|em|ạ|a))?)\s*[,.;]\s*([^.!?\n]*(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|may|nhiêu|nhieu|bn)(?!\p{L})[^.!?\n]*)/giu

/** A name met this far is asked for by itself. */
const NAMED = 0.85

/** One that asks as well is kept. */
const ASKS = /(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|may|nhiêu|nhieu|cho|xin|cần|can|hỏi|hoi|nhờ|nho)(?!\p{L})/iu

/** A text of the same length without figures that its writer has, where the next clause names and counts its own. */
export const withoutHeld = (text: string, { indicators }: Lexicon): string =>
  text.replace(HELD, (all: string, held: string, asked: string) =>
    ASKS.test(held) || !indicators.find(wordsIn(asked.toLowerCase()), NAMED)[0]
      ? all
      : ' '.repeat(held.length) + all.slice(held.length),
  )
