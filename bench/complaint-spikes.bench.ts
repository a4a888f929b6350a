import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Area } from '../src/agencies/directory.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import type { Reply } from '../src/core/message.ts'
import { createComplaintTools } from '../src/features/complaints/tools.ts'
import { STREETS, TEXTS } from './complaint-data.ts'
import { databaseCosts } from './database-cost.ts'
import { figure, percentile } from './figure.ts'
import { filledDatabase } from './filled-database.ts'
import { isQueue, linkOfficers, openOfficers } from './spike-officers.ts'
import { openVisitor, type Times, visitorAgent, type WebVisitor } from './web-visitor.ts'

/**
 * Spikes of whole lives through the web chat of a real server over a filled database: a citizen writes, answers the form and
 * gets a code; an officer accepts and answers in the chat of the agency; the citizen rates. Lives begin at a fixed rate whether
 * or not earlier ones are done; officers read their queues beside it.
 * `complaint-spikes.bench.ts <stored> <seconds a spike> <lives a second,...> <queue readers> [creation times .csv.gz]`;
 * engine and place: see `filledDatabase`. 1,000,000 rows, a minute each of 15, 25 and 35, 20 readers when absent.
 * BENCH_NODE_FLAGS: flags of the server's Node (`--cpu-prof`).
 */
const [stored = '1000000', seconds = '60', rates = '15,25,35', readers = '20', timesFile] = process.argv.slice(2)
/** Lives that are under way at most; what would be more is counted as an error. */
const MAX_UNDER_WAY = 2_000
/** A chat may send 20 messages a minute and an officer sends three a life: so many at each agency as the highest rate needs, twice. */
const OFFICERS_EACH = 4
/** As fast as one chat may write. */
const READ_EVERY_MS = 3_000
const REST_MS = Math.min(20_000, Number(seconds) * 1_000)
/** What a citizen taps where it is offered, first of all. */
const TAPS = ['Việc khác, gửi mới', 'Đúng, gửi', 'Công khai nội dung', 'Bỏ qua', 'Đang xảy ra', 'Không rõ']

