import { describe, expect, it } from 'vitest'
import { read } from './asked.ts'

describe('parts that are steps of many a business', () => {
  it.each([
    [
      'trung tâm phục vụ hành chính công năm 2024: nhận mấy, giải quyết xong mấy, trong đó đúng hẹn mấy với trễ mấy',
      ['dossiers-received', 'dossiers-settled', 'dossiers-settled-on-time', 'dossiers-late'],
    ],
    [
      'chi tieu bien che bi cat nam 2017 tong cong may, hanh chinh may, su nghiep may',
      ['quota-cut', 'quota-cut-administrative', 'quota-cut-service'],
    ],
    [
      'điểm PAR 2023: phần thẩm định mấy, hài lòng quy đổi mấy, khảo sát lãnh đạo mấy, tác động kinh tế mấy',
      ['par-assessed', 'par-sipas-points', 'par-leaders-survey', 'par-impact'],
    ],
    [
      'tuyên truyền năm 2018: diễn sân khấu mấy cuộc, mấy lượt người coi, áp phích in mấy tờ',
      ['stage-shows', 'stage-show-viewers', 'posters'],
    ],
  ])('are of the one that accounts for all: “%s”', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators, lost: [] })
  })

  it('are each its own where one names another business whole', () => {
    const text = '6 tháng đầu năm 2024 tỷ lệ đúng hạn cấp xã mấy phần trăm, hộp thư điện tử đã cấp mấy hộp, SIPAS mấy'
    expect(read(text).indicators).toEqual(['on-time-settled', 'mailboxes', 'sipas'])
  })

  it('are never told as under way where what is done is asked', () => {
    expect(read('nhiệm vụ Chính phủ giao nhận mấy, xong mấy, trễ mấy').indicators).not.toContain(
      'government-tasks-in-progress',
    )
  })

  it('follow each of two that are named', () => {
    const text =
      'chữ ký số 9 tháng 2021: tổ chức được cấp mấy cái, đang dùng mấy; cá nhân được cấp mấy cái, đang dùng mấy'
    expect(read(text).indicators).toEqual([
      'certificates-organisations',
      'certificates-organisations-active',
      'certificates-persons',
      'certificates-persons-active',
    ])
  })

  it('are counted too where the first one tells the matter', () => {
    const text = 'chương trình chuyển đổi số trên ti vi: một năm mấy chương trình, mỗi cái dài mấy phút'
    expect(read(text).indicators.toSorted()).toEqual(['tv-programme-minutes', 'tv-programmes'])
  })
})

describe('what is counted of a thing in another unit', () => {
  it.each([
    ['vụ diễn kịch tuyên truyền năm 2018 có mấy lượt người coi', ['stage-show-viewers']],
    ['khao sat kien thuc cai cach 2021-2025 bao nhieu nguoi thi', ['reform-quiz-contestants']],
    [
      'năm 2019 mấy sở giảm phòng, cụ thể là giảm bao nhiêu phòng',
      ['departments-with-rooms-cut', 'rooms-cut-departments'],
    ],
    [
      'trợ giúp pháp lý 2019 tổ chức bao nhiêu buổi truyền thông, bao nhiêu lượt người dự',
      ['legal-aid-events', 'legal-aid-attendees'],
    ],
  ])('“%s”', (text, indicators) => {
    expect(read(text)).toMatchObject({ indicators, lost: [], unknown: null })
  })
})

describe('words around a question', () => {
  it.each([
    ['năm 2024 trung tâm phục vụ hành chính công giải quyết xong chính xác bao nhiêu hồ sơ', 'dossiers-settled'],
    ['năm 2021 kế hoạch mấy chuyên đề gặp gỡ đối thoại, chưa kể có làm được hay không', 'meet-and-talk-planned'],
    ['9 tháng 2021 tinh giản mấy viên chức, đừng tính công chức với hợp đồng nghen', 'posts-cut-service-staff'],
    ['năm 2017 cắt chỉ tiêu người làm việc sự nghiệp bao nhiêu', 'quota-cut-service'],
    ['năm 2021 dự tính cho thi công nghệ thông tin mấy người', 'it-contest-planned'],
    [
      'tháng 8/2025 cả thành phố có bao nhiêu thủ tục, riêng trung tâm phục vụ hành chính công bao nhiêu',
      'procedures-total',
    ],
  ])('name no other figure and narrow nothing: “%s”', (text, indicator) => {
    expect(read(text)).toMatchObject({ operation: 'value', indicators: [indicator], lost: [], unknown: null })
  })

  it.each([
    ['năm 2020 có sở nào bị xếp loại yếu không, mấy sở', 'value'],
    ['dự toán năm 2021 của Đồng Tháp tiết kiệm chi thường xuyên mức mấy phần trăm', 'value'],
    ['số 15.000 tờ gấp nằm ở mục mấy của báo cáo', 'provenance'],
  ] as const)('ask for what they ask: “%s”', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })
})

describe('places of a list', () => {
  it.each([
    [
      'hồ sơ trễ nửa đầu 2024 bên tài nguyên, giao thông với y tế mấy cái',
      ['agency-so-tai-nguyen-va-moi-truong', 'agency-so-giao-thong-van-tai', 'agency-so-y-te'],
    ],
    ['6 tháng đầu 2024 sở y tế, cấp huyện trễ mấy hồ sơ', ['agency-so-y-te', 'district-level']],
    ['hồ sơ trễ 6 tháng đầu 2024 giữa huyên với xã bên nào nhiều hơn', ['district-level', 'commune-level']],
    ['9 thang 2021 hop truc tuyen so vs huyen ben nao nhieu hon', ['department-level', 'district-level']],
    [
      'dong thap 6 thang dau 2021 kiem tra kiem soat tthc o may don vi huyen, may xa',
      ['province-dong-thap-districts', 'province-dong-thap-communes'],
    ],
    ['chủ tịch huyện Thới Lai hỏi 6 tháng đầu 2024 huyện mình trễ mấy hồ sơ', ['district-thoi-lai']],
    [
      'họp trực tuyến 9 tháng 2021 cấp sở mấy cuộc, cấp huyện mấy cuộc, tổng cộng bao nhiêu',
      ['city', 'department-level', 'district-level'],
    ],
  ])('“%s”', (text, scopes) => {
    expect(read(text).scopes).toEqual(scopes)
  })
})
