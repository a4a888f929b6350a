import { describe, expect, it } from 'vitest'
import { asksFurther, asksStandingIn, pointsAt } from '../../src/dialogue/going-on.ts'

describe('going on about what was just answered', () => {
  it.each([
    ['vợ em đi thay được hông', true],
    ['mang tàu lên hay người ta xuống coi', true],
    ['dan no di roi lam gi truoc', true],
    ['đường trước nhà tôi ngập cả tuần nay', false],
  ])('"%s" asks further: %s', (text, asks) => {
    expect(asksFurther(text)).toBe(asks)
  })

  it.each([
    ['em đi nhận giùm bà được không', true],
    ['nhờ bạn lên lấy hộ có được không', true],
    ['mở hộ kinh doanh ở đâu', false],
  ])('"%s" asks for standing in: %s', (text, asks) => {
    expect(asksStandingIn(text)).toBe(asks)
  })

  it.each([
    ['đăng ký cái tổ đó có tốn tiền không', 'Đăng ký thành lập tổ hợp tác', true],
    ['đăng ký cái xe đó có tốn tiền không', 'Đăng ký thành lập tổ hợp tác', false],
  ])('"%s" points at a thing of "%s": %s', (text, title, points) => {
    expect(pointsAt(text, title)).toBe(points)
  })
})
