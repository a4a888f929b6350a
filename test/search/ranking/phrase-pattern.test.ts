import { describe, expect, it } from 'vitest'
import { anyOf } from '../../../src/search/ranking/phrase-pattern.ts'

const pattern = anyOf(['làm bên mỹ', 'làm bên', 'nghỉ … tháng', 'thư', 'bạn'], ['rơi'])

describe('words that a text is searched for', () => {
  it.each([
    [' em làm bên mỹ ', true],
    [' em lam ben do ', true],
    [' bên làm ', false],
    [' nghỉ tháng ', true],
    [' xin nghỉ mấy ngày trong một hai tháng ', true],
    [' xin nghỉ mấy ngày trong một hai ba bốn tháng ', false],
    [' lá thu ', true],
    [' thứ ', false],
    [' bán ', false],
    [' rơi ', true],
    [' roi ', false],
    [' làm ', false],
    ['  ', false],
  ])('%s', (text, stands) => {
    expect(pattern.test(text)).toBe(stands)
  })
})
