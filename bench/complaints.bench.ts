import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { randomIds } from '../src/app/ids.ts'
import { systemClock } from '../src/core/time.ts'
import { type Database, openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import type { Actor } from '../src/features/complaints/complaint.ts'
import { type ComplaintTools, createComplaintTools } from '../src/features/complaints/tools.ts'
import { createJobQueue } from '../src/jobs/job-queue.ts'
import { creationTimes, fillComplaints, matterOf } from './complaint-data.ts'
import { figure, percentile } from './figure.ts'

/**
 * Full lives of complaints (create, route, accept, answer, rate), many at once, over a filled database.
 * `complaints.bench.ts <stored> <lives> <at once> [creation times .csv.gz]`; PostgreSQL where BENCH_POSTGRES_URL is set
 * (a schema of its own is made and dropped), else SQLite in a file with synchronous=FULL.
 */
const [stored = 100_000, lives = 4_000, atOnce = 64] = process.argv.slice(2, 5).map(Number)
const timesFile = process.argv[5]
const home = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'motcua-complaints-'))
const url = process.env.BENCH_POSTGRES_URL
const schema = `bench_complaints_${process.pid}`

const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const { content } = assembly
const database = await open()
const tools = createComplaintTools({
  database,
  jobs: createJobQueue({ database, clock: systemClock, ids: randomIds }),
  work: database.work,
  content,
  ids: randomIds,
})
const book = tools.book()
const engine = url ? 'postgres' : 'sqlite'

const filledFrom = performance.now()
await fillComplaints(database, book, stored, creationTimes(timesFile, systemClock.now()))
figure('complaints.fill', stored / ((performance.now() - filledFrom) / 1000), 'rows/s', { engine, stored })

const areas = book.directory.areas.map((area) => area.id)
await run(Math.min(200, lives), 1_000_000)
const cpuFrom = process.cpuUsage()
const { seconds, latencies } = await run(lives, 2_000_000)
const cpu = process.cpuUsage(cpuFrom)
figure('complaints.lives', lives / seconds, 'lives/s', { engine, stored, lives, atOnce })
figure('complaints.life.cpu', (cpu.user + cpu.system) / 1000 / lives, 'ms', { engine, stored })
figure('complaints.life.p50', percentile(latencies, 0.5), 'ms', { engine, stored, atOnce })
figure('complaints.life.p95', percentile(latencies, 0.95), 'ms', { engine, stored, atOnce })

const queueFrom = performance.now()
const agencies = areas.map((area) => book.directory.agencyOfArea(area)?.id ?? null)
for (const agency of agencies) await tools.reader.queue(agency, 20)
figure('complaints.queue', (performance.now() - queueFrom) / agencies.length, 'ms', { engine, stored, page: 20 })

await close()

async function run(count: number, offset: number) {
  let next = 0
  const latencies: number[] = []
  const startedMs = performance.now()
  async function worker(): Promise<void> {
    for (let i = next++; i < count; i = next++) {
      const from = performance.now()
      await life(tools, offset + i)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { seconds: (performance.now() - startedMs) / 1000, latencies }
}

async function life({ prepare, desk }: ComplaintTools, i: number): Promise<void> {
  const now = systemClock.now()
  const reporter = `bench-${i}`
  const citizen: Actor = { role: 'citizen', conversation: reporter }
  const matter = { ...matterOf(i, areas), category: 'environment' as const }
  const prepared = await prepare(
    { matter, reporter, contact: null, source: 'chat', enteredBy: null, actor: citizen },
    now,
  )
  if (prepared.kind !== 'new') throw new Error('filed before')
  const { complaint } = prepared.filed
  if (!(await database.work.run((tx) => desk.writeFile(tx, prepared.filed)))) throw new Error('filed before')
  const officer: Actor = { role: 'officer', agency: complaint.agency ?? '', account: 'bench' }
  const steps = [
    [{ kind: 'accept' }, officer],
    [{ kind: 'answer', text: 'Đã xử lý xong.' }, officer],
    [{ kind: 'rate', rating: 'satisfied' }, citizen],
  ] as const
  for (const [action, actor] of steps) {
    const performed = await desk.act(complaint.id, action, actor, systemClock.now())
    if (!performed.ok) throw new Error(performed.refusal.kind)
  }
}

async function open(): Promise<Database> {
  if (!url) return migrated(await openDatabase({ file: join(home, 'complaints.sqlite') }))
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create schema ${schema}`)
  await client.end()
  return migrated(await openDatabase({ url, schema, maxConnections: 16 }))
}

async function migrated(opened: Database): Promise<Database> {
  await migrate(opened, systemClock.now())
  return opened
}

async function close(): Promise<void> {
  await database.close()
  await assembly.close()
  rmSync(home, { recursive: true })
  if (!url) return
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set client_min_messages to warning; drop schema ${schema} cascade`)
  await client.end()
}
