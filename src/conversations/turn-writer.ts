import type { Channel, TranscriptLine } from '../core/channel.ts'
import type { EngineResult } from '../core/engine.ts'
import { ConflictError } from '../core/errors.ts'
import type { EffectWriter } from '../core/feature.ts'
import type { Job } from '../core/job.ts'
import type { ChannelName, InboundMessage } from '../core/message.ts'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { statementsOf } from '../db/statements.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import { jsonOf, REPLY } from './job-kinds.ts'
import type { OpenTurn } from './open-turn.ts'
import type { ConversationTables } from './tables.ts'
import type { Transcript } from './transcript.ts'

export interface TurnWriterOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly effects: Readonly<Record<string, EffectWriter>>
  readonly transcript: Transcript
  /** Replies of a channel that is not among them wait until it is set up. */
  readonly channels: ReadonlyMap<ChannelName, Channel>
}

export interface FinishedTurn {
  readonly job: Job
  readonly open: OpenTurn
  readonly result: EngineResult
  readonly now: Instant
  readonly durationMs: number
}

/**
 * Writes all that came of a turn and ends its job, in one transaction.
 * @throws {ConflictError} the conversation or the job was changed since the turn was loaded; nothing is written
 */
export function writeTurn(options: TurnWriterOptions, turn: FinishedTurn): Promise<void> {
  const { database, queue, transcript } = options
  const { job, open, result, now } = turn
  const { conversation, message } = open
  return database.work.run(async (tx) => {
    const lastSeq = await writeState(database, tx, turn)
    await queue.settle(tx, job, { kind: 'done' })
    for (const effect of result.effects) {
      const write = options.effects[effect.kind]
      if (!write) throw new Error(`no feature writes the effect '${effect.kind}'`)
      await write(tx, effect.data, { conversation, ref: message.ref, now })
    }
    const firstSeq = lastSeq - result.replies.length
    const replies = result.replies.map(
      (reply, index): TranscriptLine => ({ seq: firstSeq + 1 + index, from: 'assistant', reply, at: now }),
    )
    await transcript.add(tx, conversation, message.ref, [personLine(turn, firstSeq), ...replies])
    const track = {
      conversation,
      seq: firstSeq,
      at: now,
      intent: result.intent,
      outcome: result.outcome,
      duration_ms: turn.durationMs,
    }
    await statementsOf<ConversationTables>(database)(
      tx,
      'turn: track',
      (query) => query.insertInto('tracker').values(track),
      Object.values(track),
      { posted: true },
    )
    if (result.erase || result.kept !== null) await eraseInbound(database, tx, open)
    if (options.channels.get(message.ref.channel)?.readsTranscript) return
    await queue.enqueue(
      tx,
      replies.map(({ seq }) => ({ kind: REPLY, key: conversation, data: jsonOf({ conversation, seq, partsSent: 0 }) })),
    )
  })
}

/** Returns the sequence number of the turn's last transcript line. */
async function writeState(database: Database, tx: Tx, { open, result }: FinishedTurn): Promise<number> {
  const state = JSON.stringify(result.state)
  const lines = 1 + result.replies.length
  const [row] = await statementsOf<ConversationTables>(database)<{ last_seq: number }>(
    tx,
    'turn: state',
    (query) =>
      query
        .updateTable('conversation')
        .set((eb) => ({ state, version: open.version + 1, last_seq: eb('last_seq', '+', lines) }))
        .where('id', '=', open.conversation)
        .where('version', '=', open.version)
        .returning('last_seq'),
    [state, open.version + 1, lines, open.conversation, open.version],
  )
  if (!row) throw new ConflictError(`conversation ${open.conversation}`)
  return row.last_seq
}

function personLine({ open, result }: FinishedTurn, seq: number): TranscriptLine {
  const text = result.erase ? '' : (result.kept ?? open.message.text) || wordlessText(open.message)
  return { seq, from: 'person', reply: { text }, at: open.message.receivedAt }
}

/** How a message without words stands in the transcript: an empty line means that it was erased. */
function wordlessText({ attachments, location, action }: InboundMessage): string {
  if (action !== null) return ''
  const pictures = attachments.filter(({ kind }) => kind === 'image').length
  if (pictures > 0) return `(đã gửi ${pictures} hình)`
  if (attachments.length > 0) return '(đã gửi tệp)'
  return location ? '(đã gửi vị trí)' : ''
}

/** The row stays to know a redelivery; the words go. */
async function eraseInbound(database: Database, tx: Tx, { message }: OpenTurn): Promise<void> {
  await database
    .query<ConversationTables>(tx)
    .updateTable('inbound')
    .set({ payload: '' })
    .where('channel', '=', message.ref.channel)
    .where('external_id', '=', message.externalId)
    .execute()
}
