/** What eyes, cameras and hurried thumbs put in the place of a digit. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  '°': '0',
  º: '0',
  I: '1',
  i: '1',
  l: '1',
  L: '1',
  '|': '1',
  '!': '1',
  ']': '1',
  Z: '2',
  z: '2',
  A: '4',
  S: '5',
  s: '5',
  b: '6',
  G: '6',
  T: '7',
  B: '8',
  q: '9',
  g: '9',
}

/** The digit that a character is or looks like; null: neither. */
export function digitOf(char: string): string | null {
  if (char >= '0' && char <= '9') return char
  return LOOK_ALIKES[char] ?? null
}

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** A stretch of digits or look-alikes, with what stands before it. */
export interface DigitGroup {
  readonly digits: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** A point or dash, or only blanks, separates it from the group before. */
  readonly after: 'mark' | 'blank'
}

const MARK = /[.,:;_/\\~+*'"\u2010-\u2015\u2212-]/
const BLANK = /\s/
const MAX_SEPARATOR = 4

/** Groups of digits from an offset on, as long as only separators stand between them. */
export function digitGroups(text: string, from: number): readonly DigitGroup[] {
  const groups: DigitGroup[] = []
  let at = from
  for (;;) {
    let start = at
    let marks = 0
    while (start < text.length && start - at < MAX_SEPARATOR && isSeparator(text[start]!)) {
      if (MARK.test(text[start]!)) marks++
      start++
    }
    const group = groupAt(text, start)
    if (!group) return groups
    const joined = start === at || (marks > 0 && !BLANK.test(text[start - 1]!))
    // A word of look-alikes alone ("so", "bi") is a word, unless a mark ties it to the digits before it.
    if (!group.real && !joined) return groups
    groups.push({ digits: group.digits, start, end: group.end, after: marks > 0 ? 'mark' : 'blank' })
    at = group.end
  }
}

const isSeparator = (char: string): boolean => MARK.test(char) || BLANK.test(char)

/** A run of letters and digits that are all digits or look like some. */
function groupAt(text: string, start: number) {
  let end = start
  let digits = ''
  let real = false
  while (end < text.length) {
    const digit = digitOf(text[end]!)
    if (digit === null) break
    if (isDigit(text[end])) real = true
    digits += digit
    end++
  }
  if (digits === '' || /[\p{L}\p{N}]/u.test(text[end] ?? '')) return cutAtWord(text, start)
  return { digits, end, real }
}

/** "0012roi": the digits before a word that was glued to them; "003A" is a digit misread, and no digits. */
function cutAtWord(text: string, start: number) {
  let end = start
  while (isDigit(text[end])) end++
  if (end - start < 4 || !/^\p{L}{2}/u.test(text.slice(end, end + 2))) return null
  return { digits: text.slice(start, end), end, real: true }
}
