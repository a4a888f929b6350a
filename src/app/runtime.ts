import { cityOf } from '../content/city.ts'
import { createChannelMemory } from '../conversations/channel-memory.ts'
import { createHandedTurns } from '../conversations/handed-turns.ts'
import { createIntake } from '../conversations/intake.ts'
import { NOTIFY, REPLY, TURN } from '../conversations/job-kinds.ts'
import { createNotifier } from '../conversations/notifier.ts'
import { createRelay, RELAY_RETRY } from '../conversations/relay.ts'
import { createRetention } from '../conversations/retention.ts'
import type { Rate } from '../conversations/token-bucket.ts'
import { createTurnRunner, type TurnEvent } from '../conversations/turn-runner.ts'
import type { Channel, ChannelMemory, Intake } from '../core/channel.ts'
import { degrade } from '../core/degrade.ts'
import { createJobLoop, type JobLoop } from '../jobs/job-loop.ts'
import type { LoopEvent } from '../jobs/loop-event.ts'
import { DEFAULT_RETRY } from '../jobs/retry-policy.ts'
import type { Assembly } from './assembly.ts'
import { engineTexts } from './texts.ts'

const DAY_MS = 24 * 3_600_000
const RETENTION = 'retention'

/** Turns at the same time in one process: enough to share a commit, few enough that a crash repeats little. */
const TURNS_AT_ONCE = 64
const REPLIES_AT_ONCE = 64
/** All officers of an agency hear of one complaint. */
const NOTICES_AT_ONCE = 16

/** The moving parts of a server or worker: what takes messages in, works through jobs and sends replies. */
export interface Runtime {
  readonly intake: Intake
  readonly memory: ChannelMemory
  readonly loop: JobLoop
}

export interface RuntimeOptions {
  /** Filled by the caller after the intake exists: a channel needs it to be made. */
  readonly channels: Map<string, Channel>
  readonly worker: string
  readonly random?: () => number
  /** Messages per sender; null without limit. Absent: the default. */
  readonly rate?: Rate | null
  readonly onTurn?: (event: TurnEvent) => void
  readonly onJob?: (event: LoopEvent) => void
}

export function createRuntime(assembly: Assembly, options: RuntimeOptions): Runtime {
  const { config, database, queue, clock, ids, transcript, notices, engine, registry, content } = assembly
  const random = options.random ?? Math.random
  const handed = createHandedTurns()
  const texts = engineTexts(cityOf(content.current()), config.retentionDays)
  const handlers = {
    ...registry.jobs,
    [TURN]: createTurnRunner({
      database,
      queue,
      clock,
      engine,
      handed,
      effects: registry.effects,
      transcript,
      channels: options.channels,
      failureReply: { text: texts.failed },
      ...(options.onTurn ? { observe: options.onTurn } : {}),
    }),
    [REPLY]: createRelay({ database, queue, clock, random, channels: options.channels, degrade }),
    [NOTIFY]: createNotifier({ database, queue, notices }),
    [RETENTION]: createRetention({ database, clock, keepMs: config.retentionDays * DAY_MS }),
  }
  const loop = createJobLoop({
    database,
    queue,
    clock,
    random,
    worker: options.worker,
    handlers,
    lanes: {
      ...Object.fromEntries(
        registry.features.flatMap((feature) =>
          Object.entries(feature.jobsAtOnce ?? {}).map(([kind, concurrency]) => [kind, { concurrency }]),
        ),
      ),
      [TURN]: { concurrency: TURNS_AT_ONCE, retry: DEFAULT_RETRY },
      [NOTIFY]: { concurrency: NOTICES_AT_ONCE },
      [REPLY]: { concurrency: REPLIES_AT_ONCE, retry: RELAY_RETRY },
    },
    schedules: [
      { kind: RETENTION, everyMs: DAY_MS },
      ...registry.features.flatMap((feature) => feature.schedules ?? []),
    ],
    ...(options.onJob ? { observe: options.onJob } : {}),
  })
  return {
    intake: createIntake({
      database,
      queue,
      clock,
      ids,
      handed,
      ...(options.rate === undefined ? {} : { rate: options.rate }),
    }),
    memory: createChannelMemory(database),
    loop,
  }
}
