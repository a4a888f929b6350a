import { describe, expect, it } from 'vitest'
import { asksPhoneOnly } from '../../../src/features/offices/phone-question.ts'

describe('the number of the office that was spoken of', () => {
  it.each(['sđt', 'số điện thoại ở đó', 'cho xin sdt voi a', 'sdt bao nhiu vay em', 'gọi số nào vậy'])(
    'is asked for by: %s',
    (text) => {
      expect(asksPhoneOnly(text)).toBe(true)
    },
  )

  it.each([
    'tôi quên ghi số điện thoại trong tờ khai',
    'số điện thoại của tui là 0912345678',
    'điện thoại bị mất thì báo ở đâu',
    'đổi số điện thoại trong căn cước',
    'ở đâu',
  ])('is not asked for by: %s', (text) => {
    expect(asksPhoneOnly(text)).toBe(false)
  })
})
