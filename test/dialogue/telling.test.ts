import { describe, expect, it } from 'vitest'
import { lacksPaper, tellsMore, tellsOfOneself } from '../../src/dialogue/telling.ts'

describe('what tells more and asks nothing', () => {
  it.each([
    ['em ở trọ', true],
    ['ba toi mat 3 nam roi, khong co di chuc', true],
    ['mẹ không đi lại được', true],
    ['chồng có được nghỉ không', false],
    ['nhà tui ở đâu cũng được?', false],
    ['muốn xin thêm bản nữa', false],
    ['còn bằng cấp', false],
    ['cảm ơn em', false],
    ['hôm qua tôi ra phường ngồi từ sáng tới trưa mà chẳng ai kêu tên hết', false],
  ])('"%s": %s', (text, tells) => expect(tellsMore(text)).toBe(tells))

  it.each([
    ['không có giấy mua bán', true],
    ['giấy tờ mất hết rồi', true],
    ['chu nha khong chiu ky', false],
  ])('"%s" lacks a paper: %s', (text, lacks) => expect(lacksPaper(text)).toBe(lacks))

  it.each([
    ['ba nó bỏ đi rồi', true],
    ['bằng cũ bị gãy', true],
    ['đường trước nhà bị sụp', false],
    ['rác đầy hẻm', false],
  ])('"%s" tells of oneself: %s', (text, own) => expect(tellsOfOneself(text)).toBe(own))
})
