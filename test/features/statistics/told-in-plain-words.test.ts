import { describe, expect, it } from 'vitest'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'

import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { recogniseFigures } from '../../../src/features/statistics/recogniser.ts'
import { readText } from '../../../src/text/read.ts'
import { read, snapshot, told, understood, words } from './asked.ts'

const spans = ({ periods }: FigureQuery) => periods.map(({ period }) => `${period.from}..${period.to}`)

describe('the sum of parts that were told', () => {
  it('is the whole that they come to, where it is printed', () => {
    expect(read('mức 3 nhiêu thủ tục, mức 4 nhiêu, cộng hai mức nhiêu').indicators).toEqual([
      'online-services-level-3',
      'online-services-level-4',
      'online-services-level-3-4',
    ])
    expect(read('khai sinh liên thông bao nhiêu, khai tử bao nhiêu, cả hai là bao nhiêu').indicators.at(-1)).toBe(
      'linked-procedure-dossiers',
    )
  })

  it('is none of a whole that has other parts as well', () => {
    expect(read('năm 2020 sở xếp tốt mấy, khá mấy, cộng lại mấy').indicators).not.toContain('agencies-rated')
  })

  it('is asked for by what is added to the one before', () => {
    const text = 'hồ sơ liên thông khai tử được bao nhiêu bộ, còn cộng luôn nhóm khai sinh nữa là bao nhiêu'
    expect(read(text).indicators).toEqual(['linked-death-dossiers', 'linked-procedure-dossiers'])
  })
})

describe('the next one', () => {
  it('is asked for all that was asked of the one before', () => {
    const all = [
      'certificates-organisations',
      'certificates-organisations-active',
      'certificates-persons',
      'certificates-persons-active',
    ]
    const text = 'chứng thư số cấp cho tổ chức là bao nhiêu, đang hoạt động bao nhiêu'
    expect(read(`${text}, còn của cá nhân thì sao`).indicators).toEqual(all)
    expect(told(`${text}? Còn của cá nhân thì sao?`).indicators).toEqual(all)
    expect(told('sở năm 2019 giảm mấy phòng, mấy trưởng phó phòng? Chi cục thì sao?').indicators).toHaveLength(4)
  })

  it('is a figure of another matter where it is called by its whole name', () => {
    const text = 'hộp thư công vụ cấp mấy cái, đang xài mấy cái? Còn chứng thư số cá nhân thì sao?'
    expect(told(text).indicators).toEqual(['mailboxes', 'mailboxes-active', 'certificates-persons'])
  })

  it('goes on with “cũng”, for the years told before', () => {
    const query = told('SIPAS năm 2022 với 2024 bao nhiêu? PAR INDEX cũng hai năm đó luôn nhé')
    expect(query.indicators).toEqual(['sipas', 'par-index'])
    expect(spans(query)).toEqual(['2022-01-01..2022-12-31', '2024-01-01..2024-12-31'])
  })
})

describe('words that count nothing', () => {
  it('are machines, unless what is counted stands behind', () => {
    const text = 'Phong Điền có mấy hồ sơ trả đúng hẹn mà trên máy lại báo trễ'
    expect(read(text).indicators).toEqual(['dossiers-late-on-system'])
    expect(read('máy đơn vị sự nghiệp công lập tự chủ').indicators).toEqual(['service-units-autonomous'])
  })

  it('are those that are spoken of', () => {
    const query = read('mấy cục usb ký số xài trên điện thoại đó, phát cho nhiêu người rồi')
    expect(query.indicators).toEqual(['usb-tokens'])
    expect(query.lost).toEqual([])
  })

  it('are the ones before a comma', () => {
    const query = read('9 tháng 2021 cuộc họp trực tuyến cấp thành phố nhiêu, quận huyện nhiêu')
    expect(query.indicators).toEqual(['online-meetings'])
    expect(query.scopes).toEqual(['department-level', 'district-level'])
  })
})

