import { describe, expect, it } from 'vitest'
import { NOISES, noisy, seededRandom } from '../../src/text/noise.ts'
import { fold } from '../../src/text/normalise.ts'
import { readText } from '../../src/text/read.ts'
import { shippedWords } from './shipped-words.ts'

const TEXT = 'tôi muốn đăng ký khai sinh cho con, hết bao nhiêu tiền'

describe('noisy', () => {
  it.each(NOISES)('%s changes the text, the same way for the same seed', (kind) => {
    const changed = noisy(TEXT, kind, seededRandom(7), shippedWords)
    expect(changed).not.toBe(TEXT)
    expect(noisy(TEXT, kind, seededRandom(7), shippedWords)).toBe(changed)
  })

  it('strips every mark', () => {
    expect(noisy(TEXT, 'unmarked', seededRandom(1), shippedWords)).toBe(
      'toi muon dang ky khai sinh cho con, het bao nhieu tien',
    )
  })

  it('leaves a text alone that has nothing to slip on', () => {
    expect(noisy('12 + 3', 'telex', seededRandom(1), shippedWords)).toBe('12 + 3')
    expect(noisy('', 'joined', seededRandom(1), shippedWords)).toBe('')
  })

  it.each(['telex', 'vni'] as const)('%s keys are read back', (kind) => {
    for (let seed = 1; seed <= 40; seed++) {
      const typed = noisy(TEXT, kind, seededRandom(seed), shippedWords)
      expect(fold(readText(typed, shippedWords).canonical)).toBe(fold(TEXT))
    }
  })
})

describe('seededRandom', () => {
  it('gives numbers from 0 up to 1, different ones for different seeds', () => {
    const first = seededRandom(1)
    const numbers = Array.from({ length: 200 }, () => first())
    expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true)
    expect(new Set(numbers).size).toBe(200)
    expect(seededRandom(2)()).not.toBe(numbers[0])
  })
})
