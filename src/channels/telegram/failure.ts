import { GrammyError, HttpError } from 'grammy'
import type { SendResult } from '../../core/channel.ts'

/**
 * What went wrong at Telegram, in words that hold neither the token nor what people wrote: grammY's errors carry the
 * address with the token and the payload, and Telegram's descriptions quote the text, so none of them goes further.
 */
export type Failure =
  | { readonly kind: 'flood'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'moved'; readonly chatId: number; readonly reason: string }
  /** The chat cannot be written to any more. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Telegram will not take this message, whenever it is sent. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** A file beyond what bots may download. */
  | { readonly kind: 'too-large'; readonly reason: string }
  /** Nothing to mend: what was wanted is so already, or too late to matter. */
  | { readonly kind: 'benign'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly reason: string }
  | { readonly kind: 'token'; readonly reason: string }
  | { readonly kind: 'outage'; readonly reason: string }

/** Beginnings or parts of descriptions that end a chat. @source observed replies of the Bot API */
const UNREACHABLE = [
  'chat not found',
  'user not found',
  'user is deactivated',
  'bot was blocked',
  'bot was kicked',
  'group chat was deactivated',
  'group chat was upgraded',
  'peer_id_invalid',
  'not enough rights',
  'have no rights to send',
  'chat_write_forbidden',
  'topic_closed',
  'message thread not found',
]
const TOO_LARGE = 'file is too big'
const BENIGN = ['message is not modified', 'query is too old', 'query id is invalid']

export function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) return answered(error)
  if (error instanceof HttpError) return { kind: 'outage', reason: `Telegram not reached${codeOf(error.error)}` }
  return { kind: 'outage', reason: 'Telegram not reached' }
}

/** How a send ended that failed so. */
export function sendResultOf(failure: Failure): SendResult {
  switch (failure.kind) {
    case 'flood':
      return { kind: 'retry', afterMs: failure.afterMs, reason: failure.reason }
    case 'unreachable':
    case 'refused':
    case 'too-large':
      return { kind: 'gone', reason: failure.reason }
    case 'benign':
      return { kind: 'sent' }
    case 'moved':
    case 'conflict':
    case 'token':
    case 'outage':
      return { kind: 'retry', reason: failure.reason }
  }
}

function answered({ error_code, description, parameters }: GrammyError): Failure {
  const words = String(description ?? '').toLowerCase()
  const known = (list: readonly string[]): string | undefined => list.find((part) => words.includes(part))
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', chatId: parameters.migrate_to_chat_id, reason: 'group became a supergroup' }
  }
  if (error_code === 429) {
    return { kind: 'flood', afterMs: (parameters.retry_after ?? 1) * 1_000, reason: 'too many requests' }
  }
  if (error_code === 401 || error_code === 404)
    return { kind: 'token', reason: `Telegram does not know the token (${error_code})` }
  if (error_code === 409) return { kind: 'conflict', reason: 'another program receives the messages of this bot (409)' }
  if (error_code === 403) return { kind: 'unreachable', reason: known(UNREACHABLE) ?? 'forbidden' }
  if (error_code >= 400 && error_code < 500) {
    const benign = known(BENIGN)
    if (benign) return { kind: 'benign', reason: benign }
    const unreachable = known(UNREACHABLE)
    if (unreachable) return { kind: 'unreachable', reason: unreachable }
    if (words.includes(TOO_LARGE)) return { kind: 'too-large', reason: TOO_LARGE }
    return { kind: 'refused', reason: `refused by Telegram (${error_code})` }
  }
  return { kind: 'outage', reason: `Telegram is out of order (${Number(error_code) || 'no code'})` }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' && /^[A-Z_]{1,30}$/.test(error.code) ? ` (${error.code})` : ''
}
