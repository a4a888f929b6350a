import { describe, expect, it } from 'vitest'
import { besideTask, tellsPlanToo } from '../../../src/features/statistics/beside-task.ts'
import { ofLastAndOwn } from '../../../src/features/statistics/of-last-and-own.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { followedBy, lexicon, read, understood } from './asked.ts'

const partsOf = ({ parts }: FigureQuery) =>
  parts.map(({ indicators, scopes, periods }) => [indicators, scopes, periods.map(({ period }) => period.label)])

const H1 = '06 tháng đầu năm 2024'

describe('several figures of one question', () => {
  it.each([
    [
      'tỷ lệ đúng hạn cấp xã 2023 với số phản ánh kiến nghị 6 tháng 2024',
      [
        [['on-time-settled'], ['commune-level'], ['năm 2023']],
        [['complaints-received'], [], [H1]],
      ],
    ],
    [
      'cấp xã gửi bao nhiêu văn bản 6 tháng 2024, còn nhận của các sở thì bao nhiêu',
      [
        [['documents-sent'], ['commune-level'], [H1]],
        [['documents-got'], ['department-level'], [H1]],
      ],
    ],
    [
      'năm 2020 mấy nghị quyết HĐND, mấy quyết định UBND; 6 tháng 2024 thì mấy nghị quyết, mấy quyết định',
      [
        [['council-resolutions', 'committee-decisions'], [], ['năm 2020']],
        [['council-resolutions', 'committee-decisions'], [], [H1]],
      ],
    ],
    [
      'cấp huyện nửa đầu 2024 đồng bộ bao nhiêu hồ sơ, cấp xã bao nhiêu hồ sơ',
      [
        [['dossiers-synced'], ['district-level'], [H1]],
        [['dossiers-synced'], ['commune-level'], [H1]],
      ],
    ],
    [
      'SIPAS 2023 so với năm 2022 thế nào, và PCI 2024 là mấy',
      [
        [['sipas'], [], ['năm 2023', 'năm 2022']],
        [['pci'], [], ['năm 2024']],
      ],
    ],
    [
      'PAPI 2023 hạng mấy, PCI 2024 mấy điểm',
      [
        [['papi'], [], ['năm 2023']],
        [['pci'], [], ['năm 2024']],
      ],
    ],
    [
      'tỷ lệ đúng hạn cấp xã bao nhiêu, SIPAS 2023 hạng mấy',
      [
        [['on-time-settled'], ['commune-level'], []],
        [['sipas'], [], ['năm 2023']],
      ],
    ],
    [
      'PAPI 2024 bao nhiêu điểm, số tthc cấp huyện bao nhiêu',
      [
        [['papi'], [], ['năm 2024']],
        [['procedures-total'], ['district-level'], []],
      ],
    ],
    [
      'tỷ lệ đúng hạn cấp xã năm 2023 với cấp huyện 6 tháng 2024',
      [
        [['on-time-settled'], ['commune-level'], ['năm 2023']],
        [['on-time-settled'], ['district-level'], [H1]],
      ],
    ],
  ])('“%s” keep their own place and time', (text, parts) => {
    expect(partsOf(read(text))).toEqual(parts)
  })

  it.each([
    'năm 2023 SIPAS bao nhiêu, PAPI bao nhiêu, tỷ lệ đúng hạn bao nhiêu',
    'SIPAS, PAPI và PCI năm 2021',
    'cấp xã nhận bao nhiêu văn bản, gửi bao nhiêu',
  ])('share a time or place that is said for all of them: %s', (text) => {
    expect(read(text).parts).toEqual([])
  })

  it('share what is said of all of them', () => {
    const query = read('số hồ sơ đồng bộ và số hồ sơ đã giải quyết 6 tháng đầu năm 2024 của cấp huyện và cấp xã')
    expect(query).toMatchObject({ parts: [], scopes: ['district-level', 'commune-level'] })
    expect(partsOf(read('6 tháng 2024 cấp sở và cấp xã bên nào giải quyết nhiều hồ sơ hơn'))).toEqual([])
  })

  it.each(['PCI 2024, GRDP 2023, SIPAS 2022', 'PCI 2024; GRDP 2023; SIPAS 2022'])(
    '“%s”: what no figure is called by keeps its time',
    (text) => {
      const query = read(text)
      expect(query.lost).toEqual(['grdp'])
      expect(partsOf(query)).toEqual([
        [['pci'], [], ['năm 2024']],
        [['sipas'], [], ['năm 2022']],
      ])
    },
  )

  it('of the same time are told for all of it', () => {
    expect(read('tỷ lệ đúng hạn cấp xã, cấp huyện năm 2023 so với 6 tháng 2024').parts).toEqual([])
    expect(read('số dự thảo quyết định được thẩm định các năm 2018, 2019, 2020 có tăng thật không')).toMatchObject({
      parts: [],
      lost: [],
    })
  })

  it('tell what no figure is called by', () => {
    expect(read('số áp phích năm 2018, số đầu xe năm 2018').lost).toEqual(['số đầu xe'])
    expect(
      read('tuyển mấy công chức qua thi tuyển 6 tháng 2024, với mấy lãnh đạo phòng bị kỷ luật').indicators,
    ).toEqual(['officials-recruited', 'disciplined-room-leaders'])
  })
})

