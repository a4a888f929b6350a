import type { Channel } from '../core/channel.ts'
import type { Engine, EngineInput, EngineResult } from '../core/engine.ts'
import { ConflictError } from '../core/errors.ts'
import type { EffectWriter } from '../core/feature.ts'
import type { Job, JobHandler } from '../core/job.ts'
import type { ChannelName, Reply } from '../core/message.ts'
import type { Clock } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import type { WorkQueue } from '../jobs/job-queue.ts'
import type { HandedTurns } from './handed-turns.ts'
import type { TurnData } from './job-kinds.ts'
import { loadTurn, type OpenTurn } from './open-turn.ts'
import type { Transcript } from './transcript.ts'
import { writeTurn } from './turn-writer.ts'

/** What a finished turn was, for logs and metrics; no word of it. */
export interface TurnEvent {
  readonly conversation: string
  readonly channel: string
  readonly intent: string
  readonly outcome: EngineResult['outcome']
  readonly durationMs: number
}

export interface TurnRunnerOptions {
  readonly database: Database
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly engine: Engine
  /** Absent: every turn is read back. */
  readonly handed?: HandedTurns
  readonly effects: Readonly<Record<string, EffectWriter>>
  readonly transcript: Transcript
  readonly channels: ReadonlyMap<ChannelName, Channel>
  /** Said when the engine failed on every attempt. */
  readonly failureReply: Reply
  /** Runs before `failureReply` is said, 3 when absent; keep the lane's `maxAttempts` above it. */
  readonly maxAttempts?: number
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsedMs?: () => number
  readonly observe?: (event: TurnEvent) => void
}

/** Times a turn is made anew at once because the conversation was changed beside it. */
const MAX_CONFLICTS = 3

/** Handler of `turn` jobs: message and state go through the engine, and all that comes of it is one transaction. */
export function createTurnRunner(options: TurnRunnerOptions): JobHandler {
  const { database, clock, maxAttempts = 3, elapsedMs = () => performance.now() } = options

  async function runOnce(job: Job): Promise<void> {
    const open = options.handed?.take(job) ?? (await loadTurn(database, job.data as unknown as TurnData))
    if (!open) return
    const startedMs = elapsedMs()
    const now = clock.now()
    const { ref } = open.message
    const result = await answer(job, { ...open, ref, now })
    const durationMs = Math.round(elapsedMs() - startedMs)
    await writeTurn(options, { job, open, result, now, durationMs })
    // The words are gone from every table; the log still holds the pages they stood on.
    if (result.erase) await database.forgetLog?.()
    const { intent, outcome } = result
    options.observe?.({ conversation: open.conversation, channel: ref.channel, intent, outcome, durationMs })
  }

  async function answer(job: Job, input: EngineInput): Promise<EngineResult> {
    try {
      return await options.engine.handle(input)
    } catch (error) {
      if (job.attempt < maxAttempts) throw error
      return failed(input, options.failureReply)
    }
  }

  return async (job) => {
    for (let conflicts = 0; ; conflicts++) {
      try {
        await runOnce(job)
        return { kind: 'done' }
      } catch (error) {
        if (!(error instanceof ConflictError) || conflicts >= MAX_CONFLICTS) throw error
      }
    }
  }
}

function failed(input: Pick<OpenTurn, 'state'>, reply: Reply): EngineResult {
  return {
    state: input.state,
    replies: [reply],
    effects: [],
    outcome: 'error',
    intent: 'unclear',
    report: {},
    trace: [],
    questions: [],
    kept: null,
    erase: false,
  }
}
