import type { Contact } from '../complaint.ts'

export const PHONE = /(?:\+?84|0)[ .-]?[235789](?:[ .-]?\d){8,9}(?!\d)/
export const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/
const MAX_CHARS = 160
/** What begins so is where somebody lives. */
const PLACE = /^(?:(?:nhà |nha )?(?:số|so)|hẻm|hem|đường|duong|ấp|ap|tổ|kv|khu vực|khu vuc)\s|^\d/iu
/** "gọi tui số 09…": no name. */
const ONLY_NUMBER = /^(?:qua )?(?:số|so)(?: này| nay| máy| may)?$/iu
const WHOLE_PHONE = new RegExp(`^${PHONE.source}$`)

/** A phone number written alone, as its digits; null where it is none. */
export const readPhone = (said: string): string | null => (WHOLE_PHONE.test(said.trim()) ? digitsOf(said.trim()) : null)

const digitsOf = (phone: string): string => phone.replace(/[ .-]/g, '').replace(/^\+?84/, '0')

/** Name, phone, e-mail and address in one message, in any order; what is not found is null. */
export function readContact(said: string): Contact {
  const phone = PHONE.exec(said)?.[0] ?? null
  const email = EMAIL.exec(said)?.[0] ?? null
  const rest = said
    .replace(PHONE, ',')
    .replace(EMAIL, ',')
    .replace(
      /(?<!\p{L})(?:số\s+)?(?:điện thoại|sđt|sdt|đt|phone|e-?mail|họ (?:và )?tên|tên|địa chỉ|đ\/c|tôi là|em là|là|(?:cần thì )?gọi(?: lại)?(?: cho)?(?: (?:tôi|tui|em|mình))?|liên hệ|zalo)(?!\p{L})\s*:?\s*/giu,
      ' ',
    )
    .split(/[,;\n]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /\p{L}{2}/u.test(part) && !ONLY_NUMBER.test(part))
  const name = rest[0] !== undefined && !PLACE.test(rest[0]) ? rest[0] : null
  const address = name === null ? rest : rest.slice(1)
  return {
    name: name?.slice(0, MAX_CHARS) ?? null,
    phone: phone === null ? null : digitsOf(phone),
    address: address.join(', ').slice(0, MAX_CHARS) || null,
    email,
  }
}
