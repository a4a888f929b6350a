import { describe, expect, it } from 'vitest'
import { actionOfMail } from '../../../src/features/complaints/gateways/mail-acts.ts'
import { ownWords, readMail } from '../../../src/features/complaints/gateways/mail-reading.ts'
import { messageIdOf, newMailToken, subjectOf, tokensIn } from '../../../src/features/complaints/gateways/mail-token.ts'

describe('an agency’s reply', () => {
  it.each([
    ['Đã sửa xong.\n\nOn Fri, Nov 20, 2026 at 9:00 AM A <a@b.test> wrote:\n> cũ', 'Đã sửa xong.'],
    ['Đã sửa.\nVào 20/11/2026, A đã viết:\n> cũ', 'Đã sửa.'],
    ['Đã sửa.\n\n-----Original Message-----\ncũ', 'Đã sửa.'],
    ['Đã sửa.\n\nTừ: Một Cửa <a@b.test>\nĐã gửi: thứ sáu\ncũ', 'Đã sửa.'],
    ['Đã sửa.\n-- \nPhòng kỹ thuật', 'Đã sửa.'],
    ['Đã sửa.\n--- Viết phản hồi phía trên dòng này ---\ncũ', 'Đã sửa.'],
    ['Từ: trạm 5 đến trạm 7 đã đóng điện', 'Từ: trạm 5 đến trạm 7 đã đóng điện'],
  ])('%j', (text, own) => {
    expect(ownWords(text)).toBe(own)
  })

  it.each([
    ['Nhận xử lý.', { kind: 'accept' }],
    ['Hỏi thêm: số nhà mấy?', { kind: 'ask', text: 'số nhà mấy?' }],
    ['Gia hạn: chờ vật tư', { kind: 'extend', reason: 'chờ vật tư' }],
    ['Không thuộc: đường tỉnh', { kind: 'return', reason: 'đường tỉnh' }],
    ['Gia hạn sử dụng bãi rác tới tháng sau', { kind: 'answer', text: 'Gia hạn sử dụng bãi rác tới tháng sau' }],
    ['Đã sửa xong sáng nay', { kind: 'answer', text: 'Đã sửa xong sáng nay' }],
    ['ok', null],
    ['', null],
  ])('%j does %j', (words, action) => {
    expect(actionOfMail(words)).toEqual(action)
  })

  it('is told by the token in its subject or references, and by nothing like it', () => {
    const token = newMailToken()
    expect(tokensIn(`Re: ${subjectOf({ code: 'PA-7K3M-X9R4' }, token, 'rác')}`)).toEqual([token])
    expect(tokensIn(messageIdOf('PA-7K3M-X9R4', token, '0', 'city.test'))).toEqual([token])
    expect(tokensIn('Re: [PA-7K3M-X9R4] #thongbao')).toEqual([])
  })

  it('written as a page only is read without its quotation', async () => {
    const page = '<div>Đã sửa &amp; kiểm tra.</div><blockquote>cũ</blockquote>'
    const letter = `From: a@b.test\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n`
    expect(await readMail(Buffer.from(letter))).toMatchObject({ from: 'a@b.test', words: 'Đã sửa & kiểm tra.' })
  })
})
