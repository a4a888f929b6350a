import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

/**
 * Writes `knowledge/statistics/messages/questions.yaml` from the evaluation questions that may be tuned on
 * (`test/evaluation/figures-tune*.yaml`): those that ask for figures or plans, by what
 * is wanted of them, and those that only sound like it. Rows held
 * back for reporting are never written, nor second messages, which tell little without the first.
 */
const FROM = join(import.meta.dirname, '../test/evaluation')
const TO = join(import.meta.dirname, '../knowledge/statistics/messages')
const ASKS = /^(?:statistics|plan)\./

const row = z.looseObject({
  text: z.string(),
  intent: z.union([z.string().transform((name) => [name]), z.array(z.string())]),
  after: z.unknown().optional(),
})

const told = new Map<string, Set<string>>()
for (const file of readdirSync(FROM).filter((name) => name.startsWith('figures-tune')))
  for (const { text, intent, after } of z.array(row).parse(parse(readFileSync(join(FROM, file), 'utf8')))) {
    if (after !== undefined) continue
    const asks = intent.some((name) => ASKS.test(name)) && !intent.includes('!statistics')
    const [only, ...more] = intent
    // The number that somebody states is a value.
    const named = only?.replace(/^statistics\.(?:check|premise)$/, 'statistics.value') ?? ''
    const operation = more.length === 0 && named.startsWith('statistics.') ? named.slice('statistics.'.length) : null
    const id = !asks ? 'others' : operation === null ? 'asks' : `asks-${operation}`
    told.set(id, (told.get(id) ?? new Set()).add(text.trim()))
  }

const records = [...told]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([id, messages]) => ({
    id,
    tells: id === 'others' ? 'others' : 'asks',
    ...(id.startsWith('asks-') ? { operation: id.slice('asks-'.length) } : {}),
    messages: [...messages],
  }))
const head = '# Câu hỏi số liệu, ghi từ bộ câu đã gán nhãn bằng bench/tell-figures.ts; không sửa tay.\n'
mkdirSync(TO, { recursive: true })
writeFileSync(join(TO, 'questions.yaml'), head + stringify(records, { lineWidth: 0 }))
const counts = Object.fromEntries([...told].map(([id, messages]) => [id, messages.size]))
process.stdout.write(`${JSON.stringify({ name: 'told-figures', ...counts })}\n`)