describe('words that only look like others', () => {
  it.each([
    ['năm 2020 dự thảo quyết định mấy cái', { operation: 'value', indicators: ['appraised-draft-decisions'] }],
    [
      'Đề nghị so sánh số dự thảo quyết định đưa ra thẩm định trong năm 2019 với năm 2020',
      { operation: 'compare', indicators: ['appraised-draft-decisions'] },
    ],
    ['PAR INDEX 2023: phần Bộ thẩm định được mấy điểm', { operation: 'value' }],
    ['va so van ban nhan cap xa 6 thang dau nam 2024', { scopes: ['commune-level'] }],
    ['văn bản cập nhật cơ sở dữ liệu quốc gia 6 tháng 2024 bao nhiêu', { unknown: null }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject(query)
  })

  it('ask what it is beside how much', () => {
    expect(read('PAR INDEX năm 2023 đạt bao nhiêu điểm và được tính như thế nào')).toMatchObject({
      operation: 'value',
      isDefined: true,
    })
  })
})

describe('a task of a plan and a figure', () => {
  it.each([
    [
      'nhiệm vụ 12 tới đâu rồi, với lại tỷ lệ đúng hạn cấp huyện là mấy',
      ['nhiệm vụ 12 tới đâu rồi', 'với lại tỷ lệ đúng hạn cấp huyện là mấy'],
    ],
    ['PCI 2023 với nv 12 sao rồi', ['PCI 2023', 'với nv 12 sao rồi']],
    [
      'PCI 2022 là bao nhiêu, rồi nhiệm vụ 12 năm 2024 tới đâu',
      ['PCI 2022 là bao nhiêu', 'rồi nhiệm vụ 12 năm 2024 tới đâu'],
    ],
    ['Kế hoạch cải cách 2024, việc số 18 là việc gì', null],
    ['nhiệm vụ 12 và nhiệm vụ 13 tới đâu rồi', null],
    ['nhiệm vụ 12 tới đâu, mấy đơn vị phối hợp', null],
    ['nhiệm vụ 12 xong chưa, chừng nào tới hạn', null],
    ['cho xin kế hoạch cải cách 2024 và PAPI', ['cho xin kế hoạch cải cách 2024', 'và PAPI']],
    ['tiến độ nhiệm vụ kế hoạch 2024 và tỷ lệ số hóa', ['tiến độ nhiệm vụ kế hoạch 2024', 'và tỷ lệ số hóa']],
    ['PAPI 2023 và kế hoạch cải cách 2024', ['PAPI 2023', 'và kế hoạch cải cách 2024']],
    ['kế hoạch cải cách năm 2020 mấy nhiệm vụ, PAPI 2023 mấy điểm', null],
    ['kế hoạch cải cách 2022 đặt mục tiêu PAPI 42 điểm', null],
    ['kế hoạch cải cách 2020 mấy nhiệm vụ xong, mấy nhiệm vụ đang làm', null],
  ])('“%s” is cut into %j', (normalised, apart) => {
    expect(besideTask({ normalised }, understood, (query) => tellsPlanToo(query, lexicon))).toEqual(apart)
  })
})

describe('behind a figure', () => {
  it.each([
    ['biên chế công chức được giao 6 tháng đầu năm 2024', 'so với số có mặt thì thiếu bao nhiêu', 'posts-filled'],
    ['6 tháng đầu 2024 có bao nhiêu công chức có mặt', 'so với số được giao thì thiếu bao nhiêu', 'posts-assigned'],
  ])('“%s”: “%s” holds it against another one', (before, text, other) => {
    const query = followedBy(before, text)
    expect(query?.operation).toBe('compare')
    expect(query?.indicators).toEqual([read(before).indicators[0], other])
  })

  it.each([
    [
      'số dự thảo nghị quyết thẩm định năm 2018',
      'còn năm 2019 và 2020',
      { indicators: ['appraised-draft-resolutions'] },
    ],
    [
      '9 tháng 2021 có bao nhiêu lượt đánh giá bộ phận một cửa',
      'chỉ tiêu này đếm cái gì vậy',
      { operation: 'definition' },
    ],
    [
      'số văn bản nhận liên thông 6 tháng đầu 2024',
      'còn số gửi của cấp xã thì sao',
      { indicators: ['documents-sent'] },
    ],
    ['số hồ sơ trễ hạn cấp sở 6 tháng 2024', 'ủa sao khác số hồi nãy', { operation: 'conflict' }],
  ])('“%s”: “%s”', (before, text, query) => {
    expect(followedBy(before, text)).toMatchObject(query)
  })

  it('its place is changed and another figure is named', () => {
    const last = toMemory(read('tỷ lệ đúng hạn 6 tháng 2024')) as Parameters<typeof ofLastAndOwn>[1]
    const cut = (text: string) => ofLastAndOwn(text, last, lexicon, understood)
    expect(cut('cấp sở bao nhiêu, còn số hồ sơ trễ hạn của Sở Y tế thì sao')).toEqual([
      'cấp sở bao nhiêu',
      'còn số hồ sơ trễ hạn của Sở Y tế thì sao',
    ])
    expect(cut('cấp sở bao nhiêu, còn cấp xã thì sao')).toBeNull()
  })
})

describe('slips', () => {
  const none: ReadonlySet<string> = new Set()
  it.each([
    ['giai đoạn 2017-2020 đăng bao nhiêu vn bản', 'giai đoạn 2017-2020 đăng bao nhiêu văn bản'],
    ['lĩnh vc nào cao nhất', 'lĩnh vực nào cao nhất'],
    ['thủ tc hnh chính', 'thủ tục hành chính'],
    ['tong so thu tuc hnh chinh', 'tong so thu tuc hanh chinh'],
  ])('“%s” is “%s”', (text, mended) => {
    expect(lexicon.mends.mend(text, none)).toBe(mended)
  })

  it('leave alone what may be another word', () => {
    for (const text of ['hồ sơ đất đai trễ hạn', 'anh oi nam 2018 ban hanh may thu tuc', 'vid 1 phút hiểu pháp luật'])
      expect(lexicon.mends.mend(text, none)).toBe(text)
    expect(lexicon.mends.mend('6t2024 dc mấy phần trăm', new Set(['dc']))).toBe('6t2024 dc mấy phần trăm')
  })
})
