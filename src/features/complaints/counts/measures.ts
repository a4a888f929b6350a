import type { Dimension, Measure } from '../../../core/counts.ts'
import type { Regime } from '../complaint.ts'

/** What is counted among the complaints of a regime received in the period. */
export type Tallied =
  | 'received'
  | 'settled'
  | 'settled-rate'
  | 'on-time'
  | 'late'
  | 'open'
  | 'refused'
  | 'waiting'
  | 'reopened'
  | 'satisfied'
  | 'route-time'
  | 'accept-time'
  | 'answer-time'

export interface ComplaintMeasure extends Measure {
  readonly regime: Regime
  readonly tallied: Tallied
}

const BY: readonly Dimension[] = ['agency', 'area', 'category', 'status']
const COUNTED = 'Tính theo ngày tiếp nhận, không tính bản trùng và bản người gửi đã rút.'

interface Shape {
  readonly tallied: Tallied
  readonly label: string
  readonly names: readonly string[]
  readonly kind: Measure['kind']
  readonly direction: Measure['direction']
  readonly definition: string
}

const SHAPES: readonly Shape[] = [
  shape('received', 'Số {} tiếp nhận', ['{} tiếp nhận', 'số {}', 'tin {}'], 'count', 'none', 'Số {} đã tiếp nhận.'),
  shape(
    'settled',
    'Số {} đã xử lý',
    ['{} đã xử lý', '{} đã giải quyết'],
    'count',
    'up',
    'Số {} đã trả lời hoặc đã từ chối có căn cứ.',
  ),
  shape(
    'settled-rate',
    'Tỷ lệ xử lý {}',
    ['tỷ lệ giải quyết {}'],
    'ratio',
    'up',
    '{} đã trả lời hoặc từ chối chia cho {} đã tiếp nhận.',
  ),
  shape(
    'on-time',
    'Tỷ lệ {} trả lời đúng hạn',
    ['{} đúng hạn', 'tỷ lệ đúng hạn {}', 'tỷ lệ xử lý {} đúng hạn', '{} xử lý đúng hạn', '{} trả lời đúng hạn'],
    'ratio',
    'up',
    '{} xử lý xong trong hạn chia cho {} đã xử lý xong và {} quá hạn chưa xong; thời gian chờ người gửi bổ sung không tính vào hạn.',
  ),
  shape(
    'late',
    'Số {} trễ hạn',
    ['{} trễ hạn', '{} quá hạn'],
    'count',
    'down',
    'Số {} xử lý xong sau hạn hoặc quá hạn mà chưa xong.',
  ),
  shape('open', 'Số {} đang xử lý', ['{} đang xử lý', '{} còn tồn'], 'count', 'down', 'Số {} chưa xử lý xong.'),
  shape(
    'refused',
    'Số {} từ chối tiếp nhận',
    ['{} bị từ chối'],
    'count',
    'none',
    'Số {} từ chối có căn cứ; xem theo trạng thái thì chia theo căn cứ từ chối.',
  ),
  shape(
    'waiting',
    'Số {} chờ bổ sung thông tin',
    ['{} chờ bổ sung'],
    'count',
    'none',
    'Số {} đang chờ người gửi bổ sung.',
  ),
  shape(
    'reopened',
    'Số {} mở lại',
    ['{} mở lại', '{} phải xử lý lại'],
    'count',
    'down',
    'Số {} người gửi yêu cầu xử lý lại sau khi có trả lời.',
  ),
  shape(
    'satisfied',
    'Tỷ lệ hài lòng về xử lý {}',
    ['mức hài lòng {}', '{} được hài lòng', 'tỷ lệ hài lòng về xử lý {}', 'hài lòng xử lý {}', 'tỷ lệ hài lòng {}'],
    'ratio',
    'up',
    'Lượt đánh giá hài lòng chia cho mọi lượt đánh giá {}.',
  ),
  shape(
    'route-time',
    'Thời gian chuyển {}',
    ['bao lâu thì chuyển {}'],
    'duration',
    'down',
    'Trung vị số giờ từ tiếp nhận đến khi chuyển cơ quan xử lý {}.',
  ),
  shape(
    'accept-time',
    'Thời gian nhận xử lý {}',
    ['bao lâu thì nhận {}'],
    'duration',
    'down',
    'Trung vị số giờ từ tiếp nhận đến khi cơ quan nhận xử lý {}.',
  ),
  shape(
    'answer-time',
    'Thời gian trả lời {}',
    ['bao lâu thì trả lời {}'],
    'duration',
    'down',
    'Trung vị số giờ từ tiếp nhận đến khi trả lời {}.',
  ),
]

/** Ids of printed indicators with the very same definition begin with `complaints-`: those about regulations. */
const REGIMES: readonly {
  readonly regime: Regime
  readonly prefix: string
  readonly noun: string
  /** What people call them by, the first in good spelling. */
  readonly short: readonly string[]
}[] = [
  {
    regime: 'regulation',
    prefix: 'complaints',
    noun: 'phản ánh, kiến nghị về quy định hành chính',
    short: ['pakn', 'phản ánh'],
  },
  { regime: 'field', prefix: 'field-reports', noun: 'phản ánh hiện trường', short: ['phản ánh hiện trường'] },
]

export const MEASURES: readonly ComplaintMeasure[] = REGIMES.flatMap(({ regime, prefix, noun, short }) =>
  SHAPES.map(({ tallied, label, names, kind, direction, definition }) => ({
    id: `${prefix}-${tallied}`,
    label: label.replaceAll('{}', noun),
    names: short.flatMap((one) => names.map((name) => name.replaceAll('{}', one))),
    unit: kind === 'ratio' ? '%' : kind === 'duration' ? 'giờ' : regime === 'regulation' ? 'PAKN' : 'phản ánh',
    definition: `${capital(definition.replaceAll('{}', noun))} ${COUNTED}`,
    kind,
    direction,
    dimensions: BY,
    visibility: tallied === 'open' || tallied === 'waiting' || kind === 'duration' ? 'internal' : 'public',
    // "phản ánh" alone may be of either kind.
    ...(regime === 'regulation' ? { beside: `field-reports-${tallied}` } : {}),
    regime,
    tallied,
  })),
)

function shape(
  tallied: Tallied,
  label: string,
  names: readonly string[],
  kind: Measure['kind'],
  direction: Measure['direction'],
  definition: string,
): Shape {
  return { tallied, label, names, kind, direction, definition }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
