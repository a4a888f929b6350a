/** "1. khai sinh cần gì 2. khai tử bao lâu": a list written in one line. */
const NUMBERED = /^\s*1[.)]\s*\p{L}/u
const NEXT_NUMBER = /\s+(?=\d{1,2}[.)]\s*\p{L})/gu

/** "à quên, ", "ủa mà ", "khoan đã, ": words that open a turn and name nothing. */
const OPENING =
  /^(?:(?:à|ủa|ờ|ừ|quên|khoan)(?:\s+(?:quên|mà|khoan|nữa|mất|đã|này|nè|ủa))*\s*[,.…!]\s*|(?:à|ủa)\s+mà\s+)+/iu

/** A message without the words that only open it; as it is where nothing else is said. */
export function withoutOpening(text: string): string {
  const rest = text.replace(OPENING, '')
  return /\p{L}{2}/u.test(rest) ? rest : text
}

/**
 * Cuts a message into parts that may each be a question: at sentence ends, line breaks and joining words
 * ("với lại", "ngoài ra", "sẵn cho hỏi"). Numbers and codes are not cut ("1.001193", "8.000 đồng").
 * @returns at most `limit` parts, the rest joined to the last
 */
export function segmentsOf(text: string, limit = 5): readonly string[] {
  const parts = (NUMBERED.test(text) ? text.replace(NEXT_NUMBER, '\n') : text)
    .split(
      /(?<=[?!;…])\s+|(?<=\p{L})\.\s+|\n+|,?\s+(?=(?:với lại|voi lai|ngoài ra|ngoai ra|sẵn tiện|san tien|sẵn cho|san cho|tiện thể|tien the|rồi cho|roi cho)\s)|,\s+(?=(?:còn|vậy còn|thế còn|rồi|roi) (?!\p{L}+$))/u,
    )
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
  if (parts.length <= limit) return parts
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(' ')]
}

const AND = /\s+(?:và|va)\s+/iu
/** "Với" stands before whom one marries too: it joins two matters in few words only. */
const WITH = /\s+(?:và|va|cùng với|cung voi|với|voi|\+|&)\s+/iu
/** "vừa khai sinh vừa nhập khẩu". */
const BOTH = /(?:^|\s)(?:vừa|vua) (\S.*?\S),? (?:vừa|vua) (\S.*)$/iu

/**
 * Two sides of a text's only "và", each of at least two words; null where it has none or several.
 * @param short whether the text has so few words that "với" and "vừa … vừa" join two matters as well
 */
export function joinedSides(text: string, short = false): readonly [string, string] | null {
  const sides = (short ? BOTH.exec(text)?.slice(1) : null) ?? text.split(short ? WITH : AND)
  const [left, right] = sides
  if (sides.length !== 2 || !left || !right) return null
  return [left, right].every((side) => side.trim().split(/\s+/).length >= 2) ? [left.trim(), right.trim()] : null
}

/** Two messages as one story: what was told and what is asked of it. */
export const storyOf = (told: string, text: string): string => `${told.replace(/[\s.?!…]+$/u, '')}. ${text}`
