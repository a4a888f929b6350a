import type { Channel, TranscriptLine } from '../core/channel.ts'
import type { JobHandler } from '../core/job.ts'
import type { ChannelName } from '../core/message.ts'
import type { Clock } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import { NEVER } from '../jobs/never.ts'
import { jsonOf, type NotifyData, REPLY } from './job-kinds.ts'
import type { ConversationTables } from './tables.ts'
import type { Transcript } from './transcript.ts'

export interface NotifierOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly transcript: Transcript
  readonly channels: ReadonlyMap<ChannelName, Channel>
}

interface NotifiedRow {
  readonly last_seq: number
  readonly channel: string
  readonly chat: string
  readonly replies_parked: number
}

/** Handler of `notify` jobs: what is said unasked stands in the transcript and goes out like any other reply. */
export function createNotifier({ database, queue, clock, transcript, channels }: NotifierOptions): JobHandler {
  return async (job) => {
    const { conversation, replies } = job.data as unknown as NotifyData
    await database.work.run(async (tx) => {
      const [row] = await statementsOf<ConversationTables>(database)<NotifiedRow>(
        tx,
        'notify: number lines',
        (query) =>
          query
            .updateTable('conversation')
            .set((eb) => ({ last_seq: eb('last_seq', '+', replies.length) }))
            .where('id', '=', conversation)
            .returning(['last_seq', 'channel', 'chat', 'replies_parked']),
        [replies.length, conversation],
      )
      await queue.settle(tx, job, row ? { kind: 'done' } : { kind: 'failed', reason: 'unknown conversation' }, null)
      if (!row) return
      const at = clock.now()
      const lines = replies.map(
        (reply, index): TranscriptLine => ({
          seq: row.last_seq - replies.length + 1 + index,
          from: 'assistant',
          reply,
          at,
        }),
      )
      await transcript.add(tx, conversation, { channel: row.channel, chat: row.chat }, lines)
      if (channels.get(row.channel)?.readsTranscript) return
      await queue.enqueue(
        tx,
        lines.map(({ seq }) => ({
          kind: REPLY,
          key: conversation,
          data: jsonOf({ conversation, seq, partsSent: 0 }),
          // Behind replies that wait already, until the same message wakes them.
          ...(row.replies_parked === 1 ? { runAt: NEVER } : {}),
        })),
      )
    })
    return { kind: 'done' }
  }
}
