import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readProcedures } from '../../../../src/features/procedures/import/read-procedures.ts'
import { readRows } from '../../../../src/features/procedures/import/read-rows.ts'
import { OPTIONS, page } from './page.ts'

const read = (...pages: readonly unknown[]) =>
  readProcedures(
    pages.map((value, i) => ({ row: i + 1, value })),
    OPTIONS,
  )
const cautions = (more: Record<string, string>) => read(page(more)).drafts[0]?.procedure.cautions

describe('a page of the dump', () => {
  it('becomes a procedure', () => {
    expect(read(page()).drafts[0]?.procedure).toEqual({
      code: '1.000001',
      name: 'Cấp giấy phép thả diều',
      decision: '12/QĐ-BCA',
      url: 'https://portal.example/1',
      asOf: '2026-07',
      levels: ['commune'],
      field: 'Diều',
      audience: ['citizen'],
      agency: { decides: 'UBND cấp xã' },
      steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
      methods: [{ way: 'direct', duration: { value: 3, unit: 'working-day' }, fees: [{ kind: 'free' }] }],
      cases: [{ name: null, documents: [{ name: 'Đơn đề nghị', originals: 1, copies: null }] }],
      results: ['Giấy phép'],
      conditions: [],
      legalBasis: [],
      related: [],
      supersedes: [],
      names: [],
      usual: [],
      pitfalls: [],
      after: [],
      cautions: [],
      recovered: { methods: true, documents: true },
    })
  })

  it('is put together when its letters are decomposed, and a long code shortened', () => {
    const { drafts } = read(
      page({ ten_thu_tuc: 'Cấp giấy phép'.normalize('NFD'), ma_thu_tuc: '1.000001.000.00.00.H13' }),
    )
    expect(drafts[0]?.procedure.name).toBe('Cấp giấy phép'.normalize('NFC'))
    expect(drafts[0]?.procedure.code).toBe('1.000001')
    expect(drafts[0]?.repairs).toEqual(['nfc', 'code', 'furniture'])
  })

  it('is cut again from its whole text where the dump cut the table away', () => {
    const table = 'Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn1 bản chính'
    const { drafts } = read(
      page({
        trinh_tu_thuc_hien: 'Bước 1: Lập hồ sơ theo mục (',
        thanh_phan_ho_so: ') và nộp.',
        raw_text: `TênTrình Tự Thực Hiện Bước 1: Lập hồ sơ theo mục (Thành phần hồ sơ) và nộp.Cách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 NgàyMiễn phíThành phần hồ sơ--${table}Căn cứ pháp lýKhông có thông tin`,
      }),
    )
    expect(drafts[0]?.procedure.cases[0]?.documents).toEqual([{ name: 'Đơn', originals: 1, copies: null }])
    expect(drafts[0]?.procedure.steps).toEqual(['Lập hồ sơ theo mục (Thành phần hồ sơ) và nộp.'])
    expect(drafts[0]?.repairs).toEqual(['sections', 'furniture'])
  })

  it('that cannot be told apart is kept as printed', () => {
    const { procedure } = read(page({ thanh_phan_ho_so: 'Hồ sơ theo thông báo.' })).drafts[0]!
    expect(procedure.raw).toEqual({ documents: 'Hồ sơ theo thông báo.' })
    expect(procedure.recovered).toEqual({ methods: true, documents: false })
  })

  it('is marked when it names another place, the district, or a discount that ran out', () => {
    expect(cautions({ trinh_tu_thuc_hien: 'Nộp tại Sở Xây dựng thành phố Trăng Rằm.' })).toEqual([
      'Trang nguồn nêu tên địa phương cụ thể (Trăng Rằm); có thể được soạn cho nơi khác.',
    ])
    expect(cautions({ trinh_tu_thuc_hien: 'Nộp tại thành phố Sao Mai.' })).toEqual([])
    expect(cautions({ trinh_tu_thuc_hien: 'Nộp tại UBND cấp huyện.' })).toEqual([
      'Trang nguồn còn ghi cấp huyện hoặc UBND quận, huyện; cấp này không còn từ 01/07/2025.',
    ])
    expect(
      cautions({
        cach_thuc_thuc_hien:
          'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày20,000 VNĐ(giảm 50% đến hết ngày 31/12/2025)',
      }),
    ).toEqual(['Mức thu ưu đãi trong nguồn chỉ áp dụng đến 31/12/2025, đã hết hạn.'])
  })

  it('under two codes is marked on both', () => {
    const long = `Bước 1: ${'Nộp hồ sơ đầy đủ tại nơi tiếp nhận. '.repeat(8)}`
    const { drafts } = read(
      page({ trinh_tu_thuc_hien: long }),
      page({ trinh_tu_thuc_hien: long, ma_thu_tuc: '1.000002' }),
    )
    expect(drafts.map((d) => d.procedure.cautions)).toEqual([
      ['Nội dung trang này trùng nguyên văn với mã 1.000002; có thể chép nhầm.'],
      ['Nội dung trang này trùng nguyên văn với mã 1.000001; có thể chép nhầm.'],
    ])
  })
})

describe('rows that are no procedures', () => {
  it('are rejected with row and reason', () => {
    const { rejected } = read(
      page({ ma_thu_tuc: '' }),
      page(),
      page(),
      { x: 1 },
      7,
      page({ ma_thu_tuc: '1.000003', ten_thu_tuc: '' }),
    )
    expect(rejected).toEqual([
      { row: 1, reason: 'has no code' },
      { row: 3, reason: '1.000001 stands in row 2 already' },
      { row: 4, reason: 'is neither a page of the portal (ma_thu_tuc …) nor its JSON (code, executionMethods …)' },
      { row: 5, reason: 'is not a record' },
      { row: 6, reason: '1.000003 has no name' },
    ])
  })
})

describe('a file', () => {
  const lines = Buffer.from('{"a":1}\n\n{"a":2}\n{"a":')

  it('of lines is read line by line, packed or not', () => {
    const rows = [
      { row: 1, value: { a: 1 } },
      { row: 3, value: { a: 2 } },
      { row: 4, fault: 'is not JSON' },
    ]
    expect(readRows(lines)).toEqual({ rows, fault: null })
    expect(readRows(gzipSync(lines))).toEqual({ rows, fault: null })
  })

  it('of JSON is a list, a page of one, or one record', () => {
    expect(readRows(Buffer.from('[{"a":1}]')).rows).toEqual([{ row: 1, value: { a: 1 } }])
    expect(readRows(Buffer.from('{"data":[{"a":1}]}')).rows).toEqual([{ row: 1, value: { a: 1 } }])
    expect(readRows(Buffer.from('{"a":1}')).rows).toEqual([{ row: 1, value: { a: 1 } }])
  })

  it.each([
    [
      'cut gzip',
      gzipSync(Buffer.from('{"a":1}\n'.repeat(99))).subarray(0, 30),
      'its gzip data is damaged or cut short; fetch it again',
    ],
    ['a cut list', Buffer.from('[{"a":1},{"a"'), 'its JSON list is damaged or cut short; fetch it again'],
    ['a picture', Buffer.from([0x89, 0x50, 0xff, 0xfe]), 'is not UTF-8 text; .json, .jsonl and .jsonl.gz are read'],
    ['a web page', Buffer.from('<html>'), 'does not hold JSON; .json, .jsonl and .jsonl.gz are read'],
    ['nothing', Buffer.from(''), 'is empty'],
  ])('that is %s is refused whole', (_, bytes, fault) => {
    expect(readRows(bytes)).toEqual({ rows: [], fault })
  })
})
