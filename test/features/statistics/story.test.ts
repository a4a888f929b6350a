import { describe, expect, it } from 'vitest'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { askedOf } from '../../../src/features/statistics/understanding/story.ts'
import { readText } from '../../../src/text/read.ts'
import { followedBy, lexicon, read, TODAY, told, words } from './asked.ts'

const labels = ({ periods }: FigureQuery) => periods.map(({ period }) => period.label)

describe('a story around a question', () => {
  it.each([
    [
      'Trưa nay phường gọi hỏi tôi đủ thứ. Tôi chỉ nhớ báo cáo 6 tháng đầu năm 2024 có tỷ lệ giải ngân vốn đầu tư công. Nhờ bạn nhắc giúp số đó.',
      ['public-investment-disbursed'],
    ],
    [
      '6 tháng đầu năm 2024 có bao nhiêu cuộc họp trực tuyến? Anh em đang cá cược với nhau, ai thua phải mua cà phê.',
      ['online-meetings'],
    ],
    [
      'Chuẩn bị diễn văn tổng kết. Sếp đòi số tờ gấp tuyên truyền năm 2018, tôi mới về nên chưa rành sổ sách.',
      ['leaflets'],
    ],
    [
      'Tôi phụ trách chữ ký số. 9 tháng đầu năm 2021 có bao nhiêu chứng thư số của cá nhân? Còn hoạt động bao nhiêu?',
      ['certificates-persons', 'certificates-persons-active'],
    ],
  ])('“%s” asks for no other figure and of no body that only speaks', (text, indicators) => {
    expect(told(text)).toMatchObject({ indicators, unknown: null, scopes: [], lost: [] })
  })

  it.each([
    [
      'Sáng bị nhắc tên quê muốn chết, dân nhận đúng ngày hết, tại mấy đứa nhỏ cập nhật chậm nên hệ thống báo trễ. Coi giùm 6 tháng đầu năm 2024 Cái Răng bị nhiêu hồ sơ kiểu trễ trên hệ thống đó nghen.',
      ['dossiers-late-on-system'],
    ],
    ['hồ sơ nhiều mà ít cập nhật, 6 tháng đầu năm 2024 đồng bộ bao nhiêu hồ sơ', ['dossiers-synced']],
    ['ho so nhieu, may em nho cap nhat khong kip. nua dau 2024 cap xa tre han bao nhieu ho so', ['dossiers-late']],
    ['moi chuong trinh truyen hinh chuyen doi so dai may phut', ['tv-programme-minutes']],
    [
      'mot nam phat bao nhieu chuong trinh truyen hinh chuyen doi so, moi chuong trinh dai may phut',
      ['tv-programmes', 'tv-programme-minutes'],
    ],
    ['Có nhiêu thủ tục mà dân ở đâu nộp cũng nhận, hông phụ thuộc địa giới á em?', ['procedures-any-place']],
  ])('“%s”: words that folded sound like an order or a source ask for neither', (text, indicators) => {
    expect(told(text)).toMatchObject({ operation: 'value', indicators, first: null })
  })

  it.each([
    [
      'Hôm qua Phó Chủ tịch hỏi quý III năm 2026 toàn thành phố trễ hạn bao nhiêu hồ sơ để đưa vào bài khai mạc. Em lục mấy tập báo cáo chưa thấy, nhờ trợ lý tra giúp.',
      ['dossiers-late'],
    ],
    [
      'Hồi trước em có trích được số điểm cầu của toàn thành phố mà giờ lục không ra. Trợ lý coi còn lưu không ạ?',
      ['conference-points'],
    ],
    ['trung tâm trợ giúp pháp lý truyền thông mấy cuộc năm 2019 vậy trợ lý', ['legal-aid-events']],
  ])('“%s”: whom it speaks to and where one looked in vain counts nothing', (text, indicators) => {
    expect(told(text)).toMatchObject({ indicators, lost: [] })
  })

  it.each([
    [
      'Nửa đầu năm 2024 có đợt thanh tra về tuyển dụng, quản lý công chức, viên chức và tổ chức bộ máy, nghe nói mới một nơi làm xong. Tỷ lệ hoàn thành kết luận in trong biểu là bao nhiêu?',
      ['staff-law-inspection-completion'],
      '2024-01-01',
    ],
    [
      'Phóng viên vừa gửi câu hỏi về các chỉ tiêu kinh tế - xã hội năm 2023 mà HĐND giao. Phần vượt với phần đạt tôi có rồi, chỉ cần biết còn mấy chỉ tiêu không đạt để trả lời cho gọn.',
      ['economic-targets-missed'],
      '2023-01-01',
    ],
    ['PAPI, PCI anh biết rồi, cho anh SIPAS năm 2023 bao nhiêu. Cảm ơn em.', ['sipas'], '2023-01-01'],
  ])('“%s”: what is counted behind the business told is asked, and what one has is not', (text, indicators, from) => {
    const query = told(text)
    expect(query).toMatchObject({ indicators, unknown: null, lost: [] })
    expect(query.periods[0]?.period.from).toBe(from)
  })

  it.each([
    ['Họp xong nghe nói Cái Răng, Vĩnh Thạnh bị máy báo trễ. Mỗi nơi mấy hồ sơ?', 'dossiers-late-on-system'],
    ['Báo chí hỏi vụ Sở Y tế và Sở Giao thông vận tải có hồ sơ trễ. Mỗi sở mấy hồ sơ?', 'dossiers-late'],
  ])('“%s” counts what was told, in its unit', (text, id) => {
    expect(told(text).indicators[0]).toBe(id)
  })

  it('takes the period from the sentence that tells it', () => {
    const query = told('Báo cáo 6 tháng đầu năm 2024 tôi để quên ở nhà. Nhờ cho số hộp thư điện tử đã cấp.')
    expect(labels(query)).toEqual(['06 tháng đầu năm 2024'])
  })

  it('takes no year that the period is only compared with', () => {
    const query = told(
      'Em đang làm báo cáo 9 tháng năm 2025 cho sếp. Xin tỷ lệ số hóa hồ sơ cấp xã kỳ đó, so với cùng kỳ năm trước luôn nha.',
    )
    expect(labels(query)).toEqual(['09 tháng đầu năm 2025'])
  })

  it('keeps a body that is called by its kind alone where the figure is asked', () => {
    const query = told(
      'Tuần sau kỷ niệm ngày Trung tâm Phục vụ hành chính công ra đời. Bài cần con số cho mấy tháng đầu. Từ 26/02 đến 31/7/2024 trung tâm trả đúng hạn được bao nhiêu phần trăm?',
    )
    expect(query).toMatchObject({ scopes: ['agency-trung-tam-phuc-vu-hanh-chinh-cong'], lost: [] })
  })

  it('takes the last sentence that points back at the number for what is asked of it', () => {
    const query = told('Trong đó có câu 19 trên 19 sở ngành công khai đủ thủ tục. Vậy số đó ở văn bản nào vậy ạ?')
    expect(query).toMatchObject({ operation: 'provenance', indicators: ['agencies-publishing-procedures'] })
  })

  it('keeps a period that there is not', () => {
    expect(told('Giấy ghi là quý 6 năm 2024. Cho tôi số thủ tục công bố mới kỳ đó.').impossible).not.toBeNull()
  })

  it('leaves out the day of the asking', () => {
    const query = told('Hôm qua sếp nhắc tôi hoài. Số đơn vị giải thể 6 tháng đầu năm 2024 là bao nhiêu?')
    expect(labels(query)).toEqual(['06 tháng đầu năm 2024'])
  })

  it('keeps another province that the figure is asked of', () => {
    const query = told('Xin số của Vĩnh Long. 6 tháng đầu năm 2024 tỷ lệ hồ sơ đúng hạn là bao nhiêu?')
    expect(query.unknown).toMatchObject({ kind: 'province' })
  })

  it('leaves out a province that is only travelled to', () => {
    const query = told('Mai tôi đi Vĩnh Long họp. Điểm PAPI năm 2023 của mình là bao nhiêu?')
    expect(query).toMatchObject({ indicators: ['papi'], unknown: null })
  })

  it('keeps the level that the sentence with the date names', () => {
    const query = told('Tôi cần số liệu cấp huyện. 6 tháng đầu năm 2024 giải quyết xong bao nhiêu hồ sơ?')
    expect(query.scopes).toEqual(['district-level'])
  })

  it('takes what the figure goes into for no comparison', () => {
    expect(told('Số áp phích năm 2018 là bao nhiêu? Nhờ tra để tôi điền bảng so sánh.').operation).toBe('value')
  })

  it('leaves a message that names no figure as it is', () => {
    const reading = readText('Nhà tôi ngập cả tuần. Không ai xuống coi. Nhờ xử lý giúp.', words)
    expect(askedOf(reading, lexicon, TODAY)).toBe(reading)
  })
})

