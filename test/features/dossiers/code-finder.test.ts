import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codeOfKey, keyOfCode } from '../../../src/features/dossiers/code.ts'
import { findCodes } from '../../../src/features/dossiers/code-finder.ts'
import { findPartialCode } from '../../../src/features/dossiers/partial-code.ts'
import { codeMessages, judged } from './code-evaluation.ts'

const RULES = { prefixes: ['H13', 'H30', 'H51'], today: '2026-11-25' }
const codes = (text: string) => findCodes(text, RULES).map((mention) => mention.code)

describe('dossier codes in messages', () => {
  it('are found and normalised in at least 97 of 100', () => {
    const wanted = codeMessages().filter((message) => message.codes.length > 0 || message.partial)
    const missed = wanted.map((message) => ({ ...message, ...judged(message) })).filter((message) => !message.ok)
    expect(wanted.length).toBeGreaterThanOrEqual(120)
    expect(missed.length / wanted.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.03)
  })

  it('are never seen in phone, identity, procedure, document and other numbers', () => {
    const others = codeMessages().filter((message) => message.codes.length === 0 && !message.partial)
    expect(others.length).toBeGreaterThanOrEqual(40)
    expect(others.filter((message) => !judged(message).ok)).toEqual([])
  })

  it('are not seen in questions about procedures', () => {
    const folder = join(import.meta.dirname, '../../evaluation')
    const files = readdirSync(folder).filter((file) => file.startsWith('questions-'))
    const texts = files.flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as { text: string }[])
    expect(texts.length).toBeGreaterThan(300)
    const taken = texts.filter(({ text }) => codes(text).length > 0 || findPartialCode(text, RULES.today))
    expect(taken).toEqual([])
  })

  it('are no share that something is below', () => {
    const text = 'chiều nay anh cần số đơn vị tự lo được từ 10 % đến dưới 30 % chi thường xuyên'
    expect(findPartialCode(text, RULES.today)).toBeNull()
    expect(findPartialCode(text.replaceAll(' %', ' phần trăm'), RULES.today)).toBeNull()
  })

  it('tell where in the text they stand', () => {
    expect(findCodes('hs h13.12 250110 0034 xong chưa', RULES)).toEqual([
      {
        kind: 'code',
        code: 'H13.12-250110-0034',
        prefix: 'H13',
        written: 'h13.12 250110 0034',
        start: 3,
        end: 21,
      },
    ])
  })

  it.each([
    ['H13.12-261126-0001', 'future'],
    ['H13.12-271301-0001', 'no-such-date'],
    ['H13.12-250230-0001', 'no-such-date'],
  ])('%s is shaped like a code, but its date is %s', (text, why) => {
    expect(findCodes(text, RULES)).toMatchObject([{ kind: 'wrong-date', why, code: text }])
  })

  it('takes today and not tomorrow', () => {
    expect(findCodes('H13.12-261125-0001', RULES)).toMatchObject([{ kind: 'code' }])
  })

  it('without its letter is a code only under a prefix in circulation here', () => {
    expect(codes('13.12-250110-0034')).toEqual(['H13.12-250110-0034'])
    expect(codes('29.12-250110-0034')).toEqual([])
  })
})

const twoDigits = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))
const date = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(2, 10).replaceAll('-', ''))
const number = fc.integer({ min: 1, max: 9_999 }).map((n) => String(n).padStart(4, '0'))
const rootFirst = fc
  .tuple(fc.constantFrom('H13', 'H30', 'H51', 'G22'), fc.array(twoDigits, { maxLength: 3 }), date, number)
  .map(([root, levels, day, n]) => `${[root, ...levels].join('.')}-${day}-${n}`)
const leafFirst = fc.tuple(twoDigits, date, number).map(([level, day, n]) => `000.00.${level}.H13-${day}-${n}`)
const code = fc.oneof(rootFirst, leafFirst)

describe('any code', () => {
  it('is found as it is written, in a sentence too', () => {
    fc.assert(
      fc.property(code, (written) => {
        expect(codes(`Dạ hồ sơ ${written} tới đâu rồi ạ`)).toEqual([written])
      }),
    )
  })

  it('is found with O for 0, l for 1, in lower case, with blanks for its marks', () => {
    const noises: readonly ((text: string) => string)[] = [
      (text) => text.replaceAll('0', 'O'),
      (text) => text.replace('1', 'l'),
      (text) => text.toLowerCase(),
      (text) => text.replace(/[.-]/g, ' '),
      (text) => text.replaceAll('-', ' - '),
      (text) => text.replaceAll('-', '–'),
    ]
    fc.assert(
      fc.property(code, fc.constantFrom(...noises), (written, noise) => {
        const noisy = noise(written)
        fc.pre((noisy.match(/\d/g)?.length ?? 0) >= 9)
        expect(codes(noisy)).toEqual([written])
      }),
    )
  })

  it('comes back from its key', () => {
    fc.assert(
      fc.property(code, (written) => {
        expect(codeOfKey(keyOfCode(written))).toBe(written)
      }),
    )
  })
})

describe('any text', () => {
  it('is read without a failure and in little time', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'Hh13.-0OolI 240610\n5S'), maxLength: 300 })
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const started = performance.now()
        findCodes(text, RULES)
        findPartialCode(text, RULES.today)
        expect(performance.now() - started).toBeLessThan(500)
      }),
    )
  })
})
