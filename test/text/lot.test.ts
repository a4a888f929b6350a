import { describe, expect, it } from 'vitest'
import { lotOf } from '../../src/text/lot.ts'

describe('lots', () => {
  it.each(['làm khai sinh', 'đăng ký tạm trú', ''])('draws the same for "%s" again, within the count', (text) => {
    expect(lotOf(text, 5)).toBe(lotOf(text, 5))
    expect(lotOf(text, 5)).toBeGreaterThanOrEqual(0)
    expect(lotOf(text, 5)).toBeLessThan(5)
  })

  it('is spread over the count', () => {
    const drawn = Array.from({ length: 400 }, (_, n) => lotOf(`việc ${n}`, 4))
    for (const lot of [0, 1, 2, 3]) expect(drawn.filter((each) => each === lot).length).toBeGreaterThan(60)
  })
})
