import { createAsker } from '../src/app/ask/asker.ts'
import type { EngineResult } from '../src/core/engine.ts'
import { seededRandom } from '../src/text/noise.ts'
import { assembledWith } from './assembled.ts'
import { figure } from './figure.ts'
import { NOISES } from './steadiness/noises.ts'
import { DOMAINS, type Row, rowsOf } from './steadiness/rows.ts'

/**
 * Whether what is understood when it is written well is understood when it is written as people type: tuning rows of
 * test/evaluation, each again with every noise of `steadiness/noises.ts`, one at a time. One JSON line per noise: of the
 * rows that were right as they stand, the share that is understood the same (procedure; figures; kind, category and place).
 * `STEADINESS_ROWS` of each domain (50), by `STEADINESS_SEED` (1); `STEADINESS_SHOW=<noise>` or `all` writes what broke
 * to stderr; names of noises as arguments: only these.
 */
const NOW = '2026-11-21T09:00:00+07:00'
const limit = Number(process.env.STEADINESS_ROWS ?? 50)
const seed = Number(process.env.STEADINESS_SEED ?? 1)
const shown = process.env.STEADINESS_SHOW
const wanted = process.argv.slice(2)

/** A row with what its noise made of it. */
interface Steadied {
  readonly row: Row
  readonly isSteady: boolean
}

const assembly = await assembledWith(undefined)
const asker = createAsker(assembly)
const ask = (row: Row, text: string): Promise<EngineResult> => asker({ ...row.asking, text }, NOW)

const right: { readonly row: Row; readonly seen: string }[] = []
const rows = rowsOf(limit, seed)
for (const row of rows) {
  const result = await ask(row, row.text)
  if (row.isRight(result)) right.push({ row, seen: row.seen(result) })
}

const all: Steadied[] = []
for (const [noise, write] of Object.entries(NOISES)) {
  if (wanted.length > 0 && !wanted.includes(noise)) continue
  const random = seededRandom(seed)
  const steadied: Steadied[] = []
  for (const { row, seen } of right) {
    const text = write(row.text, random)
    if (text === row.text) continue
    const now = row.seen(await ask(row, text))
    steadied.push({ row, isSteady: now === seen })
    if (now !== seen && (shown === noise || shown === 'all'))
      process.stderr.write(`${noise} ${row.domain} ${row.id}\n  ${row.text}\n  ${text}\n  was ${seen}\n  now ${now}\n`)
  }
  print(noise, steadied)
  all.push(...steadied)
}
print('all', all)
await assembly.close()

function print(noise: string, steadied: readonly Steadied[]): void {
  const share = (some: readonly Steadied[]) =>
    Number(((some.filter(({ isSteady }) => isSteady).length / some.length) * 100).toFixed(1))
  const domains = DOMAINS.flatMap((domain) => {
    const some = steadied.filter(({ row }) => row.domain === domain)
    return some.length === 0 ? [] : [[`${domain}Percent`, share(some)] as const]
  })
  figure(`steadiness.${noise}`, share(steadied), '%', {
    rows: steadied.length,
    ofRight: right.length,
    ofAsked: rows.length,
    ...Object.fromEntries(domains),
  })
}
