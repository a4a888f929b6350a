import type { Instant } from './time.ts'

/** Name of a channel: `web`, `telegram`, `zalo`, `terminal`, `memory`. Open: a channel names itself. */
export type ChannelName = string

/** Where a conversation lives: the channel and the channel's own id of the chat. Enough to send to it. */
export interface ConversationRef {
  readonly channel: ChannelName
  readonly chat: string
}

export interface Attachment {
  readonly kind: 'image' | 'file' | 'audio' | 'video' | 'sticker' | 'contact' | 'other'
  /** The channel's handle to fetch it with; never a URL that holds a token. */
  readonly handle: string
  readonly name?: string
  readonly sizeBytes?: number
}

/** What a person sent, in one shape for every channel. Written by a channel's adapter, read by intake and the engine. */
export interface InboundMessage {
  readonly ref: ConversationRef
  /** Unique within the channel; a redelivery carries the same one. */
  readonly externalId: string
  /** The channel's id of the person; equals the chat in private conversations. */
  readonly sender: string
  /** NFC is not assumed; empty for a tap or an attachment alone. At most `MAX_INBOUND_CHARS`, cut by intake. */
  readonly text: string
  /** True: what stood behind that length was cut off; absent otherwise. */
  readonly cut?: true
  /** What a tapped choice carries (see `Choice.action`), or null for typed text. */
  readonly action: string | null
  readonly attachments: readonly Attachment[]
  readonly location: { readonly lat: number; readonly lon: number } | null
  /** The same for the messages of one album, which a channel delivers one by one; absent otherwise. */
  readonly album?: string
  /** The assistant's words that this message answers, where the channel tells; absent otherwise. */
  readonly quoted?: string
  /** Where a forwarded message came from, as a display word of the channel; null when it was not forwarded. */
  readonly forwardedFrom: string | null
  readonly receivedAt: Instant
  /** Keyed hash of the address it came from: tells that two come from one place, never which. Absent where no address is known. */
  readonly origin?: string
}

/** Longer texts are cut here before they are stored; no question needs more. */
export const MAX_INBOUND_CHARS = 8_000

/** A possible next step offered with a reply. */
export interface Choice {
  /** What the person reads, at most 40 characters. */
  readonly label: string
  /** What a tap sends back: `intent~arg~arg`, ASCII, at most 64 bytes (Telegram's callback_data). */
  readonly action: string
}

/** One thing the assistant says. Plain text (no markup); lines break with \n; lists start with "- ". */
export interface Reply {
  readonly text: string
  readonly choices?: readonly Choice[]
  /** `png` is base64. */
  readonly image?: { readonly png: string; readonly alt: string }
  /** A document to save (xlsx, docx), at most `MAX_FILE_BYTES`; a channel that sends none shows `alt`. */
  readonly file?: { readonly name: string; readonly mime: string; readonly base64: string; readonly alt: string }
}

/** Larger lists are cut and say so. */
export const MAX_FILE_BYTES = 5_000_000

/** An action string from an intent and its arguments. @throws {RangeError} not ASCII or longer than 64 bytes */
export function actionOf(intent: string, ...args: readonly string[]): string {
  const action = [intent, ...args].join('~')
  if (!/^[\x21-\x7e]{1,64}$/.test(action)) throw new RangeError(`not an action: '${action}'`)
  return action
}

/** Intent and arguments of an action string; null for anything else a client may have sent. */
export function readAction(action: string): { readonly intent: string; readonly args: readonly string[] } | null {
  if (!/^[\x21-\x7e]{1,64}$/.test(action)) return null
  const [intent = '', ...args] = action.split('~')
  return { intent, args }
}
