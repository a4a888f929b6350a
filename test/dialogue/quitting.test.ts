import { describe, expect, it } from 'vitest'
import { quits } from '../../src/dialogue/quitting.ts'

describe('leaving what is being written', () => {
  it.each([
    'hủy phản ánh',
    'huy phan anh nay di',
    'thôi bỏ phản ánh này đi em',
    'xóa cái này giùm',
    'hủy bỏ kiến nghị này',
    'thôi đổi ý không gửi nữa',
    'tui đổi ý, không báo nữa',
    'nghĩ lại không muốn gửi nữa',
    'huỷ bỏ hết đi',
    'hủy tất cả giùm tui',
    'bỏ hết luôn đi em',
    'gửi nhầm rồi, rút lại giùm',
    'dừng rồi',
    'thôi khỏi gửi, hủy đi',
    'hủy giùm em, cảm ơn nha',
  ])('is said by: %s', (said) => {
    expect(quits(said)).toBe(true)
  })

  it.each([
    'bỏ việc',
    'dung roi',
    'đúng rồi',
    'đổi ý, cho công khai',
    'hủy bỏ giao dịch đã chứng thực',
    'xóa đăng ký thường trú',
    'phường bỏ phản ánh của tui',
    'đúng cái này',
    'bỏ rác ngoài đường',
    'bỏ hết rác xuống kênh',
    'hủy hết các hồ sơ đã nộp',
    'hủy, mà cho em hỏi khai sinh',
    'cảm ơn nha',
  ])('is not said by: %s', (said) => {
    expect(quits(said)).toBe(false)
  })
})
