import { describe, expect, it } from 'vitest'
import { correctionOf } from '../../src/dialogue/correcting.ts'

describe('taking back how something was understood', () => {
  it.each([
    ['không phải, ý em là sổ đỏ', 'sổ đỏ', true, false],
    ['ko phai vay, y toi la doi bang lai', 'doi bang lai', true, false],
    ['nhầm, tui hỏi sổ hồng', 'sổ hồng', true, false],
    ['em hỏi lộn, hỏi hộ chiếu', 'hộ chiếu', true, false],
    ['không, nghỉ tạm 1 năm thôi', 'nghỉ tạm 1 năm thôi', true, false],
    ['khong phai ban, cho luon', 'cho luon', false, false],
    ['không phải nghỉ luôn mà nghỉ tạm', 'nghỉ tạm', false, false],
    ['thôi hỏi vụ xe đi', 'vụ xe đi', true, true],
    ['đổi ý rồi, lập công ty cổ phần luôn', 'lập công ty cổ phần', true, false],
    ['nghi lai thi lam ho chieu thoi', 'lam ho chieu', true, false],
    ['nghĩ lại rồi, dẹp luôn', 'dẹp luôn thì sao', true, false],
  ])('"%s" means "%s"', (text, meant, wholly, leaves) => {
    expect(correctionOf(text)).toEqual({ meant, wholly, leaves })
  })

  it('only what was spoken of is given up for another matter', () => {
    expect(correctionOf('khỏi tạm trú, nhập thường trú luôn', 'Đăng ký tạm trú')?.meant).toBe('nhập thường trú')
    expect(correctionOf('hổng nhận con nuôi nữa, làm giám hộ thôi', 'Đăng ký việc nuôi con nuôi')?.meant).toBe(
      'làm giám hộ',
    )
    expect(correctionOf('khỏi cần hộ khẩu, nộp căn cước thôi', 'Đăng ký khai sinh')).toBeNull()
  })

  it.each([
    'không có giấy mua bán',
    'không phải nghỉ luôn đâu nha',
    'ý kiến của em là sửa đường',
    'không cần',
    'khỏi cần hộ khẩu, đưa căn cước được không',
    'không làm nữa',
    'y tế là gì',
  ])('"%s" takes nothing back', (text) => expect(correctionOf(text)).toBeNull())
})
