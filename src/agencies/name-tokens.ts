import { ofLastTexts } from '../core/last-texts.ts'
import { fold, placeTone } from '../text/normalise.ts'

/** A word or number of a text, as names are compared. */
export interface NameToken {
  readonly start: number
  readonly end: number
  /** Lower case, NFC, tone marks in one style. */
  readonly lower: string
  readonly folded: string
  readonly capital: boolean
  /** What stands between the token before and this one. */
  readonly gap: string
}

const PIECE = /[\p{L}\p{M}]+|\d+/gu

/** Words and numbers of a text with their offsets in it; letters and digits that touch are two. */
export const nameTokens = ofLastTexts(cut)

function cut(text: string): readonly NameToken[] {
  const tokens: NameToken[] = []
  let end = 0
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0]
    const lower = placeTone(raw.normalize('NFC').toLowerCase())
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
      lower,
      folded: fold(lower),
      capital: raw.charAt(0) !== raw.charAt(0).toLowerCase(),
      gap: text.slice(end, match.index),
    })
    end = match.index + raw.length
  }
  return tokens
}

/** Blanks only: the words belong together. */
export const isClose = (gap: string): boolean => gap === ' ' || /^[ \u00a0_-]*$/.test(gap)

/** Phrase in the form that tokens are compared with. */
export const namePhrase = (text: string): { readonly written: string; readonly folded: string } => {
  const tokens = cut(text)
  return { written: tokens.map((t) => t.lower).join(' '), folded: tokens.map((t) => t.folded).join(' ') }
}
