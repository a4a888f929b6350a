import type { Snapshot } from '../../../core/content.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { type BARE_ASKS, bareAskKind, questionWordsKind } from '../words.ts'

export type BareAsk = (typeof BARE_ASKS)[number]

/** Messages that ask something of the last figure and name no matter at all. */
export interface BareAsks {
  /** What a whole message asks, words of speaking left out; null where it is none of those taught. */
  askOf(words: readonly Word[]): BareAsk | null
}

/** What a message behind another begins with, folded. */
const GOES_ON = /^(?:(?:the|vay|roi|con|thi|ma|nhung|the thi|hay) )+/

/** Words of who speaks to whom and how politely, of the content. */
const SPEAKING = 'speaking'

export function bareAsksOf(snapshot: Snapshot): BareAsks {
  const speaking = new Set(
    snapshot.records(questionWordsKind).flatMap(({ value }) => (value.id === SPEAKING ? value.words : [])),
  )
  const keyOf = (words: readonly Word[]): string =>
    words.flatMap(({ folded }) => (speaking.has(folded) ? [] : [folded])).join(' ')
  const known = new Map(
    snapshot
      .records(bareAskKind)
      .flatMap(({ value }) => value.messages.map((message) => [keyOf(wordsIn(message.toLowerCase())), value.asks])),
  )
  const askOf = (words: readonly Word[]): BareAsk | null => {
    const key = keyOf(words)
    // "thế kỳ gần nhất", "vậy ai ký": words that only go on.
    return known.get(key) ?? known.get(key.replace(GOES_ON, '')) ?? null
  }
  return { askOf: (words) => askOf(words) ?? askOfBoth(words, askOf) }
}

/** Where the number stands is told with when its document is of, and that with who signed it. */
const TELLS_MORE: readonly BareAsk[] = ['signer', 'signed', 'provenance']

/** Two asks are no longer than this. */
const MOST_WORDS = 16

/** "ký ngày nào, ai ký": two in one message, of which the one that tells more is answered. */
function askOfBoth(words: readonly Word[], askOf: (words: readonly Word[]) => BareAsk | null): BareAsk | null {
  if (words.length > MOST_WORDS) return null
  for (let at = 1; at < words.length; at++) {
    const asks = [askOf(words.slice(0, at)), askOf(words.slice(at))]
    if (asks.every((ask) => ask !== null && TELLS_MORE.includes(ask)))
      return TELLS_MORE.find((ask) => asks.includes(ask))!
  }
  return null
}
