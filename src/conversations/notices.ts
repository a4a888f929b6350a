import type { Channel, TranscriptLine } from '../core/channel.ts'
import type { ChannelName } from '../core/message.ts'
import type { Notice, Notices } from '../core/notify.ts'
import type { Clock } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { locked } from '../db/skip-locked.ts'
import { statementsOf } from '../db/statements.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import { NEVER } from '../jobs/never.ts'
import { jsonOf, REPLY } from './job-kinds.ts'
import type { ConversationTables } from './tables.ts'
import type { Transcript } from './transcript.ts'

export interface NoticesOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly transcript: Transcript
  readonly channels: ReadonlyMap<ChannelName, Channel>
}

interface NumberedRow {
  readonly id: string
  readonly last_seq: number
  readonly channel: string
  readonly chat: string
  readonly replies_parked: number
}

/** Up to this many conversations are numbered by one statement. */
const MOST_AT_ONCE = 16

/** What is said unasked stands in the transcripts and goes out like any other reply, all of it by a few statements. */
export function createNotices({ database, queue, clock, transcript, channels }: NoticesOptions): Notices {
  /** Makes room for `lines` in each of the conversations; those that are not known are left out. */
  async function number(tx: Tx, conversations: readonly string[], lines: number): Promise<readonly NumberedRow[]> {
    return statementsOf<ConversationTables>(database)<NumberedRow>(
      tx,
      `notices: number ${conversations.length}`,
      (query) =>
        query
          // In the order of their ids: of two notices to the same people none waits for the other in a circle.
          .with(
            (cte) => cte('told').materialized(),
            (cte) =>
              locked(
                database,
                cte.selectFrom('conversation').select('id').where('id', 'in', conversations).orderBy('id'),
              ),
          )
          .updateTable('conversation')
          .set((eb) => ({ last_seq: eb('last_seq', '+', lines) }))
          .where('id', 'in', (eb) => eb.selectFrom('told').select('told.id'))
          .returning(['id', 'last_seq', 'channel', 'chat', 'replies_parked']),
      [...conversations, lines],
    )
  }

  return {
    async say(tx, notices) {
      const told = new Set<string>()
      const at = clock.now()
      for (const group of groupsOf(notices)) {
        const byId = new Map(group.map((notice) => [notice.conversation, notice]))
        const rows = await number(tx, [...byId.keys()], group[0]!.replies.length)
        const added = rows.map((row) => {
          const { replies } = byId.get(row.id)!
          const lines = replies.map(
            (reply, i): TranscriptLine => ({
              seq: row.last_seq - replies.length + 1 + i,
              from: 'assistant',
              reply,
              at,
            }),
          )
          return { row, conversation: row.id, ref: { channel: row.channel, chat: row.chat }, lines }
        })
        await transcript.addAll(tx, added)
        await queue.enqueue(
          tx,
          added
            .filter(({ ref }) => !channels.get(ref.channel)?.readsTranscript)
            .flatMap(({ row, conversation, lines }) =>
              lines.map(({ seq }) => ({
                kind: REPLY,
                key: conversation,
                data: jsonOf({ conversation, seq, partsSent: 0 }),
                // Behind replies that wait already, until the same message wakes them.
                ...(row.replies_parked === 1 ? { runAt: NEVER } : {}),
              })),
            ),
        )
        for (const row of rows) told.add(row.id)
      }
      return told
    },
  }
}

/** One notice for each conversation, in groups that say equally many replies, none larger than a statement takes. */
function groupsOf(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const merged = new Map<string, Notice>()
  for (const { conversation, replies } of notices) {
    const before = merged.get(conversation)?.replies ?? []
    merged.set(conversation, { conversation, replies: [...before, ...replies] })
  }
  const byLength = new Map<number, Notice[]>()
  const ordered = [...merged.values()].sort((a, b) => (a.conversation < b.conversation ? -1 : 1))
  for (const notice of ordered) {
    const { length } = notice.replies
    if (length > 0) byLength.set(length, [...(byLength.get(length) ?? []), notice])
  }
  return [...byLength.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, i) =>
      all.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE),
    ),
  )
}
