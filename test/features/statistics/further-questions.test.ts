import { describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { wordsKind } from '../../../src/content/words.ts'
import { provinceKind } from '../../../src/features/statistics/provinces.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { FIGURE_KINDS, REPOSITORY } from './shipped.ts'

const { snapshot } = buildSnapshot({ kinds: [...FIGURE_KINDS, provinceKind, wordsKind], roots: [REPOSITORY] })
const lexicon = lexiconOf(snapshot, [])
const words = compileWords(snapshot.records(wordsKind).map((r) => r.value))
const understood = (text: string) => understandFigures(readText(text, words), lexicon, '2026-11-21')
const read = (text: string): FigureQuery => understood(text).query

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

  it('of nine quarters is there in no year', () => {
    expect(read('7 quý đầu năm 2023 trễ mấy hồ sơ').impossible).toMatchObject({ reason: 'quarter' })
    expect(read('quý 3 đầu năm 2023 trễ mấy hồ sơ').impossible).toBeNull()
  })

  it('listed year by year is the span that a figure is printed for', () => {
    const { periods } = read('2022, 2023 và 2024 cộng lại mấy thí sinh hội thi công nghệ thông tin')
    expect(periods.map(({ period }) => period.kind)).toEqual(['years'])
  })
})