describe('bodies', () => {
  it('are counted by their grade, each by its own figure', () => {
    const text = 'Khối sở năm 2020 chấm cải cách hành chính ra mấy sở Tốt, mấy sở Khá, có sở nào Yếu không, mấy sở'
    expect(read(text).indicators).toEqual(['agencies-rated-good', 'agencies-rated-fair', 'agencies-rated-weak'])
  })

  it('are counted where something of theirs is cut', () => {
    expect(read('năm 2019 có mấy sở giảm phòng, tổng số phòng của sở giảm là bao nhiêu').indicators).toEqual([
      'departments-with-rooms-cut',
      'rooms-cut-departments',
    ])
  })

  it('are no places where whose it is not is told, or whether there is any', () => {
    const query = read('mấy đơn vị sự nghiệp nằm ngay dưới UBND thành phố, hổng thuộc sở nào hết, nhiêu cái')
    expect([query.operation, query.scopes]).toEqual(['value', ['city']])
    expect(read('đơn vị sự nghiệp không thuộc huyện nào, trực thuộc ủy ban là mấy cái').operation).toBe('value')
    expect(read('thanh tra có lòi ra cơ quan nào làm sai vị trí việc làm hông, mấy chỗ lận').operation).toBe('value')
  })

  it('are words of a name that lists them', () => {
    expect(read('nhiêu phần trăm huyện với xã có họp qua truyền hình').scopes).toEqual([])
  })

  it('are where somebody works or comes from, up to the end of the clause', () => {
    const text =
      'em làm ở văn phòng, sếp bắt thống kê quy trình nội bộ giải quyết thủ tục đã phê duyệt, bao nhiêu quy trình'
    expect(read(text).unknown).toBeNull()
    expect(told('Sở em mới đi coi diễn sân khấu tuyên truyền. Năm 2018 có bao nhiêu lượt người xem?').scopes).toEqual(
      [],
    )
  })
})

describe('a number that nobody named', () => {
  it.each([
    ['tỷ lệ của cấp xã?', 'Hồ sơ đúng hạn cấp xã'],
    ['tỷ lệ năm 2023 là bao nhiêu', 'Hồ sơ đúng hạn năm 2023'],
  ])('is asked back for the place and time told: “%s”', (text, choice) => {
    const input = {
      text,
      reading: readText(text, words),
      snapshot,
      state: EMPTY_CONVERSATION,
      person: { role: 'officer' as const, agency: null },
      now: '2026-11-21T02:00:00.000Z',
    }
    const [met] = recogniseFigures(input, [])
    expect((met?.data as FigureQuery | undefined)?.unnamed?.choices[0]?.label).toBe(choice)
  })
})

describe('names', () => {
  it('are not cut by whom somebody is content with', () => {
    const query = read('nam 2024 muc hai long cua nguoi dan voi co quan hanh chinh dat may phan tram')
    expect(query.indicators).toEqual(['sipas'])
  })

  it('are made whole by a heading', () => {
    const text =
      'Qua rà soát 6 tháng đầu năm 2024, bao nhiêu văn bản quy phạm pháp luật phải xử lý và đã xử lý đạt tỷ lệ bao nhiêu?'
    expect(read(text).indicators).toEqual(['legal-documents-review-to-fix', 'legal-documents-review-rate'])
  })

  it('have no part in who published a number, nor in what a paper lacks', () => {
    expect(read('Tổng số thủ tục 9 tháng đầu năm 2021 là nơi nào công bố vậy?').indicators).toEqual([
      'procedures-total',
    ])
    expect(read('còn thiếu mỗi số dự thảo nghị quyết thẩm định năm 2020').operation).toBe('value')
  })

  it('hide no comparison that the message begins with', () => {
    const query = read('so sánh số dự thảo nghị quyết được thẩm định năm 2019 và 2020')
    expect(query.operation).toBe('compare')
  })
})

describe('a story', () => {
  it('tells the matter that another unit of it is counted of', () => {
    const text =
      'cơ quan em vừa cử người đi thi khảo sát kiến thức cải cách hành chính. tổng cộng bao nhiêu người dự thi'
    expect(told(text).indicators).toEqual(['reform-quiz-contestants'])
  })

  it('asks for what nobody publishes, whatever else it tells', () => {
    const text =
      'Cháu tui mới vô làm công chức phường, than lương không đủ sống. Tui muốn biết lương bình quân của công chức phường năm 2024 là bao nhiêu tiền.'
    expect(told(text).unknown?.kind).toBe('figure')
    expect(understood('lương bình quân của công chức năm 2024 là bao nhiêu tiền').unpublished?.isEntitled).toBe(false)
  })
})

describe('ends told by thirds of a month', () => {
  it('stand for the days that are printed in them', () => {
    const query = read('từ cuối tháng 2 tới hết tháng 7 năm 2024 trung tâm phục vụ hành chính công trễ mấy hồ sơ')
    expect(spans(query)).toEqual(['2024-02-21..2024-07-31'])
    expect(query.periods[0]?.period.about).toEqual(['from'])
    expect(spans(read('từ đầu tháng 12/2020 đến giữa tháng 9/2021 có bao nhiêu cuộc họp trực tuyến'))).toEqual([
      '2020-12-01..2021-09-20',
    ])
  })
})
