import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPhrases } from '../../src/search/cut-phrases.ts'
import { cachedCut, decodeCut, encodeCut } from '../../src/search/phrase-file.ts'

const words = fc.array(fc.constantFrom('khai', 'sinh', 'kết', 'hôn', 'đất', '12'), { maxLength: 6 })
const documents = fc
  .array(
    fc.array(
      words.map((list) => list.join(' ')),
      { maxLength: 3 },
    ),
    { maxLength: 5 },
  )
  .map((list) => list.map((phrases, i) => ({ id: String(i), phrases })))

describe('a file of cut phrases', () => {
  it('holds what was cut', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const cut = cutPhrases(list)
        expect(decodeCut(encodeCut(cut), list)).toEqual(cut)
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  it('of other documents or cut short is as good as none', () => {
    const list = [{ id: 'a', phrases: ['khai sinh', 'làm khai sinh'] }]
    const bytes = encodeCut(cutPhrases(list))
    expect(decodeCut(bytes, [{ id: 'a', phrases: ['khai sinh'] }])).toBeNull()
    expect(decodeCut(bytes.subarray(0, bytes.length - 4), list)).toBeNull()
    expect(decodeCut(new Uint8Array(3), list)).toBeNull()
  })

  it('is asked for by all that it was made of', () => {
    const kept = new Map<string, Uint8Array>()
    const cache = {
      get: (name: string, key: string) => kept.get(name + key) ?? null,
      put: (name: string, key: string, bytes: Uint8Array) => void kept.set(name + key, bytes),
    }
    const [first, second] = ['kết hôn', 'khai tử'].map((text) => [{ id: 'a', phrases: [text] }])
    for (const list of [first!, second!, first!]) expect(cachedCut('x', list, cache)).toEqual(cutPhrases(list))
    expect(kept.size).toBe(2)
  })
})
