import { setTimeout } from 'node:timers'
import type { Channel, ChannelLimits, SendResult } from '../core/channel.ts'
import type { Job, JobHandler, JobResult } from '../core/job.ts'
import type { ChannelName, ConversationRef, Reply } from '../core/message.ts'
import { type Clock, epochMs, plusMs } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import { NEVER } from '../jobs/never.ts'
import { afterThrow, backoffMs, type RetryPolicy } from '../jobs/retry-policy.ts'
import { jsonOf, type ReplyData } from './job-kinds.ts'
import { loadOutgoing, type Outgoing } from './outgoing.ts'
import type { ConversationTables } from './tables.ts'

export interface RelayOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  /** 0..1; spreads retries. */
  readonly random: () => number
  readonly channels: ReadonlyMap<ChannelName, Channel>
  /** One reply as the channel can show it, in one or more parts. Pure: a repeat must give the same parts. */
  readonly degrade: (reply: Reply, limits: ChannelLimits) => readonly Reply[]
  readonly retry?: RetryPolicy
  /** A send that takes longer counts as failed, 30,000 when absent. */
  readonly sendTimeoutMs?: number
}

export const RELAY_RETRY: RetryPolicy = { maxAttempts: 10, firstDelayMs: 1_000, maxDelayMs: 900_000 }

/**
 * Handler of `reply` jobs. A reply that fails holds back the later ones of its conversation until it is sent or given
 * up; one that came too late for the channel's window waits for the person's next message.
 */
export function createRelay(options: RelayOptions): JobHandler {
  const { clock, random, retry = RELAY_RETRY } = options

  function again(job: Job, reason: string, afterMs?: number): JobResult {
    if (job.attempt >= retry.maxAttempts) return { kind: 'failed', reason }
    return { kind: 'again', at: plusMs(clock.now(), afterMs ?? backoffMs(retry, job.attempt, random)), reason }
  }

  function resultOf(job: Job, sent: SendResult): JobResult {
    switch (sent.kind) {
      case 'sent':
        return { kind: 'done' }
      case 'gone':
        return { kind: 'failed', reason: sent.reason }
      case 'closed':
        return { kind: 'again', at: NEVER, reason: sent.reason }
      case 'retry':
        return again(job, sent.reason, sent.afterMs)
    }
  }

  return async (job) => {
    const data = job.data as unknown as ReplyData
    const outgoing = await loadOutgoing(options.database, data)
    if (!outgoing) return { kind: 'done' }
    const channel = options.channels.get(outgoing.ref.channel)
    if (!channel) return again(job, `channel '${outgoing.ref.channel}' is not set up`)
    if (isClosed(channel.limits, outgoing, clock)) return park(options, job, outgoing, data, 'reply window closed')

    const parts = options.degrade(outgoing.reply, channel.limits)
    for (let part = data.partsSent; part < parts.length; part++) {
      const reply = parts[part]
      if (!reply) break
      let result: JobResult
      try {
        const sent = await sendInTime(
          channel,
          outgoing.ref,
          reply,
          `${job.id}.${part}`,
          options.sendTimeoutMs ?? 30_000,
        )
        if (sent.kind === 'closed') return park(options, job, outgoing, { ...data, partsSent: part }, sent.reason)
        result = resultOf(job, sent)
      } catch (error) {
        result = afterThrow(error, job, retry, clock.now(), random)
      }
      if (result.kind === 'done') continue
      if (part === data.partsSent) return result
      return remember(options, job, result, { ...data, partsSent: part })
    }
    return { kind: 'done' }
  }
}

function isClosed({ replyWindowMs }: ChannelLimits, outgoing: Outgoing, clock: Clock): boolean {
  return replyWindowMs !== null && epochMs(clock.now()) > epochMs(outgoing.lastInboundAt) + replyWindowMs
}

/** Parks the reply and marks its conversation in one transaction, unless the person wrote meanwhile. */
async function park(
  { database, queue, clock }: RelayOptions,
  job: Job,
  outgoing: Outgoing,
  data: ReplyData,
  reason: string,
): Promise<JobResult> {
  return database.work.run(async (tx) => {
    const marked = await database
      .query<ConversationTables>(tx)
      .updateTable('conversation')
      .set({ replies_parked: 1 })
      .where('id', '=', data.conversation)
      .where('last_inbound_at', '=', outgoing.lastInboundAt)
      .returning('id')
      .executeTakeFirst()
    const result: JobResult = { kind: 'again', at: marked ? NEVER : clock.now(), reason }
    await queue.settle(tx, job, result, jsonOf(data))
    return result
  })
}

/** So that a retry goes on with the part that failed. */
async function remember(
  { database, queue }: RelayOptions,
  job: Job,
  result: JobResult,
  data: ReplyData,
): Promise<JobResult> {
  await database.work.run((tx) => queue.settle(tx, job, result, jsonOf(data)))
  return result
}

class SendTimeoutError extends Error {
  override readonly name = 'SendTimeoutError'
}

async function sendInTime(
  channel: Channel,
  ref: ConversationRef,
  reply: Reply,
  id: string,
  timeoutMs: number,
): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendTimeoutError()), timeoutMs)
  })
  try {
    return await Promise.race([channel.send(ref, reply, id), timeout])
  } finally {
    clearTimeout(timer)
  }
}
