import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHandedTurns } from '../src/conversations/handed-turns.ts'
import { createIntake } from '../src/conversations/intake.ts'
import { REPLY, TURN } from '../src/conversations/job-kinds.ts'
import { createRelay } from '../src/conversations/relay.ts'
import { createTranscript } from '../src/conversations/transcript.ts'
import { createTurnRunner } from '../src/conversations/turn-runner.ts'
import type { Channel } from '../src/core/channel.ts'
import { EMPTY_CONVERSATION } from '../src/core/conversation.ts'
import type { Engine } from '../src/core/engine.ts'
import type { EffectWriter } from '../src/core/feature.ts'
import type { InboundMessage } from '../src/core/message.ts'
import { systemClock } from '../src/core/time.ts'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { createJobLoop } from '../src/jobs/job-loop.ts'
import { createJobQueue } from '../src/jobs/job-queue.ts'
import { countedIds, echoEngine } from './echo.ts'
import { watchSql } from './sql-clock.ts'

export interface BurstOptions {
  /** 20,000 when absent. */
  readonly messages?: number
  /** 2,000 when absent. */
  readonly people?: number
  /** What person and number write; a short greeting when absent. */
  readonly text?: (person: number, number: number) => string
  /** Writers of the engine's effects, absent: none. */
  readonly effects?: Readonly<Record<string, EffectWriter>>
}

/** One figure of a run, printed as a JSON line. */
export interface Figure {
  readonly figure: string
  readonly value: number
  readonly unit: string
}

/**
 * Sends a burst through the whole durable path (intake, turn, outbox, relay) on SQLite with synchronous=FULL in a
 * folder of the temporary disk. Every person writes the next message as soon as the last one was accepted.
 */
