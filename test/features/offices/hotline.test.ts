import { describe, expect, it } from 'vitest'
import { asksHotline } from '../../../src/features/offices/hotline-question.ts'

describe('the number of the hotline', () => {
  it.each([
    'số điện thoại tổng đài',
    'sdt tong dai',
    'cho em xin số tổng đài với ạ',
    'đường dây nóng số mấy',
    'số đường dây nóng 1022 là bao nhiêu',
    'hotline thành phố số nào vậy',
    '1022 là gì vậy em',
    'cho hỏi tổng đài 1022 là số gì',
  ])('is asked for by: %s', (text) => {
    expect(asksHotline(text)).toBe(true)
  })

  it.each([
    'tổng đài 1022 nhận bao nhiêu phản ánh',
    'số phản ánh qua tổng đài là bao nhiêu',
    'tỷ lệ phản ánh 1022 là gì',
    'tổng đài',
    'số điện thoại phường',
    'gọi tổng đài hoài không ai bắt máy',
    'đường dây điện nóng quá số 12 Trần Phú',
  ])('is not asked for by: %s', (text) => {
    expect(asksHotline(text)).toBe(false)
  })
})
