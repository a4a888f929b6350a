import { createArchive } from '../../src/conversations/archive.ts'
import { createIntake } from '../../src/conversations/intake.ts'
import { NOTIFY, REPLY, TURN } from '../../src/conversations/job-kinds.ts'
import { createNotices } from '../../src/conversations/notices.ts'
import { createNotifier } from '../../src/conversations/notifier.ts'
import { createRelay } from '../../src/conversations/relay.ts'
import type { Rate } from '../../src/conversations/token-bucket.ts'
import { createTranscript } from '../../src/conversations/transcript.ts'
import { createTurnRunner } from '../../src/conversations/turn-runner.ts'
import type { Channel, ChannelLimits, SendResult } from '../../src/core/channel.ts'
import { EMPTY_CONVERSATION } from '../../src/core/conversation.ts'
import type { Engine, EngineInput, EngineResult } from '../../src/core/engine.ts'
import type { EffectWriter } from '../../src/core/feature.ts'
import type { ConversationRef, InboundMessage, Reply } from '../../src/core/message.ts'
import type { Database } from '../../src/db/database.ts'
import { createJobDesk } from '../../src/jobs/job-desk.ts'
import { createJobLoop } from '../../src/jobs/job-loop.ts'
import { createJobQueue } from '../../src/jobs/job-queue.ts'
import { countingIds, NOW, standingClock } from './clock.ts'

export const OPEN: ChannelLimits = {
  maxTextChars: 4_000,
  maxChoices: 10,
  maxChoiceLabelChars: 40,
  images: true,
  replyWindowMs: null,
}

export interface Sent {
  readonly chat: string
  readonly text: string
  readonly id: string
}

/** A channel that keeps what it was given; `answer` says how each send ends. */
export function keepingChannel(
  name: string,
  limits: ChannelLimits = OPEN,
  answer: (sent: Sent) => SendResult = () => ({ kind: 'sent' }),
): Channel & { readonly sent: Sent[] } {
  const sent: Sent[] = []
  return {
    name,
    limits,
    sent,
    async send(ref, reply, id) {
      const one = { chat: ref.chat, text: reply.text, id }
      const result = answer(one)
      if (result.kind === 'sent') sent.push(one)
      return result
    },
  }
}

export function result(input: EngineInput, part: Partial<EngineResult> = {}): EngineResult {
  return {
    state: { ...EMPTY_CONVERSATION, lastAt: input.now },
    replies: [{ text: `Dạ: ${input.message.text}` }],
    effects: [],
    outcome: 'answer',
    intent: 'smalltalk.greet',
    report: {},
    trace: [],
    questions: [],
    kept: null,
    erase: false,
    ...part,
  }
}

export const ECHO: Engine = { handle: async (input) => result(input) }

export function said(ref: ConversationRef, externalId: string, text: string, receivedAt = NOW): InboundMessage {
  return {
    ref,
    externalId,
    sender: ref.chat,
    text,
    action: null,
    attachments: [],
    location: null,
    forwardedFrom: null,
    receivedAt,
  }
}

export interface PathOptions {
  /** Prefix of ids; unique within a database. */
  readonly name: string
  readonly engine?: Engine
  readonly channel?: Channel
  readonly effects?: Readonly<Record<string, EffectWriter>>
  readonly rate?: Rate | null
  readonly degrade?: (reply: Reply, limits: ChannelLimits) => readonly Reply[]
}

/** The whole way of a message over one database, with a clock that stands still. */
export function pathOver(database: Database, options: PathOptions) {
  const clock = standingClock()
  const ids = countingIds(options.name)
  const random = () => 1
  const queue = createJobQueue({ database, clock, ids })
  const transcript = createTranscript(database)
  const channel = options.channel ?? keepingChannel(options.name)
  const channels = new Map([[channel.name, channel]])
  const loop = createJobLoop({
    database,
    queue,
    clock,
    random,
    worker: options.name,
    handlers: {
      [TURN]: createTurnRunner({
        database,
        queue,
        clock,
        engine: options.engine ?? ECHO,
        effects: options.effects ?? {},
        transcript,
        channels,
        failureReply: { text: 'Xin lỗi' },
        elapsedMs: () => 0,
      }),
      [REPLY]: createRelay({
        database,
        queue,
        clock,
        random,
        channels,
        degrade: options.degrade ?? ((reply) => [reply]),
      }),
      [NOTIFY]: createNotifier({
        database,
        queue,
        notices: createNotices({ database, queue, clock, transcript, channels }),
      }),
    },
  })
  return {
    clock,
    queue,
    transcript,
    loop,
    archive: createArchive({ database, queue, transcript }),
    desk: createJobDesk({ database, clock }),
    intake: createIntake({
      database,
      queue,
      clock,
      ids,
      ...(options.rate === undefined ? {} : { rate: options.rate }),
    }),
  }
}
