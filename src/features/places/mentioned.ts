import type { PlaceReading } from '../../agencies/directory.ts'
import type { Reading } from '../../core/reading.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import type { AskedPlace } from './ask.ts'

/** Mentions of a message, and the rest of it as it was understood ("h la p nao" for "giờ là phường nào"). */
interface Mentioned<T> {
  readonly mentions: readonly T[]
  readonly rest: string
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What a message names: in good order, else as written ("sở TTTT"), else as understood (raw Telex keys). */
export function named<T extends Span>(
  { text, reading }: Pick<RecogniserInput, 'text' | 'reading'>,
  find: (text: string) => readonly T[],
): Mentioned<T> {
  const mentions = find(reading.normalised)
  if (mentions.length > 0) return { mentions, rest: understood(reading, mentions) }
  const asWritten = find(text)
  if (asWritten.length > 0) return { mentions: asWritten, rest: without(text, asWritten) }
  const again = find(reading.canonical)
  return { mentions: again, rest: without(reading.canonical, again) }
}

/** Best readings of the tokens that lie in none of the spans. */
function understood({ tokens }: Reading, spans: readonly Span[]): string {
  return tokens
    .map((token) =>
      spans.some((span) => token.start < span.end && span.start < token.end)
        ? '|'
        : (token.readings[0]?.text ?? token.surface),
    )
    .join(' ')
}

function without(text: string, spans: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} | `
    at = end
  }
  return rest + text.slice(at)
}

export const askedPlace = ({ written, named, former, near }: PlaceReading): AskedPlace => ({
  written,
  named: named.map((area) => area.id),
  former: former.map((unit) => unit.id),
  near,
})
