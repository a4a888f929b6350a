import { garbageCollector } from '../src/app/collect-garbage.ts'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { csvInThread } from '../src/features/dossiers/import/csv-thread.ts'
import { importDossiers } from '../src/features/dossiers/import/run.ts'
import { shippedCalendar } from '../test/calendar/shipped.ts'
import { shippedColumns, shippedStatuses } from '../test/features/dossiers/shipped.ts'
import { BENCH_AGENCIES } from './dossier-file.ts'

const COLLECT_EVERY_ROWS = 50_000
const TERM = { unit: 'working-days', value: 5 } as const

/** One import in a process of its own, so that its memory is its own: file, database, instant; prints one JSON line. */
async function run(file: string, target: string, now: string): Promise<void> {
  const database = await openDatabase({ file: target })
  await migrate(database, now)
  const ids = new Map(BENCH_AGENCIES.map((name, i) => [name, `a${i}`]))
  const calendar = shippedCalendar()
  const settings = {
    columns: shippedColumns(),
    statuses: shippedStatuses().all,
    prefixes: ['H13'],
    now,
    closesAt: calendar.closesAt,
    phoneSecret: null,
  }
  const collect = garbageCollector()
  let collectedAt = 0
  const started = performance.now()
  const outcome = await importDossiers(csvInThread(file, settings), {
    database,
    calendar,
    now,
    onBatch(read) {
      if (read - collectedAt < COLLECT_EVERY_ROWS) return
      collectedAt = read
      collect()
    },
    lookups: {
      agency: (name) => ({
        id: ids.get(name) ?? name,
        level: name.startsWith('Sở') ? 'province' : 'commune',
        area: null,
      }),
      area: () => null,
      procedure: (code) => code,
      termOf: () => TERM,
    },
  })
  const seconds = (performance.now() - started) / 1_000
  const usage = process.resourceUsage()
  await database.close()
  const cpuSeconds = Number(((usage.userCPUTime + usage.systemCPUTime) / 1e6).toFixed(1))
  process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds, residentMb: usage.maxRSS / 1024, outcome })}\n`)
}

const [file, target, now] = process.argv.slice(2)
if (/dossier-import\.m?[jt]s$/.test(process.argv[1] ?? '') && file && target && now) await run(file, target, now)