describe('a follow-up about the figure told last', () => {
  const before = '6 tháng đầu năm 2024 kiện toàn bao nhiêu tổ chức phối hợp liên ngành?'
  it.each([
    ['thế nó đo cái gì vậy', 'definition'],
    ['tôi cộng danh sách chỉ được 22, sao lại khác', 'conflict'],
    ['theo từng quý đi', 'trend'],
  ] as const)('“%s”', (text, operation) => {
    expect(followedBy(before, text)).toMatchObject({ operation, indicators: ['interagency-bodies-renewed'] })
  })

  it('asks for the money of the same business', () => {
    const query = followedBy(
      '6 tháng đầu năm 2024 có bao nhiêu giao dịch thanh toán trực tuyến?',
      'giá trị bao nhiêu tiền',
    )
    expect(query?.indicators).toEqual(['online-payment-value'])
  })
})

describe('periods and series', () => {
  it.each(['PAPI năm nào cao nhất', 'số thủ tục công bố mới năm nào ít nhất'])('“%s” ranks the years', (text) => {
    expect(read(text)).toMatchObject({ operation: 'rank', amongPeriods: true })
  })

  it.each([
    ['đến năm 2025 kiểm tra cải cách hành chính bao nhiêu đơn vị', 'giai đoạn 2021-2025'],
    ['năm 2021 kiểm tra cải cách hành chính bao nhiêu đơn vị', 'năm 2021'],
  ])('“%s” is of %s', (text, label) => {
    expect(labels(read(text))).toEqual([label])
  })

  it.each([
    ['SIPAS theo quý năm 2024', 'quarter'],
    ['SIPAS quý 2 năm 2024', null],
  ])('“%s” is wanted by %s', (text, each) => {
    expect(read(text).each).toBe(each)
  })

  it('takes years that one figure is printed for together as one', () => {
    const query = read('số thí sinh hội thi công nghệ thông tin các năm 2022, 2023, 2024 cộng lại')
    expect(query.operation).toBe('value')
  })
})

