import { describe, expect, it } from 'vitest'
import { withAverage } from '../../../src/features/statistics/answers/average.ts'
import { answerConflict } from '../../../src/features/statistics/answers/explain.ts'
import { withSum } from '../../../src/features/statistics/answers/sum.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { bothBehindLast } from '../../../src/features/statistics/understanding/both-behind-last.ts'
import { completed } from '../../../src/features/statistics/understanding/completed.ts'
import { disputedParts } from '../../../src/features/statistics/understanding/disputed-parts.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { withThoseFirst } from '../../../src/features/statistics/understanding/part-of-last.ts'
import type { Remembered } from '../../../src/features/statistics/understanding/remembered.ts'
import { fold } from '../../../src/text/normalise.ts'
import { readText } from '../../../src/text/read.ts'
import { asking, lexicon, observed, read, understood, words } from './asked.ts'

/** The last of several messages, each read behind the ones before. */
function behind(first: string, ...texts: readonly string[]): FigureQuery | null {
  let asked: FigureQuery | null = read(first)
  let last = toMemory(asked) as unknown as Remembered
  for (const text of texts) {
    asked = completed(understood(text), last, fold(text), lexicon)
    if (asked) last = toMemory(asked, last) as unknown as Remembered
  }
  return asked
}
const labels = (query: FigureQuery | null) => query?.periods.map(({ period }) => period.label)

describe('figures told one after the other', () => {
  const decisions = ['Năm 2018 thẩm định mấy dự thảo quyết định', 'vậy 2019'] as const

  it.each([
    'hai năm gộp lại là mấy văn bản',
    '2 nam do tong cong bn',
    'gộp hai năm đó lại đc bn',
    'cộng lại hết thảy mấy cái',
    'tổng hai cái đó là nhiêu',
  ])('are added up: “%s”', (text) => {
    const asked = behind(...decisions, text)
    expect(asked).toMatchObject({ indicators: ['appraised-draft-decisions'], isSummed: true, average: false })
    expect(labels(asked)).toEqual(['năm 2018', 'năm 2019'])
  })

  it.each(['trung bình mỗi năm nhiêu cái dzậy', 'binh quan 1 nam may van ban', 'tính ra trung bình một năm mấy'])(
    'have a mean: “%s”',
    (text) => {
      const asked = behind(...decisions, text)
      expect(asked).toMatchObject({ indicators: ['appraised-draft-decisions'], isSummed: false, average: true })
      expect(labels(asked)).toEqual(['năm 2018', 'năm 2019'])
    },
  )

  it.each(['trung bình mỗi tháng mấy cái', 'trung bình mỗi người mấy cái', 'ba năm cộng lại mấy'])(
    'have none of another stretch or of more than were told: “%s”',
    (text) => {
      expect(labels(behind(...decisions, text))).not.toEqual(['năm 2018', 'năm 2019'])
    },
  )

  it('are of the body that each was asked of', () => {
    const asked = behind(
      'Năm 2018 Đảng ủy Khối kiểm tra nhận thức lý luận chính trị cho mấy đồng chí?',
      '2019 thì sao',
      'hai năm gộp lại là mấy người?',
    )
    expect(asked).toMatchObject({ scopes: ['agency-dang-uy-khoi'], isSummed: true })
  })

  it('are told with the city’s own figure where it is what they come to', () => {
    const { quoted, say } = withSum(asking(read('PAPI')), {
      outcome: 'answer',
      say: ['Dạ'],
      quoted: observed('bt02-1/inspections-departments', 'bt02-1/inspections-districts'),
    })
    expect(quoted?.map(({ id }) => id)).toContain('bt02-1/inspections')
    expect(say.join('\n')).toContain('Văn bản có in tổng này')
  })

  it('of places have a mean as times have', () => {
    const { say } = withAverage(asking(read('PAPI')), {
      outcome: 'answer',
      say: ['Dạ'],
      quoted: observed('bc137-3/cai-rang-system', 'bc137-3/vinh-thanh-system', 'bc137-3/phong-dien-system'),
    })
    expect(say.join('\n')).toContain('Trung bình 3 nơi: 14 hồ sơ')
  })
})

