import { describe, expect, it } from 'vitest'
import type { Facet } from '../../../src/core/intent.ts'
import { answerCatalogued } from '../../../src/features/procedures/answer-catalogued.ts'
import type { CatalogueEntry } from '../../../src/features/procedures/catalogue.ts'
import type { CatalogueFacts } from '../../../src/features/procedures/facts.ts'
import { city } from './city.ts'

const ENTRY: CatalogueEntry = {
  code: '1.000001',
  name: 'Thủ tục cấp giấy phép thả diều',
  field: 'Diều',
  levels: ['commune'],
  decision: '12/QĐ',
  url: 'https://portal.example/1',
  asOf: '2026-07',
}
const FACTS: CatalogueFacts = {
  source: 'portal-record',
  methods: [
    {
      ways: ['direct', 'online'],
      value: 3,
      unit: 'working-day',
      varies: true,
      fees: [{ kind: 'amount', amountVnd: 50_000, also: [25_000], noted: true }],
    },
  ],
  decides: 'UBND cấp xã',
  results: ['Giấy phép'],
  cases: [
    { name: 'Cấp mới', documents: [], omitted: 2 },
    { name: 'Cấp lại', documents: [{ name: 'Đơn đề nghị', originals: 1, form: 'Mẫu số 01' }], omitted: 1 },
  ],
  omittedCases: 3,
  cautions: ['Số tiền ở ô phí có hai mức.', 'Số lượng "11 bản" dính liền.', 'Trang nguồn nêu tên địa phương khác.'],
}
const UNCHECKED = 'Em đọc tự động từ hồ sơ trên Cổng, chưa có người soát; Ông/Bà xác nhận lại ở trang dưới đây.'
const SOURCE = ['Nguồn: Cổng Dịch vụ công quốc gia, Quyết định 12/QĐ, cập nhật 07/2026', 'https://portal.example/1']
const PLACE = 'Lưu ý về nguồn: Trang nguồn nêu tên địa phương khác.'

const answer = (facets: readonly Facet[], facts: CatalogueFacts | undefined = FACTS, caseIndex: number | null = null) =>
  answerCatalogued({ ...ENTRY, facts }, { facets, city, caseIndex })
const lines = (...asked: Parameters<typeof answer>) =>
  answer(...asked)
    .text.split('\n')
    .slice(1)

describe('an answer from the facts of a catalogue entry', () => {
  it('gives the time, what else is named, and that nobody checked it', () => {
    expect(lines(['duration'])).toEqual([
      '3 ngày làm việc (nguồn còn nêu mốc khác, xem ở trang nguồn) (nộp trực tiếp, nộp trực tuyến như nhau)',
      PLACE,
      UNCHECKED,
      ...SOURCE,
    ])
  })

  it('gives every amount of a fee, with the doubts about it', () => {
    expect(lines(['fee']).slice(0, 3)).toEqual([
      '50.000 đồng (nguồn còn nêu mức 25.000 đồng; tùy trường hợp, xem ở trang nguồn) (nộp trực tiếp, nộp trực tuyến như nhau)',
      'Lưu ý về nguồn: Số tiền ở ô phí có hai mức.',
      PLACE,
    ])
  })

  it('does not say that a source is silent where it prints what was left out', () => {
    const unclear: CatalogueFacts = {
      source: 'portal-record',
      methods: [{ ways: ['direct'], fees: [{ kind: 'not-stated', noted: true }] }],
    }
    expect(lines(['fee'], unclear)[0]).toBe(
      'Nguồn không nêu (có ghi chú về mức thu, xem ở trang nguồn) (nộp trực tiếp)',
    )
  })

  it('names the papers it has and counts the others', () => {
    expect(lines(['documents']).slice(0, 7)).toEqual([
      'Cấp mới:',
      '- 2 loại giấy tờ, xem tên đầy đủ ở trang nguồn',
      'Cấp lại:',
      '- Đơn đề nghị (1 bản chính, mẫu số 01)',
      '- và 1 loại giấy tờ khác, xem đủ ở trang nguồn',
      'Trang nguồn còn 3 trường hợp khác em chưa có.',
      'Lưu ý về nguồn: Số lượng "11 bản" dính liền.',
    ])
  })

  it('says which parts are not held, once, and nothing of doubts then', () => {
    expect(lines(['steps', 'conditions'])).toEqual([
      'Phần “các bước làm”, “điều kiện” em chưa có; Ông/Bà xem ở trang dưới đây hoặc gọi 1.',
      ...SOURCE,
    ])
  })

  it('offers what else is held', () => {
    expect(answer(['fee']).choices?.map((choice) => choice.label)).toEqual([
      'Giấy tờ cần nộp',
      'Thời hạn giải quyết',
      'Nơi nộp',
      'Nộp trực tuyến',
      'Kết quả nhận được',
    ])
  })

  it('is name and page where no facts are held', () => {
    const { text } = answerCatalogued(ENTRY, { facets: ['fee'], city, caseIndex: null })
    expect(text).toContain('em chưa có chi tiết của thủ tục này')
    expect(text).toContain(SOURCE.join('\n'))
  })
})
