import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAsker } from '../../src/app/ask/asker.ts'
import { type Assembly, assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['100 kB of words', 'làm khai sinh cho con '.repeat(5_000)],
  ['100 kB of one letter', 'a'.repeat(100_000)],
  ['100 kB of dots', '.'.repeat(100_000)],
  ['emoji only', '🙂🙃👨‍👩‍👧‍👦'],
  ['control characters', '\u0000\u0001\u001b[31m\u0007'],
  ['zalgo', 'l\u0336\u0335\u0322\u0321à\u0334\u0327m\u0337\u0328 k\u0334h\u0336a\u0335i s\u0334i\u0336n\u0337h'],
  ['HTML and script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['SQL', "'; DROP TABLE conversation; --"],
  ['ten languages', 'hello bonjour hola ciao привет 你好 こんにちは 안녕하세요 สวัสดี សួស្តី مرحبا'],
  ['lone surrogates', 'khai \ud800 sinh \udc00'],
  ['replacement characters', '\ufffd\ufffd khai sinh \ufffd'],
  ['a template', '{{constructor.constructor("return process")()}} <%= 7*7 %>'],
  ['numbers only', '123456789012 0912345678 1.001193.000.00.00.H13'],
]

describe('hostile input', () => {
  let assembly: Assembly
  const failures: unknown[] = []
  const home = temporaryFolder()
  beforeAll(async () => {
    const config = configFrom({ MOTCUA_HOME: home.path })
    assembly = await assemble({ config, ephemeral: true, onFailure: (error) => failures.push(error) })
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  it.each(HOSTILE)('%s has a decent answer', async (_, text) => {
    const result = await createAsker(assembly)({ text, role: 'citizen' })
    expect(failures).toEqual([])
    expect(result.outcome).not.toBe('error')
    expect(result.replies.length).toBeGreaterThan(0)
    expect(result.replies.every((reply) => reply.text.trim() !== '')).toBe(true)
  })

  it('does not say markup or control characters back', async () => {
    for (const [, text] of HOSTILE) {
      const { replies } = await createAsker(assembly)({ text, role: 'citizen' })
      const said = replies.map((reply) => reply.text).join('\n')
      expect(said).not.toMatch(/<script|onerror|DROP TABLE/)
      expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
    }
  })

  it('answers any text in any conversation without failing', async () => {
    const ask = createAsker(assembly)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          for (const text of texts) await ask({ text, role: 'citizen', conversation: 'any' })
          expect(failures).toEqual([])
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })
})