const own = mkdtempSync(join(tmpdir(), 'motcua-spikes-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: own }), ephemeral: true })
const book = createComplaintTools({ ...assembly, jobs: assembly.queue, work: assembly.database.work }).book()
const filled = await filledDatabase(book, Number(stored), timesFile)
const { engine } = filled
const { areas } = book.directory
const agencies = [...new Set(areas.flatMap((area) => book.directory.agencyOfArea(area.id)?.id ?? []))]
const linked = await linkOfficers(filled.database, agencies, OFFICERS_EACH, Number(readers))
await assembly.close()

const { child, server } = await startServer()
const costs = await databaseCosts(process.env.BENCH_POSTGRES_URL)
const agent = visitorAgent()
const unmeasured: Times = { accept: [], reply: [] }
let times = unmeasured
// Every part of a life adds to the times of the spike that is on.
const current: Times = {
  accept: { push: (ms: number) => times.accept.push(ms) } as number[],
  reply: { push: (ms: number) => times.reply.push(ms) } as number[],
}
const reads: Times = { accept: [], reply: [] }
const officers = await openOfficers(linked, { server, agent, times: current })
const errors = new Map<string, number>()
let begun = 0
let underWay = 0

await spike(2, Math.min(10, Number(seconds)), false)
let reading = true
const readings = startReaders()
for (const rate of rates.split(',').map(Number)) {
  await spike(rate, Number(seconds), true)
  await wait(REST_MS)
}
reading = false
await Promise.all(readings)
for (const page of officers.pages) page.close()
child.kill('SIGTERM')
await new Promise((resolve) => child.once('exit', resolve))
agent.destroy()
await costs?.close()
await filled.close()
rmSync(own, { recursive: true })

async function spike(rate: number, seconds: number, measured: boolean): Promise<void> {
  times = { accept: [], reply: [] }
  reads.accept.length = 0
  reads.reply.length = 0
  errors.clear()
  const lives: number[] = []
  const cpuFrom = cpuSeconds()
  const costFrom = await costs?.read()
  const fromMs = performance.now()
  const all: Promise<void>[] = []
  for (let i = 0; i < rate * seconds; i++) {
    const late = fromMs + (i / rate) * 1_000 - performance.now()
    if (late > 0) await wait(late)
    if (underWay >= MAX_UNDER_WAY) fail(new Error('too many under way'))
    else all.push(timed(lives))
  }
  const endMs = performance.now()
  await Promise.all(all)
  if (!measured) return
  const recoveryMs = performance.now() - endMs
  const work = { engine, stored: filled.stored, rate, seconds, readers }
  figure('spikes.lives', lives.length, 'lives', work)
  figure(
    'spikes.errors',
    [...errors.values()].reduce((sum, n) => sum + n, 0),
    'errors',
    { ...work, ...named(errors) },
  )
  for (const share of [0.5, 0.95, 0.99]) {
    const p = `p${share * 100}`
    figure(`spikes.accept.${p}`, percentile(times.accept, share), 'ms', work)
    figure(`spikes.reply.${p}`, percentile(times.reply, share), 'ms', work)
    figure(`spikes.queue.${p}`, percentile(reads.reply, share), 'ms', work)
  }
  figure('spikes.life.p95', percentile(lives, 0.95), 'ms', work)
  figure('spikes.recovery', recoveryMs, 'ms', work)
  figure('spikes.server.cpu', ((cpuSeconds() - cpuFrom) * 1_000) / lives.length, 'ms/life', work)
  const cost = await costs?.read()
  if (!cost || !costFrom) return
  figure('spikes.database.cpu', ((cost.cpuSeconds - costFrom.cpuSeconds) * 1_000) / lives.length, 'ms/life', work)
  figure('spikes.database.transactions', (cost.transactions - costFrom.transactions) / lives.length, '/life', work)
}

async function timed(lives: number[]): Promise<void> {
  underWay++
  const fromMs = performance.now()
  try {
    await life(begun++)
    lives.push(performance.now() - fromMs)
  } catch (error) {
    fail(error)
  } finally {
    underWay--
  }
}

function fail(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  errors.set(reason, (errors.get(reason) ?? 0) + 1)
}

function named(counts: ReadonlyMap<string, number>) {
  return counts.size === 0 ? {} : { reasons: [...counts].join('; ') }
}

async function life(i: number): Promise<void> {
  const citizen = await openVisitor({
    server,
    agent,
    address: `12.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`,
    times: current,
  })
  try {
    const code = await filed(citizen, i, areas[i % areas.length]!)
    await officers.handle(code)
    const answered = await citizen.hear((reply) => reply.choices?.some(({ label }) => label === 'Hài lòng') ?? false)
    await citizen.say({ choice: answered.choices!.find(({ label }) => label === 'Hài lòng')! })
  } finally {
    citizen.close()
  }
}

/** A step of the form or its end; who writes first is greeted before. */
function leadsOn(reply: Reply): boolean {
  return (reply.choices?.length ?? 0) > 0 || reply.text.includes('Mã: PA-')
}

async function filed(citizen: WebVisitor, i: number, area: Area): Promise<string> {
  const place = `trước số ${i % 397} đường ${STREETS[(i * 5) % STREETS.length]}, ${area.name}`
  let reply = await citizen.say({ text: `${TEXTS[i % TEXTS.length]}, ${place}, từ sáng nay` }, leadsOn)
  for (let step = 0; step < 8; step++) {
    const code = /Mã: (PA-\w{4}-\w{4})/.exec(reply.text)?.[1]
    if (code) return code
    const choice = [area.name, ...TAPS].flatMap((tap) => reply.choices?.find(({ label }) => label === tap) ?? [])[0]
    if (!choice) throw new Error(`no way on: ${reply.text.slice(0, 60)}`)
    reply = await citizen.say({ choice }, leadsOn)
  }
  throw new Error('no code')
}

function startReaders(): readonly Promise<void>[] {
  return officers.readers.map(async (page, i) => {
    await wait((i / Number(readers)) * READ_EVERY_MS)
    while (reading) {
      const fromMs = performance.now()
      await page.say({ text: '/hangdoi' }, isQueue).catch(fail)
      reads.reply.push(performance.now() - fromMs)
      await wait(Math.max(0, READ_EVERY_MS - (performance.now() - fromMs)))
    }
  })
}

/** The built program with the settings of production. */
async function startServer(): Promise<{ readonly child: ChildProcess; readonly server: string }> {
  const root = join(import.meta.dirname, '..')

  if (spawnSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0)
    throw new Error('no build')
  const log = join(own, 'server.log')
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? []
  const child = spawn(process.execPath, [...flags, 'dist/main.mjs', 'serve'], {
    cwd: root,
    env: { ...process.env, ...filled.settings, NODE_ENV: 'production', PORT: '0' },
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
  })
  // Where the run breaks off, the server goes with it.
  process.once('exit', () => child.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  for (let tries = 0; tries < 3_000; tries++) {
    await wait(100)
    const address = /http:\/\/localhost:\d+/.exec(readFileSync(log, 'utf8'))?.[0]
    if (address) return { child, server: address.replace('localhost', '127.0.0.1') }
    if (child.exitCode !== null) break
  }
  throw new Error(`the server did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
}

/** Processor time of the server so far, where the system tells it. */
function cpuSeconds(): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
