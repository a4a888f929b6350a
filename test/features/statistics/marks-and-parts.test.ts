import { describe, expect, it } from 'vitest'
import { read } from './asked.ts'

describe('a mark to reach', () => {
  it.each([
    ['Tỷ lệ số hóa hồ sơ đã tới ngưỡng Nghị quyết 02 đề ra chưa?', 'digitised-dossiers'],
    ['khai thác lại dữ liệu mình còn hụt bao nhiêu so với mức trên giao', 'data-reuse'],
    ['papi 2024 đụng mốc 45 chưa', 'papi'],
    ['trả kết quả bản điện tử mới hơn 70%, còn xa chỉ tiêu không', 'electronic-results'],
  ])('“%s” is held against by it', (text, indicator) => {
    expect(read(text)).toMatchObject({
      operation: 'compare',
      comparison: { kind: 'target' },
      indicators: [indicator],
    })
  })

  it.each([
    ['nghe bảo năm 2023 mình có tận 7 chỉ tiêu kinh tế xã hội vượt kế hoạch, chuẩn không', 'economic-targets-exceeded'],
    ['so với hồi 2015 thì biên chế công chức đã bớt bao nhiêu phần trăm rồi', 'posts-cut-rate-2015'],
    ['so don vi su nghiep da giam bao nhieu phan tram so voi 2015', 'service-units-cut-rate'],
  ])('“%s” is what the figure is called by', (text, indicator) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators: [indicator] })
  })
})

describe('a whole', () => {
  it('is told by the sorts that it is divided into', () => {
    expect(read('Các đơn vị sự nghiệp công lập hiện được chia ra sao theo mức tự chủ tài chính?')).toMatchObject({
      operation: 'breakdown',
      by: 'category',
      indicators: ['service-units-total'],
    })
  })

  it('that a later part has a head of lends it to the one before', () => {
    expect(read('viên chức và công chức tinh giản').indicators).toEqual([
      'posts-cut-service-staff',
      'posts-cut-officials',
    ])
  })
})

describe('a place among a group of provinces', () => {
  it.each([
    'Trong nhóm các thành phố trực thuộc Trung ương, PAR INDEX 2023 của Cần Thơ đứng thứ mấy?',
    'Trong số 13 tỉnh đồng bằng sông Cửu Long thì PAR INDEX 2023 mình xếp thứ mấy?',
  ])('“%s” ranks no parts and no unknown body', (text) => {
    expect(read(text)).toMatchObject({
      operation: 'rank',
      by: null,
      unknown: null,
      rankedIn: { name: expect.anything() },
    })
  })
})

describe('the newest figure', () => {
  it('is asked for without a time', () => {
    expect(read('cho số mới nhất của sipas').isNewest).toBe(true)
    expect(read('sipas 2023 mới nhất').isNewest).toBe(false)
  })
})

describe('names of places beside a figure', () => {
  it.each([
    ['năm 2017 thành phố bỏ bao nhiêu thủ tục', 'procedures-abolished'],
    ['hồi 2017 thành phố đẻ ra nhiêu thủ tục mới', 'procedures-new'],
  ])('“%s” help no other one', (text, indicator) => {
    expect(read(text).indicators).toEqual([indicator])
  })

  it('are not met across a comma, nor in “cơ sở”', () => {
    expect(read('trễ hạn: bình thủy mấy, ninh kiều mấy, sở giao thông mấy').scopes).toEqual([
      'district-binh-thuy',
      'district-ninh-kieu',
      'agency-so-giao-thong-van-tai',
    ])
    expect(read('mấy phần trăm chi bộ cơ sở có quy chế').scopes).toEqual([])
  })

  it('are counted alike in short forms', () => {
    expect(read('sl vb gửi cấp huyện vs cấp xã 6t2024 là bn').scopes).toEqual(['district-level', 'commune-level'])
  })
})

describe('words that sound alike without marks', () => {
  it.each([
    ['nửa đầu 2024 thanh tra tuyển dụng mấy cơ quan', 'value'],
    ['6t 2024 thanh tra tuyen dung may co quan', 'value'],
    ['tự bảo đảm một phần gồm những mức nào', 'breakdown'],
  ])('“%s” asks for a %s', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })
})

describe('when something was told', () => {
  it('is no time of the figure', () => {
    const { periods } = read(
      'hổm rày tui coi lại năm 2018, 2019 rồi 2020, dự thảo nghị quyết được thẩm định lên hay xuống',
    )
    expect(periods.map(({ period }) => period.from)).toEqual(['2018-01-01', '2019-01-01', '2020-01-01'])
  })
})

describe('what a figure leaves out by name', () => {
  it('narrows it down to no part', () => {
    expect(read('thủ tục không kể địa giới có mấy cái')).toMatchObject({
      indicators: ['procedures-any-place'],
      unknown: null,
    })
  })
})

describe('a place that nobody here knows', () => {
  it.each(['phường an hội trễ mấy hồ sơ nửa đầu 2024', 'xã an lạc tây trễ mấy hồ sơ nửa đầu 2024'])(
    '“%s” gets no figure of the city',
    (text) => {
      expect(read(text).unknown?.kind).toBe('agency')
    },
  )
})

describe('a share', () => {
  it('that begins the question is no count of it', () => {
    expect(read('chín tháng 2021 tổng đài 1022 xử êm được bao nhiêu phần trăm').indicators).toEqual([
      'hotline-settled-rate',
    ])
  })
})

describe('who tells or asks', () => {
  it('is no place of the figure', () => {
    const query = read('Anh Ba bên Sở Nội vụ kể năm 2019 sắp xếp lại phòng ban, có bao nhiêu sở bị giảm phòng')
    expect(query).toMatchObject({ indicators: ['departments-with-rooms-cut'], bodies: [], unknown: null })
  })
})

describe('indexes named one after the other', () => {
  it('are each asked for', () => {
    expect(read('2023 papi sipas par index mỗi cái mấy điểm').indicators).toEqual(['papi', 'sipas', 'par-index'])
  })
})

describe('a figure that is called by an order', () => {
  it('is not ranked', () => {
    expect(read('nửa đầu 2024 xếp hạng cho mấy đơn vị')).toMatchObject({
      operation: 'value',
      indicators: ['units-graded'],
    })
  })
})

describe('what a figure is', () => {
  it.each([
    'thế nào gọi là hồ sơ trễ trên hệ thống',
    'cho biết khái niệm SIPAS',
    'PCI phản ánh điều gì',
    'tỷ lệ đúng hạn có tính hồ sơ trước hạn không',
    'đúng hạn ở đây tính những hồ sơ nào',
  ])('“%s” is asked', (text) => {
    expect(read(text).operation).toBe('definition')
  })
})
