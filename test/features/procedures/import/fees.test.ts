import { describe, expect, it } from 'vitest'
import { listedFees, readFees } from '../../../../src/features/procedures/import/fees.ts'

describe('a fee cell', () => {
  it.each([
    ['Miễn phí', [{ kind: 'free' }]],
    ['Miễn phí(Không có)', [{ kind: 'free' }]],
    ['Miễn phí(Không thu lệ phí đối với tổ hợp tác)', [{ kind: 'free', note: 'Không thu lệ phí đối với tổ hợp tác' }]],
    ['Không có thông tin', [{ kind: 'not-stated' }]],
    ['8,000 VNĐ(8.000 đồng/bản)', [{ kind: 'amount', amountVnd: 8000, unit: 'bản' }]],
    ['8,000 VNĐ(/bản)', [{ kind: 'amount', amountVnd: 8000, unit: 'bản' }]],
    ['145 USD(mỗi thẻ)', [{ kind: 'amount', formula: '145 USD', note: 'mỗi thẻ' }]],
    ['0 VNĐ', [{ kind: 'free' }]],
    [
      '70,000 VNĐ(cấp mới)50,000 VNĐ(cấp đổi)',
      [
        { kind: 'amount', amountVnd: 70000, note: 'cấp mới' },
        { kind: 'amount', amountVnd: 50000, note: 'cấp đổi' },
      ],
    ],
  ])('%s', (cell, fees) => {
    expect(readFees(cell)).toEqual({ fees, cautions: [], length: cell.length })
  })

  it.each([
    ['Miễn phí(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)', 'local'],
    ['Miễn phí(190.000 đồng/sổ)', 'not-stated'],
    ['Miễn phí(Phí (thẩm định: 190.000 đồng/sổ)', 'not-stated'],
    ['Miễn phí(Theo quy định của Luật phí và lệ phí)', 'not-stated'],
    ['Miễn phí(Miễn lệ phí cho hộ nghèo, người khuyết tật)', 'not-stated'],
    ['800 Việt Nam Đồng(áp dụng mức 400.000 đồng/hồ sơ)', 'not-stated'],
  ])('is not called free or priced by what its own words contradict: %s', (cell, kind) => {
    const { fees, cautions } = readFees(cell)
    expect(fees.map((fee) => fee.kind)).toEqual([kind])
    expect(cautions).toHaveLength(1)
  })

  it('warns of two different amounts and shows the printed one', () => {
    const { fees, cautions } = readFees('40,000 Việt Nam Đồng(50.000đ/giấy thông hành, theo thông tư)')
    expect(fees).toEqual([{ kind: 'amount', amountVnd: 40000, note: '50.000đ/giấy thông hành, theo thông tư' }])
    expect(cautions).toEqual(['Số tiền ở ô phí không có trong các mức nêu ở phần mô tả; nguồn ghi hai mức khác nhau.'])
  })

  it('reads up to the description behind it', () => {
    expect(readFees('Miễn phí(Không)Trong 05 ngày').length).toBe('Miễn phí(Không)'.length)
  })
})

describe('a list of fees in words', () => {
  it('becomes one fee each', () => {
    expect(listedFees('Phí : 50000 Đồng (lần đầu)  Phí: 20000/chiếc Đồng (cấp lại)')).toEqual([
      { kind: 'amount', amountVnd: 50000, name: 'Phí', note: 'lần đầu' },
      { kind: 'amount', amountVnd: 20000, name: 'Phí', unit: 'chiếc', note: 'cấp lại' },
    ])
  })

  it('is left alone when it is not wholly such a list', () => {
    expect(listedFees('Theo biểu phí kèm theo Phí : 50000 Đồng')).toBeNull()
  })
})
