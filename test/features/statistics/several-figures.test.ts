import { describe, expect, it } from 'vitest'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { severalBehindLast } from '../../../src/features/statistics/understanding/several-behind-last.ts'
import { followedBy, lexicon, read, told, understood } from './asked.ts'

describe('a figure called by its name word by word', () => {
  it.each([
    [
      'số tin, bài trên trang chuyển đổi số là bao nhiêu, số mẫu tờ gấp pháp luật xây dựng là bao nhiêu',
      ['digital-news', 'leaflet-titles'],
    ],
    [
      'cho biết số phản ánh, kiến nghị chờ bổ sung thông tin và nhóm thanh toán trực tuyến trong Bộ chỉ số 766',
      ['complaints-waiting', 'index-766-payment'],
    ],
    [
      'cho biết số đơn vị sự nghiệp công lập thuộc sở, ngành và số đảng viên dự kiểm tra nhận thức lý luận chính trị',
      ['service-units-departments', 'political-awareness-checks'],
    ],
  ])('is taken whole, what its name joins parts nothing: %s', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators, scopes: [], lost: [] })
  })

  it.each([
    [
      'cho em xin mức đạt của giải quyết thủ tục theo cơ chế một cửa so với nghị quyết với vốn đầu tư công đã thực hiện',
      ['one-stop-target-met', 'public-investment-spent'],
    ],
    [
      'số đơn vị được công nhận xếp hạng và số văn bản quy phạm pháp luật còn hiệu lực là bao nhiêu?',
      ['units-graded', 'legal-documents-in-force'],
    ],
    [
      'Tỷ lệ đơn vị sự nghiệp công lập cắt giảm so với 2015 và tỷ lệ biên chế tinh giản so với 2015, 6 tháng đầu năm 2024',
      ['service-units-cut-rate', 'posts-cut-rate-2015'],
    ],
    [
      'số cơ quan vi phạm về vị trí việc làm là bao nhiêu, số cụm pano sửa chữa là bao nhiêu',
      ['job-position-violations', 'panels-repaired'],
    ],
  ])('asks for no more by the words of its name: %s', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators })
  })

  it('leaves a name met nearly whole that says more', () => {
    expect(read('số hồ sơ toàn trình và tỷ lệ hồ sơ trực tuyến toàn trình của cấp xã').indicators).toEqual([
      'online-dossiers-full-total',
      'online-dossiers-full',
    ])
  })
})

describe('several figures in one message', () => {
  it('are parted where what is joined has its number', () => {
    expect(
      read('số dịch vụ công trực tuyến toàn trình, số dịch vụ một phần và tổng số dịch vụ công trực tuyến hiện có')
        .indicators,
    ).toEqual(['online-services-full', 'online-services-partial', 'online-services-total'])
  })

  it('share the words that only one of them tells', () => {
    const fields = read(
      'Kết quả lĩnh vực cải cách thể chế, cải cách tài chính công và thủ tục trong PAR INDEX năm 2023',
    )
    expect(new Set(fields.indicators)).toEqual(
      new Set(['par-field-institutions', 'par-field-finance', 'par-field-procedures']),
    )
    const documents = read('Số quyết định, chỉ thị và kế hoạch về cải cách hành chính thành phố đã ban hành 2021-2025')
    expect(new Set(documents.indicators)).toEqual(
      new Set(['reform-documents-decisions', 'reform-documents-directives', 'reform-documents-plans']),
    )
  })

  it('go on with "còn" only where it counts', () => {
    expect(
      read('năm 2020 bao nhiêu văn bản quy phạm còn hiệu lực, bao nhiêu hết hiệu lực toàn bộ, bao nhiêu hết một phần')
        .indicators,
    ).toEqual(['legal-documents-in-force', 'legal-documents-expired', 'legal-documents-partly-expired'])
  })

  it('stand behind a matter that is only told', () => {
    expect(
      read('Làm phụ lục tổ chức bộ máy 6 tháng đầu năm 2024, tôi cần số đơn vị giải thể, số đơn vị đổi tên').indicators,
    ).toEqual(['units-dissolved', 'units-renamed'])
  })

  it('are each told, though one is the rate of the other', () => {
    expect(told('cho tôi: chi phí tuân thủ tiết kiệm được năm 2017; tỷ lệ tiết kiệm tương ứng').indicators).toEqual([
      'compliance-cost-saved',
      'compliance-cost-saved-rate',
    ])
  })

  it('are told with the rate of the step that was counted, whatever else is called so', () => {
    expect(
      read('phản ánh qua 1022 xử lý được bao nhiêu, tỷ lệ xử lý bao nhiêu, 9 tháng đầu năm 2021').indicators,
    ).toEqual(['hotline-settled', 'hotline-settled-rate'])
  })

  it('are held against nothing by a time told again', () => {
    expect(
      read('số vấn đề phát hiện qua kiểm tra cải cách 6 tháng đầu năm 2024 và số đơn vị bị kiểm tra đột xuất cùng kỳ'),
    ).toMatchObject({ operation: 'value', indicators: ['inspection-issues', 'surprise-inspections'] })
  })

  it('are told where each has its number, whatever joins them', () => {
    expect(
      read('ad cho e tỉ lệ hồ sơ trực tuyến vs tỉ lệ thanh toán trực tuyến của trung tâm phục vụ hành chính công')
        .operation,
    ).toBe('value')
  })

  it('name no place across a comma', () => {
    expect(read('so thu tuc lien thong cung cap, so thu tuc lien thong giua cac cap chinh quyen').scopes).toEqual([])
  })

  it('rank nobody by those who use something', () => {
    expect(read('so nguoi duoc cap usb token voi so nguoi dung tren cong dich vu cong quoc gia').operation).toBe(
      'value',
    )
  })
})

