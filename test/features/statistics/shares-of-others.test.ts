import { describe, expect, it } from 'vitest'
import { withShare } from '../../../src/features/statistics/answers/share.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { withShareOfOther } from '../../../src/features/statistics/understanding/share-of-other.ts'
import { withWholeOfShare } from '../../../src/features/statistics/understanding/share-of-whole.ts'
import { fold } from '../../../src/text/normalise.ts'
import { asking, lexicon, understood } from './asked.ts'

/** A message as it is understood, the share that it asks for among it. */
const read = (text: string): FigureQuery =>
  withWholeOfShare(withShareOfOther(understood(text), lexicon).query, fold(text), lexicon)

describe('a share that is asked for in one message', () => {
  it.each([
    ['hộp thư công vụ đang có người dùng chiếm mấy phần trăm số đã cấp', ['mailboxes', 'mailboxes-active']],
    ['văn bản ký số chiếm bao nhiêu % văn bản gửi', ['documents-sent', 'documents-signed']],
    ['van ban ky so chiem bn phan tram van ban gui', ['documents-sent', 'documents-signed']],
    [
      'dịch vụ công toàn trình chiếm mấy % tổng số dịch vụ công trực tuyến',
      ['online-services-total', 'online-services-full'],
    ],
  ])('is of the count named behind it, or of the whole: “%s”', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators, isShare: true })
  })

  it.each([
    ['thủ tục cấp xã chiếm mấy phần trăm tổng số thủ tục', 'procedures-total', 'commune-level'],
    ['hồ sơ đồng bộ lên cổng quốc gia cấp huyện góp mấy phần trăm', 'dossiers-synced', 'district-level'],
    ['trong tổng hồ sơ giải quyết cấp xã chiếm bao nhiêu phần trăm', 'dossiers-settled', 'commune-level'],
    ['trễ hạn cấp sở chiếm mấy phần trăm tổng số trễ', 'dossiers-late', 'department-level'],
  ])('is of what the whole city has at the same time: “%s”', (text, indicator, level) => {
    expect(read(text)).toMatchObject({ indicators: [indicator], scopes: ['city', level], isShare: true })
    expect(read(text).periods.map(({ period }) => period.label)).toEqual(['06 tháng đầu năm 2024'])
  })

  it.each([
    ['tháng 7/2025 hồ sơ quá hạn chiếm bao nhiêu phần trăm', 'share-overdue'],
    ['hồi tháng 7/2025 hồ sơ quá hạn chiếm mấy phần trăm tổng số hồ sơ', 'share-overdue'],
    ['hồ sơ đúng hạn cấp xã chiếm mấy %', 'on-time-settled'],
  ])('is the printed rate where one is called so: “%s”', (text, indicator) => {
    expect(read(text).indicators).toEqual([indicator])
    expect(read(text).isShare).toBeFalsy()
  })

  it('is none of what is counted in another thing', () => {
    const { figures } = lexicon
    const printed = (id: string) => (figures.byIndicator.get(id) ?? []).find((o) => o.period.span === '2021-9M')!
    const shown = [printed('certificates-persons'), printed('usb-tokens')]
    const query = { ...read('PAPI'), indicators: shown.map(({ indicator }) => indicator), isShare: true }
    const told = withShare(asking(query), { outcome: 'answer', say: ['Dạ'], quoted: shown })
    expect(told.say.at(-1)).toContain('không tính tỷ lệ')
  })

  it('is of no department where it is held against the plan', () => {
    for (const text of [
      'tinh giản viên chức 2015-2021 đạt mấy % so kế hoạch',
      'tinh gian vien chuc dat may % so ke hoach',
    ])
      expect(read(text)).toMatchObject({ scopes: [], unknown: null })
    expect(read('so ke hoach tre may ho so').scopes).toEqual(['agency-so-ke-hoach-va-dau-tu'])
  })
})
