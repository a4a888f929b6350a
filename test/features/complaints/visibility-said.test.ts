import { describe, expect, it } from 'vitest'
import { visibilitySaid } from '../../../src/features/complaints/intake/visibility-said.ts'

describe('who may read a complaint, said in the middle of the form', () => {
  it.each([
    'gửi ẩn danh được ko',
    'giấu tên giùm tui nha',
    'đừng ghi tên tôi',
    'không muốn lộ danh tính',
    'dung de lo ten em nha',
    'tui hông muốn người ta biết tui báo',
    'không cần tên',
    'khỏi ghi tên tui nha',
    'giấu tên em giùm, em sợ người ta trả thù',
    'ẩn với cơ quan xử lý',
    'giấu tên với cơ quan',
    'giữ bí mật giùm tui nha',
  ])('hides the sender: %s', (said) => {
    expect(visibilitySaid(said)).toBe('hidden-agency')
  })

  it.each(['công khai, mà đừng ghi tên tui nha', 'công khai nhưng khỏi nêu tên', 'ừ, công khai đi'])(
    'shows what was written: %s',
    (said) => {
      expect(visibilitySaid(said)).toBe('public')
    },
  )

  it.each([
    'mấy giờ có nước lại',
    'công khai tiền quỹ đi',
    'công an giấu tên người vi phạm',
    'bảng hiệu không cần tên đường',
    'quán này ghi tên đường sai',
    'có người ẩn danh nhắn tin quấy rối',
    'trước tiệm ẩn danh',
  ])('is not said by: %s', (said) => {
    expect(visibilitySaid(said)).toBeNull()
  })
})
