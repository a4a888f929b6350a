/** A kind of personal number found in a text. */
export type PersonalKind = 'id-number' | 'phone' | 'email' | 'secret'

const PATTERNS: readonly { readonly kind: PersonalKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+\.[\w.-]+/g },
  // 12 digits (căn cước), together or in threes or fours; 9 digits (old CMND) only after its name
  { kind: 'id-number', pattern: /(?<![\d.,-])(?:\d{12}|\d{3}(?: \d{3}){3}|\d{4}(?: \d{4}){2})(?![\d-]|[.,]\d)/g },
  { kind: 'phone', pattern: /(?<![\d.-])(?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/g },
  { kind: 'id-number', pattern: /(?<=(?:cmnd|cmt|chứng minh|cccd|căn cước)\D{0,12})\d(?:[ .-]?\d){8}(?!\d)/giu },
  {
    kind: 'secret',
    pattern:
      /(?<=(?:mật khẩu|mat khau|password|otp|mã pin|ma pin|passcode)\s*(?:là|la|:|=|của (?:em|tôi|mình|tui) là)?\s*)[^\s,;.]*\d[^\s,;.]*/giu,
  },
]

/** Dossier codes of every generation and procedure codes, short and long: numbers that are nobody's secret. */
const PUBLIC_CODE =
  /(?:\d{3}\.\d{2}\.\d{2}\.)?[HG]\d{2}(?:\.\d{1,3})*\s?[-–—.]\s?\d{6}\s?[-–—.]\s?\d{4,7}|(?<![\d.])[1-9]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[HG]\d{2})?(?!\d)/giu

/** What is put in the place of a number. */
const MASK = '•••'

/**
 * A text with personal numbers masked, and which kinds were met. Dossier and procedure codes stay.
 * @returns the same text and no kinds where there is nothing to mask
 */
export function maskPersonalData(text: string): { readonly text: string; readonly kinds: readonly PersonalKind[] } {
  const kinds = new Set<PersonalKind>()
  const codes: string[] = []
  let masked = text.replace(PUBLIC_CODE, (code) => `\u0000${codes.push(code) - 1}\u0000`)
  for (const { kind, pattern } of PATTERNS) {
    masked = masked.replace(pattern, () => {
      kinds.add(kind)
      return MASK
    })
  }
  return { text: masked.replace(/\u0000(\d+)\u0000/g, (_, index) => codes[Number(index)] ?? ''), kinds: [...kinds] }
}

const NAMED_MASK =
  /(?:số\s+)?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|can cuoc|sđt|sdt|số điện thoại|so dien thoai|điện thoại|e-?mail|mật khẩu|mat khau|mã otp|otp)[^•,.;?!]{0,16}•••/giu

/** A masked text without the masks and the words that name what was masked: those say nothing of what is asked. */
export const withoutMasks = (masked: string): string =>
  masked.replace(NAMED_MASK, ' ').replaceAll(MASK, ' ').replace(/\s+/g, ' ').trim()
