import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../src/features/procedures/import/facts-of.ts'
import { readProcedures } from '../../../../src/features/procedures/import/read-procedures.ts'
import { OPTIONS, page } from './page.ts'

const METHODS = 'Hình thức nộpThời gianPhí, lệ phíMô tả'
const PAPERS = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'

const facts = (more: Record<string, string> = {}) =>
  factsOf(readProcedures([{ row: 1, value: page(more) }], OPTIONS).drafts[0]!.procedure, OPTIONS.ownCity)
const methods = (table: string) => facts({ cach_thuc_thuc_hien: `${METHODS}${table}` }).methods
const fees = (cell: string) => methods(`Trực tiếp3 Ngày làm việc${cell}`)?.[0]?.fees

describe('facts of a record', () => {
  it('are its time, fee, agency, result and papers', () => {
    expect(facts()).toEqual({
      source: 'portal-record',
      methods: [{ ways: ['direct'], value: 3, unit: 'working-day', fees: [{ kind: 'free' }] }],
      decides: 'UBND cấp xã',
      results: ['Giấy phép'],
      cases: [{ documents: [{ name: 'Đơn đề nghị', originals: 1 }] }],
    })
  })

  it('stand once for ways that are alike', () => {
    expect(methods('Trực tiếp3 Ngày làm việcMiễn phíTrực tuyến3 Ngày làm việcMiễn phí')).toEqual([
      { ways: ['direct', 'online'], value: 3, unit: 'working-day', fees: [{ kind: 'free' }] },
    ])
  })

  it('say where a way takes several times', () => {
    expect(methods('Trực tiếp3 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm việcMiễn phí')).toEqual([
      { ways: ['direct'], value: 3, unit: 'working-day', varies: true, fees: [{ kind: 'free' }] },
      { ways: ['direct'], value: 5, unit: 'working-day', varies: true, fees: [{ kind: 'free' }] },
    ])
  })

  it('keep a length without its unit, and the caution with it', () => {
    const { methods: read, cautions } = facts({ cach_thuc_thuc_hien: `${METHODS}Trực tiếp3Miễn phí` })
    expect(read).toEqual([{ ways: ['direct'], value: 3, fees: [{ kind: 'free' }] }])
    expect(cautions).toEqual(['Thời hạn chỉ ghi số 3, nguồn mất đơn vị (ngày, giờ hay tháng).'])
  })

  it('keep every amount of a fee and no words', () => {
    expect(fees('50,000 VNĐ(50.000 đồng/lần; 25.000 đồng/lần đến hết ngày 31/12/2030 theo Thông tư 1)')).toEqual([
      { kind: 'amount', amountVnd: 50_000, also: [25_000], noted: true },
    ])
    expect(fees('50,000 VNĐ(theo Thông tư số 1 của Bộ)')).toEqual([{ kind: 'amount', amountVnd: 50_000 }])
  })

  it('call nothing free that is so for some only', () => {
    expect(fees('Miễn phí(Miễn phí đối với người cao tuổi)')).toEqual([{ kind: 'not-stated', noted: true }])
    expect(fees('Miễn phí(Không thu lệ phí đối với tổ hợp tác)')).toEqual([{ kind: 'free', noted: true }])
  })

  it('count the papers and cases that have no name', () => {
    const long = `Trường hợp ${'người thả diều '.repeat(12)}`
    expect(
      facts({
        thanh_phan_ho_so: `Cấp mới${PAPERS}Đơn đề nghị1 bản chínhNgười nộp thì mang theo thẻ1 bản chính${long}${PAPERS}Đơn báo mất1 bản chính`,
      }),
    ).toMatchObject({
      cases: [{ name: 'Cấp mới', documents: [{ name: 'Đơn đề nghị', originals: 1 }], omitted: 1 }],
      omittedCases: 1,
    })
  })

  it('leave out offices of other places and of districts, and tell of it', () => {
    const elsewhere = facts({ co_quan_co_tham_quyen: 'Sở Diều Thành phố Hà Nội' })
    expect(elsewhere).not.toHaveProperty('decides')
    expect(elsewhere.cautions).toEqual([
      'Trang nguồn nêu tên địa phương cụ thể (Hà Nội); có thể được soạn cho nơi khác.',
    ])
    expect(facts({ co_quan_co_tham_quyen: 'UBND cấp huyện' })).not.toHaveProperty('decides')
  })

  it('leave out tables that were not told apart', () => {
    const lost = facts({ cach_thuc_thuc_hien: 'Nộp tại trụ sở.', thanh_phan_ho_so: 'Theo thông báo của phường.' })
    expect(lost).not.toHaveProperty('methods')
    expect(lost).not.toHaveProperty('cases')
    expect(lost).not.toHaveProperty('cautions')
  })
})
