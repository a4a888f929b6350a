import { describe, expect, it } from 'vitest'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { asksForPapers } from '../../../src/features/complaints/understanding/paper-ask.ts'
import { indexesOf } from '../../../src/features/complaints/understanding/word-indexes.ts'
import { shipped } from './fixtures.ts'

const [language] = shipped(languageKind, 'complaint-words/language.yaml')
const papers = indexesOf(language!.papers)

describe('papers are asked for, whatever trouble is told before', () => {
  it.each([
    ['nước lên cuốn trôi hết giấy tờ, giờ xin lại thì gặp ai'],
    ['dãy trọ cháy, tôi phụ chữa cháy bị thương, muốn hưởng trợ cấp thì điền mẫu nào'],
    ['muon lap xuong cua thi can giay phep gi'],
    ['hàng xóm cãi nhau chuyện mương nước, nhờ phường hòa giải'],
    ['vách nhà sập, sửa lại có phải xin phép không'],
    ['không biết nộp hồ sơ ở đâu'],
  ])('%s', (text) => {
    expect(asksForPapers(text, text !== 'muon lap xuong cua thi can giay phep gi', { papers })).toBe(true)
  })
})

describe('no papers are asked for', () => {
  it.each([
    ['quán mở mà không có giấy phép gì hết'],
    ['nộp hồ sơ hai tháng, hỏi ai cũng nói chờ'],
    ['một cửa giấy gì cũng đòi'],
    ['hồ sơ đang nằm ở đâu, ai chịu trách nhiệm'],
    ['đèn đường hư mấy ngày nay'],
    ['không ai nhận đơn của tôi'],
    ['bắt có giấy phép vậy thì dân không thể làm được'],
  ])('%s', (text) => {
    expect(asksForPapers(text, true, { papers })).toBe(false)
  })
})
