import { describe, expect, it } from 'vitest'
import { followedBy, read, told, understood } from './asked.ts'

describe('what officers ask in words of their own', () => {
  it.each([
    ['tu 2015 den 2021 so chi tieu hop dong theo nghi dinh 68 da bi rut lai tong cong bao nhieu', 'contracts-68-cut'],
    ['nam 2017 khoi su nghiep bi rut bot bao nhieu chi tieu nguoi lam viec', 'quota-cut-service'],
    ['cộng dồn 2015-2021 cắt dược bao nhieu chỉ tiêu hợp đồng theo nghị định 68', 'contracts-68-cut'],
    ['Đợt thi công nghệ thông tin năm 2021 quy định mỗi phòng ngồi nhiều nhất mấy người', 'it-contest-room-limit'],
    ['Trang tin Đảng ủy Khối 2017-2020 lên được cỡ bao nhiêu mẩu tin', 'party-site-news'],
    ['nửa đầu 2024 nhận 152 phản ánh về quy định hành chính thì xử xong được bao nhiêu cái', 'complaints-settled'],
    ['bộ 766 mảng công khai của mình được bao nhiêu phần trăm', 'index-766-transparency'],
  ])('%s: a value, held against no mark and of no other figure', (text, id) => {
    const { operation, indicators, unknown, scopes } = read(text)
    expect({ operation, indicators, unknown }).toEqual({ operation: 'value', indicators: [id], unknown: null })
    expect(scopes.filter((scope) => scope !== 'agency-dang-uy-khoi')).toEqual([])
  })

  it.each([
    [
      'Trong bộ chỉ số 766, phần công khai với phần dịch vụ công trực tuyến lần lượt đạt mấy phần trăm?',
      ['index-766-transparency', 'index-766-online'],
    ],
    [
      'Công tác kiểm tra văn bản quy phạm pháp luật nửa đầu năm 2024: đã kiểm tra bao nhiêu, mấy cái phải xử lý, xử lý xong mấy cái?',
      ['legal-documents-checked', 'legal-documents-to-fix', 'legal-documents-fixed'],
    ],
    [
      'PAR INDEX 2023 mình mạnh nhất ở chỉ đạo điều hành đúng không, được mấy phần trăm, còn tài chính công và tác động thì mấy phần trăm?',
      ['par-field-directing', 'par-field-finance', 'par-field-impact'],
    ],
  ])('%s: each of them', (text, ids) => {
    const { operation, indicators } = read(text)
    expect({ operation, indicators }).toEqual({ operation: 'value', indicators: ids })
  })

  it('keeps a reason by which one figure is told from another', () => {
    const text =
      'Trong mớ phản ánh, kiến nghị về quy định hành chính nửa đầu 2024, còn mấy cái phải treo lại vì đợi người gửi cung cấp thêm thông tin?'
    expect(told(text).indicators).toEqual(['complaints-waiting'])
  })

  it('names no body by words that rank it', () => {
    const { unknown, operation } = read('tỷ lệ dùng văn bản điện tử của sở, huyện hay xã bết nhứt dậy')
    expect({ unknown, operation }).toEqual({ unknown: null, operation: 'rank' })
  })

  it('does not part a level of which the name tells one only', () => {
    expect(read('lãnh đạo cấp huyện bị kỷ luật nửa đầu 2024').scopes).toEqual(['district-level'])
  })
})

describe('behind a figure', () => {
  it.each([
    [
      'Năm 2020 có bao nhiêu sở xếp loại tốt về cải cách hành chính?',
      'khá và yếu?',
      ['agencies-rated-fair', 'agencies-rated-weak'],
    ],
    [
      'năm 2018 có bao nhiêu thủ tục công bố mới',
      'thế bãi bỏ với sửa đổi',
      ['procedures-abolished', 'procedures-amended'],
    ],
    [
      'Năm 2020 kế hoạch cải cách hành chính còn bao nhiêu nhiệm vụ đang triển khai?',
      'chiếm mấy % vậy em',
      ['plan-in-progress-rate'],
    ],
    [
      'biên chế công chức 6 tháng đầu 2024 giảm bao nhiêu phần trăm so với 2015?',
      'thế số đầu mối đơn vị sự nghiệp giảm mấy phần trăm?',
      ['service-units-cut-rate'],
    ],
    [
      'Tính tới 13/5/2024 hai nhóm thủ tục liên thông có tổng cộng bao nhiêu hồ sơ?',
      'riêng khai sinh cho con nít thì nhiêu?',
      ['linked-birth-dossiers'],
    ],
  ])('%s / %s', (before, text, ids) => {
    expect(followedBy(before, text)?.indicators).toEqual(ids)
  })

  it('tells the places one by one', () => {
    const query = followedBy(
      'Giai đoạn 2021-2025 kiểm tra cải cách hành chính bao nhiêu đơn vị?',
      'chia ra sở, ngành dọc, huyện xem',
    )
    expect(query?.indicators).toEqual(['reform-inspections'])
    expect(query?.scopes).toEqual(['department-level', 'vertical-agencies', 'district-level'])
  })
})

describe('what an examiner found told of another thing', () => {
  it.each([
    ['mảng số hóa với thanh toán trong 766', ['index-766-digitisation', 'index-766-payment']],
    ['766 phần giải quyết hồ sơ', ['on-time-766']],
    [
      'bộ 766 nhóm công khai minh bạch với nhóm hài lòng được mấy vậy',
      ['index-766-transparency', 'index-766-satisfaction'],
    ],
  ])('%s: parts of the index', (text, ids) => {
    expect(read(text).indicators).toEqual(ids)
  })

  it.each(['lương công chức bao nhiêu', 'tuổi nghỉ hưu là bao nhiêu'])('%s: nobody publishes it', (text) => {
    const { query, unpublished } = understood(text)
    expect(query.indicators).toEqual([])
    expect(unpublished?.isOwn).toBe(true)
  })
})
