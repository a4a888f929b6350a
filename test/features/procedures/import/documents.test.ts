import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../../src/features/procedures/import/documents.ts'
import { splitForm } from '../../../../src/features/procedures/import/form-name.ts'

const HEAD = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'

describe('the flattened tables of documents', () => {
  it('become papers with quantities and forms', () => {
    const { cases, recovered } = readDocuments(
      `--${HEAD}Đơn đề nghị theo mẫu;Mẫu số 01.docx1 bản chínha) Bản sao giấy phép0 bản chính,2 bản sao`,
    )
    expect(recovered).toBe(true)
    expect(cases).toEqual([
      {
        name: null,
        documents: [
          { name: 'Đơn đề nghị theo mẫu', originals: 1, copies: null, form: 'Mẫu số 01.docx' },
          { name: 'a) Bản sao giấy phép', originals: 0, copies: 2 },
        ],
      },
    ])
  })

  it('are cases under their headings', () => {
    const { cases } = readDocuments(
      `Trường hợp cấp mới:${HEAD}Đơn1 bản chính- Trường hợp cấp lại:${HEAD}Đơn1 bản chínhGiấy cũ1 bản chính`,
    )
    expect(cases.map((c) => [c.name, c.documents.length])).toEqual([
      ['Trường hợp cấp mới', 1],
      ['Trường hợp cấp lại', 2],
    ])
  })

  it('keep numbers of copies that stand inside a sentence', () => {
    const { cases } = readDocuments(
      `--${HEAD}Hợp đồng (01 bản chính) có dấu: 01 bản chính1 bản chính01 bản chính tờ khai1 bản chính`,
    )
    expect(cases[0]?.documents.map((d) => d.name)).toEqual([
      'Hợp đồng (01 bản chính) có dấu: 01 bản chính',
      '01 bản chính tờ khai',
    ])
  })

  it('part a year or a number of the name from the quantity', () => {
    const { cases, cautions } = readDocuments(
      `--${HEAD}Đơn theo thông tư ngày 31/12/20251 bản chínhĐơn theo Mẫu số 011 bản chính`,
    )
    expect(cases[0]?.documents.map((d) => [d.name, d.originals])).toEqual([
      ['Đơn theo thông tư ngày 31/12/2025', 1],
      ['Đơn theo Mẫu số 01', 1],
    ])
    expect(cautions).toEqual([])
  })

  it('warn where the digits could be parted in two ways', () => {
    const { cases, cautions } = readDocuments(`--${HEAD}Đơn theo Mẫu số 121 bản chính`)
    expect(cases[0]?.documents[0]?.originals).toBe(1)
    expect(cautions).toEqual(['Số lượng "121 bản" dính liền chữ số đứng trước; số lượng đọc được có thể sai.'])
  })

  it('keep what stands behind the last row as it is printed', () => {
    const { recovered, rest } = readDocuments(`--${HEAD}Đơn1 bản chínhTrường hợp nộp trực tuyến thì kê khai trên Cổng.`)
    expect([recovered, rest]).toEqual([false, 'Trường hợp nộp trực tuyến thì kê khai trên Cổng.'])
  })

  it('are none where the source has none, and lost where there is no table', () => {
    expect(readDocuments('--')).toMatchObject({ cases: [], recovered: true, rest: null })
    expect(readDocuments('Nộp hồ sơ cho cơ quan.')).toMatchObject({
      cases: [],
      recovered: false,
      rest: 'Nộp hồ sơ cho cơ quan.',
    })
  })
})

describe('a form file glued to the name', () => {
  it.each([
    ['Đơn theo mẫu thống nhấtMẫu TP-02-sđ.docx', 'Đơn theo mẫu thống nhất', 'Mẫu TP-02-sđ.docx'],
    [
      'Đơn kèm theo Nghị định số 40/2026/NĐ-CPMẫu số 09.docx',
      'Đơn kèm theo Nghị định số 40/2026/NĐ-CP',
      'Mẫu số 09.docx',
    ],
    ['Giấy đề nghị (Mẫu 05/CK);Mu05.docx', 'Giấy đề nghị (Mẫu 05/CK);', 'Mu05.docx'],
    ['Danh sách (nếu có).Mẫu 1.docxMẫu 2.docx', 'Danh sách (nếu có).', 'Mẫu 1.docx; Mẫu 2.docx'],
    ['Đơn đề nghị theo mẫuvăn bản đề nghị.docx', 'Đơn đề nghị theo mẫuvăn bản đề nghị.docx', null],
    ['Đơn đề nghị', 'Đơn đề nghị', null],
  ])('%s', (text, name, form) => {
    expect(splitForm(text)).toEqual({ name, form })
  })
})