describe('what is only told', () => {
  it.each([
    ['hội đồng giao chỉ tiêu kinh tế xã hội năm 2023, rốt cuộc mấy cái không đạt', ['economic-targets-missed']],
    ['PAPI năm 2023 được bao nhiêu điểm, xếp hạng thứ mấy', ['papi']],
    ['giao bao nhiêu biên chế công chức mà có mặt bao nhiêu, giữa năm 2024', ['posts-assigned', 'posts-filled']],
  ])('“%s”', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })

  it.each(['xã hỏi', 'huyện gọi lên', 'phường tôi', 'xã moõi cấp'])('“%s” names no body', (said) => {
    expect(read(`${said} số hồ sơ trễ hạn 6 tháng đầu năm 2024`).unknown).toBeNull()
  })
})

describe('a question that points back', () => {
  it.each([
    [
      'Bữa tui ra Trung tâm Phục vụ hành chính công thành phố. Về nói với bà xã mà không biết năm 2024 chỗ đó nhận bao nhiêu hồ sơ?',
      ['agency-trung-tam-phuc-vu-hanh-chinh-cong'],
    ],
    [
      'Sở Tài nguyên và Môi trường hay bị phàn nàn. 6 tháng đầu năm 2024 sở này trễ mấy hồ sơ?',
      ['agency-so-tai-nguyen-va-moi-truong'],
    ],
    [
      'Quận Bình Thủy với quận Ninh Kiều, tôi quen cả hai. 6 tháng đầu năm 2024 mỗi nơi trễ bao nhiêu hồ sơ?',
      ['district-binh-thuy', 'district-ninh-kieu'],
    ],
    ['Chị bên huyện gọi lên hoài. Chị cần biết 6 tháng đầu năm 2024 có mấy thủ tục hành chính.', []],
  ])('is of the bodies named before it, and of no other: %s', (text, scopes) => {
    expect(told(text).scopes).toEqual(scopes)
  })
})
