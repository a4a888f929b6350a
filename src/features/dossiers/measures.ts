import type { Dimension, Measure } from '../../core/counts.ts'

const DIMENSIONS = [
  'agency',
  'level',
  'area',
  'field',
  'procedure',
  'channel',
  'status',
] as const satisfies readonly Dimension[]
const OWN_STATUS = DIMENSIONS.filter((dimension) => dimension !== 'status')

/**
 * What can be counted of dossiers. The first three are the official ways to say "on time"; they differ in what they
 * divide by, so each keeps its name.
 * @source on-time-settled: form 3 of the administrative reform report; on-time-766: Quyết định 766/QĐ-TTg
 */
export const MEASURES = [
  {
    id: 'on-time-settled',
    label: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
    names: ['tỷ lệ đúng hạn', 'đúng hạn', 'tỷ lệ giải quyết đúng hạn', 'hồ sơ đúng hạn', 'tỷ lệ trả đúng hẹn'],
    unit: '%',
    definition:
      'Hồ sơ có kết quả trong kỳ trước hoặc đúng ngày hẹn, chia cho hồ sơ có kết quả trong kỳ; không tính hồ sơ không có ngày hẹn trả',
    kind: 'ratio',
    direction: 'up',
    dimensions: OWN_STATUS,
    visibility: 'public',
  },
  {
    id: 'on-time-766',
    label: 'Tiến độ giải quyết theo Quyết định 766',
    names: ['tiến độ giải quyết', 'đúng hạn theo 766', 'tiến độ 766', 'tiến độ xử lý hồ sơ'],
    unit: '%',
    definition:
      'Hồ sơ nhận trong kỳ đã có kết quả đúng hạn hoặc đang giải quyết còn trong hạn, chia cho hồ sơ nhận trong kỳ; hồ sơ đã rút hoặc dừng không tính',
    kind: 'ratio',
    direction: 'up',
    dimensions: DIMENSIONS,
    visibility: 'public',
  },
  {
    id: 'settled-over-received',
    label: 'Tỷ lệ hồ sơ đã giải quyết so với tiếp nhận',
    names: ['tỷ lệ giải quyết', 'tỷ lệ hồ sơ đã giải quyết', 'giải quyết trên tiếp nhận'],
    unit: '%',
    definition: 'Hồ sơ có kết quả trong kỳ chia cho hồ sơ tiếp nhận trong kỳ',
    kind: 'ratio',
    direction: 'up',
    dimensions: OWN_STATUS,
    visibility: 'public',
  },
  {
    id: 'dossiers-received',
    label: 'Hồ sơ tiếp nhận',
    names: ['hồ sơ tiếp nhận', 'số hồ sơ nhận', 'hồ sơ đã nhận', 'hồ sơ nhận vào', 'số hồ sơ'],
    unit: 'hồ sơ',
    definition: 'Hồ sơ được tiếp nhận trong kỳ; không tính hồ sơ chưa tiếp nhận và bị từ chối tiếp nhận',
    kind: 'count',
    direction: 'none',
    dimensions: DIMENSIONS,
    visibility: 'public',
  },
  {
    id: 'dossiers-settled',
    label: 'Hồ sơ đã giải quyết',
    names: ['hồ sơ đã giải quyết', 'hồ sơ đã xử lý xong', 'hồ sơ có kết quả', 'hồ sơ giải quyết xong'],
    unit: 'hồ sơ',
    definition: 'Hồ sơ có kết quả trong kỳ',
    kind: 'count',
    direction: 'none',
    dimensions: OWN_STATUS,
    visibility: 'public',
  },
  {
    id: 'dossiers-late',
    label: 'Hồ sơ giải quyết trễ hạn',
    names: ['hồ sơ trễ hạn', 'hồ sơ trễ', 'hồ sơ giải quyết trễ', 'hồ sơ trễ hẹn'],
    unit: 'hồ sơ',
    definition: 'Hồ sơ có kết quả trong kỳ sau ngày hẹn',
    kind: 'count',
    direction: 'down',
    dimensions: OWN_STATUS,
    visibility: 'public',
  },
  {
    id: 'dossiers-open',
    label: 'Hồ sơ đang giải quyết',
    names: ['hồ sơ đang giải quyết', 'hồ sơ đang xử lý', 'hồ sơ tồn', 'hồ sơ chưa xong'],
    unit: 'hồ sơ',
    definition: 'Hồ sơ nhận trước cuối kỳ, lúc trả lời chưa có kết quả, kể cả đang chờ bổ sung hoặc nộp phí',
    kind: 'count',
    direction: 'down',
    dimensions: DIMENSIONS,
    visibility: 'internal',
  },
  {
    id: 'dossiers-overdue',
    label: 'Hồ sơ đang quá hạn',
    names: ['hồ sơ quá hạn', 'hồ sơ đang trễ', 'hồ sơ đang quá hạn', 'đơn quá hạn'],
    unit: 'hồ sơ',
    definition:
      'Hồ sơ hẹn trả trước cuối kỳ, lúc trả lời đã qua ngày hẹn mà chưa có kết quả; không tính thời gian chờ người dân',
    kind: 'count',
    direction: 'down',
    dimensions: DIMENSIONS,
    visibility: 'internal',
  },
  {
    id: 'dossiers-online-share',
    label: 'Tỷ lệ hồ sơ nộp trực tuyến',
    names: ['tỷ lệ hồ sơ trực tuyến', 'tỷ lệ nộp trực tuyến', 'tỷ lệ hồ sơ online'],
    unit: '%',
    definition: 'Hồ sơ tiếp nhận trong kỳ nộp trực tuyến, chia cho hồ sơ tiếp nhận trong kỳ có ghi hình thức nộp',
    kind: 'ratio',
    direction: 'up',
    dimensions: OWN_STATUS.filter((dimension) => dimension !== 'channel'),
    visibility: 'public',
  },
  {
    id: 'dossiers-settling-time',
    label: 'Thời gian giải quyết trung bình',
    names: ['thời gian giải quyết trung bình', 'trung bình bao nhiêu ngày', 'thời gian xử lý trung bình'],
    unit: 'ngày',
    definition:
      'Số ngày lịch trung bình từ ngày nhận đến ngày có kết quả, của hồ sơ có kết quả trong kỳ; không trừ thời gian tạm dừng',
    kind: 'duration',
    direction: 'down',
    dimensions: OWN_STATUS,
    visibility: 'public',
  },
] as const satisfies readonly Measure[]

export type MeasureId = (typeof MEASURES)[number]['id']
