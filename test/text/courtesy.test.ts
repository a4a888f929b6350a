import { describe, expect, it } from 'vitest'
import { withoutThanks } from '../../src/text/courtesy.ts'
import { readText } from '../../src/text/read.ts'
import { shippedWords } from './shipped-words.ts'

const left = (text: string) => withoutThanks(readText(text, shippedWords)).canonical

describe('thanks and pleas at the end', () => {
  it.each([
    ['đèn đường trước nhà tắt cả tuần nay, em cảm ơn ạ', 'đèn đường trước nhà tắt cả tuần nay'],
    ['đèn đường trước nhà tắt cả tuần nay giúp em với ạ, em cảm ơn', 'đèn đường trước nhà tắt cả tuần nay'],
    ['den duong truoc nha tat ca tuan nay cam on anh chi nhieu', 'den duong truoc nha tat ca tuan nay'],
    ['cống nghẹt nước tràn vô nhà, mong được phản hồi, xin cảm ơn', 'cống nghẹt nước tràn vô nhà'],
  ])('of %j leave %j', (text, rest) => {
    expect(left(text)).toBe(rest)
  })

  it.each([
    'cảm ơn ad nhiều',
    'dạ được rồi, em cảm ơn',
    'đèn hẻm nhà tui đã sửa xong, cám ơn phường nhiều',
    'cảm ơn anh em đội thoát nước đã thông cống trước nhà',
    'xe rác đã dọn sạch đầu hẻm, bà con cảm ơn',
  ])('stay in %j', (text) => {
    expect(left(text)).toBe(readText(text, shippedWords).canonical)
  })
})
