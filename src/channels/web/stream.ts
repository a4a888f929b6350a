import type { SSEStreamingApi } from 'hono/streaming'
import type { TranscriptLine, TranscriptReader } from '../../core/channel.ts'
import type { ConversationRef } from '../../core/message.ts'
import type { Mailbox } from './mailbox.ts'

export interface StreamOptions {
  readonly ref: ConversationRef
  readonly after: number
  readonly transcript: TranscriptReader
  readonly mailbox: Mailbox
  /** How long a silent stream waits before it reads again and shows that it lives. */
  readonly beatMs: number
  /** The same while an answer is awaited: it may be written by another process, which cannot signal this one. */
  readonly awaitedMs: number
}

export const BATCH = 100
const MAX_AWAITED_READS = 60
const NOTHING_KEPT = 'null'

/**
 * Sends a conversation's lines as they come, from `after` on, until the mailbox is closed.
 * Events: `line` (id = seq), `typing`, and `first` with the oldest line that is still kept (a page drops what is gone).
 */
export async function streamConversation(out: SSEStreamingApi, options: StreamOptions): Promise<void> {
  const { ref, transcript, mailbox } = options
  let seq = options.after
  let first: string | null = null
  let awaitedReads = 0

  async function sendFirst(now: string): Promise<void> {
    if (now !== first) await out.writeSSE({ event: 'first', data: now })
    first = now
  }

  /** Together in one piece: each costs a way through the whole stack below. */
  async function sendLines(lines: readonly TranscriptLine[]): Promise<void> {
    const last = lines.at(-1)
    if (!last) return
    seq = last.seq
    if (lines.some(({ from }) => from === 'assistant')) awaitedReads = 0
    await out.write(lines.map(eventOf).join(''))
  }

  async function readOn(): Promise<void> {
    for (let more = true; more; ) {
      // The first every time as well: what is erased leaves the page at once.
      const { first, lines } = await transcript.readOn(ref, seq, BATCH)
      await sendFirst(JSON.stringify(first))
      await sendLines(lines)
      more = lines.length === BATCH
    }
  }

  /** Lines that follow on what the page has are not read back; of two transactions the later may be heard of first. */
  async function sendNew(lines: readonly TranscriptLine[]): Promise<void> {
    const [next] = lines
    if (next && first === NOTHING_KEPT && next.seq === seq + 1)
      await sendFirst(JSON.stringify({ seq: next.seq, at: next.at }))
    const following: TranscriptLine[] = []
    for (const line of lines) {
      const reached = seq + following.length
      if (line.seq === reached + 1) following.push(line)
      // Something stands between that was not heard of: all of it is read.
      else if (line.seq > reached) return readOn()
    }
    await sendLines(following)
  }

  for (let mail = await mailbox.take(0); mail !== null; ) {
    const { signals, lines } = mail
    if (signals.has('typing')) {
      awaitedReads = MAX_AWAITED_READS
      await out.writeSSE({ event: 'typing', data: '' })
    }
    // A message that was only accepted stands in no line yet.
    const isSilent = signals.size === 0 && lines.length === 0
    if (first === null || isSilent || signals.has('lines')) await readOn()
    await sendNew(lines)
    mail = await mailbox.take(awaitedReads > 0 ? options.awaitedMs : options.beatMs)
    if (mail?.signals.size === 0 && mail.lines.length === 0) {
      awaitedReads = Math.max(0, awaitedReads - 1)
      await out.write(': beat\n\n')
    }
  }
}

/** JSON has no line breaks of its own. */
const eventOf = (line: TranscriptLine): string => `event: line\ndata: ${JSON.stringify(line)}\nid: ${line.seq}\n\n`
