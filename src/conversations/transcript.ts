import { sql } from 'kysely'
import type { NewsListener, TranscriptLine, TranscriptReader } from '../core/channel.ts'
import type { ConversationRef, Reply } from '../core/message.ts'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../core/tx.ts'
import type { Database } from '../db/database.ts'
import { createStatements } from '../db/statements.ts'
import type { ConversationTables } from './tables.ts'

/** Both sides of every conversation: written by turns, read by the web page and the archive. */
export interface Transcript extends TranscriptReader {
  /** Adds lines in the turn's transaction; listeners of this process hear of them after it. */
  add(tx: Tx, conversation: string, ref: ConversationRef, lines: readonly TranscriptLine[]): Promise<void>
  /** The same for several conversations, by one statement for some of them. */
  addAll(tx: Tx, added: readonly Added[]): Promise<void>
  /** Tells listeners of this process that lines were erased in the transaction. */
  erased(tx: Tx, ref: ConversationRef): void
  onNews(ref: ConversationRef, listener: NewsListener): () => void
}

/** New lines of one conversation. */
export interface Added {
  readonly conversation: string
  readonly ref: ConversationRef
  readonly lines: readonly TranscriptLine[]
}

/** Up to this many lines are one statement. */
const MOST_AT_ONCE = 16

export function createTranscript(database: Database): Transcript {
  const listeners = new Map<string, Set<NewsListener>>()
  const run = createStatements<ConversationTables>(database)

  function tellAfter(tx: Tx, ref: ConversationRef, lines: readonly TranscriptLine[] | null): void {
    // Whoever began to listen while the transaction ran read before it was durable.
    database.afterCommit(tx, () => {
      for (const listener of listeners.get(placeOf(ref)) ?? []) listener(lines)
    })
  }

  async function addAll(tx: Tx, added: readonly Added[]): Promise<void> {
    const all = added.flatMap(({ conversation, lines }) => lines.map((line) => rowOf(conversation, line)))
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      const rows = all.slice(from, from + MOST_AT_ONCE)
      await run(
        tx,
        `add ${rows.length}`,
        (query) => query.insertInto('transcript').values(rows),
        rows.flatMap((row) => Object.values(row)),
        { posted: true },
      )
    }
    for (const { ref, lines } of added) if (lines.length > 0) tellAfter(tx, ref, lines)
  }

  return {
    erased: (tx, ref) => tellAfter(tx, ref, null),

    onNews(ref, listener) {
      const place = placeOf(ref)
      const own = listeners.get(place) ?? new Set()
      listeners.set(place, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && listeners.get(place) === own) listeners.delete(place)
      }
    },

    add: (tx, conversation, ref, lines) => addAll(tx, [{ conversation, ref, lines }]),
    addAll,

    async read(ref, afterSeq, limit) {
      const rows = await run<Parameters<typeof lineOf>[0]>(
        undefined,
        'read',
        (query) =>
          query
            .selectFrom('transcript')
            .innerJoin('conversation', 'conversation.id', 'transcript.conversation')
            .select(['seq', 'speaker', 'reply', 'at'])
            .where('channel', '=', ref.channel)
            .where('chat', '=', ref.chat)
            .where('seq', '>', afterSeq)
            .orderBy('seq')
            .limit(limit),
        [ref.channel, ref.chat, afterSeq, limit],
      )
      return rows.map(lineOf)
    },

    async readOn(ref, afterSeq, limit) {
      const rows = await run<Parameters<typeof lineOf>[0] & { readonly part: string }>(
        undefined,
        'read on',
        (query) => {
          const found = query
            .selectFrom('transcript')
            .innerJoin('conversation', 'conversation.id', 'transcript.conversation')
            .where('channel', '=', ref.channel)
            .where('chat', '=', ref.chat)
            .orderBy('seq')
          const first = found.select([sql.lit('first').as('part'), 'seq', 'speaker', sql.lit('').as('reply'), 'at'])
          const lines = found.select([sql.lit('line').as('part'), 'seq', 'speaker', 'reply', 'at'])
          return query
            .selectFrom(first.limit(1).as('f'))
            .selectAll()
            .unionAll(query.selectFrom(lines.where('seq', '>', afterSeq).limit(limit).as('l')).selectAll())
        },
        [ref.channel, ref.chat, 1, ref.channel, ref.chat, afterSeq, limit],
      )
      const first = rows.find((row) => row.part === 'first')
      const lines = rows.filter((row) => row.part === 'line').sort((a, b) => a.seq - b.seq)
      return { first: first ? { seq: first.seq, at: first.at } : null, lines: lines.map(lineOf) }
    },
  }
}

export function lineOf(row: { seq: number; speaker: string; reply: string; at: Instant }): TranscriptLine {
  return {
    seq: row.seq,
    from: row.speaker === 'person' ? 'person' : 'assistant',
    reply: JSON.parse(row.reply) as Reply,
    at: row.at,
  }
}

function rowOf(conversation: string, line: TranscriptLine) {
  return { conversation, seq: line.seq, speaker: line.from, reply: JSON.stringify(line.reply), at: line.at }
}

function placeOf(ref: ConversationRef): string {
  return `${ref.channel}\n${ref.chat}`
}
