import { describe, expect, it } from 'vitest'
import { withSum } from '../../../src/features/statistics/answers/sum.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { withStated } from '../../../src/features/statistics/stated-figures.ts'
import { asking, lexicon, observed, read, told, understood } from './asked.ts'

const labels = ({ periods }: FigureQuery) => periods.map(({ period }) => period.label)

describe('parts of one business that are called alike', () => {
  it('are each the figure whose official name says their words', () => {
    const text = 'tổ chức liên ngành năm 2017 sắp xếp hết bao nhiêu, kiện toàn bao nhiêu, nhập lại bao nhiêu'
    expect(read(text).indicators).toEqual([
      'interagency-bodies-handled',
      'interagency-bodies-renewed',
      'interagency-bodies-merged',
    ])
  })

  it('are asked for where they begin with a number that is wanted', () => {
    const text = 'cho số văn bản gửi đi, nhận về qua liên thông 6 tháng đầu 2024 và bao nhiêu văn bản được ký số'
    expect(read(text).indicators).toEqual(['documents-sent', 'documents-got', 'documents-signed'])
  })

  it('are read under a heading, counted in what they are of', () => {
    const text = 'kỳ thi nâng ngạch, thăng hạng đầu năm 2021 của Đồng Tháp, vòng 1 mấy người thi, vòng 2 mấy người'
    expect(read(text).indicators).toEqual(['grade-exam-round-1', 'grade-exam-round-2'])
  })

  it('are added up by a clause that counts nothing of its own', () => {
    expect(
      read('năm 2020 thẩm định dự thảo nghị quyết mấy cái, dự thảo quyết định mấy cái, gộp hai loại là mấy'),
    ).toMatchObject({
      indicators: ['appraised-draft-resolutions', 'appraised-draft-decisions'],
      isSummed: true,
      lost: [],
    })
  })
})

describe('a sum that is printed too', () => {
  const summed = (...ids: readonly string[]) =>
    withSum(asking(read('PAPI')), {
      outcome: 'answer',
      say: ['Dạ'],
      quoted: observed(...ids),
    })

  it('is told with what prints it', () => {
    const { quoted, say } = summed('bt02-3/level-3', 'bt02-3/level-4')
    expect(quoted?.map(({ id }) => id)).toEqual(['bt02-3/level-3', 'bt02-3/level-4', 'bt02-3/level-3-4'])
    expect(say.join('\n')).toContain('1.360')
  })

  it('is none that is equal by chance, or the sum of others', () => {
    const { observations } = lexicon.figures
    for (const o of observations.filter(
      ({ sumOf, value, derived }) => sumOf.length > 2 && value !== null && !derived,
    )) {
      const { say } = summed(...o.sumOf.slice(1))
      expect(say.join('\n'), o.id).not.toContain('Văn bản có in tổng này')
    }
  })
})

describe('what is under way', () => {
  it.each([
    'mấy việc Thủ tướng giao còn đang làm dở',
    'số việc Chính phủ giao còn đang làm dở trong 6 tháng đầu 2024, chưa tính việc xong',
    'so viec chinh phu giao dang lam do la bao nhieu',
  ])('is told by its step: “%s”', (text) => {
    expect(read(text)).toMatchObject({ indicators: ['government-tasks-in-progress'], unknown: null })
  })
})

describe('a number in its unit', () => {
  it('is of the figure that is printed so', () => {
    const { query } = withStated(understood('con số 35,1 tỷ đồng thanh toán trực tuyến lấy từ báo cáo nào'), lexicon)
    expect(query).toMatchObject({ operation: 'provenance', indicators: ['online-payment-value'], stated: [35.1] })
  })
})

describe('a story that points back', () => {
  it('at a year asks of that year', () => {
    const text =
      'Năm 2021 phòng tổ chức làm chế độ muốn xỉu. Tôi hỏi lại cho chắc. 9 tháng năm đó giải quyết lương, hưu, thôi việc cho bao nhiêu trường hợp?'
    expect(told(text).indicators).toEqual(['salary-cases'])
    expect(labels(told(text))).toEqual(['09 tháng đầu năm 2021'])
  })

  it('asks for one number of what a picture is made of', () => {
    const text =
      'Lãnh đạo muốn vẽ biểu đồ phản ánh qua 1022 từng năm. Em có số 2021 với 2024 rồi, kẹt cái năm 2022. Năm đó tổng đài nhận bao nhiêu phản ánh?'
    expect(told(text)).toMatchObject({ operation: 'value', indicators: ['hotline-received'] })
    expect(labels(told(text))).toEqual(['năm 2022'])
  })

  it('at days asks of those days', () => {
    const text =
      'Năm 2021 tôi đi theo đoàn kiểm tra đột xuất, đợt từ 30/8 đến 17/9. Giờ quên mất đợt đó ghé bao nhiêu đơn vị.'
    expect(labels(told(text))).toEqual(['từ 30/08/2021 đến 17/09/2021'])
  })
})

describe('bodies that are counted', () => {
  it('are asked for beside what they have', () => {
    const text = 'năm 2019 mấy sở bị bớt phòng, tổng cộng bớt mấy phòng chuyên môn'
    expect(read(text).indicators).toEqual(['departments-with-rooms-cut', 'rooms-cut-departments'])
    expect(read('năm 2019 các sở bớt mấy phòng chuyên môn').indicators).toEqual(['rooms-cut-departments'])
  })
})

describe('what somebody has found already', () => {
  it('is no series that is asked for', () => {
    const text =
      'Có cô phóng viên hỏi mức hài lòng năm 2021. Tôi lục thì chỉ thấy số mấy năm gần đây. Mình có điểm SIPAS năm 2021 không?'
    expect(told(text)).toMatchObject({ operation: 'value', indicators: ['sipas'] })
    expect(labels(told(text))).toEqual(['năm 2021'])
  })
})

describe('things that nobody publishes', () => {
  it('are no rate that shares a word with them', () => {
    for (const text of ['có mấy máy scan', 'bộ phận một cửa có bao nhiêu máy lấy số, bao nhiêu máy scan'])
      expect(read(text)).toMatchObject({ indicators: [], unknown: { kind: 'figure' } })
    expect(read('hồ sơ được scan mấy phần trăm').indicators).toEqual(['digitised-dossiers'])
  })

  it('may end a message that asks for a rate', () => {
    expect(read('tỷ lệ giải ngân vốn đầu tư công với grdp').unpublished).toHaveLength(1)
  })
})
