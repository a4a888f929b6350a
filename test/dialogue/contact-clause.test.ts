import { describe, expect, it } from 'vitest'
import { withoutContact } from '../../src/dialogue/contact-clause.ts'

describe('a clause that only tells how whoever writes can be reached', () => {
  it.each([
    ['SĐT em •••, đường bể ở Trần Phú', 'đường bể ở Trần Phú'],
    ['sdt cua toi •••. duong Nguyen Van Cu ngap', 'duong Nguyen Van Cu ngap'],
    ['••• quán karaoke hát ồn', 'quán karaoke hát ồn'],
    ['em tên Lan số điện thoại •••, đèn đường tắt', 'đèn đường tắt'],
    ['email •••, chợ bán hàng lấn lòng đường', 'chợ bán hàng lấn lòng đường'],
    ['cống nghẹt cả tuần, cần gì gọi em •••', 'cống nghẹt cả tuần'],
  ])('is left out: %s', (said, matter) => {
    expect(withoutContact(said)).toBe(matter)
  })

  it.each([
    'SĐT em •••',
    'lương hưu bị trừ lộn, sổ của tui •••',
    'bán đất nền giá rẻ. Liên hệ •••',
    'số ••• gọi lừa đảo tui hoài',
    'CCCD ••• sai tên thì sửa ở đâu',
    'đường bể',
  ])('stays where nothing else is said or it is the matter: %s', (said) => {
    expect(withoutContact(said)).toBe(said)
  })
})
