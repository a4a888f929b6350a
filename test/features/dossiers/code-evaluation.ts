import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { findCodes } from '../../../src/features/dossiers/code-finder.ts'
import { findPartialCode } from '../../../src/features/dossiers/partial-code.ts'
import { normalise } from '../../../src/text/normalise.ts'

const messageSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  codes: z.array(z.string()).default([]),
  partial: z.strictObject({ digits: z.string(), date: z.string().nullable() }).nullable().default(null),
})
export type CodeMessage = z.output<typeof messageSchema>

const RULES = { prefixes: ['H13', 'H30', 'H51'], today: '2026-11-25' }

/** The messages of `test/evaluation/dossier-codes.yaml`. */
export function codeMessages(): readonly CodeMessage[] {
  const file = join(import.meta.dirname, '../../evaluation/dossier-codes.yaml')
  return z.array(messageSchema).parse(parse(readFileSync(file, 'utf8')))
}

/** What is read in a message, and whether that is what it says. */
export function judged({ text, codes, partial }: CodeMessage) {
  const written = normalise(text)
  const found = findCodes(written, RULES)
  const read = found.length > 0 ? null : findPartialCode(written, RULES.today)
  const says = found.map((mention) => mention.code).join(' ') || shown(read)
  const right = codes.length > 0 || partial === null ? codes.join(' ') || 'null' : shown(partial)
  return { says, right, ok: says === right }
}

const shown = (partial: CodeMessage['partial']): string => (partial ? `…${partial.digits} ${partial.date}` : 'null')
