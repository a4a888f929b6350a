import { describe, expect, it } from 'vitest'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import type { RecogniserInput } from '../../../src/core/recogniser.ts'
import { SURE_RECOGNITION } from '../../../src/core/recognition.ts'
import { recogniseFigures } from '../../../src/features/statistics/recogniser.ts'
import { readText } from '../../../src/text/read.ts'
import { followedBy, read, snapshot, words } from './asked.ts'

const NOW = '2026-11-21T02:00:00.000Z' as RecogniserInput['now']

describe('a comparison', () => {
  it.each([
    'năm 2021 xây lên bao nhiêu bệnh viện dã chiến',
    'tỷ lệ đúng hạn nửa đầu 2024 giúp em vs',
    'số hóa hồ sơ với trả kết quả điện tử năm 2024 mấy phần trăm',
  ])('is not read from words that hold nothing against another: %s', (text) => {
    expect(read(text).operation).toBe('value')
  })

  it.each([
    'đúng hạn cấp sở vs cấp xã nửa đầu 2024',
    'PAPI 2023 vs 2022',
    'PAPI năm 2023 so với 2022 cao hay thấp, con số là gì',
    'số thủ tục năm 2020 lên bao nhiêu so với 2019',
  ])('is read where two sides are named: %s', (text) => {
    expect(read(text).operation).toBe('compare')
  })
})

describe('a period', () => {
  it('told again without its year is the same one', () => {
    expect(read('biên chế giữa năm 2024, trong báo cáo 6 tháng đó').periods.map(({ period }) => period.label)).toEqual([
      '06 tháng đầu năm 2024',
    ])
  })

  it.each([
    'đến 31/7/2024 trung tâm phục vụ hành chính công trả đúng hạn bao nhiêu phần trăm',
    'tới hết tháng 7/2024 trung tâm phục vụ hành chính công trả đúng hạn bao nhiêu phần trăm',
  ])('until a day is the only figure that adds up until then: %s', (text) => {
    expect(read(text).periods.map(({ period }) => period.label)).toEqual(['từ 26/02/2024 đến 31/07/2024'])
  })

  it.each([
    ['tháng 7/2024 trung tâm phục vụ hành chính công trả đúng hạn bao nhiêu phần trăm', 'tháng 7/2024'],
    ['đến 30/9/2024 trung tâm phục vụ hành chính công trả đúng hạn bao nhiêu phần trăm', 'ngày 30/09/2024'],
  ])('of its own is none that adds up: %s', (text, label) => {
    expect(read(text).periods.map(({ period }) => period.label)).toEqual([label])
  })

  it('of nine quarters is there in no year', () => {
    expect(read('7 quý đầu năm 2023 trễ mấy hồ sơ').impossible).toMatchObject({ reason: 'quarter' })
    expect(read('quý 3 đầu năm 2023 trễ mấy hồ sơ').impossible).toBeNull()
  })

  it('listed year by year is the span that a figure is printed for', () => {
    const { periods } = read('2022, 2023 và 2024 cộng lại mấy thí sinh hội thi công nghệ thông tin')
    expect(periods.map(({ period }) => period.kind)).toEqual(['years'])
  })
})

describe('whose paper states a number', () => {
  it.each([
    'Dự thảo của phòng tôi ghi SIPAS năm 2024 xếp thứ 23/63, xin xác nhận có đúng không',
    'Tài liệu của sở em nêu PCI 2024 hạng 20, xin xác nhận có đúng không',
    'so mục tiêu thì PAR INDEX năm 2024 hạng mấy',
  ])('is nobody that the figure is asked of: %s', (text) => {
    expect(read(text)).toMatchObject({ unknown: null, bodies: [], scopes: [] })
  })
})

