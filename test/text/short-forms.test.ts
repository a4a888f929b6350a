import { describe, expect, it } from 'vitest'
import { shortFormsOf } from '../../src/text/short-forms.ts'
import { vocabularyOf } from '../../src/text/vocabulary.ts'

const texts = [
  'Đăng ký hóa đơn điện tử',
  'Hủy hóa đơn điện tử',
  'Giấy tờ hộ khẩu',
  'Đổi giấy tờ, hộ khẩu',
  'Cấp chứng chỉ hành nghề',
  'Thu hồi chứng chỉ hành nghề',
]
const forms = shortFormsOf(texts, vocabularyOf(texts))

describe('short forms that nobody wrote down', () => {
  it('initials are read from good texts, with đ and without', () => {
    expect(forms.initials('hđđt')[0]).toBe('hóa đơn điện tử')
    expect(forms.initials('hddt')[0]).toBe('hóa đơn điện tử')
    expect(forms.initials('cchn')[0]).toBe('chứng chỉ hành nghề')
  })

  it('what is met once only, and what is no row of consonants, is chance', () => {
    expect(forms.initials('tdk')).toEqual([])
    expect(forms.initials('ong')).toEqual([])
  })

  it('a first letter before a whole second syllable is a pair', () => {
    expect(forms.clipped('gtờ')).toEqual(['giấy tờ'])
    expect(forms.clipped('hkhau')).toEqual(['hộ khẩu'])
    expect(forms.clipped('xyz')).toEqual([])
  })
})
