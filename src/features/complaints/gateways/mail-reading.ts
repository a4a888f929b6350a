import type { Email } from 'postal-mime'
import { fold } from '../../../text/normalise.ts'
import { tokensIn } from './mail-token.ts'

/** Stands at the head of our letters: what a reply has below it is ours. */
export const ABOVE = '--- Viết phản hồi phía trên dòng này ---'

/** A letter that came in, as far as it matters here; attachments are left out. */
export interface ReadMail {
  /** Address of the sender, small letters; null where the letter names none or several. */
  readonly from: string | null
  /** What may tell which letter of ours it answers. */
  readonly tokens: readonly string[]
  /** The sender's own words, without what they quote and sign with. */
  readonly words: string
  /** Written by a program: an absence note, a report that a letter could not be delivered. */
  readonly automatic: boolean
}

/** Where the quoted letter begins, as mail programs write it in Vietnamese and English. */
const QUOTED =
  /^(?:>|-{2,}\s*(?:viet phan hoi|original message|thu goc|forwarded message|tin nhan goc)|_{10,}|(?:on|vao|luc|ngay)\b.{0,160}(?:wrote|da viet|viet):?$|-- ?$)/
/** The head of a quoted letter in Outlook: sender, then date or subject on the next lines. */
const OUTLOOK = /^(?:from|tu|nguoi gui):.+/
const OUTLOOK_NEXT = /^(?:sent|date|to|subject|da gui|ngay|den|chu de|tieu de):/

/** @returns null where the bytes are no letter */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | null> {
  const mail = await parsed(bytes)
  if (!mail) return null
  const header = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value)
  const senders = header('from').length
  const address = senders === 1 && mail.from && 'address' in mail.from ? (mail.from.address ?? null) : null
  const auto = header('auto-submitted').some((value) => !/^no\b/i.test(value))
  return {
    from: address?.trim().toLowerCase() || null,
    tokens: tokensIn(
      [
        mail.subject ?? '',
        mail.inReplyTo ?? '',
        mail.references ?? '',
        ...header('to'),
        ...header('delivered-to'),
      ].join('\n'),
    ),
    words: ownWords(mail.text?.trim() ? mail.text : plainOf(mail.html ?? '')),
    automatic:
      auto || header('x-autoreply').length > 0 || header('precedence').some((v) => /bulk|auto_reply|junk/i.test(v)),
  }
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    const { default: PostalMime } = await import('postal-mime')
    const mail = await PostalMime.parse(bytes)
    return mail.headers.length > 0 ? mail : null
  } catch {
    // What the parser says of broken bytes tells nobody anything.
    return null
  }
}

/** The text above whatever is quoted or signed. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const folded = lines.map((line) => fold(line).trim())
  const end = folded.findIndex(
    (line, i) => QUOTED.test(line) || (OUTLOOK.test(line) && OUTLOOK_NEXT.test(folded[i + 1] ?? '')),
  )
  return (end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Words of a letter that came as a page only: lines kept, quotations and tags left out. */
function plainOf(html: string): string {
  return html
    .replace(/<(style|script|head|blockquote)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10_ffff)))
    .replace(/&amp;/g, '&')
}
