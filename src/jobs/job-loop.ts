import { setImmediate, setTimeout } from 'node:timers'
import type { Job, JobResult } from '../core/job.ts'
import { plusMs } from '../core/time.ts'
import { claimJobs, dueKinds } from './claim.ts'
import { createEndedRuns } from './ended-runs.ts'
import type { JobLoopOptions } from './job-loop-options.ts'
import { enter, expect, giveBack, hasPlace, type Lane, lanesOf, leave, placesOf, reserve } from './lane.ts'
import { extendLeases, returnLostJobs } from './lease.ts'
import { afterThrow } from './retry-policy.ts'
import { enqueueSchedules } from './schedules.ts'

export interface JobLoop {
  /** Takes back what a dead process left, then claims whenever something is due. */
  start(): Promise<void>
  /** Claims nothing more and waits for running jobs, at most `graceMs`; what still runs returns when its lease ends. */
  stop(graceMs?: number): Promise<void>
  /** Runs everything due at the clock's time until nothing is, and returns how many runs that were. For tests and commands. */
  processAll(): Promise<number>
}

const MAX_RUNS_OF_ALL = 100_000

export function createJobLoop(options: JobLoopOptions): JobLoop {
  const { database, queue, clock, random, worker, schedules = [], leaseMs = 120_000, pollMs = 500 } = options
  const observe = options.observe ?? (() => {})
  const lanes = lanesOf(options.handlers, options.lanes ?? {})
  const active = new Set<Job>()
  const ended = createEndedRuns({
    database,
    worker,
    clock,
    onTrouble: (error) => observe({ kind: 'trouble', during: 'write', error }),
  })
  let running = false
  let idle: (() => void) | null = null
  let stopListening: readonly (() => void)[] = []
  let nextUpkeepAt = 0
  let timer: NodeJS.Timeout | null = null

  const claim = (lane: Lane, limit: number): Promise<readonly Job[]> => {
    const now = clock.now()
    const leaseUntil = plusMs(now, leaseMs)
    return claimJobs(database, {
      kind: lane.kind,
      limit,
      now,
      worker,
      leaseUntil,
      followed: (k) => lane.followed.add(k),
    })
  }

  async function run(lane: Lane, job: Job): Promise<void> {
    enter(lane, job)
    active.add(job)
    const startedMs = performance.now()
    let result: JobResult
    try {
      result = await lane.handler(job)
    } catch (error) {
      result = afterThrow(error, job, lane.retry, clock.now(), random)
    }
    observe({ kind: 'ended', job, result, durationMs: performance.now() - startedMs })
    if (queue.isSettled(job)) release(lane, job)
    else ended.add({ job, result, release: () => release(lane, job) })
  }

  const begin = (lane: Lane, job: Job) => void run(lane, job).then(ended.writeSoon)

  /** The place is free only when the outcome is durable: what a crash can repeat stays below the concurrency. */
  function release(lane: Lane, job: Job): void {
    active.delete(job)
    if (leave(lane, job)) pumpSoon(lane)
    if (active.size === 0) idle?.()
  }

  /** Places that become free in one commit are filled by one claim. */
  function pumpSoon(lane: Lane): void {
    if (!running || lane.pumping) return
    lane.pumping = true
    setImmediate(() => {
      lane.pumping = false
      void pump(lane)
    })
  }

  async function pump(lane: Lane): Promise<void> {
    lane.nudged = true
    if (lane.claiming) return
    lane.claiming = true
    try {
      while (running && lane.nudged && placesOf(lane) > 0) {
        lane.nudged = false
        const limit = placesOf(lane)
        const jobs = await claim(lane, limit)
        lane.more = jobs.length === limit
        if (lane.more) lane.nudged = true
        for (const job of jobs) begin(lane, job)
      }
      // Every place is taken: the next that becomes free looks again.
      if (lane.nudged) lane.more = true
    } catch (error) {
      observe({ kind: 'trouble', during: 'claim', error })
    } finally {
      lane.claiming = false
    }
  }

  /** Claims where something is due: a claim is a transaction, and most kinds have nothing most of the time. */
  async function pumpDue(): Promise<void> {
    for (const kind of await dueKinds(database, [...lanes.keys()], clock.now())) {
      const lane = lanes.get(kind)
      if (lane) pumpSoon(lane)
    }
  }

  async function upkeep(): Promise<void> {
    const now = clock.now()
    await enqueueSchedules(database, queue, schedules, now)
    await returnLostJobs(database, now, now)
    if (active.size > 0) await extendLeases(database, worker, now, leaseMs)
  }

  async function tick(): Promise<void> {
    ended.writeSoon()
    await pumpDue().catch((error) => observe({ kind: 'trouble', during: 'claim', error }))
    if (performance.now() >= nextUpkeepAt) {
      nextUpkeepAt = performance.now() + leaseMs / 8
      await upkeep().catch((error) => observe({ kind: 'trouble', during: 'upkeep', error }))
    }
    if (running) timer = setTimeout(() => void tick(), pollMs)
  }

  return {
    async start() {
      running = true
      if (database.alone) await returnLostJobs(database, clock.now(), null)
      const stopTaking = queue.takeBy({
        worker,
        leaseMs,
        reserve: (kind) => reserve(lanes.get(kind)),
        free(kind) {
          const lane = lanes.get(kind)
          if (lane && giveBack(lane)) pumpSoon(lane)
        },
        hasPlace: (kind) => hasPlace(lanes.get(kind)),
        run: (job) => begin(lanes.get(job.kind)!, job),
      })
      const stopHearing = queue.onDue(({ kind, key }) => {
        const lane = lanes.get(kind)
        if (!lane) return
        expect(lane, key)
        pumpSoon(lane)
      })
      stopListening = [stopTaking, stopHearing]
      void tick()
    },

    async stop(graceMs = 10_000) {
      running = false
      for (const stop of stopListening) stop()
      if (timer) clearTimeout(timer)
      if (active.size === 0) return
      await new Promise<void>((resolve) => {
        idle = resolve
        setTimeout(resolve, graceMs).unref()
      })
    },

    async processAll() {
      await enqueueSchedules(database, queue, schedules, clock.now())
      let runs = 0
      for (let before = -1; before !== runs; ) {
        before = runs
        for (const lane of lanes.values()) {
          const jobs = await claim(lane, lane.concurrency)
          await Promise.all(jobs.map((job) => run(lane, job)))
          await ended.write()
          runs += jobs.length
        }
        if (runs > MAX_RUNS_OF_ALL) throw new Error('jobs make each other due without end')
      }
      return runs
    },
  }
}
