import { expect, it } from 'vitest'
import type { Job, JobHandler, JobRequest, Schedule } from '../../src/core/job.ts'
import type { Database } from '../../src/db/database.ts'
import { claimJobs } from '../../src/jobs/claim.ts'
import { createJobDesk } from '../../src/jobs/job-desk.ts'
import { createJobLoop } from '../../src/jobs/job-loop.ts'
import { createJobQueue } from '../../src/jobs/job-queue.ts'
import { returnLostJobs } from '../../src/jobs/lease.ts'
import { countingIds, standingClock } from './clock.ts'
import { onEveryEngine } from './engines.ts'

function jobsOver(
  database: Database,
  name: string,
  handlers: Readonly<Record<string, JobHandler>>,
  schedules: readonly Schedule[] = [],
) {
  const clock = standingClock()
  const queue = createJobQueue({ database, clock, ids: countingIds(name) })
  const retry = { maxAttempts: 3, firstDelayMs: 1_000, maxDelayMs: 60_000 }
  const lanes = Object.fromEntries(Object.keys(handlers).map((kind) => [kind, { concurrency: 10, retry }]))
  return {
    clock,
    queue,
    desk: createJobDesk({ database, clock }),
    loop: createJobLoop({ database, queue, clock, random: () => 1, worker: name, handlers, lanes, schedules }),
    add: (...requests: readonly JobRequest[]) => database.work.run((tx) => queue.enqueue(tx, requests)),
    claim: (kind: string, limit = 10) =>
      claimJobs(database, {
        kind,
        limit,
        now: clock.now(),
        worker: name,
        leaseUntil: '2026-11-21T02:02:00.000Z',
      }),
  }
}

const done: JobHandler = async () => ({ kind: 'done' })

