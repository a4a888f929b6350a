import { Buffer } from 'node:buffer'

/** What the Bot API answers instead of a result. */
export interface ApiError {
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

export const badRequest = (what: string): ApiError => ({ error_code: 400, description: `Bad Request: ${what}` })

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'a',
  'code',
  'pre',
  'blockquote',
  'tg-spoiler',
  'span',
])

/** Why Telegram would refuse an HTML text, and the text as shown otherwise. */
export function readHtml(html: string): { readonly text: string } | ApiError {
  const open: string[] = []
  let text = ''
  for (let at = 0; at < html.length; ) {
    if (html[at] !== '<') {
      text += html[at]
      at++
      continue
    }
    const tag = /^<(\/?)([a-zA-Z-]*)([^<>]*)>/.exec(html.slice(at))
    const name = tag?.[2]?.toLowerCase() ?? ''
    if (!tag || !TAGS.has(name))
      return badRequest(`can't parse entities: Unsupported start tag "${name}" at byte offset ${at}`)
    if (tag[1] === '') open.push(name)
    else if (open.pop() !== name) return badRequest(`can't parse entities: Unmatched end tag at byte offset ${at}`)
    at += tag[0].length
  }
  if (open.length > 0)
    return badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${open[0]}"`)
  const shown = text.replace(
    /&(lt|gt|amp|quot);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '',
  )
  return { text: shown }
}

/** The text as a person reads it, or why it is refused. */
export function readText(
  payload: Payload,
  field: 'text' | 'caption',
  max: number,
): { readonly text: string } | ApiError {
  const raw = payload[field] ?? ''
  if (typeof raw !== 'string') return badRequest(`field "${field}" must be of type String`)
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(raw))
    return badRequest('strings must be encoded in UTF-8')
  const read = payload.parse_mode === 'HTML' ? readHtml(raw) : { text: raw }
  if ('error_code' in read) return read
  const text = read.text.trim()
  if (field === 'text' && text === '') return badRequest('message text is empty')
  if (text.length > max) return badRequest(field === 'text' ? 'message is too long' : 'message caption is too long')
  return { text }
}

export type Payload = Readonly<Record<string, unknown>>
export interface Button {
  readonly text: string
  readonly callback_data: string
}

/** The rows of an inline keyboard, or why it is refused. */
export function readKeyboard(markup: unknown): readonly (readonly Button[])[] | ApiError {
  if (markup === undefined) return []
  const value = typeof markup === 'string' ? (JSON.parse(markup) as unknown) : markup
  const rows = (value as { readonly inline_keyboard?: unknown }).inline_keyboard
  if (!Array.isArray(rows)) return badRequest('object expected as reply markup')
  for (const button of rows.flat() as readonly Partial<Button>[]) {
    if (!button.text?.trim()) return badRequest('text buttons are unallowed in the inline keyboard')
    const bytes = Buffer.byteLength(button.callback_data ?? '')
    if (bytes < 1 || bytes > 64) return badRequest('BUTTON_DATA_INVALID')
  }
  if (rows.flat().length > 100) return badRequest('reply markup is too long')
  return rows as readonly (readonly Button[])[]
}
