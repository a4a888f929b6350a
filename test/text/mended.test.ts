import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/text/reader.ts'
import { shippedWords } from './shipped-words.ts'

const read = createReader(shippedWords)

describe('what only the keyboard did to a text', () => {
  it.each([
    ['thur tucj khai sinh', 'thủ tục khai sinh'],
    ['Toongr soos thur tujc nawm 2024', 'Tổng số thủ tục năm 2024'],
    ['kế hoạch laff gì', 'kế hoạch là gì'],
    ['coong ty cuar tooi', 'công ty của tôi'],
    ['thang1 8 nam8 2024', 'tháng 8 năm 2024'],
    ['đăng kýy giấyy phép', 'đăng ký giấy phép'],
    ['làgì vậy', 'là gì vậy'],
    ['sởnào trễnhất', 'sở nào trễ nhất'],
    ['bộvphậnvmột cửa', 'bộ phận một cửa'],
    ['th ủ tục đăng k ý khai sinh', 'thủ tục đăng ký khai sinh'],
    ['mấy ngừi vô làm', 'mấy người vô làm'],
    ['thủ.tục khai sinh cần giấy,tờ gì', 'thủ tục khai sinh cần giấy tờ gì'],
  ])('is undone in %j: %j', (text, mended) => {
    expect(read(text).normalised).toBe(mended)
  })

  it.each([
    'chỉ số PCI, PAPI và PAR INDEX',
    'pci là gì',
    'xét nghiệm adn, thẻ atm',
    'vào dichvucong.gov.vn hay a.b@c.vn',
    'xin chào.tôi muốn hỏi',
    'chị đi rồi,anh ở lại',
    'theo nghị định số14/2020/NĐ-CP',
    'điểm a, b, c khoản 2',
    'quê ở Kon Tum, qua Nam Vang rồi xuôi sông Mê Kông',
    'cái xoong, cái boong',
    'to 5 khu 2',
    'ko biết dc k',
    'người già vẽ tranh, đào giếng, dọn rác',
    'hàng trống, tiếng trống trường, trưa nắng',
    'how are you doing today',
  ])('is nothing in %j', (text) => {
    expect(read(text).normalised).toBe(text)
  })
})

describe('a marked word that nobody writes', () => {
  it.each([
    ['thủ tục hành trính', 'thủ tục hành chính'],
    ['đượt cấp giấy phép', 'được cấp giấy phép'],
  ])('in %j is read as what sounds like it: %j', (text, canonical) => {
    expect(read(text).canonical).toBe(canonical)
  })

  it.each([
    'bớt mấy phòng, mây đen đầy trời',
    'con chuồn chuồn đậu trên hàng rào gãy',
    'vườn nhà trồng nhãn, vú sữa với chôm chôm',
    'bà già ngồi vẽ, ông cụ dọn giếng',
    'ghé phà Xẻo Rô rồi qua Trà Ôn',
  ])('is none of %j', (text) => {
    expect(read(text).normalised).toBe(text)
  })
})