export async function burst(engine: Engine, options: BurstOptions = {}): Promise<readonly Figure[]> {
  const { messages = 20_000, people = 2_000, text = () => 'chào' } = options
  const folder = mkdtempSync(join(tmpdir(), 'burst-'))
  const load = loadavg()[0] ?? 0
  const syncMs = measureSync(folder)
  const engineMs = await measureEngine(engine, text)
  const sql = watchSql()
  const database = await openDatabase({ file: join(folder, 'burst.sqlite') })
  await migrate(database, systemClock.now())
  const ids = countedIds('i')
  const queue = createJobQueue({ database, clock: systemClock, ids })
  const transcript = createTranscript(database)

  const acceptedAt = new Map<string, number>()
  const acceptMs: number[] = []
  const startMs: number[] = []
  let relayMs = 0
  let turnMs = 0
  let allSent = () => {}
  let fail: (error: unknown) => void = () => {}
  const finished = new Promise<void>((resolve, reject) => {
    allSent = resolve
    fail = reject
  })
  const channel: Channel = {
    name: 'burst',
    limits: { maxTextChars: 4_000, maxChoices: 10, maxChoiceLabelChars: 40, images: true, replyWindowMs: null },
    async send(_ref, _reply, id) {
      if (id.endsWith('.0')) sent++
      if (sent === expected && accepted === messages && turns === messages) allSent()
      return { kind: 'sent' }
    },
  }
  let sent = 0
  let expected = 0
  let accepted = 0
  let turns = 0
  const timed: Engine = {
    async handle(input) {
      const result = await engine.handle(input)
      expected += result.replies.length
      turns++
      startMs.push(performance.now() - (acceptedAt.get(input.message.externalId) ?? 0))
      return result
    },
  }
  const channels = new Map([['burst', channel]])
  const handed = createHandedTurns()
  const loop = createJobLoop({
    database,
    queue,
    clock: systemClock,
    random: Math.random,
    worker: 'burst',
    handlers: {
      [TURN]: createTurnRunner({
        database,
        queue,
        clock: systemClock,
        engine: timed,
        handed,
        effects: options.effects ?? {},
        transcript,
        channels,
        failureReply: { text: 'Xin lỗi' },
      }),
      [REPLY]: createRelay({
        database,
        queue,
        clock: systemClock,
        random: Math.random,
        channels,
        degrade: (reply) => [reply],
      }),
    },
    lanes: { [TURN]: { concurrency: 24 }, [REPLY]: { concurrency: 48 } },
    observe(event) {
      if (event.kind === 'trouble') return fail(event.error)
      if (event.result.kind !== 'done') return fail(new Error(`a ${event.job.kind} failed: ${event.result.reason}`))
      if (event.job.kind === TURN) turnMs += event.durationMs
      else relayMs += event.durationMs
    },
  })
  const intake = createIntake({ database, queue, clock: systemClock, ids, rate: null, handed })

  const startedMs = performance.now()
  const cpu = process.cpuUsage()
  await loop.start()
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let number = 0; number < messages / people; number++) {
        const message = messageOf(person, number, text(person, number))
        const sentMs = performance.now()
        acceptedAt.set(message.externalId, sentMs)
        const answer = await intake.accept(message)
        if (answer !== 'accepted') throw new Error(`a message was ${answer}`)
        acceptMs.push(performance.now() - sentMs)
        accepted++
      }
    }),
  )
  const intakeMs = performance.now() - startedMs
  await finished
  const wholeMs = performance.now() - startedMs
  const used = process.cpuUsage(cpu)
  const processorMs = (used.user + used.system) / 1_000 / messages
  await loop.stop()
  await database.close()
  rmSync(folder, { recursive: true })
  return [
    figure('turns', (messages / wholeMs) * 1_000, '1/s'),
    figure('whole', wholeMs, 'ms'),
    figure('accept p50', percentile(acceptMs, 0.5), 'ms'),
    figure('accept p99', percentile(acceptMs, 0.99), 'ms'),
    figure('wait for the turn p50', percentile(startMs, 0.5), 'ms'),
    figure('wait for the turn p99', percentile(startMs, 0.99), 'ms'),
    figure('all accepted after', intakeMs, 'ms'),
    figure('processor per turn', processorMs, 'ms'),
    figure('of it engine (measured alone)', engineMs, 'ms'),
    figure('of it or waiting: commit', sql.commit / messages, 'ms'),
    figure('of it claim', sql.claim / messages, 'ms'),
    figure('of it other statements', sql.other / messages, 'ms'),
    figure('turn in its place', turnMs / messages, 'ms'),
    figure('reply in its place', relayMs / sent, 'ms'),
    figure('sync of this disk p50', syncMs, 'ms'),
    figure('cores', availableParallelism(), ''),
    figure('load of the machine before', load, ''),
    figure('peak memory', process.resourceUsage().maxRSS / 1_024, 'MB'),
  ]
}

function messageOf(person: number, number: number, text: string): InboundMessage {
  const chat = `p${person}`
  return {
    ref: { channel: 'burst', chat },
    externalId: `${chat}-${number}`,
    sender: chat,
    text,
    action: null,
    attachments: [],
    location: null,
    forwardedFrom: null,
    receivedAt: systemClock.now(),
  }
}

/** One call after another, because calls that overlap measure each other. */
async function measureEngine(engine: Engine, text: (person: number, number: number) => string): Promise<number> {
  const calls = 600
  const call = (number: number) => {
    const message = messageOf(number, 0, text(number, 0))
    const person = { role: 'citizen', agency: null } as const
    return engine.handle({
      ref: message.ref,
      conversation: 'alone',
      message,
      state: EMPTY_CONVERSATION,
      person,
      now: message.receivedAt,
    })
  }
  for (let number = 0; number < 100; number++) await call(number)
  const startedMs = performance.now()
  for (let number = 0; number < calls; number++) await call(number)
  return (performance.now() - startedMs) / calls
}

function figure(name: string, value: number, unit: string): Figure {
  return { figure: name, value: Math.round(value * 1_000) / 1_000, unit }
}

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

function measureSync(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w')
  const page = Buffer.alloc(4_096)
  const times = Array.from({ length: 100 }, () => {
    writeSync(file, page)
    const startedMs = performance.now()
    fsyncSync(file)
    return performance.now() - startedMs
  })
  closeSync(file)
  return percentile(times, 0.5)
}

if (import.meta.filename === process.argv[1])
  for (const one of await burst(echoEngine)) process.stdout.write(`${JSON.stringify(one)}\n`)
