import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { withoutDenied } from '../../../src/search/ranking/denied.ts'

describe('what is denied', () => {
  it.each([
    ['nếu không mất mà chỉ sắp hết hạn', 'nếu không mà chỉ sắp hết hạn'],
    ['khong phai mat ma bi sai', 'khong phai ma bi sai'],
    ['đóng cả công ty chứ không chỉ chi nhánh', 'đóng cả công ty chứ không chỉ'],
    ['làm lại có được không', 'làm lại có được không'],
    ['nộp ở xã được không em', 'nộp ở xã được không em'],
  ])('of "%s" is said "%s"', (text, said) => {
    expect(
      withoutDenied(plainReading(text))
        .tokens.map(({ surface }) => surface)
        .join(' '),
    ).toBe(said)
  })
})
