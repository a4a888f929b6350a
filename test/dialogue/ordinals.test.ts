import { describe, expect, it } from 'vitest'
import { pointedChoice } from '../../src/dialogue/ordinals.ts'

const offered = [
  { label: 'Đăng ký khai sinh', action: 'a' },
  { label: 'Đăng ký lại khai sinh', action: 'b' },
  { label: 'Bản sao trích lục', action: 'c' },
]
const pointed = (text: string) => pointedChoice(text, offered)?.action ?? null

describe('pointing to an offered choice', () => {
  it.each([
    ['2', 'b'],
    ['số 2', 'b'],
    ['cái thứ hai', 'b'],
    ['cai thu 2 nha', 'b'],
    ['cái đầu', 'a'],
    ['cái cuối', 'c'],
    ['cái đầu tiên', 'a'],
    ['cái cuối cùng nha', 'c'],
    ['cái thứ 3 thì sao', 'c'],
    ['dang ky lai khai sinh', 'b'],
    ['Bản sao trích lục', 'c'],
  ])('%s points to %s', (text, action) => {
    expect(pointed(text)).toBe(action)
  })

  it.each(['9', 'hai', 'hai vợ chồng cùng đi được không', '2 ngày có kịp không', 'lệ phí', ''])(
    '%s points to nothing',
    (text) => {
      expect(pointed(text)).toBeNull()
    },
  )

  it('points to nothing when nothing was offered', () => {
    expect(pointedChoice('1', [])).toBeNull()
  })
})