describe('the place of one of several', () => {
  it.each([
    ['số tờ gấp tuyên truyền năm 2018 và số cuộc họp trực tuyến của cấp sở 9 tháng đầu năm 2021'],
    [
      'số tờ gấp tuyên truyền năm 2018 là bao nhiêu, còn số cuộc họp trực tuyến của cấp sở 9 tháng đầu năm 2021 thì sao?',
    ],
  ])('is not lent to one that is told with its time: %s', (text) => {
    expect(read(text).parts).toMatchObject([
      { indicators: ['leaflets'], scopes: [] },
      { indicators: ['online-meetings'], scopes: ['department-level'] },
    ])
  })

  it('is lent to one that is told without any', () => {
    expect(read('số hồ sơ giải quyết xong và số hồ sơ trễ hạn của cấp huyện 6 tháng đầu năm 2024')).toMatchObject({
      indicators: ['dossiers-settled', 'dossiers-late'],
      scopes: ['district-level'],
      parts: [],
    })
  })
})

describe('another figure behind "còn … thì sao"', () => {
  it('is asked for, whatever its first word', () => {
    expect(read('phần trăm thủ tục đã lên cổng quốc gia bao nhiêu, còn in áp phích thì sao?').indicators).toEqual([
      'procedures-integrated-rate',
      'posters',
    ])
  })

  it('is asked for behind what is wished for by its name', () => {
    expect(read('tôi cần phản ánh bị loại, rồi mấy phần trăm hồ sơ công việc không dùng giấy nữa').indicators).toEqual([
      'complaints-refused',
      'work-files-online',
    ])
  })

  it('is asked for with whom somebody is content', () => {
    expect(read('thu phiếu khảo sát hài lòng với mấy đơn vị bị thanh tra chuyện tuyển người').indicators).toEqual([
      'satisfaction-survey-forms',
      'staff-law-inspections',
    ])
  })
})

describe('who asks, and when', () => {
  it('is no time of the figure', () => {
    const asked = told('Hôm qua họp giao ban, sếp bảo so cấp xã với cấp huyện về tỷ lệ số hóa hồ sơ. Cho em hai số đó.')
    expect(asked).toMatchObject({ scopes: ['commune-level', 'district-level'], periods: [] })
  })

  it('is no body that figures are asked of', () => {
    const asked = told(
      'Bên thanh tra hỏi em hai chuyện: có mấy cơ quan bị thanh tra về tuyển dụng công chức, và bao nhiêu phần trăm làm xong kết luận thanh tra.',
    )
    expect(asked.unknown).toBeNull()
  })
})

describe('two behind the last figure', () => {
  const behind = (before: string, text: string) => {
    const last = toMemory(read(before)) as Parameters<typeof severalBehindLast>[2]
    return severalBehindLast(text, followedBy(before, text), last, lexicon, understood)
  }

  it.each([
    [
      'biên chế công chức được giao 6 tháng đầu năm 2024 là bao nhiêu',
      'thêm số có mặt và số chưa sử dụng nữa',
      ['posts-filled', 'posts-vacant'],
    ],
    [
      '9 tháng đầu năm 2021 cấp bao nhiêu chứng thư số cho tổ chức?',
      'còn số đang hoạt động với số cấp cho cá nhân thì sao?',
      ['certificates-organisations-active', 'certificates-persons'],
    ],
  ])('each go on with it: %s / %s', (before, text, indicators) => {
    expect(behind(before, text)?.indicators).toEqual(indicators)
  })

  it('are left to the message where it tells as many', () => {
    expect(behind('chỉ số 766 6 tháng đầu 2024', 'nhóm tiến độ mấy điểm, nhóm trực tuyến mấy điểm')).toBeNull()
  })
})
