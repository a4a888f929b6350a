import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figure } from './figure.ts'

/**
 * Time from starting the process to an answering /readyz, and resident memory then: cold (empty home), warm, and warm with
 * the portal's records imported (`tsx bench/start.bench.ts <folder>`, or MOTCUA_BENCH_DATA).
 */
const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
const home = mkdtempSync(join(tmpdir(), 'motcua-start-'))
const root = join(import.meta.dirname, '..')

async function start(): Promise<{ readyMs: number; residentMb: number }> {
  const startedMs = performance.now()
  // What `npm start` runs: the build (which finds nothing to do) and the server.
  spawnSync(process.execPath, [join(root, 'build.mjs')], { stdio: 'inherit' })
  const child = spawn(process.execPath, [join(root, 'dist/main.mjs'), 'serve'], {
    env: { ...process.env, PORT: '0', MOTCUA_HOME: home, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/localhost:(\d+)/.exec(printed)
      if (found) resolve(found[1]!)
    })
    child.once('exit', () => reject(new Error('the server ended before it was ready')))
  })
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  const readyMs = performance.now() - startedMs
  if (!answer.ok) throw new Error(`not ready: ${answer.status}`)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const residentMb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  return { readyMs, residentMb }
}

async function measureWarm(work: Readonly<Record<string, unknown>>): Promise<void> {
  const warm = []
  for (let i = 0; i < 5; i++) warm.push(await start())
  const readyMs = warm.map((w) => w.readyMs).sort((a, b) => a - b)
  figure('server-ready-warm', readyMs[2]!, 'ms', { runs: warm.length, home: 'used', ...work })
  figure('resident-after-start', Math.max(...warm.map((w) => w.residentMb)), 'MB', { runs: warm.length, ...work })
}

const cold = await start()
figure('server-ready-cold', cold.readyMs, 'ms', { home: 'empty' })
await measureWarm({ imported: 0 })
if (folder === undefined) console.error('start: without imported records; give their folder in MOTCUA_BENCH_DATA')
else {
  const records = join(folder, 'portal-procedures-2642.jsonl.gz')
  const env = { ...process.env, MOTCUA_HOME: home }
  const { status } = spawnSync(process.execPath, [join(root, 'dist/main.mjs'), 'import', 'procedures', records], {
    env,
  })
  if (status !== 0) throw new Error(`the import ended with status ${status}`)
  // What is built of the records is built and kept at the first start with them.
  await start()
  await measureWarm({ imported: 2_642 })
}
rmSync(home, { recursive: true })
