/** A kind of personal number found in a text. */
export type PersonalKind = 'id-number' | 'phone' | 'email' | 'secret'

const PATTERNS: readonly { readonly kind: PersonalKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+\.[\w.-]+/g },
  // 12 digits (căn cước) or 9 (old CMND), spaces, dots and dashes allowed, not inside a longer number or a code
  { kind: 'id-number', pattern: /(?<![\d.-])\d(?:[ .-]?\d){11}(?![\d-])/g },
  { kind: 'phone', pattern: /(?<![\d.-])(?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/g },
  { kind: 'id-number', pattern: /(?<=(?:cmnd|cmt|chứng minh|cccd|căn cước)\D{0,12})\d(?:[ .-]?\d){8}(?!\d)/giu },
  { kind: 'secret', pattern: /(?<=(?:mật khẩu|mat khau|password|otp|mã pin|ma pin|passcode)\s*(?:là|la|:|=|của (?:em|tôi|mình|tui) là)?\s*)[^\s,;.]*\d[^\s,;.]*/giu },
]

/** What is put in the place of a number. */
const MASK = '•••'

/**
 * A text with personal numbers masked, and which kinds were met. Dossier and procedure codes stay.
 * @returns the same text and no kinds where there is nothing to mask
 */
export function maskPersonalData(text: string): { readonly text: string; readonly kinds: readonly PersonalKind[] } {
  const kinds = new Set<PersonalKind>()
  let masked = text
  for (const { kind, pattern } of PATTERNS) {
    masked = masked.replace(pattern, () => {
      kinds.add(kind)
      return MASK
    })
  }
  return { text: masked, kinds: [...kinds] }
}
