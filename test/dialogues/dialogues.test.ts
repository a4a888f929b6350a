import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createAsker } from '../../src/app/ask/asker.ts'
import { type Assembly, assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { putRecords } from './dossier-records.ts'

const turn = z.strictObject({
  say: z.string(),
  role: z.enum(['citizen', 'officer', 'hotline']).default('citizen'),
  agency: z.string().optional(),
  outcome: z.string(),
  intent: z.string().optional(),
  /** Code of the first procedure answered. */
  procedure: z.string().optional(),
  contains: z.array(z.string()).default([]),
  lacks: z.array(z.string()).default([]),
  choices: z.array(z.string()).optional(),
  /** What one of the choices says each, among others. */
  offers: z.array(z.string()).default([]),
  /** Code of the dossier answered. */
  dossier: z.string().optional(),
  /** Name of the file that comes with the answer. */
  file: z.string().optional(),
})
const dialogue = z.strictObject({ name: z.string(), turns: z.array(turn).min(1) })

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'))
const dialogues = files.flatMap((name) =>
  z.array(dialogue).parse(parse(readFileSync(join(import.meta.dirname, name), 'utf8'))),
)

describe('golden conversations', () => {
  let assembly: Assembly
  const home = temporaryFolder()
  beforeAll(async () => {
    assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), ephemeral: true })
    await putRecords(assembly.database, '2026-11-20T09:58:00.000Z')
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  it.each(dialogues)('$name', async ({ name, turns }) => {
    const ask = createAsker(assembly)
    for (const expected of turns) {
      const { say, role, agency } = expected
      const result = await ask({ text: say, role, agency, conversation: name }, '2026-11-21T02:00:00.000Z')
      const text = result.replies.map((reply) => reply.text).join('\n')
      const said = `"${expected.say}" -> ${text}`
      expect(result.outcome, said).toBe(expected.outcome)
      if (expected.intent) expect(result.intent, said).toBe(expected.intent)
      if (expected.procedure) expect(result.report.procedures?.[0]?.code, said).toBe(expected.procedure)
      if (expected.dossier) expect(result.report.dossier?.code, said).toBe(expected.dossier)
      if (expected.file)
        expect(
          result.replies.map((r) => r.file?.name),
          said,
        ).toContain(expected.file)
      for (const part of expected.contains) expect(text, said).toContain(part)
      for (const part of expected.lacks) expect(text, said).not.toContain(part)
      const offered = result.replies.flatMap(({ choices = [] }) => choices.map(({ label }) => label))
      for (const part of expected.offers) expect(offered.join('\n'), said).toContain(part)
      if (expected.choices) expect(offered, said).toEqual(expected.choices)
    }
  })

  it('say up to where a message was read that is too long', async () => {
    const ask = createAsker(assembly)
    const say = async (text: string) => {
      const result = await ask(
        { text, role: 'citizen', conversation: `long ${text.length}` },
        '2026-11-21T02:00:00.000Z',
      )
      return result.replies.map((reply) => reply.text).join('\n')
    }
    const tale = `Đường Trần Phú phường Cái Khế ngập. ${'Nước tràn vô nhà. '.repeat(450)}`
    expect(await say(`${tale}Xin sửa cống số chín.`)).toContain('phần còn lại')
    expect(await say(tale.slice(0, 7_900))).not.toContain('phần còn lại')
  })

  it('say nothing again of what is erased, though it was too long', async () => {
    const tale = `Tôi tố cáo chủ tịch xã nhận hối lộ. ${'Ông ta lấy tiền của tôi. '.repeat(450)}`
    const result = await createAsker(assembly)({ text: tale, role: 'citizen' }, '2026-11-21T02:00:00.000Z')
    expect(result.erase).toBe(true)
    expect(result.replies.map((reply) => reply.text).join('\n')).not.toContain('của tôi')
  })
})
