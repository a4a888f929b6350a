import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { COMPLAINT_READING } from '../src/app/features.ts'
import { createDangers } from '../src/features/complaints/understanding/dangers.ts'

/**
 * Writes `data/complaint-messages/` from the labelled complaints that may be tuned on (`test/evaluation/complaints-tune.yaml`
 * and `complaints-dev*.yaml`): what models learn beside our own short texts. Which danger a message tells is what is found
 * in it now; one that none is found in is left out. Rows held back for reporting are never read.
 */
const FROM = join(import.meta.dirname, '../test/evaluation')
const TO = join(import.meta.dirname, '../data/complaint-messages')

const row = z.looseObject({
  text: z.string(),
  kind: z.string().default('report'),
  category: z.string().nullish(),
  part: z.string().optional(),
})

const home = mkdtempSync(join(tmpdir(), 'motcua-messages-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const snapshot = assembly.content.current()
const dangers = createDangers({
  cache: assembly.cache,
  canonical: (of) => (text) => COMPLAINT_READING.read(of)(text).canonical,
  readingKey: COMPLAINT_READING.readingKey,
})(snapshot)

interface Told {
  readonly id: string
  readonly tells: string
  readonly danger?: string
  readonly category?: string
  readonly messages: string[]
}
const told = new Map<string, Told>()
const left: string[] = []

const CATEGORISED = new Set(['report', 'suggestion'])
for (const file of readdirSync(FROM).filter((name) => /^complaints-(?:dev|tune|taught)/.test(name))) {
  for (const { text, part, category, kind: label } of z
    .array(row)
    .parse(parse(readFileSync(join(FROM, file), 'utf8')))) {
    if (part === 'report') continue
    const reading = COMPLAINT_READING.read(snapshot)(text)
    const danger = label === 'emergency' ? dangers.find(reading.normalised, reading.canonical)[0]?.label : undefined
    if (label === 'emergency' && danger === undefined) {
      left.push(text)
      continue
    }
    const tells = danger ? 'danger' : label === 'none' ? 'other' : label
    const of = CATEGORISED.has(tells) ? (category ?? undefined) : undefined
    const id = [tells, danger ?? of].filter(Boolean).join('-')
    const one: Told = told.get(id) ?? {
      id,
      tells,
      ...(danger ? { danger } : {}),
      ...(of ? { category: of } : {}),
      messages: [],
    }
    one.messages.push(text.trim())
    told.set(id, one)
  }
}
await assembly.close()
rmSync(home, { recursive: true, force: true })

rmSync(TO, { recursive: true, force: true })
mkdirSync(TO, { recursive: true })
for (const tells of new Set([...told.values()].map((one) => one.tells))) {
  const records = [...told.values()].filter((one) => one.tells === tells).sort((a, b) => a.id.localeCompare(b.id))
  const head = '# Lời người dân viết, ghi từ bộ câu đã gán nhãn bằng bench/tell-messages.ts; không sửa tay.\n'
  writeFileSync(join(TO, `${tells}.yaml`), head + stringify(records, { lineWidth: 0 }))
}
const messages = [...told.values()].reduce((sum, one) => sum + one.messages.length, 0)
process.stdout.write(`${JSON.stringify({ name: 'told-messages', messages, dangersNotFound: left.length })}\n`)
process.exit(0)
