import type { Json } from '../core/json.ts'
import type { Reply } from '../core/message.ts'

/** Job kinds of the path of a message, each with the conversation's id as key. */
export const TURN = 'turn'
export const REPLY = 'reply'
/** Something to say that no message asked for; features make the job with `core/notify.ts`. */
export { NOTIFY } from '../core/notify.ts'

export interface TurnData {
  readonly channel: string
  readonly externalId: string
}

/** Points at the transcript, so that what is erased there is erased everywhere. */
export interface ReplyData {
  readonly conversation: string
  readonly seq: number
  /** Parts the channel already has; a reply too long for it goes in several. */
  readonly partsSent: number
}

export interface NotifyData {
  readonly conversation: string
  readonly replies: readonly Reply[]
}

/** Job data as JSON; the types above hold nothing else. */
export function jsonOf(data: TurnData | ReplyData | NotifyData): Json {
  return data as unknown as Json
}
