import { describe, expect, it } from 'vitest'
import { withShare } from '../../../src/features/statistics/answers/share.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { completed } from '../../../src/features/statistics/understanding/completed.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import type { Remembered } from '../../../src/features/statistics/understanding/remembered.ts'
import { withWholeOfShare } from '../../../src/features/statistics/understanding/share-of-whole.ts'
import { fold } from '../../../src/text/normalise.ts'
import { lexicon, read, understood } from './asked.ts'

/** The last of several messages, each read behind the ones before. */
function behind(first: string, ...texts: readonly string[]): FigureQuery | null {
  let asked: FigureQuery | null = read(first)
  let last = toMemory(asked) as unknown as Remembered
  for (const text of texts) {
    const full = completed(understood(text), last, fold(text), lexicon)
    asked = full && withWholeOfShare(full, fold(text), lexicon)
    if (asked) last = toMemory(asked, last) as unknown as Remembered
  }
  return asked
}
const labels = (query: FigureQuery | null) => query?.periods.map(({ period }) => period.label)

describe('figures told one after the other', () => {
  const departments = '6 tháng đầu năm 2024 cấp sở giải quyết xong mấy hồ sơ?'

  it.each([
    'cộng cả ba cấp lại là nhiêu',
    'cong ca 3 cap lai bn',
    'ba cấp gộp lại được mấy hồ sơ',
    'tổng 3 cấp mấy vậy',
    'cộng lại bao nhiêu',
  ])('of three levels come to what is held of the city: “%s”', (text) => {
    const asked = behind(departments, 'cấp huyện?', 'cấp xã?', text)
    expect(asked).toMatchObject({ operation: 'value', indicators: ['dossiers-settled'], scopes: ['city'], by: null })
    expect(labels(asked)).toEqual(['06 tháng đầu năm 2024'])
  })

  it('of two levels, years or kinds are added up', () => {
    expect(behind(departments, 'còn cấp xã', 'hai cấp gộp lại là bao nhiêu hồ sơ')).toMatchObject({
      scopes: ['department-level', 'commune-level'],
      isSummed: true,
    })
    const years = behind(
      'Năm 2019 bãi bỏ, thay thế bao nhiêu thủ tục?',
      'còn 2018',
      'cộng hai năm đó lại được bao nhiêu thủ tục',
    )
    expect(years).toMatchObject({ indicators: ['procedures-abolished'], isSummed: true })
    expect(labels(years)).toEqual(['năm 2019', 'năm 2018'])
    expect(
      behind('9 tháng 2021 dịch vụ công mức 3 mấy thủ tục', 'mức 4 mấy thủ tục', 'cộng lại bn')?.indicators,
    ).toEqual(['online-services-level-3', 'online-services-level-4'])
  })

  it.each(['vậy là còn thiếu mấy người', 'còn trống mấy', 'con thieu bao nhieu'])(
    'leave what is held as their difference: “%s”',
    (text) => {
      const asked = behind('Biên chế công chức thành phố được giao bao nhiêu?', 'có mặt được bao nhiêu?', text)
      expect(asked).toMatchObject({ operation: 'value', indicators: ['posts-vacant'] })
    },
  )

  it('leave nothing of what is not spoken of', () => {
    const before = ['Biên chế công chức thành phố được giao bao nhiêu?', 'có mặt được bao nhiêu?'] as const
    expect(behind(...before, 'còn thiếu giáo viên mấy người')?.indicators).not.toEqual(['posts-vacant'])
  })

  it.each([
    ['Hộp thư công vụ đã cấp bao nhiêu cái?', 'vậy số không xài tới là bao nhiêu', 'mailboxes'],
    ['Hộp thư công vụ đã cấp bao nhiêu cái?', 'bo khong may cai', 'mailboxes'],
    ['Chứng thư số của tổ chức 9 tháng 2021 cấp mấy cái', 'chưa dùng tới mấy cái', 'certificates-organisations'],
  ])('is held against its part in use: “%s” / “%s”', (before, text, id) => {
    expect(behind(before, text)).toMatchObject({ operation: 'compare', indicators: [id, `${id}-active`] })
  })
})

