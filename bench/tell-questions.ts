import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

/**
 * Writes `intents/messages/questions.yaml` from the evaluation questions that may be tuned on (odd ids of
 * `test/evaluation/questions-*.yaml`): which facet of a procedure they ask for, or that they are out of scope. Rows held back
 * for reporting are never written, nor second messages, which tell little without the first.
 */
const FROM = join(import.meta.dirname, '../test/evaluation')
const TO = join(import.meta.dirname, '../intents/messages')

const row = z.looseObject({
  id: z.string(),
  text: z.string(),
  facet: z.string().nullable(),
  expect: z.enum(['answer', 'clarify', 'refuse']),
  part: z.enum(['tune', 'report']),
  after: z.unknown().optional(),
})

const told = new Map<string, string[]>()
for (const file of readdirSync(FROM).filter((name) => name.startsWith('questions-'))) {
  for (const { id, text, facet, expect, part, after } of z
    .array(row)
    .parse(parse(readFileSync(join(FROM, file), 'utf8')))) {
    if (part === 'report' || Number(id.replace(/\D/g, '')) % 2 === 0 || after !== undefined) continue
    const intent = expect === 'refuse' ? 'out-of-scope' : `procedure.${facet ?? 'overview'}`
    told.set(intent, [...(told.get(intent) ?? []), text.trim()])
  }
}

const records = [...told]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([id, messages]) => ({ id, messages: [...new Set(messages)] }))
const head = '# Câu người dân hỏi, ghi từ bộ câu đã gán nhãn bằng bench/tell-questions.ts; không sửa tay.\n'
mkdirSync(TO, { recursive: true })
writeFileSync(join(TO, 'questions.yaml'), head + stringify(records, { lineWidth: 0 }))
const messages = records.reduce((sum, one) => sum + one.messages.length, 0)
process.stdout.write(`${JSON.stringify({ name: 'told-questions', messages })}\n`)
