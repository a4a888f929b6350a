import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { createAsker } from '../src/app/ask/asker.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { putRecords } from '../test/dialogues/dossier-records.ts'

/**
 * Questions about dossiers (test/evaluation/dossiers.yaml), each in a conversation of its own over the six records of the
 * golden conversations. Right: intent, outcome and, where one is named, the dossier. `EVALUATE_SHOW=tune` writes the
 * misses of that part to stderr.
 */
const NOW = '2026-11-21T02:00:00.000Z'

const question = z.strictObject({
  id: z.string(),
  style: z.string(),
  text: z.string(),
  /** `!dossier`: anything but a dossier's. */
  intent: z.string(),
  outcome: z.string().optional(),
  dossier: z.string().optional(),
  role: z.enum(['citizen', 'officer', 'hotline']).default('citizen'),
  agency: z.string().optional(),
  after: z.string().optional(),
  part: z.enum(['tune', 'report']),
})

const questions = z
  .array(question)
  .parse(parse(readFileSync(join(import.meta.dirname, '../test/evaluation/dossiers.yaml'), 'utf8')))
const home = mkdtempSync(join(tmpdir(), 'motcua-dossiers-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
await putRecords(assembly.database, NOW)
const ask = createAsker(assembly)

const judged: { readonly style: string; readonly part: string; readonly right: boolean; readonly ms: number }[] = []
for (const { id, style, part, text, role, agency, after, ...expected } of questions) {
  const conversation = `dossiers-${id}`
  if (after) await ask({ text: after, role, agency, conversation }, NOW)
  const startedMs = performance.now()
  const { intent, outcome, report } = await ask({ text, role, agency, conversation }, NOW)
  const ms = performance.now() - startedMs
  const right =
    (expected.intent === '!dossier' ? !intent.startsWith('dossier.') : intent === expected.intent) &&
    (expected.outcome === undefined || outcome === expected.outcome) &&
    (expected.dossier === undefined || report.dossier?.code === expected.dossier)
  judged.push({ style, part, right, ms })
  if (!right && part === 'tune' && process.env.EVALUATE_SHOW === 'tune')
    process.stderr.write(`${id}\t${intent}\t${outcome}\t${report.dossier?.code ?? '-'}\t${text}\n`)
}
await assembly.close()
rmSync(home, { recursive: true })

function print(style: string, part: string, some: typeof judged): void {
  const right = some.filter((each) => each.right).length
  const times = some.map(({ ms }) => ms).sort((a, b) => a - b)
  const p99Ms = Number((times[Math.ceil(times.length * 0.99) - 1] ?? 0).toFixed(2))
  const rightShare = Number((right / some.length).toFixed(3))
  process.stdout.write(
    `${JSON.stringify({ name: 'dossier-questions', style, part, n: some.length, right, rightShare, p99Ms })}\n`,
  )
}
for (const style of new Set(judged.map((each) => each.style)))
  print(
    style,
    'both',
    judged.filter((each) => each.style === style),
  )
for (const part of ['tune', 'report'])
  print(
    'all',
    part,
    judged.filter((each) => each.part === part),
  )
print('all', 'both', judged)