describe('the share of a whole', () => {
  const whole = '6 tháng đầu năm 2024 đồng bộ lên Cổng Dịch vụ công quốc gia tổng cộng mấy hồ sơ?'

  it.each(['cấp xã chiếm bao nhiêu phần trăm trong số đó', 'cap xa chiem may %', 'xã chiếm nhiêu phần trăm tổng số'])(
    'is told of a level with the city: “%s”',
    (text) => {
      const scopes = ['city', 'commune-level']
      expect(behind(whole, text)).toMatchObject({ indicators: ['dossiers-synced'], scopes, isShare: true })
    },
  )

  it('is told of the level that was told, and of the next one', () => {
    const level = '6 tháng đầu 2024 cấp huyện đồng bộ mấy hồ sơ'
    expect(behind(level, 'vậy chiếm mấy phần trăm tổng số')?.scopes).toEqual(['city', 'district-level'])
    expect(behind(level, 'vậy chiếm mấy phần trăm tổng số', 'còn cấp sở chiếm mấy phần trăm')?.scopes).toEqual([
      'city',
      'department-level',
    ])
  })

  it('is told of a part with its whole, a held rate goes before it', () => {
    const cut = '9 tháng 2021 tinh giản biên chế mấy người'
    expect(behind(cut, 'trong đó công chức chiếm mấy phần trăm')).toMatchObject({
      indicators: ['posts-cut', 'posts-cut-officials'],
      isShare: true,
    })
    const rate = behind('9 tháng 2021 tổng đài 1022 nhận bao nhiêu phản ánh', 'xử lý xong chiếm mấy phần trăm')
    expect(rate).toMatchObject({ indicators: ['hotline-settled-rate'] })
    expect(rate?.isShare).toBeUndefined()
  })

  it('is worked out and says how', () => {
    const { figures } = lexicon
    const quoted = ['bc137-2-2-dd/total', 'bc137-2-2-dd/communes'].map((id) => figures.byId.get(id)!)
    const query = behind(whole, 'cấp xã chiếm bao nhiêu phần trăm trong số đó')!
    const asked = { query, figures } as Parameters<typeof withShare>[0]
    expect(withShare(asked, { outcome: 'answer', say: ['…'], quoted }).say[1]).toBe(
      'Cấp xã chiếm 39,56 % (số tính thêm: 75.823 ÷ 191.654 × 100).',
    )
  })
})

describe('the last figure at other times and places', () => {
  it.each([
    ['hai năm trước đó nữa, mỗi năm mấy', ['năm 2017', 'năm 2018']],
    ['2 nam lien truoc', ['năm 2017', 'năm 2018']],
    ['hai năm sau đó', ['năm 2020', 'năm 2021']],
    ['năm trước đó', ['năm 2018']],
  ])('is asked of each of the years: “%s”', (text, years) => {
    expect(labels(behind('Năm 2019 bãi bỏ, thay thế bao nhiêu thủ tục?', text))).toEqual(years)
  })

  it.each([
    'còn đợt dịch từ 30/8/2021 tới 17/9/2021 thì kiểm tra mấy đơn vị tất cả',
    'con tu 30/8/2021 toi 17/9/2021 kiem tra may don vi',
  ])('is not replaced by one called vaguely that is not printed then: “%s”', (text) => {
    expect(behind('6 tháng đầu 2024 kiểm tra đột xuất mấy đơn vị', text)?.indicators).toEqual(['surprise-inspections'])
  })

  it('gives way to one that is printed then', () => {
    expect(
      behind('6 tháng đầu 2024 kiểm tra đột xuất mấy đơn vị', 'còn năm 2021 kiểm tra mấy đơn vị')?.indicators,
    ).toEqual(['reform-inspections'])
  })

  it.each([
    ['Tháng 8/2025 toàn thành phố có bao nhiêu thủ tục hành chính?', 'trong đó trung tâm hành chính công lãnh mấy cái'],
    ['Tháng 8/2025 toàn thành phố có bao nhiêu thủ tục hành chính?', 'riêng trung tâm hành chính công ôm mấy cái'],
    ['6 tháng đầu 2024 trễ mấy hồ sơ', 'trong đó sở giao thông vận tải dính mấy cái'],
  ])('is surely that of a body which it is printed of: “%s” / “%s”', (before, text) => {
    expect(behind(before, text)).toMatchObject({ operation: 'value', indicators: read(before).indicators, carried: 1 })
  })

  it.each([
    [
      '6 tháng đầu 2021 bên Đồng Tháp mỗi tháng phát mấy kỳ chuyên mục cải cách trên đài?',
      'còn trên báo thì một tháng mấy kỳ',
      'newspaper-issues-monthly',
    ],
    ['năm 2019 giảm bao nhiêu phòng chuyên môn thuộc sở', 'ở mấy sở lận', 'departments-with-rooms-cut'],
    ['nam 2019 giam may phong chuyen mon thuoc so', 'o may so z', 'departments-with-rooms-cut'],
    ['năm 2018 tuyên truyền sân khấu hóa mấy cuộc', 'mấy người coi vậy', 'stage-show-viewers'],
  ])('is another of its business: “%s” / “%s”', (before, text, id) => {
    expect(behind(before, text)?.indicators).toEqual([id])
  })
})

describe('a part of an index', () => {
  it.each([
    ['Bộ chỉ số 766 nửa đầu 2024, phần hài lòng được mấy phần trăm?', 'index-766-satisfaction'],
    ['Bộ chỉ số 766 nửa đầu 2024, phần tiến độ mấy %', 'on-time-766'],
    ['par index 2023, phần thể chế mấy phần trăm', 'par-field-institutions'],
  ])('is asked for without the index: “%s”', (text, id) => {
    expect(read(text).indicators).toEqual([id])
  })

  it.each([
    'vậy trong 6 nhóm đó nhóm nào thấp nhất',
    'trong sáu nhóm thì nhóm nào cao nhất',
    'mấy nhóm đó nhóm nào tệ nhất',
  ])('is ranked among the others of its whole: “%s”', (text) => {
    const asked = behind('Bộ chỉ số 766 nửa đầu 2024, phần hài lòng được mấy phần trăm?', 'phần tiến độ thì sao?', text)
    expect(asked).toMatchObject({ operation: 'rank', by: 'category', indicators: ['index-766'] })
  })
})
