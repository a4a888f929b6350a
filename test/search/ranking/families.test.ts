import { expect, it } from 'vitest'
import { familyOf } from '../../../src/search/ranking/families.ts'

it.each([
  ['Cấp đổi thẻ căn cước', 'Cấp đổi thẻ căn cước (thực hiện tại cấp tỉnh)'],
  [
    'Cấp lại chứng nhận đăng ký xe, biển số xe thực hiện bằng dịch vụ công trực tuyến toàn trình',
    'Cấp lại chứng nhận đăng ký xe, biển số xe thực hiện bằng dịch vụ công trực tuyến một phần hoặc trực tiếp thực hiện tại cấp trung ương, cấp tỉnh, cấp xã',
  ],
  [
    'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)',
    'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp trung ương)',
  ],
])('titles that differ in level or way only are one matter: %s', (one, other) => {
  expect(familyOf(one)).toBe(familyOf(other))
})

it.each([
  ['Cấp đổi thẻ căn cước', 'Cấp lại thẻ căn cước'],
  ['Cấp thẻ căn cước cho người dưới 14 tuổi', 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên'],
  ['Đăng ký khai sinh', 'Đăng ký khai sinh có yếu tố nước ngoài'],
])('titles of different acts or people are not: %s', (one, other) => {
  expect(familyOf(one)).not.toBe(familyOf(other))
})
