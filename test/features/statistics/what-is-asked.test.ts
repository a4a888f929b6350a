import { describe, expect, it } from 'vitest'
import { isReduplicated } from '../../../src/features/statistics/understanding/reduplication.ts'
import { read } from './asked.ts'

describe('words left over', () => {
  it.each([
    ['năm 2018 bãi bỏ bao nhiêu thủ tục hành chính về môi trường', 'môi trường'],
    ['nửa đầu 2024 có bao nhiêu hộp thư điện tử của bác sĩ đang hoạt động', 'bác sĩ'],
    ['9 tháng đầu năm 2021 tổng đài 1022 nhận mấy phản ánh về đèn đường', 'đèn đường'],
    ['số thủ tục hành chính công bố mới lĩnh vực y tế năm 2019', 'lĩnh vực y tế'],
  ])('narrow a figure where they name a matter: %s', (text, written) => {
    expect(read(text).unknown).toEqual({ kind: 'part', written })
  })

  it.each([
    'nửa đầu năm 2024 số hóa được bao nhiêu giấy tờ hết trơn hết trọi vậy em',
    'năm 2018 in bao nhiêu áp phích dán tường vậy em',
    '6 tháng đầu 2024 có bao nhiêu văn bản ký số đàng hoàng',
    '9 tháng 2021 dựng bao nhiêu bệnh viện dã chiến chống dịch vậy',
    'năm 2019 truyền thông trợ giúp pháp lý mấy cuộc để bà con nông dân hiểu luật',
    'hộp thư điện tử đã cấp bao nhiêu, đang hoạt động bao nhiêu',
  ])('narrow nothing where they only stress, paint or tell a purpose: %s', (text) => {
    expect(read(text).unknown).toBeNull()
  })

  it.each([
    ['trọi', 'trơn', true],
    ['lia', 'lịa', true],
    ['tùm', 'lum', true],
    ['thủy', 'lợi', false],
    ['môi', 'trường', false],
  ])('echo one another or do not: %s %s', (first, second, echoes) => {
    expect(isReduplicated(first, second)).toBe(echoes)
  })
})

describe('parts of a whole', () => {
  it.each([
    ['năm 2023 mấy lĩnh vực của PAR INDEX thì cái nào cao điểm nhứt', 'par-index'],
    ['bộ chỉ số 766 nửa đầu 2024 tiêu chí nào đội sổ', 'index-766'],
    ['đơn vị sự nghiệp tự bảo đảm một phần nửa đầu 2024: mức nào đông đơn vị nhất', 'units-partly-self'],
  ])('are ranked where which of them is asked: %s', (text, whole) => {
    expect(read(text)).toMatchObject({ operation: 'rank', indicators: [whole] })
    expect(read(text).by).not.toBeNull()
  })

  it.each([
    [
      'PAR INDEX 2023, lĩnh vực thể chế với lĩnh vực tài chính công cái nào điểm cao hơn',
      ['par-field-institutions', 'par-field-finance'],
    ],
    [
      'cắt biên chế năm 2017 thì hành chính hay sự nghiệp cắt nhiều hơn',
      ['quota-cut-administrative', 'quota-cut-service'],
    ],
  ])('stand without it where they are named: %s', (text, indicators) => {
    expect(read(text)).toMatchObject({ operation: 'compare', indicators })
  })
})

describe('which of two figures', () => {
  it.each([
    [
      'vốn đầu tư công nửa đầu 2024 đã tiêu được bao nhiêu so với kế hoạch giao',
      ['public-investment-spent', 'public-investment-plan'],
    ],
    ['6 tháng đầu 2024 hộp thư điện tử đang xài được bao nhiêu so với số đã cấp', ['mailboxes-active', 'mailboxes']],
    ['hồ sơ trễ hạn khác hồ sơ trễ hạn trên hệ thống chỗ nào', ['dossiers-late', 'dossiers-late-on-system']],
  ])('is both where one is held against the other: %s', (text, indicators) => {
    expect(read(text).indicators).toEqual(indicators)
  })
})

describe('levels in a list', () => {
  it.each([
    [
      'giai đoạn 2021-2025 kiểm tra cải cách chia ra sở, ngành dọc, huyện bao nhiêu',
      ['department-level', 'vertical-agencies', 'district-level'],
    ],
    [
      'tong so thu tuc 6 thang dau nam 2024 tach so, huyen, xa',
      ['department-level', 'district-level', 'commune-level'],
    ],
  ])('are scopes each: %s', (text, scopes) => {
    expect(read(text).scopes).toEqual(scopes)
  })

  it('are who is counted where the period has the whole alone', () => {
    expect(read('năm 2023 các sở, quận, huyện được xếp loại: mấy nơi Rất tốt').scopes).toEqual([])
    expect(read('năm 2023 có mấy sở được xếp loại Rất tốt về cải cách hành chính').scopes).toEqual(['department-level'])
    expect(read('năm 2020 có mấy sở xếp loại Tốt chỉ số cải cách hành chính').scopes).toEqual(['department-level'])
  })

  it('are none behind "so với"', () => {
    expect(read('tỷ lệ số hóa hồ sơ cấp xã 6 tháng đầu 2024 so với cấp huyện').scopes).toEqual([
      'commune-level',
      'district-level',
    ])
  })
})

describe('words of the operation', () => {
  it.each([
    ['từ 2017 đến 2020 năm nào nhiều thủ tục hành chính nhất', 'rank'],
    ['năm 2019 giảm được mấy trưởng phòng thuộc sở', 'value'],
    ['9 tháng 2021 tinh giản biên chế giảm được mấy người', 'value'],
    ['dự thảo nghị quyết được thẩm định năm 2018, 2019, 2020, nhận xét tăng giảm luôn', 'trend'],
    ['tổng số thủ tục năm 2018 và 2019, nhận xét tăng giảm', 'compare'],
    ['số thủ tục công bố mới lĩnh vực nông nghiệp năm 2019', 'value'],
  ])('%s: %s', (text, operation) => {
    expect(read(text).operation).toBe(operation)
  })
})
