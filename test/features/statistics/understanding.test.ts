import { describe, expect, it } from 'vitest'
import type { City } from '../../../src/content/city.ts'
import { answerFigures } from '../../../src/features/statistics/answers/answer-figures.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { questionWordsKind, stepKind } from '../../../src/features/statistics/words.ts'
import { followedBy, problems, read, snapshot } from './asked.ts'

const figures = figuresOf(snapshot)

const answered = (query: FigureQuery): string =>
  answerFigures({ query, figures, city: {} as City, today: '2026-11-21' }, () => []).say.join('\n')

describe('the words of questions', () => {
  it('are all read', () => {
    expect(problems.filter(({ file }) => /question-words|\/steps\//.test(file))).toEqual([])
    expect(snapshot.records(questionWordsKind).length).toBeGreaterThan(8)
    expect(snapshot.records(stepKind).length).toBeGreaterThan(15)
  })
})

describe('several figures in one question', () => {
  it.each([
    ['đơn vị sắp xếp, giải thể, đổi tên mấy', ['units-reorganised', 'units-dissolved', 'units-renamed']],
    ['hộp thư điện tử đã cấp bao nhiêu, đang hoạt động bao nhiêu', ['mailboxes', 'mailboxes-active']],
    ['pakn tiếp nhận, đã xử lý, đang chờ bổ sung', ['complaints-received', 'complaints-settled', 'complaints-waiting']],
    ['bao nhiêu hồ sơ đã giải quyết, bao nhiêu đúng hạn', ['dossiers-settled', 'dossiers-settled-on-time']],
    [
      'kiểm tra cchc mấy đơn vị, phát hiện mấy vấn đề, xử lý mấy cái',
      ['reform-inspections', 'inspection-issues', 'inspection-issues-resolved'],
    ],
    [
      'thủ tục liên thông cùng cấp với liên thông giữa các cấp bao nhiêu',
      ['procedures-linked-same-level', 'procedures-linked-levels'],
    ],
  ])('“%s”', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators })
  })

  it('are one where a guess stands behind', () => {
    expect(read('hồ sơ trễ trên hệ thống là sao, có phải trễ thiệt không').indicators).toEqual([
      'dossiers-late-on-system',
    ])
  })
})

describe('words of a figure’s name', () => {
  it('name no scope that nothing is printed for', () => {
    expect(read('điểm năng lực cạnh tranh cấp tỉnh năm 2024')).toMatchObject({ indicators: ['pci'], scopes: [] })
    expect(read('tỷ lệ đúng hạn cấp xã').scopes).toEqual(['commune-level'])
  })

  it('are told from others by their marks', () => {
    expect(read('hộp thư điện tử đang dùng mấy cái').operation).toBe('value')
    expect(read('PAPI năm 2023 đứng mấy').operation).toBe('rank')
  })
})

describe('what belongs to a figure', () => {
  it('is its definition', () => {
    expect(read('hồ sơ giải quyết đúng hạn là tính cả trước hạn luôn hay sao')).toMatchObject({
      operation: 'definition',
      indicators: ['on-time-settled'],
    })
  })
})

describe('a follow-up', () => {
  it.each([
    ['biên chế công chức được giao 6 tháng đầu năm 2024', 'có mặt bao nhiêu', 'posts-filled'],
    ['bao nhiêu dịch vụ công trực tuyến toàn trình năm 2024', 'loại một phần thì mấy cái', 'online-services-partial'],
  ])('“%s” / “%s”', (before, text, indicator) => {
    expect(followedBy(before, text)).toMatchObject({ indicators: [indicator], fromContext: ['indicator', 'period'] })
  })

  it('by commune gives the level, and says that it is one', () => {
    const query = followedBy('tỷ lệ đúng hạn 6 tháng đầu năm 2024', 'theo phường')
    expect(query).toMatchObject({ operation: 'breakdown', indicators: ['on-time-settled'], among: 'commune' })
    const said = answered(query!)
    expect(said).toContain('99,99')
    expect(said).toContain('không tách theo từng phường, xã')
    expect(said).not.toContain('99,94')
  })
})

describe('a rank', () => {
  it('keeps departments and districts apart', () => {
    const [first, second] = answered(read('đơn vị nào trễ hạn nhiều nhất 6 tháng đầu 2024')).split(/(?<=\n)(?=Dạ)/)
    expect(first).toContain('1. Sở Tài nguyên và Môi trường')
    expect(first).not.toMatch(/\d\. quận/)
    expect(second).toContain('1. quận Bình Thủy')
  })

  it('is among the bodies named', () => {
    const said = answered(read('xếp hạng trễ hạn giữa Ninh Kiều, Bình Thủy 6 tháng đầu 2024'))
    expect(said.match(/^\d\. .*$/gm)).toEqual(['1. quận Bình Thủy: 5 hồ sơ', '2. quận Ninh Kiều: 1 hồ sơ'])
  })
})

describe('a part that is not printed', () => {
  it('gets no figure of the whole', () => {
    const query = read('hồ sơ đất đai trễ bao nhiêu')
    expect(query.unknown).toEqual({ kind: 'part', written: 'đất đai' })
    expect(answered(query)).toContain('không tách số riêng')
  })
})