describe('figures of which one holds another', () => {
  const [first] = observed('bc137-3/cai-rang-system')
  const { period } = first!
  const others = [
    ['its level', { ...first!, id: 'a', scope: 'district-level' }],
    ['a part of its time', { ...first!, id: 'b', period: { ...period, span: '2024-Q1', label: 'quý I năm 2024' } }],
  ] as const

  it.each(others)('are neither added up nor have a mean: %s', (_, other) => {
    const shown = { outcome: 'answer', say: ['Dạ'], quoted: [first!, other] } as const
    expect(withSum(asking(read('PAPI')), shown).say.join('\n')).not.toContain('số tính thêm')
    expect(withAverage(asking(read('PAPI')), shown).say.join('\n')).not.toContain('số tính thêm')
  })
})

describe('a rate that was told', () => {
  it.each(['tính từ mấy hồ sơ trên mấy hồ sơ?', 'tử số mẫu số bn z', 'lấy số nào chia số nào ra dậy'])(
    'is told with what it is made of: “%s”',
    (text) => {
      const asked = behind('Tỷ lệ hồ sơ trực tuyến toàn trình cấp huyện 6 tháng đầu năm 2024', text)
      expect(asked).toMatchObject({
        operation: 'value',
        indicators: ['online-dossiers-full', 'online-dossiers-full-online', 'online-dossiers-full-total'],
        scopes: ['district-level'],
      })
      expect(labels(asked)).toEqual(['06 tháng đầu năm 2024'])
    },
  )

  it('is told alone where its counts are no figures', () => {
    const asked = behind('Tỷ lệ số hóa hồ sơ cấp xã 6 tháng đầu năm 2024', 'tính từ mấy hồ sơ trên mấy hồ sơ')
    expect(asked).toMatchObject({ indicators: ['digitised-dossiers'], scopes: ['commune-level'] })
  })
})

describe('the time named next', () => {
  it.each([
    'sang 2020 tăng hay giảm, bao nhiêu người?',
    'toi 2020 nhich len hay tuot xuong day',
    'qua 2020 nhiều hơn hay ít hơn dzậy',
  ])('is held against the one told: “%s”', (text) => {
    const asked = behind('Năm 2019 Đảng ủy Khối có bao nhiêu đảng viên dự kiểm tra nhận thức lý luận chính trị?', text)
    expect(asked).toMatchObject({ operation: 'compare', scopes: ['agency-dang-uy-khoi'] })
    expect(labels(asked)).toEqual(['năm 2019', 'năm 2020'])
  })
})

describe('the years from the one told up to another', () => {
  it('are a series', () => {
    const asked = behind('Tổng số thủ tục của thành phố năm 2017?', 'từ đó tới 2020 diễn tiến sao')
    expect(asked).toMatchObject({ operation: 'trend', indicators: ['procedures-total'] })
    expect(labels(asked)).toEqual(['giai đoạn 2017-2020'])
  })
})

describe('two questions behind one figure', () => {
  const both = (first: string, text: string) => {
    const last = toMemory(read(first)) as unknown as Remembered
    return bothBehindLast(text, completed(understood(text), last, fold(text), lexicon), last, lexicon, understood)
  }

  it('are each answered', () => {
    const late = 'còn số trễ thì sao, với số trễ của cấp huyện'
    expect(both('tỷ lệ đúng hạn cấp xã 6 tháng đầu 2024', late)).toEqual([
      'còn số trễ thì sao',
      'với số trễ của cấp huyện',
    ])
    expect(both('PAPI 2023', 'con số này đo cái gì, rồi năm trước đó bao nhiêu')).toHaveLength(2)
  })

  it('are of one figure where a place follows it', () => {
    const asked = both(
      'số văn bản gửi liên thông cấp xã 6 tháng đầu 2024',
      'văn bản nhận của cấp đó bao nhiêu, rồi cấp huyện nữa',
    )
    expect(asked).toMatchObject({ indicators: ['documents-got'], scopes: ['commune-level', 'district-level'] })
  })

  it('are none where the time of the second is told by the first, or both are read already', () => {
    expect(both('PAPI 2023', 'vậy năm trước nữa, với SIPAS năm đó luôn')).toBeNull()
    expect(both('số văn bản gửi liên thông 6 tháng đầu 2024', 'cấp sở bao nhiêu, còn cấp xã thì sao')).toBeNull()
  })
})

