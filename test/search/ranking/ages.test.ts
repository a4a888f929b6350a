import { describe, expect, it } from 'vitest'
import { ageFits } from '../../../src/search/ranking/ages.ts'

describe('ages', () => {
  it.each([
    ['Cấp thẻ cho người dưới 14 tuổi', 'thằng nhỏ 9 tuổi thì sao', 1],
    ['Cấp thẻ cho người dưới 14 tuổi', 'con gai 16 tuoi', -1],
    ['Cấp thẻ cho người từ đủ 14 tuổi trở lên', 'con gái 16 tuổi', 1],
    ['Cấp thẻ cho người từ đủ 14 tuổi trở lên', 'cháu 14t', 1],
    ['Cấp thẻ cho người từ đủ 14 tuổi trở lên', 'thằng nhỏ 9 tuổi thì sao', -1],
    ['Cấp thẻ cho người dưới 14 tuổi', 'con tôi thì sao', 0],
    ['Đăng ký kết hôn', 'em 19 tuổi', 0],
  ] as const)('"%s" for "%s": %s', (title, text, fits) => {
    expect(ageFits(title, text)).toBe(fits)
  })
})
