import { describe, expect, it } from 'vitest'
import { readAudience, readLevels, shortCode } from '../../../../src/features/procedures/import/labels.ts'
import { readLegalBasis } from '../../../../src/features/procedures/import/legal-basis.ts'
import { readParagraphs, readResults, readSteps } from '../../../../src/features/procedures/import/prose.ts'

describe('the rest of a page', () => {
  it('has its steps numbered or in paragraphs', () => {
    expect(readSteps('Bước 1: Nộp hồ sơ.\nMang theo giấy tờ.\n- Bước 2. Nhận kết quả')).toEqual([
      'Nộp hồ sơ. Mang theo giấy tờ.',
      'Nhận kết quả',
    ])
    expect(readSteps('- Nộp hồ sơ.\n\n+ Nhận kết quả.')).toEqual(['Nộp hồ sơ.', 'Nhận kết quả.'])
  })

  it('has no conditions where it says there are none', () => {
    expect(readParagraphs('Không có thông tin')).toEqual([])
  })

  it('has results without codes and furniture', () => {
    expect(
      readResults(
        'Giấy phépMã: KQ.G12.001222Văn bản từ chốiMã: G19-KQ0060102Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phố',
      ),
    ).toEqual(['Giấy phép', 'Văn bản từ chối'])
  })

  it('has its legal texts as number and title', () => {
    expect(
      readLegalBasis(
        'Tên văn bản pháp lýMã văn bảnLuật Khiếu nại năm 201102/2011/QH13Thông tư sửa Thông tư số 17/2015/TT-ABC ngày 21/10/2015Thông tư 18/2023/TT-ABCsửa đổi một số điều24/2026/NQ-CP',
      ),
    ).toEqual({
      legalBasis: [
        { number: '02/2011/QH13', title: 'Luật Khiếu nại năm 2011' },
        { number: '18/2023/TT-ABC', title: 'Thông tư sửa Thông tư số 17/2015/TT-ABC ngày 21/10/2015' },
        { number: '24/2026/NQ-CP', title: 'sửa đổi một số điều' },
      ],
      rest: null,
    })
  })

  it('keeps a legal text without a number as it is printed', () => {
    expect(readLegalBasis('Tên văn bản pháp lýMã văn bảnThông tư về lệ phíTg')).toEqual({
      legalBasis: [],
      rest: 'Thông tư về lệ phíTg',
    })
  })

  it('names levels and audience; an enterprise that is left out is none', () => {
    expect(readLevels('Cấp tỉnh, Cấp xã')).toEqual(['province', 'commune'])
    expect(readAudience('Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)')).toEqual([
      'citizen',
      'organisation',
    ])
  })

  it.each([
    ['1.004194', '1.004194'],
    ['1.004194.000.00.00.H13', '1.004194'],
    ['DVC-17', null],
    ['', null],
  ])('code %s', (long, short) => {
    expect(shortCode(long)).toBe(short)
  })
})