describe('what an index loses its points by', () => {
  it.each(['nhóm nào kéo điểm xuống thấp nhất?', 'mang nao lam minh tut diem vay', 'mất điểm nhiều nhất ở nhóm nào'])(
    'is its lowest part: “%s”',
    (text) => {
      const asked = behind('điểm bộ chỉ số 766 6 tháng đầu năm 2024', text)
      expect(asked).toMatchObject({ operation: 'rank', indicators: ['index-766'], by: 'category', first: 'lowest' })
    },
  )

  it('is no part that a word is met by', () => {
    const asked = behind('điểm bộ chỉ số 766 6 tháng đầu năm 2024', 'nhóm nào gánh điểm cho mình nhiều nhứt')
    expect(asked).toMatchObject({ operation: 'rank', indicators: ['index-766'], first: null })
  })
})

describe('what is left between two figures', () => {
  it.each(['dậy còn dư nhiêu suất chưa xài?', 'vay con trong may ghe'])(
    'is told by whatever is counted: “%s”',
    (text) => {
      const asked = behind('Biên chế công chức thành phố được giao bao nhiêu?', 'có mặt được bao nhiêu?', text)
      expect(asked).toMatchObject({ indicators: ['posts-vacant'] })
    },
  )
})

describe('a part of what was told', () => {
  it.each([
    ['đúng hẹn bn bộ trong số đó', 'trong đó đúng hẹn bn bộ'],
    ['mấy người về hưu non trong số này vậy', 'trong đó mấy người về hưu non vậy'],
    ['trong số đó mấy cái', 'trong số đó mấy cái'],
  ])('leads, wherever it is said what it is of: “%s”', (text, led) => {
    expect(withThoseFirst(readText(text, words)).normalised).toBe(led)
  })

  it('is of the place and time told, though it is named in full', () => {
    const asked = behind(
      'Trung tâm phục vụ hành chính công năm 2024 nhận mấy hồ sơ',
      'trong đó hồ sơ đã giải quyết mấy bộ',
    )
    expect(asked).toMatchObject({ operation: 'value', scopes: ['agency-trung-tam-phuc-vu-hanh-chinh-cong'] })
    expect(labels(asked)).toEqual(['năm 2024'])
  })
})

describe('a figure called by most of its name', () => {
  it('is asked for, if it alone is printed for the time named', () => {
    const asked = behind(
      'số nhiệm vụ kế hoạch CCHC năm 2019',
      '6 tháng đầu 2024 Chính phủ, Thủ tướng giao bao nhiêu nhiệm vụ',
    )
    expect(asked?.indicators).toEqual(['government-tasks'])
    expect(labels(asked)).toEqual(['06 tháng đầu năm 2024'])
  })
})

describe('a figure of how the parts stand', () => {
  it('is none of the parts that a word of it names', () => {
    const asked = behind('PAR INDEX 2023 bao nhiêu phần trăm?', 'trong đó lĩnh vực vượt 90 phần trăm có mấy cái')
    expect(asked).toMatchObject({ operation: 'value', indicators: ['par-fields-above-90'] })
    expect(labels(asked)).toEqual(['năm 2023'])
  })
})

describe('parts that do not add up', () => {
  const total = 'tổng số thủ tục hành chính 9 tháng đầu năm 2021'
  const disputed = (before: string, text: string) =>
    disputedParts(understood(text), fold(text), toMemory(read(before)) as unknown as Remembered, lexicon)

  it('are disputed with their whole', () => {
    const asked = disputed(total, 'ủa trung ương 1904, địa phương 5, cộng lại 1909 chớ sao 1915')!
    expect(asked).toMatchObject({
      operation: 'conflict',
      indicators: ['procedures-total', 'procedures-central', 'procedures-local'],
    })
    const { say, quoted } = answerConflict(asking(asked))
    expect(quoted?.map(({ id }) => id)).toEqual(['bt02-3/total', 'bt02-3/central', 'bt02-3/local'])
    expect(say.join('\n')).toContain('1.904 + 5 = 1.909, ít hơn')
  })

  it('are told by their numbers where words name none of them', () => {
    const text = 'ủa 29 cái giảm ngày với 7 cái giảm giấy tờ mới có 36, sao lại 38?'
    expect(disputed('9 tháng 2021 đơn giản hóa được mấy thủ tục?', text)).toMatchObject({
      operation: 'conflict',
      indicators: ['procedures-simplified', 'procedures-time-cut', 'procedures-papers-cut'],
    })
  })

  it.each(['sao lại 1915, mới có 1 với 2', 'cấp sở 1904, sao 1915'])(
    'are none without two printed parts: “%s”',
    (text) => {
      expect(disputed(total, text)).toBeNull()
    },
  )
})
