import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { calendarFrom, calendarKind } from '../src/content/calendar.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { createDossierCounts } from '../src/features/dossiers/counts.ts'
import { MEASURES } from '../src/features/dossiers/measures.ts'
import { createDossierStore } from '../src/features/dossiers/store.ts'
import { codeMessages, judged } from '../test/features/dossiers/code-evaluation.ts'
import { shippedStatuses } from '../test/features/dossiers/shipped.ts'
import { bundled } from './bundled.ts'
import { writeDossierFile } from './dossier-file.ts'
import { figure, percentile } from './figure.ts'

/**
 * Dossiers at size: import from csv, status by code, on-time rates, deadlines, and codes read in messages.
 * `tsx bench/dossiers.bench.ts [rows]` (or MOTCUA_BENCH_DOSSIERS), 1,000,000 when absent.
 */
const rows = Number(process.argv[2] ?? process.env.MOTCUA_BENCH_DOSSIERS ?? 1_000_000)
const home = mkdtempSync(join(tmpdir(), 'motcua-dossiers-'))
const NOW = '2026-11-25T03:00:00.000Z'

try {
  codes()
  deadlines()
  await imports()
  await lookups()
} finally {
  rmSync(home, { recursive: true })
}

function codes(): void {
  const all = codeMessages()
  const wanted = all.filter((message) => message.codes.length > 0 || message.partial)
  const others = all.filter((message) => message.codes.length === 0 && !message.partial)
  const right = wanted.filter((message) => judged(message).ok)
  figure('dossier-codes-found', (100 * right.length) / wanted.length, '%', { messages: wanted.length })
  figure('dossier-codes-false', others.filter((message) => !judged(message).ok).length, 'messages', {
    messages: others.length,
  })
}

function deadlines(): void {
  const parsed = calendarKind.parse(parse(readFileSync(join(import.meta.dirname, '../data/calendar.yaml'), 'utf8')))
  if (!parsed.ok) throw new Error('data/calendar.yaml does not fit its schema')
  const calendar = calendarFrom(parsed.value)
  const instants = Array.from({ length: 1_000 }, (_, i) =>
    new Date(Date.UTC(2025, 0, 1) + i * 57_600_000).toISOString(),
  )
  const count = 200_000
  const time = (name: string, work: (instant: string, i: number) => unknown) => {
    for (let i = 0; i < 20_000; i++) work(instants[i % 1_000]!, i)
    const started = performance.now()
    for (let i = 0; i < count; i++) work(instants[i % 1_000]!, i)
    figure(name, ((performance.now() - started) * 1_000) / count, 'us', { count })
  }
  time('deadline-working-days', (from, i) => calendar.dueAfterWorkingDays(from, 1 + (i % 60)))
  time('deadline-hours', (from, i) => calendar.due(from, { unit: 'hours', value: 1 + (i % 200) }))
  time('deadline-with-pause', (from, i) =>
    calendar.dueWithPauses(from, { unit: 'working-days', value: 1 + (i % 60) }, [
      { from, to: instants[(i + 3) % 1_000]! },
    ]),
  )
}

/** CPU beside the clock: on a busy machine the clock tells of the others. */
const cpuMsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

async function imports(): Promise<void> {
  mkdirSync(join(import.meta.dirname, '../dist'), { recursive: true })
  const program = join(mkdtempSync(join(import.meta.dirname, '../dist/bench-')), 'dossier-import.mjs')
  await bundled(
    {
      'dossier-import': 'bench/dossier-import.ts',
      'csv-thread': 'src/features/dossiers/import/csv-thread-entry.ts',
    },
    dirname(program),
  )
  const [file, broken] = [join(home, 'dossiers.csv'), join(home, 'broken.csv')]
  await writeDossierFile(file, rows)
  await writeDossierFile(broken, rows / 2, 0.03)
  for (const [run, from, to] of [
    ['first', file, 'dossiers'],
    ['again', file, 'dossiers'],
    ['one in thirty broken', broken, 'broken'],
    ['one in thirty broken, again', broken, 'broken'],
  ] as const) {
    const { stdout } = spawnSync(process.execPath, [program, from, join(home, `${to}.sqlite`), NOW], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    const { seconds, cpuSeconds, residentMb, outcome } = JSON.parse(stdout)
    const work = {
      rows: outcome.read,
      run,
      added: outcome.added,
      unchanged: outcome.unchanged,
      rejected: outcome.rejected,
    }
    figure('dossier-import', outcome.read / seconds, 'rows/s', { ...work, cpuSeconds })
    figure('dossier-import-resident', residentMb, 'MB', work)
  }
  rmSync(dirname(program), { recursive: true })
}

async function lookups(): Promise<void> {
  const database = await openDatabase({ file: join(home, 'dossiers.sqlite') })
  const store = createDossierStore(database)
  const codes: string[] = []
  for (let day = 0; codes.length < 2_000; day += 7) {
    const date = new Date(Date.UTC(2024, 11, 2) + (day % 715) * 86_400_000)
      .toISOString()
      .slice(2, 10)
      .replaceAll('-', '')
    codes.push(...(await store.codesOn(date, String(day % 10), 100)))
  }
  const times: number[] = []
  const before = process.cpuUsage()
  for (let i = 0; i < 20_000; i++) {
    const started = performance.now()
    await store.byCode(codes[(i * 7_919) % codes.length]!)
    times.push(performance.now() - started)
  }
  const cpuMs = Number((cpuMsSince(before) / times.length).toFixed(3))
  figure('dossier-status-p99', percentile(times, 0.99), 'ms', { rows, lookups: times.length, cpuMs })

  const counts = createDossierCounts({
    database,
    clock: { now: () => NOW },
    statuses: shippedStatuses,
    labelOf: () => null,
  })
  const quarters = [1, 4, 7, 10].map((month) => ({
    from: new Date(Date.UTC(2026, month - 1, 1, -7)).toISOString(),
    to: new Date(Date.UTC(2026, month + 2, 1, -7)).toISOString(),
  }))
  const measure = async (name: string, ask: (period: (typeof quarters)[number], id: string) => Promise<unknown>) => {
    const times: number[] = []
    const cpu: number[] = []
    for (const { id } of MEASURES.filter((m) => m.kind === 'ratio'))
      for (const period of quarters) {
        const [started, before] = [performance.now(), process.cpuUsage()]
        await ask(period, id)
        times.push(performance.now() - started)
        cpu.push(cpuMsSince(before))
      }
    figure(name, Math.max(...times), 'ms', {
      rows,
      asked: times.length,
      worstCpuMs: Number(Math.max(...cpu).toFixed(1)),
      median: Number(percentile(times, 0.5).toFixed(1)),
    })
  }
  await measure('rate-by-agency-worst', (period, id) =>
    counts.breakdown({ measure: id, ...period, scope: {} }, 'agency'),
  )
  await measure('rate-of-all-worst', (period, id) => counts.count({ measure: id, ...period, scope: {} }))
  await measure('rate-of-one-agency-by-procedure-worst', (period, id) =>
    counts.breakdown({ measure: id, ...period, scope: { agency: 'a7' } }, 'procedure'),
  )
  await database.close()
}
