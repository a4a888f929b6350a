import { openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import { csvRows } from '../src/features/dossiers/import/csv-file.ts'
import { importDossiers } from '../src/features/dossiers/import/run.ts'
import { shippedCalendar } from '../test/calendar/shipped.ts'
import { shippedColumns, shippedStatuses } from '../test/features/dossiers/shipped.ts'
import { BENCH_AGENCIES } from './dossier-file.ts'

/** One import in a process of its own, so that its memory is its own: file, database, instant; prints one JSON line. */
async function run(file: string, target: string, now: string): Promise<void> {
  const database = await openDatabase({ file: target })
  await migrate(database, now)
  const ids = new Map(BENCH_AGENCIES.map((name, i) => [name, `a${i}`]))
  const started = performance.now()
  const outcome = await importDossiers(csvRows(file), {
    database,
    columns: shippedColumns(),
    statuses: shippedStatuses(),
    prefixes: ['H13'],
    calendar: shippedCalendar(),
    now,
    lookups: {
      agency: (name) => ({
        id: ids.get(name) ?? name,
        level: name.startsWith('Sở') ? 'province' : 'commune',
        area: null,
      }),
      area: () => null,
      procedure: (code) => code,
      termOf: () => ({ unit: 'working-days', value: 5 }),
    },
  })
  const seconds = (performance.now() - started) / 1_000
  const usage = process.resourceUsage()
  await database.close()
  const cpuSeconds = Number(((usage.userCPUTime + usage.systemCPUTime) / 1e6).toFixed(1))
  process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds, residentMb: usage.maxRSS / 1024, outcome })}\n`)
}

const [file, target, now] = process.argv.slice(2)
if (process.argv[1]?.endsWith('dossier-import.ts') && file && target && now) await run(file, target, now)
