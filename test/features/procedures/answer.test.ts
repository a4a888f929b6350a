import { describe, expect, it } from 'vitest'
import { FACETS, type Facet } from '../../../src/core/intent.ts'
import { answerProcedure } from '../../../src/features/procedures/answer.ts'
import { concerns } from '../../../src/features/procedures/caution-topics.ts'
import { procedureSchema } from '../../../src/features/procedures/content.ts'
import { heading } from '../../../src/features/procedures/wording.ts'
import { city } from './city.ts'

const FEE_DOUBT = 'Cột phí ghi "Miễn phí" nhưng chú thích có lệ phí 40.000 đồng.'
const PLACE_DOUBT = 'Cơ quan thực hiện còn ghi "thị trấn"; thị trấn không còn từ 01/07/2025.'

const procedure = procedureSchema.parse({
  code: '1.000001',
  name: `Thủ tục cấp giấy phép thả diều (${'diều giấy, diều vải, diều sáo, '.repeat(3)}diều khác) ở bãi`,
  decision: '12/QĐ',
  url: 'https://portal.example/1',
  asOf: '2026-07',
  levels: ['commune'],
  field: 'Diều',
  audience: ['citizen'],
  agency: { decides: 'UBND cấp xã', receives: 'Trung tâm' },
  steps: ['Nộp hồ sơ.'],
  methods: [{ way: 'direct', duration: { value: 3, unit: 'working-day' }, fees: [{ kind: 'free' }] }],
  cases: [{ name: null, documents: [{ name: 'Đơn', originals: 1, copies: 0 }] }],
  results: ['Giấy phép'],
  conditions: [],
  legalBasis: [{ number: '1/2020/NĐ-CP', title: 'Diều' }],
  related: [],
  names: ['thả diều', 'xin thả diều', 'giấy phép diều'],
  usual: [{ text: 'Diều nhỏ thì không phải xin phép.', source: 'unconfirmed' }],
  pitfalls: [{ text: 'Không thả gần sân bay.', source: 'record' }],
  cautions: [FEE_DOUBT, PLACE_DOUBT],
})

const ask = (...facets: Facet[]): string => answerProcedure(procedure, { facets, city, caseIndex: null }).text

describe('an answer about a procedure', () => {
  it('tells the doubt about what was asked, and no other', () => {
    expect(ask('fee')).toContain(FEE_DOUBT)
    expect(ask('place')).toContain(PLACE_DOUBT)
    expect(ask('place')).not.toContain(FEE_DOUBT)
    expect(ask('documents')).not.toContain('Lưu ý về nguồn')
    expect(ask('documents', 'place')).toContain(PLACE_DOUBT)
    expect(ask()).toContain(FEE_DOUBT)
  })

  it('tells what is usual where the record names no condition, with its standing', () => {
    expect(ask('conditions').split('\n').slice(1, 4)).toEqual([
      'Nguồn không nêu yêu cầu, điều kiện riêng.',
      '- Diều nhỏ thì không phải xin phép (kinh nghiệm chung, chưa được xác nhận).',
      '- Không thả gần sân bay.',
    ])
  })

  it('leaves a long list out of the name; the code says which record it is', () => {
    expect(ask('fee').split('\n')[0]).toBe('Dạ, thủ tục “Cấp giấy phép thả diều ở bãi” (mã 1.000001):')
  })
})

describe('how an answer names a procedure', () => {
  it('is cut at a word where the name lists every case', () => {
    const name = `Đăng ký biến động ${'chuyển nhượng, thừa kế, tặng cho, '.repeat(8)}góp vốn`
    const shown = heading({ name, code: '1.000002' })
    expect(shown).toMatch(/^“Đăng ký biến động .*\p{L}…” \(mã 1\.000002\)$/u)
    expect(shown.length).toBeLessThan(165)
    expect(heading({ name: 'Thủ tục tách hộ', code: '1.000003' })).toBe('“Tách hộ” (mã 1.000003)')
  })
})

describe('what a doubt is about', () => {
  const about = (caution: string): readonly Facet[] =>
    FACETS.filter((facet) => facet !== 'overview' && concerns(caution, facet))

  it.each<[string, readonly Facet[]]>([
    ['Thời hạn chỉ ghi số 5, nguồn mất đơn vị (ngày, giờ hay tháng).', ['duration']],
    ['Bảng ghi "20 Ngày" còn phần mô tả ghi "20 ngày làm việc".', ['duration']],
    ['Số lượng "11 bản" dính liền chữ số đứng trước; số lượng đọc được có thể sai.', ['documents']],
    ['Giấy ghi là "bản sao" nhưng cột số lượng ghi "1 bản chính".', ['documents']],
    ['Căn cứ pháp lý dẫn văn bản rất cũ (năm 2010, 2014).', ['legal-basis']],
    ['Ô kết quả để "...".', ['result']],
  ])('%s', (caution, facets) => {
    expect(about(caution)).toEqual(facets)
  })

  it.each([
    'Trang nguồn nêu tên địa phương cụ thể (Hà Nội); có thể được soạn cho nơi khác.',
    'Hồ sơ dùng quy định cũ (Nghị định 158/2005/NĐ-CP); nên hỏi lại nơi nộp trước khi dẫn.',
    'Điều chưa từng thấy.',
  ])('the whole record: %s', (caution) => {
    expect(about(caution)).toHaveLength(FACETS.length - 1)
  })
})
