import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeLookups } from '../../../src/features/dossiers/lookup-guard.ts'

const LIMITS = { windowMinutes: 60, perConversation: 6, perOrigin: 8, unknown: 3, neighbours: 3, neighbourSpan: 5 }
const known = (...codes: readonly string[]) => codes.map((code) => ({ code, known: true }))
const judge = (codes: readonly string[], conversation = known(), origin = known()) =>
  judgeLookups(codes, { conversation, origin }, LIMITS)

describe('how many codes may be looked at', () => {
  it.each([
    ['one code', ['H13-261110-0034'], [], [], 'allowed'],
    ['two neighbours', ['H13-261110-0034'], ['H13-261110-0035'], [], 'allowed'],
    ['three neighbours', ['H13-261110-0034'], ['H13-261110-0035', 'H13-261110-0037'], [], 'neighbours'],
    ['three numbers far apart', ['H13-261110-0034'], ['H13-261110-0135', 'H13-261110-0237'], [], 'allowed'],
    ['the same number of three days', ['H13-261110-0034'], ['H13-261111-0034', 'H13-261112-0034'], [], 'allowed'],
    [
      'three neighbours in one message',
      ['H13-261110-0001', 'H13-261110-0002', 'H13-261110-0003'],
      [],
      [],
      'neighbours',
    ],
    [
      'a code that was shown, after neighbours',
      ['H13-261110-0035'],
      ['H13-261110-0034', 'H13-261110-0035'],
      [],
      'allowed',
    ],
    ['three neighbours at one address', ['H13-261110-0034'], [], ['H13-261110-0035', 'H13-261110-0036'], 'allowed'],
    [
      'six neighbours at one address',
      ['H13-261110-0034'],
      [],
      ['H13-261110-0035', 'H13-261110-0036', 'H13-261110-0037', 'H13-261110-0038', 'H13-261110-0039'],
      'neighbours',
    ],
  ] as const)('%s', (_, codes, conversation, origin, verdict) => {
    expect(judge(codes, known(...conversation), known(...origin))).toBe(verdict)
  })

  it('ends at so many codes, of a conversation and of an address', () => {
    const many = (count: number) => known(...Array.from({ length: count }, (_, i) => `H13-26111${i % 10}-${i}000`))
    expect(judge(['H13-260101-0001'], many(5))).toBe('allowed')
    expect(judge(['H13-260101-0001'], many(6))).toBe('too-many')
    expect(judge(['H13-260101-0001'], known(), many(7))).toBe('allowed')
    expect(judge(['H13-260101-0001'], known(), many(8))).toBe('too-many')
  })

  it('ends sooner where the codes are guesses', () => {
    const guesses = ['H13-260101-0001', 'H13-260102-0001', 'H13-260103-0001'].map((code) => ({ code, known: false }))
    expect(judge(['H13-260104-0001'], guesses)).toBe('too-many')
    expect(judge(['H13-260103-0001'], guesses)).toBe('allowed')
  })

  it('whoever walks along the numbers is stopped, wherever they begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.constantFrom(1, -1, 2), (start, step) => {
        const shown: string[] = []
        let verdict = 'allowed'
        for (let i = 0; i < 20 && verdict === 'allowed'; i++) {
          const code = `H13.12-261110-${String(Math.abs(start + i * step)).padStart(4, '0')}`
          verdict = judge([code], known(...shown))
          if (verdict === 'allowed') shown.push(code)
        }
        expect(verdict).toBe('neighbours')
        expect(shown.length).toBeLessThanOrEqual(LIMITS.neighbours)
      }),
    )
  })
})
