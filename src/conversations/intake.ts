import type { Accepted, Intake } from '../core/channel.ts'
import { type InboundMessage, MAX_INBOUND_CHARS } from '../core/message.ts'
import { type Clock, epochMs, type Ids } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { createStatements } from '../db/statements.ts'
import { isUniqueViolation } from '../db/storage-error.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import type { Place } from '../jobs/taker.ts'
import type { HandedTurns } from './handed-turns.ts'
import { jsonOf, REPLY, TURN } from './job-kinds.ts'
import { CONVERSATION_COLUMNS, type ConversationRow, openTurn } from './open-turn.ts'
import type { ConversationTables } from './tables.ts'
import { createTokenBucket, DEFAULT_RATE, type Rate } from './token-bucket.ts'

export interface IntakeOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly ids: Ids
  /** Per sender; null: no limit (a batch from the terminal). */
  readonly rate?: Rate | null
  /** Absent: every turn is read back. */
  readonly handed?: HandedTurns
}

/** Rolls the transaction back: a redelivery must not look like a sign of life of the person. */
class AlreadyAccepted extends Error {}

export function createIntake(options: IntakeOptions): Intake {
  const { database, queue, clock, ids, handed, rate = DEFAULT_RATE } = options
  const run = createStatements<ConversationTables>(database)
  const take = rate ? createTokenBucket(rate) : () => true

  async function store(message: InboundMessage, place: Place | null): Promise<void> {
    const { ref } = message
    await database.work.run(async (tx) => {
      const opened = {
        id: ids.next(),
        channel: ref.channel,
        chat: ref.chat,
        last_inbound_at: message.receivedAt,
        created_at: clock.now(),
      }
      const [conversation] = await run<ConversationRow & { readonly replies_parked: number }>(
        tx,
        'conversation',
        (query) =>
          query
            .insertInto('conversation')
            .values(opened)
            .onConflict((oc) => oc.columns(['channel', 'chat']).doUpdateSet({ last_inbound_at: message.receivedAt }))
            .returning([...CONVERSATION_COLUMNS, 'replies_parked']),
        [...Object.values(opened), message.receivedAt],
      )
      if (!conversation) throw new Error('a conversation was neither found nor made')
      const row = {
        channel: ref.channel,
        external_id: message.externalId,
        conversation: conversation.id,
        payload: JSON.stringify(message),
        received_at: message.receivedAt,
      }
      // A redelivery fails by its key.
      await run(tx, 'inbound', (query) => query.insertInto('inbound').values(row), Object.values(row), {
        posted: true,
        failsAs: (error) => (isUniqueViolation(error) ? new AlreadyAccepted() : error),
      })
      const data = jsonOf({ channel: ref.channel, externalId: message.externalId })
      await queue.enqueueTaken(tx, place, { kind: TURN, key: conversation.id, data }, (job) =>
        handed?.put(job, openTurn(conversation, row.payload)),
      )
      if (conversation.replies_parked === 1) {
        await database
          .query<ConversationTables>(tx)
          .updateTable('conversation')
          .set({ replies_parked: 0 })
          .where('id', '=', conversation.id)
          .execute()
        await queue.wake(tx, REPLY, conversation.id)
      }
    })
  }

  return {
    async accept(message): Promise<Accepted> {
      if (!take(`${message.ref.channel}\n${message.sender}`, epochMs(clock.now()))) return 'throttled'
      const place = queue.reserve(TURN)
      try {
        await store(fitting(message), place)
        return 'accepted'
      } catch (error) {
        if (error instanceof AlreadyAccepted) return 'duplicate'
        throw error
      } finally {
        place?.free()
      }
    },
  }
}

/** A message that is too long, cut, which the person is told. */
const fitting = (message: InboundMessage): InboundMessage =>
  message.text.length <= MAX_INBOUND_CHARS ? message : { ...message, text: cut(message.text), cut: true }

function cut(text: string): string {
  const kept = text.slice(0, MAX_INBOUND_CHARS)
  // Half of a character outside the basic plane is no character.
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept
}
