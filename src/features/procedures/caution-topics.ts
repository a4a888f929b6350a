import type { Facet } from '../../core/intent.ts'

type Topic = readonly [words: RegExp, facets: readonly Facet[]]

/** Doubts that speak of the record as a whole: whoever asks for anything should hear them. */
const WHOLE =
  /quy định cũ|đã làm thay đổi|đã có hiệu lực|đã sửa, có hiệu lực|luật mới|của năm \d|nơi khác|địa phương khác|địa phương cụ thể|bị bãi bỏ|hai mã|ba mã|trùng nguyên văn|nên hỏi lại cơ quan/iu

/** What a doubt is about, by the words that name the part of the record; the first that fits decides. */
const TOPICS: readonly Topic[] = [
  [/^(?:phần )?căn cứ|^mô tả ghi "nghị định/iu, ['legal-basis']],
  [
    /^(?:(?:bảng|cột|phần|mục) )?(?:thời hạn|thời gian)|"?\d* ?ngày(?: làm việc)?"?.{0,40}(?:bảng|mô tả|trực tiếp|trình tự)|bảng.{0,20}\d+ ngày|bảng (?:chỉ )?ghi \d+|ghi \d+ "?ngày|mất đơn vị/iu,
    ['duration'],
  ],
  [/^(?:mục |ô )?cơ quan (?:thực hiện|có thẩm quyền)/iu, ['place', 'steps', 'online']],
  [/^trường hợp/iu, ['documents']],
  [/^thủ tục dành cho|^danh sách điều kiện|^phần điều kiện|^mục đối tượng|^ô đối tượng|^đối tượng/iu, ['conditions']],
  [/^ô kết quả|^kết quả|^mục kết quả/iu, ['result']],
  [/^số lượng|^một trường hợp/iu, ['documents']],
  [/(?<!\p{L})(?:phí|lệ phí|mức thu|số tiền|VNĐ|thuế suất|mức thuế)(?!\p{L})/iu, ['fee', 'online']],
  [
    /giấy tờ|danh mục|(?<!\p{L})mẫu(?!\p{L})|tờ khai|bản chính|bản sao|(?<!\p{L})phiếu(?!\p{L})|giấy giới thiệu|thành phần hồ sơ|các trường hợp|còn trường hợp|nhiều trường hợp/iu,
    ['documents'],
  ],
  [
    /cơ quan|cấp huyện|thị trấn|(?<!\p{L})huyện(?!\p{L})|nơi nộp|nơi nhận|cấp thực hiện|thẩm quyền/iu,
    ['place', 'steps', 'online'],
  ],
  [/cách nộp|nộp trực t|bưu chính/iu, ['place', 'online', 'steps']],
  [/trình tự|(?<!\p{L})bước(?!\p{L})/iu, ['steps']],
  [/nghị định|thông tư|(?<!\p{L})luật(?!\p{L})|số quyết định/iu, ['legal-basis']],
]

/**
 * Whether a doubt about a source record matters to whoever asks for one facet of it.
 *
 * A doubt about a fee is of no use to somebody who asks for papers. A first answer tells of everything but the law.
 * @param caution the sentence of a record or of its import
 */
export function concerns(caution: string, facet: Facet): boolean {
  if (WHOLE.test(caution)) return true
  const facets = TOPICS.find(([words]) => words.test(caution))?.[1]
  if (!facets) return true
  if (facet === 'overview') return !facets.includes('legal-basis')
  return facets.includes(facet)
}

/** Lines for the first doubts that matter to whoever asks for these facets. */
export const tellingDoubts = (cautions: readonly string[], facets: readonly Facet[], most: number): readonly string[] =>
  cautions
    .filter((caution) => facets.some((facet) => concerns(caution, facet)))
    .slice(0, most)
    .map((caution) => `Lưu ý về nguồn: ${caution}`)