describe('a question that goes on', () => {
  const LATE = 'quận Bình Thủy trễ mấy hồ sơ 6 tháng đầu năm 2024'

  it.each(['Cờ Đỏ thì sao', 'ủa còn Cờ Đỏ thì sao'])('asks for the same of another place: %s', (text) => {
    expect(followedBy(LATE, text)).toMatchObject({
      operation: 'value',
      output: 'text',
      indicators: ['dossiers-late'],
      scopes: ['district-co-do'],
    })
  })

  it.each([
    ['sai rồi em, chị nhớ 9 lận', [9]],
    ['không đúng, tài liệu của anh ghi 42 mà', [42]],
    ['đâu có, làm gì ít dữ vậy', []],
  ])('denies the last figure, which is told again: %s', (text, stated) => {
    expect(followedBy(LATE, text)).toMatchObject({
      operation: 'value',
      indicators: ['dossiers-late'],
      scopes: ['district-binh-thuy'],
      stated,
      asksWhetherRight: true,
    })
  })

  it('asks which of the places just told stands higher or lower', () => {
    const both = 'bình thủy với ninh kiều trễ bao nhiêu hồ sơ hồi 6 tháng đầu năm 2024'
    const scopes = ['district-ninh-kieu', 'district-binh-thuy']
    const more = followedBy(both, 'quận nào nhiều hơn?')
    expect(more).toMatchObject({ operation: 'rank', indicators: ['dossiers-late'], first: null })
    expect(more?.scopes.toSorted()).toEqual(scopes.toSorted())
    expect(followedBy(both, 'bên nào ít hơn')).toMatchObject({ operation: 'rank', first: 'lowest' })
    const levels = 'tỷ lệ số hóa hồ sơ cấp xã và cấp huyện 6 tháng đầu năm 2024'
    expect(followedBy(levels, 'cấp nào cao hơn')).toMatchObject({ operation: 'compare' })
  })

  it('asks for one period of a series, and for what is counted beside it', () => {
    const series = 'số cuộc truyền thông trợ giúp pháp lý các năm'
    expect(followedBy(series, '2019 thì mấy cuộc, bao nhiêu người dự')).toMatchObject({
      operation: 'value',
      indicators: ['legal-aid-events', 'legal-aid-attendees'],
    })
    expect(followedBy(series, 'năm 2019 mấy cuộc')).toMatchObject({ operation: 'value' })
  })

  it('asks where the last figure is from, or whether it reaches its mark', () => {
    expect(followedBy('PCI năm 2023 mấy điểm', 'con số này rút từ văn bản nào, ai ký')).toMatchObject({
      operation: 'provenance',
      indicators: ['pci'],
    })
    expect(
      followedBy('tỷ lệ hồ sơ thanh toán trực tuyến nửa đầu 2024', 'thế đã đạt mục tiêu cấp trên chưa'),
    ).toMatchObject({ operation: 'compare', comparison: { kind: 'target' }, indicators: ['online-payment-dossiers'] })
  })

  it('keeps the place of the last one, however long it is', () => {
    const said = 'còn con số cụ thể: giải quyết xong bao nhiêu hồ sơ, trong số đó đúng hạn bao nhiêu'
    expect(followedBy('cấp xã đúng hạn mấy phần trăm nửa đầu 2024', said)?.scopes).toEqual(['commune-level'])
  })
})

describe('words that narrow a figure down', () => {
  it.each([
    ['chứng thư số của cá nhân còn chạy mấy cái', 'certificates-persons-active'],
    ['tổng đài 1022 còn mấy phản ánh đang xử lý dở', 'hotline-in-progress'],
    ['bao nhiêu thủ tục giải quyết trực tuyến toàn trình', 'online-services-full'],
    ['đơn vị nào bị điểm tên trễ hạn nhiều nhất', 'dossiers-late'],
  ])('choose the one that they name: %s', (text, indicator) => {
    expect(read(text).indicators).toEqual([indicator])
  })

  it('give what was settled for nothing that was not', () => {
    const { indicators } = read('nhận bao nhiêu phản ánh kiến nghị, trong đó chưa xử lý mấy cái')
    expect(indicators).toContain('complaints-received')
    expect(indicators).not.toContain('complaints-settled')
    expect(read('nhận bao nhiêu phản ánh kiến nghị, đã xử lý mấy cái').indicators).toContain('complaints-settled')
  })

  it('are told with the only figure of the period', () => {
    expect(read('kiểm tra đột xuất chống dịch từ 30/8 đến 17/9/2021 mấy đơn vị').unknown).toBeNull()
    expect(read('kiểm tra đột xuất chống lụt từ 30/8 đến 17/9/2021 mấy đơn vị').unknown).not.toBeNull()
  })

  it('count what a share is of', () => {
    const { indicators } = read('đúng hạn đạt tỷ lệ bao nhiêu, trên tổng số bao nhiêu hồ sơ đã giải quyết xong')
    expect(indicators).toEqual(['on-time-settled', 'dossiers-settled'])
  })
})

describe('an officer who asks what a figure is, or why it is printed twice', () => {
  const asked = (text: string, role: 'officer' | 'citizen') =>
    recogniseFigures(
      {
        text,
        reading: readText(text, words),
        snapshot,
        state: EMPTY_CONVERSATION,
        person: { role, agency: null },
        now: NOW,
      } as RecogniserInput,
      [],
    )[0]

  it.each([
    ['PAPI là cái gì mà ai cũng nhắc', 'statistics.definition'],
    ['phản ánh kiến nghị nửa đầu 2024 chỗ báo 152, chỗ báo 137, vì sao', 'statistics.conflict'],
  ])('complains of nothing: %s', (text, intent) => {
    const read = asked(text, 'officer')
    expect(read).toMatchObject({ intent, overrules: expect.arrayContaining(['complaint.', 'procedure.']) })
    expect(read?.score).toBeGreaterThanOrEqual(SURE_RECOGNITION)
    expect(asked(text, 'citizen')?.overrules ?? []).not.toContain('complaint.')
  })
})
