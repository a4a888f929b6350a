import { describe, expect, it } from 'vitest'
import { withStated } from '../../../src/features/statistics/stated-figures.ts'
import { lexicon, understood } from './asked.ts'

describe('a part of a whole that is told by its printed number', () => {
  it.each([
    ['Trong 748 biên chế cắt giảm năm 2017, phần thuộc đơn vị sự nghiệp là bao nhiêu người?', 'quota-cut-service'],
    ['Trong số 748 biên chế bị cắt năm 2017, khối hành chính mấy biên chế', 'quota-cut-administrative'],
    ['trong 748 bien che cat giam nam 2017, don vi su nghiep may nguoi', 'quota-cut-service'],
    ['Trong 50 người tinh giản năm 2017, công chức là bao nhiêu người', 'posts-cut-officials'],
  ])('“%s” asks for the part alone', (text, id) => {
    expect(withStated(understood(text), lexicon).query.indicators).toEqual([id])
  })

  it('is no level of it', () => {
    const { query } = withStated(understood('trong 1.850 thủ tục, cấp huyện bao nhiêu'), lexicon)
    expect(query).toMatchObject({ indicators: ['procedures-total'], scopes: ['district-level'] })
  })
})
