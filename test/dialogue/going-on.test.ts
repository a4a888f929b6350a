import { describe, expect, it } from 'vitest'
import {
  asksFurther,
  asksIfOf,
  asksStandingIn,
  pointsAt,
  returnedTo,
  tellsHowGot,
} from '../../src/dialogue/going-on.ts'

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
    ['chồng em có cần đi theo không', true],
    ['co can kham suc khoe hem', true],
    ['vậy phải thi lại hả', true],
    ['ở phường nào cũng nộp được hả', false],
    ['em ở trọ', false],
    ['cần những giấy gì', false],
  ])('"%s" asks if something is needed: %s', (text, asks) => {
    expect(asksIfOf(text)).toBe(asks)
  })

  it.each([
    ['em đi nhận giùm bà được không', true],
    ['nhờ bạn lên lấy hộ có được không', true],
    ['nộp đơn xin cấp thay được không', true],
    ['mở hộ kinh doanh ở đâu', false],
    ['xin giấy thay đổi ở đâu', false],
    ['xin visa thì lãnh sự quán họ đòi gì', false],
  ])('"%s" asks for standing in: %s', (text, asks) => {
    expect(asksStandingIn(text)).toBe(asks)
  })

  it.each([
    ['của ba em cho', 'Đăng ký biến động: chuyển nhượng, thừa kế, tặng cho', true],
    ['đất này được má cho', 'Đăng ký biến động: chuyển nhượng, thừa kế, tặng cho', true],
    ['xe của anh tui cho', 'Cấp chứng nhận đăng ký xe khi thay đổi chủ xe', true],
    ['của ba em cho', 'Đăng ký khai sinh', false],
    ['ai cho phép mấy ông làm vậy', 'Đăng ký biến động: tặng cho', false],
  ])('"%s" tells how the thing of "%s" was got: %s', (text, title, tells) => {
    expect(tellsHowGot(text, title)).toBe(tells)
  })

  it.each([
    ['đăng ký cái tổ đó có tốn tiền không', 'Đăng ký thành lập tổ hợp tác', true],
    ['đăng ký cái xe đó có tốn tiền không', 'Đăng ký thành lập tổ hợp tác', false],
  ])('"%s" points at a thing of "%s": %s', (text, title, points) => {
    expect(pointsAt(text, title)).toBe(points)
  })

  it.each([
    ['quay lại cái đầu, tốn bao nhiêu tiền', 'birth'],
    ['tro lai thu tuc dau tien di', 'birth'],
    ['quay lại cái trước', 'marry'],
    ['về lại vụ hồi nãy', 'marry'],
    ['quay lại khai sinh', undefined],
    ['đi lại xe đầu tiên', undefined],
  ])('"%s" turns back to %s', (text, id) => {
    const focus = ['death', 'marry', 'birth'].map((each) => ({ kind: 'procedure', id: each }))
    expect(returnedTo(text, [{ kind: 'office', id: 'ward' }, ...focus])?.id).toBe(id)
  })
})
