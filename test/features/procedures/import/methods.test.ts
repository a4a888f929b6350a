import { describe, expect, it } from 'vitest'
import { readMethods } from '../../../../src/features/procedures/import/methods.ts'

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả'

describe('the flattened table of filing methods', () => {
  it('becomes one method a row, in the order of the table', () => {
    const { methods, recovered, cautions } = readMethods(
      `${HEAD}Trực tuyến5 Ngày làm việcMiễn phíDịch vụ bưu chính7 NgàyKhông có thông tinTrực tiếp3 Giờ70,000 VNĐ`,
    )
    expect(recovered).toBe(true)
    expect(cautions).toEqual([])
    expect(methods).toEqual([
      { way: 'online', duration: { value: 5, unit: 'working-day' }, fees: [{ kind: 'free' }] },
      { way: 'postal', duration: { value: 7, unit: 'day' }, fees: [{ kind: 'not-stated' }] },
      { way: 'direct', duration: { value: 3, unit: 'hour' }, fees: [{ kind: 'amount', amountVnd: 70000 }] },
    ])
  })

  it('keeps a description that itself begins with a way of filing', () => {
    const { methods } = readMethods(
      `${HEAD}Trực tiếp2 Ngày làm việcMiễn phíTrực tiếp tại bộ phận một cửa.\nTrực tuyến2 Ngày làm việcMiễn phí- Trực tuyến: nộp trên Cổng.`,
    )
    expect(methods.map((m) => [m.way, m.note])).toEqual([
      ['direct', 'Trực tiếp tại bộ phận một cửa.'],
      ['online', '- Trực tuyến: nộp trên Cổng.'],
    ])
  })

  it('keeps a length that lost its unit, and says so', () => {
    const { methods, cautions } = readMethods(`${HEAD}Trực tiếp1Miễn phí`)
    expect(methods[0]?.duration).toEqual({ value: 1, unit: null })
    expect(cautions).toEqual(['Thời hạn chỉ ghi số 1, nguồn mất đơn vị (ngày, giờ hay tháng).'])
  })

  it('does not tell a length from the amount glued behind it', () => {
    const { methods, cautions } = readMethods(`${HEAD}Trực tiếp125 VNĐ`)
    expect(methods).toEqual([
      {
        way: 'direct',
        duration: { value: null, unit: null, note: 'nguồn ghi "125 VNĐ", số ngày và số tiền dính liền' },
        fees: [{ kind: 'not-stated', note: 'nguồn ghi "125 VNĐ", số ngày và số tiền dính liền' }],
      },
    ])
    expect(cautions).toEqual(['Bảng ghi "125 VNĐ": số ngày và số tiền dính liền, không tách được.'])
  })

  it('tells them apart where the words behind name the amount', () => {
    const { methods } = readMethods(`${HEAD}Trực tuyến120 VNĐ(20.000 đồng/tờ khai)`)
    expect(methods[0]?.duration).toEqual({ value: 1, unit: null })
    expect(methods[0]?.fees).toEqual([{ kind: 'amount', amountVnd: 20000, note: '20.000 đồng/tờ khai' }])
  })

  it('takes times in words as a note', () => {
    const { methods } = readMethods(`${HEAD}Trực tuyếnKhông phải trả kết quảMiễn phíQua Cổng.`)
    expect(methods).toEqual([
      {
        way: 'online',
        duration: { value: null, unit: null, note: 'Không phải trả kết quả' },
        fees: [{ kind: 'free' }],
        note: 'Qua Cổng.',
      },
    ])
  })

  it('warns where the words name another length', () => {
    const { cautions } = readMethods(
      `${HEAD}Trực tiếp7 Ngày làm việcMiễn phíKhông quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.`,
    )
    expect(cautions).toEqual([
      'Thời hạn ở bảng khác thời hạn nêu trong phần mô tả của nguồn; cần hỏi lại nơi tiếp nhận.',
    ])
  })

  it('does not warn where the lengths named may be stages', () => {
    const words = 'Trong thời hạn 03 ngày làm việc kiểm tra, 04 ngày làm việc thẩm định.'
    expect(readMethods(`${HEAD}Trực tiếp7 Ngày làm việcMiễn phí${words}`).cautions).toEqual([])
  })

  it('is not recovered when it does not begin with a row', () => {
    expect(readMethods(`${HEAD}Nộp tại trụ sở.`)).toMatchObject({ methods: [], recovered: false })
  })
})
