import { describe, expect, it } from 'vitest'
import type { Facet } from '../../../../src/core/intent.ts'
import { answerProcedure } from '../../../../src/features/procedures/answer.ts'
import { readProcedures } from '../../../../src/features/procedures/import/read-procedures.ts'
import { city } from '../city.ts'
import { OPTIONS, page } from './page.ts'

const lines = (facet: Facet, more: Record<string, string>) => {
  const { procedure } = readProcedures([{ row: 1, value: page(more) }], OPTIONS).drafts[0]!
  return answerProcedure(procedure, { facets: [facet], city, caseIndex: null }).text.split('\n')
}

describe('an answer from an imported record', () => {
  it('shows papers that could not be told apart as the source prints them', () => {
    expect(lines('documents', { thanh_phan_ho_so: 'Hồ sơ theo thông báo\ncủa phường.' })[1]).toBe(
      'Nguồn ghi nguyên văn: Hồ sơ theo thông báo của phường.',
    )
  })

  it('shows filing methods that could not be told apart as the source prints them', () => {
    expect(lines('fee', { cach_thuc_thuc_hien: 'Nộp tại trụ sở, phí theo thông báo.' })[1]).toBe(
      'Nguồn ghi nguyên văn: Nộp tại trụ sở, phí theo thông báo.',
    )
  })

  it('says what the source does not name', () => {
    expect(lines('documents', { thanh_phan_ho_so: '--' })[1]).toBe('Nguồn không nêu giấy tờ phải nộp.')
    expect(lines('steps', { trinh_tu_thuc_hien: '' })[1]).toBe('Nguồn không nêu trình tự thực hiện.')
    expect(lines('result', { ket_qua_xu_ly: '' })[1]).toBe('Kết quả: nguồn không nêu.')
    expect(lines('overview', { thanh_phan_ho_so: '--', ket_qua_xu_ly: '' }).slice(1, 6)).toEqual([
      '- Cơ quan giải quyết: UBND cấp xã',
      '- Thời hạn: 3 ngày làm việc (nộp trực tiếp)',
      '- Phí, lệ phí: miễn phí (nộp trực tiếp)',
      '- Giấy tờ: nguồn không nêu',
      '- Kết quả: nguồn không nêu',
    ])
  })

  it('cuts paragraphs and says what it leaves out', () => {
    const steps = lines('steps', {
      trinh_tu_thuc_hien: Array.from({ length: 17 }, (_, i) => `Bước ${i + 1}: Nộp.`).join('\n'),
    })
    expect(steps.slice(15, 17)).toEqual(['15. Nộp.', '- và 2 mục khác, xem đủ ở trang nguồn'])
    expect(lines('steps', { trinh_tu_thuc_hien: `Bước 1: ${'dài '.repeat(400)}` })[1]).toHaveLength(503)
  })
})
