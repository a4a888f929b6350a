/** A piece of a normalised text before it is read. */
export interface RawToken {
  readonly surface: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'mixed' | 'number' | 'code' | 'punctuation' | 'emoji'
}

const AFTER = '(?![\\p{L}\\p{N}])'
/** One alternative for each kind, the more particular ones first. */
const TOKEN = new RegExp(
  [
    '(?<code>' +
      [
        `(?<!\\S)\\/[a-z_]{2,30}${AFTER}`,
        'https?:\\/\\/[^\\s]+',
        'www\\.[^\\s]+',
        '[\\p{L}\\d._%+-]{1,40}@[\\p{L}\\d-]{1,40}\\.[\\p{L}\\d.-]{0,40}[\\p{L}\\d]',
        `(?:[hg]\\d{2}(?:\\.\\d{1,4})*|\\d{3}\\.\\d{2}\\.\\d{2}\\.[hg]\\d{2})-\\d{6}-\\d{4,7}${AFTER}`,
        `pa-[0-9a-z]{2,}(?:-[0-9a-z]+){0,4}${AFTER}`,
        `\\d\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2}(?:\\.[hg]\\d{2})?)?${AFTER}`,
        `\\d+(?:\\/\\d{4})?\\/[\\p{L}]{1,6}\\d{0,2}(?:-[\\p{L}\\d]{1,8}){1,6}${AFTER}`,
      ].join('|') +
      ')',
    '(?<number>' +
      [
        `\\d{1,2}[\\/.-]\\d{1,2}[\\/.-]\\d{2,4}${AFTER}`,
        `\\d{1,4}\\/\\d{1,4}${AFTER}`,
        `(?:\\+84|0)[ .-]?\\d{2,3}[ .-]?\\d{3}[ .-]?\\d{3,4}${AFTER}`,
        `\\d{1,2}(?:h|g|giờ|gio)\\d{0,2}${AFTER}`,
        `\\d+(?:[.,]\\d+)*(?:k|tr\\d*|triệu|trieu|tỷ\\d*|tỉ\\d*|ty\\d*|củ|đồng|đ|vnd|vnđ|m2|m²|ha|km|kg|cm|ng|%)${AFTER}`,
        '\\d+(?:[.,]\\d+)* ?%',
        `\\d+(?:[.,]\\d+)* ?(?:m|m2|m²)${AFTER}`,
        `\\d+(?:[.,]\\d+)*${AFTER}`,
      ].join('|') +
      ')',
    '(?<short>\\p{L}{1,4}(?:[./&]\\p{L}{1,4}){1,6}\\.?|\\p{L}{1,4}\\.)',
    '(?<mixed>[\\p{L}\\p{M}]+\\d[\\p{L}\\p{M}\\d]*|\\d+[\\p{L}\\p{M}][\\p{L}\\p{M}\\d]*)',
    '(?<word>[\\p{L}\\p{M}]+)',
    "(?<emoji>[\\p{Extended_Pictographic}\\u{1f1e6}-\\u{1f1ff}\\u{1f3fb}-\\u{1f3ff}]+|[:;=]['-]?[)(dp3]+)",
    '(?<punctuation>\\d+|[^\\s])',
  ].join('|'),
  'giuy',
)
const PLAIN_WORD = /[\p{L}\p{M}]+/uy
/** A word that nothing can be joined to: most of every text. */
const LONE_WORD = /[\p{L}\p{M}]+(?=[\s,?!]|$)/uy

/**
 * Cuts a normalised text into tokens; codes, phone numbers, dates and amounts stay whole.
 * @param isShort whether letters with dots or slashes ("đ/c", "tp.") are a known short form
 */
export function tokensOf(text: string, isShort: (surface: string) => boolean): readonly RawToken[] {
  const tokens: RawToken[] = []
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ' || text[at] === '\n') {
      at++
      continue
    }
    LONE_WORD.lastIndex = at
    const lone = LONE_WORD.exec(text)
    if (lone) {
      const end = at + lone[0].length
      tokens.push({ surface: lone[0], start: at, end, kind: 'word' })
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) {
      at++
      continue
    }
    const token = tokenAt(text, at, match, isShort)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function tokenAt(text: string, at: number, match: RegExpExecArray, isShort: (surface: string) => boolean): RawToken {
  const groups = match.groups!
  const make = (surface: string, kind: RawToken['kind']): RawToken => ({
    surface,
    start: at,
    end: at + surface.length,
    kind,
  })
  const surface = match[0]
  if (groups.short !== undefined) {
    if (isShort(surface.toLowerCase())) return make(surface, 'word')
    const undotted = surface.replace(/\.$/, '')
    if (undotted !== surface && isShort(undotted.toLowerCase()) && /[./&]/.test(undotted)) return make(undotted, 'word')
    PLAIN_WORD.lastIndex = at
    return make(PLAIN_WORD.exec(text)![0], 'word')
  }
  if (groups.code !== undefined) return make(surface.replace(/[.,;:!?)'"]+$/, ''), 'code')
  if (groups.number !== undefined) return make(surface, 'number')
  if (groups.mixed !== undefined) return make(surface, 'mixed')
  if (groups.word !== undefined) return make(surface, 'word')
  if (groups.emoji !== undefined) return make(surface, 'emoji')
  return make(surface, /^\d/.test(surface) ? 'number' : 'punctuation')
}