onEveryEngine('jobs', (database) => {
  it('runs a job once with its data', async () => {
    const seen: Job[] = []
    const jobs = jobsOver(database(), 'plain', {
      plain: async (job) => {
        seen.push(job)
        return { kind: 'done' }
      },
    })
    await jobs.add({ kind: 'plain', key: null, data: { words: ['đơn', 'tờ khai'] } })

    expect(await jobs.loop.processAll()).toBe(1)
    expect(await jobs.loop.processAll()).toBe(0)
    expect(seen).toEqual([
      {
        id: 'plain1',
        kind: 'plain',
        key: null,
        data: { words: ['đơn', 'tờ khai'] },
        attempt: 1,
        createdAt: '2026-11-21T02:00:00.000Z',
      },
    ])
  })

  it('keeps no job of a transaction that was rolled back', async () => {
    const jobs = jobsOver(database(), 'undone', { undone: done })
    const failing = database().work.run(async (tx) => {
      await jobs.queue.enqueue(tx, [{ kind: 'undone', key: null, data: null }])
      throw new Error('changed my mind')
    })

    await expect(failing).rejects.toThrow('changed my mind')
    expect(await jobs.loop.processAll()).toBe(0)
  })

  it('claims one job of a key at a time, oldest first, and others beside it', async () => {
    const jobs = jobsOver(database(), 'keyed', {})
    await jobs.add(
      { kind: 'keyed', key: 'lan', data: 'lan 1' },
      { kind: 'keyed', key: 'lan', data: 'lan 2' },
      { kind: 'keyed', key: 'minh', data: 'minh 1' },
      { kind: 'keyed', key: null, data: 'free 1' },
      { kind: 'keyed', key: null, data: 'free 2' },
    )

    const first = await jobs.claim('keyed')
    expect(first.map((job) => job.data)).toEqual(['lan 1', 'minh 1', 'free 1', 'free 2'])
    expect(await jobs.claim('keyed')).toEqual([])
    await database().work.run((tx) => jobs.queue.settle(tx, first[0] as Job, { kind: 'done' }))
    expect((await jobs.claim('keyed')).map((job) => job.data)).toEqual(['lan 2'])
  })

  it('takes no more than the limit', async () => {
    const jobs = jobsOver(database(), 'few', {})
    await jobs.add(...[1, 2, 3, 4, 5].map((data) => ({ kind: 'few', key: null, data })))

    expect((await jobs.claim('few', 2)).map((job) => job.data)).toEqual([1, 2])
    expect((await jobs.claim('few', 2)).map((job) => job.data)).toEqual([3, 4])
  })

  it('waits for the time of a job', async () => {
    const jobs = jobsOver(database(), 'later', { later: done })
    await jobs.add({ kind: 'later', key: null, data: null, runAt: '2026-11-21T03:00:00.000Z' })

    expect(await jobs.loop.processAll()).toBe(0)
    jobs.clock.advance(3_600_000)
    expect(await jobs.loop.processAll()).toBe(1)
  })

  it('drops a second request with the same once, also after the first has run', async () => {
    const jobs = jobsOver(database(), 'single', { single: done })
    await jobs.add({ kind: 'single', key: null, data: 1, once: 'a' }, { kind: 'single', key: null, data: 2, once: 'a' })
    expect(await jobs.loop.processAll()).toBe(1)
    await jobs.add({ kind: 'single', key: null, data: 3, once: 'a' }, { kind: 'single', key: null, data: 4, once: 'b' })
    expect(await jobs.loop.processAll()).toBe(1)
  })

  it('backs off after a throw, gives up at the limit, shows it without the message and runs it again on demand', async () => {
    let broken = true
    const attempts: number[] = []
    const jobs = jobsOver(database(), 'shaky', {
      shaky: async (job) => {
        attempts.push(job.attempt)
        if (broken) throw new TypeError('Nguyễn Văn A 0900000000')
        return { kind: 'done' }
      },
    })
    await jobs.add({ kind: 'shaky', key: 'k', data: null }, { kind: 'shaky', key: 'k', data: null })

    expect(await jobs.loop.processAll()).toBe(1)
    jobs.clock.advance(999)
    expect(await jobs.loop.processAll()).toBe(0)
    jobs.clock.advance(1)
    expect(await jobs.loop.processAll()).toBe(1)
    jobs.clock.advance(2_000)
    broken = false
    expect(await jobs.loop.processAll()).toBe(2)
    expect(attempts).toEqual([1, 2, 3, 1])

    broken = true
    await jobs.add({ kind: 'shaky', key: null, data: null })
    for (const ms of [0, 1_000, 2_000]) {
      jobs.clock.advance(ms)
      await jobs.loop.processAll()
    }
    expect((await jobs.desk.failed(10)).filter((job) => job.kind === 'shaky')).toEqual([
      {
        id: 'shaky3',
        kind: 'shaky',
        key: null,
        attempt: 3,
        createdAt: '2026-11-21T02:00:03.000Z',
        finishedAt: '2026-11-21T02:00:06.000Z',
        error: 'TypeError',
      },
    ])

    broken = false
    expect(await jobs.desk.retry('shaky3')).toBe(true)
    expect(await jobs.desk.retry('shaky3')).toBe(false)
    expect(await jobs.loop.processAll()).toBe(1)
  })

  it('comes back when a handler says so, and holds later jobs of the key until then', async () => {
    const order: string[] = []
    const jobs = jobsOver(database(), 'again', {
      again: async (job) => {
        order.push(`${job.data} ${job.attempt}`)
        return job.data === 'first' && job.attempt === 1
          ? { kind: 'again', at: '2026-11-21T02:00:10.000Z', reason: 'not yet' }
          : { kind: 'done' }
      },
    })
    await jobs.add({ kind: 'again', key: 'k', data: 'first' }, { kind: 'again', key: 'k', data: 'second' })

    await jobs.loop.processAll()
    expect(order).toEqual(['first 1'])
    jobs.clock.advance(10_000)
    await jobs.loop.processAll()
    expect(order).toEqual(['first 1', 'first 2', 'second 1'])
  })

  it('refuses to settle a run whose job another process has taken', async () => {
    const jobs = jobsOver(database(), 'lost', {})
    await jobs.add({ kind: 'lost', key: null, data: null })
    const [stale] = await jobs.claim('lost')
    jobs.clock.advance(180_000)
    await returnLostJobs(database(), jobs.clock.now(), jobs.clock.now())
    const [fresh] = await jobs.claim('lost')

    const settle = (job: Job | undefined) =>
      database().work.run((tx) => jobs.queue.settle(tx, job as Job, { kind: 'done' }))
    await expect(settle(stale)).rejects.toThrow('was changed meanwhile')
    await settle(fresh)
    expect(fresh?.attempt).toBe(2)
  })

  it('gives up a job that ended its process ten times', async () => {
    const jobs = jobsOver(database(), 'deadly', {})
    await jobs.add({ kind: 'deadly', key: null, data: null })
    for (let life = 0; life < 10; life++) {
      expect(await jobs.claim('deadly')).toHaveLength(1)
      jobs.clock.advance(180_000)
      await returnLostJobs(database(), jobs.clock.now(), jobs.clock.now())
    }

    expect(await jobs.claim('deadly')).toEqual([])
    const failed = (await jobs.desk.failed(100)).find((job) => job.kind === 'deadly')
    expect(failed?.error).toBe('process ended during the run')
  })

  it('makes one job due in each period of a schedule, whoever asks', async () => {
    let runs = 0
    const count: JobHandler = async () => {
      runs++
      return { kind: 'done' }
    }
    const schedules = [{ kind: 'daily', everyMs: 86_400_000 }]
    const one = jobsOver(database(), 'daily', { daily: count }, schedules)
    const two = jobsOver(database(), 'daily-b', { daily: count }, schedules)

    await one.loop.processAll()
    await two.loop.processAll()
    expect(runs).toBe(1)
    one.clock.advance(86_400_000 * 3)
    two.clock.advance(86_400_000 * 3)
    await two.loop.processAll()
    await one.loop.processAll()
    expect(runs).toBe(2)
  })

  it('runs a job at once that it takes as it is made, and what follows it in order', async () => {
    const ran: string[] = []
    let finish = () => {}
    const hold = new Promise<void>((resolve) => {
      finish = resolve
    })
    let end = () => {}
    const all = new Promise<void>((resolve) => {
      end = resolve
    })
    const jobs = jobsOver(database(), 'taken', {
      taken: async (job) => {
        ran.push(`${job.data} ${job.attempt}`)
        if (job.data === 'one') await hold
        if (job.data === 'three') end()
        return { kind: 'done' }
      },
    })
    const take = async (data: string) => {
      const place = jobs.queue.reserve('taken')
      await database().work.run((tx) => jobs.queue.enqueueTaken(tx, place, { kind: 'taken', key: 'k', data }))
      place?.free()
    }
    await jobs.loop.start()
    await take('one')
    expect(ran).toEqual(['one 1'])
    await take('two')
    await jobs.add({ kind: 'taken', key: 'k', data: 'three' })
    expect(ran).toEqual(['one 1'])
    finish()
    await all
    await jobs.loop.stop()

    expect(ran).toEqual(['one 1', 'two 1', 'three 1'])
    expect((await jobs.desk.backlog()).taken).toBeUndefined()
  })

  it('makes a job like any other where no loop of this process runs, or the transaction is rolled back', async () => {
    const jobs = jobsOver(database(), 'untaken', { untaken: done })
    expect(jobs.queue.reserve('untaken')).toBeNull()
    await database().work.run((tx) => jobs.queue.enqueueTaken(tx, null, { kind: 'untaken', key: 'k', data: null }))
    expect(await jobs.loop.processAll()).toBe(1)

    await jobs.loop.start()
    const places = Array.from({ length: 11 }, () => jobs.queue.reserve('untaken'))
    expect(places.filter((place) => place !== null)).toHaveLength(10)
    const failing = database().work.run(async (tx) => {
      await jobs.queue.enqueueTaken(tx, places[0]!, { kind: 'untaken', key: 'k', data: null })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await jobs.loop.stop()
    expect(await jobs.loop.processAll()).toBe(0)
  })

  it('begins a locked job at once, without a claim, and one key’s jobs one after another in their order', async () => {
    const ran: string[] = []
    let end = () => {}
    const all = new Promise<void>((resolve) => {
      end = resolve
    })
    let finish = () => {}
    const hold = new Promise<void>((resolve) => {
      finish = resolve
    })
    const jobs = jobsOver(database(), 'locked', {
      locked: async ({ data }) => {
        ran.push(String(data))
        if (data === 'a1') await hold
        if (ran.length === 4) end()
        return { kind: 'done' }
      },
    })
    const locked = (key: string, data: string) => ({ kind: 'locked', key, data, locked: true }) as const
    await jobs.loop.start()
    await jobs.add(locked('a', 'a1'), locked('b', 'b1'))
    expect(ran).toEqual(['a1', 'b1'])
    await jobs.add(locked('a', 'a2'))
    await jobs.add(locked('a', 'a3'))
    expect(ran).toEqual(['a1', 'b1'])
    finish()
    await all
    await jobs.loop.stop()
    expect(ran).toEqual(['a1', 'b1', 'a2', 'a3'])
    expect((await jobs.desk.backlog()).locked).toBeUndefined()
  })

  it('returns a taken job whose process died, like one it had claimed', async () => {
    const jobs = jobsOver(database(), 'orphan', {})
    jobs.queue.takeBy({
      worker: 'dead',
      leaseMs: 60_000,
      reserve: () => true,
      free() {},
      hasPlace: () => true,
      run() {},
    })
    const place = jobs.queue.reserve('orphan')
    await database().work.run((tx) => jobs.queue.enqueueTaken(tx, place, { kind: 'orphan', key: 'k', data: 1 }))
    expect(await jobs.claim('orphan')).toEqual([])
    jobs.clock.advance(60_001)
    await returnLostJobs(database(), jobs.clock.now(), jobs.clock.now())
    expect((await jobs.claim('orphan')).map((job) => job.attempt)).toEqual([2])
  })

  it('is woken by a commit when it runs by itself, and stops when nothing runs any more', async () => {
    let ran = () => {}
    const once = new Promise<void>((resolve) => {
      ran = resolve
    })
    const jobs = jobsOver(database(), 'live', {
      live: async () => {
        ran()
        return { kind: 'done' }
      },
    })
    await jobs.loop.start()
    await jobs.add({ kind: 'live', key: null, data: null })
    await once
    await jobs.loop.stop()

    expect((await jobs.desk.backlog()).live).toBeUndefined()
  })
})
