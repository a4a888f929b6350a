import { describe, expect, it } from 'vitest'
import { facetsBesidePaper, paperAsked } from '../../src/dialogue/paper-asked.ts'

describe('a paper that may be needed', () => {
  it.each([
    ['đăng ký kết hôn có cần giấy xác nhận độc thân không', 'giấy xác nhận độc thân', 'đăng ký kết hôn'],
    ['vậy phải có giấy khám sức khỏe hả', 'giấy khám sức khỏe', ''],
    ['co can so ho khau khong', 'so ho khau', ''],
    ['làm hộ chiếu có phải nộp ảnh không ạ', 'ảnh', 'làm hộ chiếu'],
    ['có phải nộp bằng lái cũ khi bằng còn hạn không', 'bằng lái cũ', ''],
    ['cần sổ hộ khẩu không nếu ở nhà thuê', 'sổ hộ khẩu', ''],
    ['co can giay phep cu ko', 'giay phep cu', ''],
    ['có phải nộp quyết định ly hôn nếu đã ly hôn không', 'quyết định ly hôn', ''],
  ])('"%s" asks for "%s"', (text, paper, head) => {
    expect(paperAsked(text)).toEqual({ paper, head })
  })

  it.each([
    'sửa nhà có cần giấy phép không',
    'cần giấy gì không',
    'có cần đem cháu theo không',
    'vậy có phải thi lại không',
    'có cần giấy phép xây dựng không khi sửa mái',
    'có phải xin giấy độc thân không',
    'có cần giấy tờ gì khi làm hộ chiếu không',
  ])('"%s" asks for none', (text) => {
    expect(paperAsked(text)).toBeNull()
  })
})

describe('what is asked beside a paper of the procedure spoken of', () => {
  const asksFacetOnly = (part: string) => part === 'bao lâu xong'

  it.each([
    ['có cần ảnh không', ['documents']],
    ['có cần ảnh không, với lại bao lâu xong', ['documents', 'duration']],
    ['bao lâu xong với lại có cần ảnh không', ['documents', 'duration']],
  ])('"%s"', (text, facets) => {
    const named = text.includes('bao lâu') ? (['duration'] as const) : (['conditions'] as const)
    expect(facetsBesidePaper({ text, facets: named }, asksFacetOnly)).toEqual(facets)
  })

  it.each([
    'làm hộ chiếu có cần ảnh không',
    'có cần ảnh không, với lại làm hộ chiếu mất bao lâu',
    'với lại bao lâu xong',
  ])('"%s" is of no procedure spoken of, or of another too', (text) => {
    expect(facetsBesidePaper({ text, facets: ['duration'] }, asksFacetOnly)).toBeNull()
  })
})
