import { describe, expect, it } from 'vitest'
import { findsFaultWithRules } from '../../../src/features/complaints/understanding/category.ts'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { gatherings } from '../../../src/features/complaints/understanding/word-indexes.ts'
import { shipped } from './fixtures.ts'

const [language] = shipped(languageKind, 'complaint-words/language.yaml')
const lexicon = { faultedRules: gatherings('rule' as const, language!.faultedRules) }
const faults = (text: string) => findsFaultWithRules(text, lexicon)

describe('a rule or a paper is found fault with', () => {
  it.each([
    'thủ tục gì mà rườm rà quá trời',
    'bắt có hợp đồng công chứng, nhà của má tôi thì lấy đâu ra',
    'mau don cu roi, lac hau qua',
    'đòi xác nhận của ba nơi, có dữ liệu trên máy hết rồi mà',
  ])('%s', (text) => {
    expect(faults(text)).toBe(true)
  })

  it.each([
    'thủ tục đăng ký tạm trú cần giấy tờ gì',
    'giấy xác nhận độc thân xin ở đâu',
    'truong cua con doi giay xac nhan, xin o phuong nao',
    'đường hẻm hư vô lý quá',
  ])('not in: %s', (text) => {
    expect(faults(text)).toBe(false)
  })
})
