import { describe, expect, it } from 'vitest'
import { paperName, plainName } from '../../../../src/features/procedures/import/paper-name.ts'

describe('the name of a paper', () => {
  it.each([
    ['- Đơn đề nghị thả diều (theo mẫu);', 'Đơn đề nghị thả diều', null],
    ['(2) Bản sao hộ chiếu (nếu có).', 'Bản sao hộ chiếu', null],
    ['a) Tờ khai thả diều theo Mẫu số 04 Phụ lục II Nghị định số 1/2030/NĐ-CP', 'Tờ khai thả diều', 'Mẫu số 04'],
    ['Đơn trình báo mất diều (mẫu TK07) ban hành kèm theo Quyết định số 9', 'Đơn trình báo mất diều', 'Mẫu TK07'],
    ['Văn bản đề nghị (mẫu số 01/NDAN)', 'Văn bản đề nghị', 'Mẫu số 01/NDAN'],
    ['Báo cáo tình hình ban hành kèm theo Thông tư số 3/2030/TT-BTC', 'Báo cáo tình hình', null],
    ['02 ảnh cỡ 3 cm x 4 cm', '02 ảnh cỡ 3 cm x 4 cm', null],
  ])('"%s" is "%s"', (printed, name, form) => expect(paperName(printed)).toEqual({ name, form }))

  it.each([
    'Trường hợp nộp qua bưu chính thì gửi kèm bản sao',
    'Văn bản ủy quyền. Văn bản này không bắt buộc phải công chứng',
    'Giấy tờ phải xuất trình',
    'Hồ sơ gồm các giấy tờ sau',
    'Người tiếp nhận có trách nhiệm tiếp nhận đúng hồ sơ',
    'Đơn đề nghịBản sao thẻ',
    'Đơn đề nghị.12.Mau.docx',
    `Bản sao ${'giấy tờ '.repeat(20)}`,
  ])('"%s" is none', (printed) => expect(paperName(printed)).toBeNull())
})

describe('another name', () => {
  it('loses its number and the brackets behind it', () => {
    expect(plainName('1. Trường hợp cấp lại (do mất):')).toBe('Trường hợp cấp lại')
  })
  it('is none where it is two sentences', () => {
    expect(plainName('Giấy phép. Không cấp thì trả lời bằng văn bản')).toBeNull()
  })
})
