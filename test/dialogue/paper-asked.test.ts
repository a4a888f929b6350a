import { describe, expect, it } from 'vitest'
import { paperAsked } from '../../src/dialogue/paper-asked.ts'

describe('a paper that may be needed', () => {
  it.each([
    ['đăng ký kết hôn có cần giấy xác nhận độc thân không', 'giấy xác nhận độc thân', 'đăng ký kết hôn'],
    ['vậy phải có giấy khám sức khỏe hả', 'giấy khám sức khỏe', ''],
    ['co can so ho khau khong', 'so ho khau', ''],
    ['làm hộ chiếu có phải nộp ảnh không ạ', 'ảnh', 'làm hộ chiếu'],
  ])('"%s" asks for "%s"', (text, paper, head) => {
    expect(paperAsked(text)).toEqual({ paper, head })
  })

  it.each([
    'sửa nhà có cần giấy phép không',
    'cần giấy gì không',
    'có cần đem cháu theo không',
    'vậy có phải thi lại không',
  ])('"%s" asks for none', (text) => {
    expect(paperAsked(text)).toBeNull()
  })
})
