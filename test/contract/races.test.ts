import { expect, it } from 'vitest'
import { systemClock } from '../../src/core/time.ts'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { createJobLoop } from '../../src/jobs/job-loop.ts'
import { createJobQueue } from '../../src/jobs/job-queue.ts'
import { countingIds, NOW } from './clock.ts'
import { onRealPostgres } from './engines.ts'

onRealPostgres('several processes', (schema) => {
  const openAll = (count: number) =>
    Promise.all(Array.from({ length: count }, () => openDatabase({ ...schema(), maxConnections: 4 })))
  const closeAll = (databases: readonly Database[]) => Promise.all(databases.map((database) => database.close()))

  it('migrate at the same time without a clash', async () => {
    const databases = await openAll(4)
    const applied = await Promise.all(databases.map((database) => migrate(database, NOW)))
    await closeAll(databases)

    expect(applied.filter((steps) => steps.length > 0)).toHaveLength(1)
  })

  it('run each job exactly once, and jobs of one key one at a time and in order', async () => {
    const databases = await openAll(4)
    const jobs = 400
    const runs: string[] = []
    const running = new Set<string | null>()
    let overlaps = 0
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    const loops = databases.map((database, worker) => {
      const queue = createJobQueue({ database, clock: systemClock, ids: countingIds(`w${worker}-`) })
      return createJobLoop({
        database,
        queue,
        clock: systemClock,
        random: () => 0,
        worker: `w${worker}`,
        pollMs: 5,
        lanes: { race: { concurrency: 8 } },
        handlers: {
          async race(job) {
            if (running.has(job.key)) overlaps++
            running.add(job.key)
            await new Promise((resolve) => setImmediate(resolve))
            running.delete(job.key)
            runs.push(`${job.key} ${job.data}`)
            if (runs.length === jobs) finish()
            return { kind: 'done' }
          },
        },
      })
    })
    const [first] = databases
    const queue = createJobQueue({ database: first as Database, clock: systemClock, ids: countingIds('j') })
    await (first as Database).work.run((tx) =>
      queue.enqueue(
        tx,
        Array.from({ length: jobs }, (_, number) => ({ kind: 'race', key: `k${number % 40}`, data: number })),
      ),
    )
    await Promise.all(loops.map((loop) => loop.start()))
    await finished
    await Promise.all(loops.map((loop) => loop.stop()))
    await closeAll(databases)

    expect(runs).toHaveLength(jobs)
    expect(new Set(runs).size).toBe(jobs)
    expect(overlaps).toBe(0)
    const ofKey7 = runs.filter((run) => run.startsWith('k7 '))
    expect(ofKey7).toEqual([
      'k7 7',
      'k7 47',
      'k7 87',
      'k7 127',
      'k7 167',
      'k7 207',
      'k7 247',
      'k7 287',
      'k7 327',
      'k7 367',
    ])
  })
})
