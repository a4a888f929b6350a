import { describe, expect, it } from 'vitest'
import type { City } from '../../../src/content/city.ts'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { wordsKind } from '../../../src/content/words.ts'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import type { Answer } from '../../../src/features/statistics/answers/answer.ts'
import { answerFigures } from '../../../src/features/statistics/answers/answer-figures.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { recogniseFigures } from '../../../src/features/statistics/recogniser.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { REPOSITORY, SHIPPED_KINDS } from './shipped.ts'

const { snapshot } = buildSnapshot({ kinds: [...SHIPPED_KINDS, wordsKind], roots: [REPOSITORY] })
const figures = figuresOf(snapshot)
const lexicon = lexiconOf(snapshot, [])
const words = compileWords(snapshot.records(wordsKind).map((r) => r.value))
const NOW = '2026-11-21T02:00:00.000Z'

const read = (text: string): FigureQuery => understandFigures(readText(text, words), lexicon, '2026-11-21').query
const answered = (query: FigureQuery): Answer =>
  answerFigures({ query, figures, city: {} as City, today: '2026-11-21' }, () => [])

/** An officer's text right behind another one. */
function recognised(text: string, before: string) {
  const state = {
    ...EMPTY_CONVERSATION,
    lastAt: NOW,
    lastIntent: 'statistics.value',
    memory: { statistics: toMemory(read(before)) },
  } as typeof EMPTY_CONVERSATION
  const person = { role: 'officer' as const, agency: null }
  return recogniseFigures({ text, reading: readText(text, words), snapshot, state, person, now: NOW }, [])[0]
}

describe('what narrows a figure down to what is not printed gets none', () => {
  it.each([
    ['tỷ lệ hồ sơ đúng hạn về xây dựng', 'part'],
    ['tỷ lệ hồ sơ đúng hạn của doanh nghiệp', 'part'],
    ['tỷ lệ hồ sơ đúng hạn ở Xuân Khánh', 'part'],
    ['tỷ lệ hồ sơ đúng hạn khu vực nông thôn', 'part'],
    ['tỷ lệ hồ sơ đúng hạn không tính cấp xã', 'part'],
    ['tỷ lệ hồ sơ đúng hạn của cả nước', 'province'],
    ['tỷ lệ hồ sơ đúng hạn nhiệm kỳ trước', 'period'],
    ['tỷ lệ hồ sơ đúng hạn cách đây 3 năm', 'period'],
    ['tỷ lệ hồ sơ đúng hạn trong năm', 'period'],
  ])('“%s”', (text, kind) => {
    const query = read(text)
    expect(query.unknown?.kind).toBe(kind)
    expect(answered(query)).toMatchObject({ outcome: 'abstain' })
    expect(answered(query).quoted ?? []).toEqual([])
  })

  it('names a place of our own city among all others', () => {
    expect(read('PAR INDEX năm 2023 hạng mấy cả nước').unknown).toBeNull()
  })

  it('lets pass what is counted by a figure of its own', () => {
    const query = read('năm 2019 giảm được mấy trưởng phòng phó phòng ở các sở (không tính chi cục)')
    expect(query).toMatchObject({ indicators: ['heads-cut-departments'], scopes: [], unknown: null })
  })

  it('lets pass a slip in the name', () => {
    expect(read('6 tháng đầu 2024 đã cấp bao nhiêu hộp thư điện tửu công vụ').unknown).toBeNull()
  })
})

describe('a number that is not printed', () => {
  it('is not made of its rank', () => {
    const said = answered(read('tổng thu ngân sách nhà nước năm 2023 là bao nhiêu'))
    expect(said.outcome).toBe('abstain')
    expect(said.quoted ?? []).toEqual([])
    expect(said.say.join('\n')).toContain('hạng 31-50/63')
  })

  it('is not another step of the same business', () => {
    const query = read('Chủ tịch hỏi: tổng đài 1022 nửa đầu năm 2024 còn tồn mấy phản ánh?')
    expect(query.indicators).toEqual(['hotline-in-progress'])
    expect(answered(query).outcome).toBe('abstain')
  })
})

describe('several figures in one question', () => {
  it.each([
    [
      'Việc Chính phủ, Thủ tướng giao nửa đầu 2024: tổng cộng mấy việc, xong đúng hạn mấy, đang làm mấy',
      ['government-tasks', 'government-tasks-on-time', 'government-tasks-in-progress'],
      [],
    ],
    [
      'thẩm định mấy dự thảo nghị quyết mấy dự thảo quyết định 9 tháng 2021',
      ['appraised-draft-resolutions', 'appraised-draft-decisions'],
      [],
    ],
    [
      'tỷ lệ phòng thuộc sở đáp ứng tiêu chí, phòng cấp huyện đáp ứng tiêu chí',
      ['department-rooms-meeting', 'district-rooms-meeting'],
      [],
    ],
    ['năm 2023 hội đồng giao chỉ tiêu kinh tế xã hội, rốt cuộc nhiêu cái hổng đạt', ['economic-targets-missed'], []],
  ])('“%s”', (text, indicators, scopes) => {
    expect(read(text)).toMatchObject({ indicators, scopes })
  })
})

describe('words around a figure', () => {
  it.each([
    ['SIPAS từ 2020 đến 2024 thay đổi ra sao', { operation: 'trend', indicators: ['sipas'] }],
    ['PAR INDEX 2023 lĩnh vực tài chính công đạt bao nhiêu', { indicators: ['par-field-finance'], unknown: null }],
    ['Nghị quyết 05 đạt mấy chỉ tiêu', { operation: 'value', indicators: ['party-targets-met'] }],
    ['nguồn văn bản của số liệu 352.586 giấy tờ đã số hóa', { operation: 'provenance' }],
    ['có lãnh đạo sở nào bị kỷ luật không, 6 tháng 2024 bao nhiêu người', { operation: 'value' }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject(query)
  })
})

describe('a short follow-up that names its figure', () => {
  it.each([
    ['còn PAPI', 'SIPAS bao nhiêu', 'papi'],
    ['còn hoạt động mấy cái', 'số chứng thư số cá nhân đã cấp là bao nhiêu', 'certificates-persons-active'],
    [
      'hồi 9 tháng đầu 2021 thì mấy cuộc, chắc nhiều hơn vì dịch',
      'nửa đầu năm 2024 họp trực tuyến mấy cuộc',
      'online-meetings',
    ],
  ])('“%s” behind “%s”', (text, before, indicator) => {
    const met = recognised(text, before)
    expect(met?.score).toBeGreaterThanOrEqual(0.9)
    expect(met).toMatchObject({ data: { indicators: [indicator] } })
  })
})
