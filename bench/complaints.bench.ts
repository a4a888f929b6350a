import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { randomIds } from '../src/app/ids.ts'
import { systemClock } from '../src/core/time.ts'
import type { Actor } from '../src/features/complaints/complaint.ts'
import { createComplaintTools } from '../src/features/complaints/tools.ts'
import { createJobQueue } from '../src/jobs/job-queue.ts'
import { matterOf } from './complaint-data.ts'
import { figure, percentile } from './figure.ts'
import { filledDatabase } from './filled-database.ts'

/**
 * Full lives of complaints (create, route, accept, answer, rate), many at once, over a filled database.
 * `complaints.bench.ts <stored> <lives> <at once> [creation times .csv.gz]`; engine and place: see `filledDatabase`.
 * No lives: it only fills.
 */
const [wanted = 100_000, lives = 4_000, atOnce = 64] = process.argv.slice(2, 5).map(Number)
const own = mkdtempSync(join(tmpdir(), 'motcua-complaints-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: own }), ephemeral: true })
const { content } = assembly
// A database that holds nothing, only for the rules.
const { book } = createComplaintTools({ ...assembly, jobs: assembly.queue, work: assembly.database.work })
const filled = await filledDatabase(book(), wanted, process.argv[5])
const { database, engine, stored } = filled
const tools = createComplaintTools({
  database,
  jobs: createJobQueue({ database, clock: systemClock, ids: randomIds }),
  work: database.work,
  content,
  ids: randomIds,
})
const { directory } = book()
const areas = directory.areas.map((area) => area.id)
if (lives > 0) await measure()
await filled.close()
await assembly.close()
rmSync(own, { recursive: true })

async function measure(): Promise<void> {
  const offset = Date.now() % 1_000_000_000
  await run(Math.min(200, lives), offset)
  const cpuFrom = process.cpuUsage()
  const { seconds, latencies } = await run(lives, offset + 1_000_000)
  const cpu = process.cpuUsage(cpuFrom)
  figure('complaints.lives', lives / seconds, 'lives/s', { engine, stored, lives, atOnce })
  figure('complaints.life.cpu', (cpu.user + cpu.system) / 1000 / lives, 'ms', { engine, stored })
  figure('complaints.life.p50', percentile(latencies, 0.5), 'ms', { engine, stored, atOnce })
  figure('complaints.life.p95', percentile(latencies, 0.95), 'ms', { engine, stored, atOnce })

  const queueFrom = performance.now()
  const agencies = areas.map((area) => directory.agencyOfArea(area)?.id ?? null)
  for (const agency of agencies) await tools.reader.queue(agency, 20)
  figure('complaints.queue', (performance.now() - queueFrom) / agencies.length, 'ms', { engine, stored, page: 20 })
}

async function run(count: number, offset: number) {
  let next = 0
  const latencies: number[] = []
  const startedMs = performance.now()
  async function worker(): Promise<void> {
    for (let i = next++; i < count; i = next++) {
      const from = performance.now()
      await life(offset + i)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { seconds: (performance.now() - startedMs) / 1000, latencies }
}

async function life(i: number): Promise<void> {
  const { prepare, desk } = tools
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
