import { describe, expect, it } from 'vitest'
import { buildGrams, decodeGrams, encodeGrams, gramIndexOver } from '../../../src/search/ranking/gram-index.ts'

const data = buildGrams([['Đăng ký khai sinh', 'làm giấy khai sinh'], ['Đăng ký khai tử'], ['Tách thửa đất']])
const likeness = (texts: readonly string[]) => [...gramIndexOver(data).likeness(texts)]

describe('an index of runs of letters', () => {
  it('forgives blanks, marks and slips', () => {
    const [birth = 0, death = 0, land = 0] = likeness(['giaykhaisnh'])
    expect(birth).toBeGreaterThan(death)
    expect(land).toBe(0)
  })

  it('is 1 for a document of one phrase asked with that phrase', () => {
    expect(likeness(['tach thua dat'])[2]).toBeCloseTo(1, 5)
  })

  it('takes the best of several texts', () => {
    const both = likeness(['tach thua dat', 'khai tu'])
    expect(both[1]).toBeCloseTo(likeness(['khai tu'])[1]!, 5)
    expect(both[2]).toBeCloseTo(1, 5)
  })

  it('survives writing and reading; bytes of another length are refused', () => {
    const bytes = encodeGrams(data)
    const again = decodeGrams(bytes)!
    expect([...gramIndexOver(again).likeness(['khai sinh'])]).toEqual(likeness(['khai sinh']))
    expect(decodeGrams(bytes.subarray(0, bytes.length - 2))).toBeNull()
    expect(decodeGrams(new Uint8Array())).toBeNull()
  })
})
