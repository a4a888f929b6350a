import type { Procedure } from './content.ts'
import { wordStatement } from './wording.ts'

const TELLS =
  /(?<!\p{L})(?:có giá trị (?:sử dụng )?(?:trong|đến|là|\d)|giá trị sử dụng|có hiệu lực (?:trong|đến|là|\d)|thời hạn (?:của giấy|sử dụng|có hiệu lực)|có thời hạn)/iu
const SHOWN = 3

/** What is said first then: the lines of a record that tell it, or that the source does not. */
export function validityOf({ usual, pitfalls, after, conditions, results }: Procedure): string {
  const told = [...[...usual, ...pitfalls, ...after].map(wordStatement), ...conditions, ...results].filter((line) =>
    TELLS.test(line),
  )
  return told.length > 0
    ? ['Dạ, về thời gian giấy có giá trị, nguồn có nói:', ...told.slice(0, SHOWN).map((line) => `- ${line}`)].join('\n')
    : 'Dạ, giấy dùng được bao lâu thì nguồn này không nêu; Ông/Bà xem hạn ghi trên giấy hoặc hỏi nơi cấp.'
}

const LASTS =
  /(?<!\p{L})(?:tạm ngừng|tạm trú|gia hạn|bảo lưu|hoãn|tạm vắng|nghỉ)(?!\p{L}).*\d+ (?:tháng|năm|ngày)|(?:tối đa|không quá) \d+ (?:tháng|năm)/iu

/** How long a state may last that somebody applies for: what a record tells of it, or that the source does not. */
export function lastsOf({ usual, pitfalls, after, conditions }: Procedure): string {
  const told = [...[...usual, ...pitfalls, ...after].map(wordStatement), ...conditions].filter((line) =>
    LASTS.test(line),
  )
  const none = 'Dạ, được bao nhiêu tháng, năm thì nguồn này không nêu'
  return told.length > 0
    ? [`${none}, chỉ nói:`, ...told.slice(0, SHOWN).map((line) => `- ${line}`)].join('\n')
    : `${none}; Ông/Bà hỏi nơi nhận hồ sơ giúp ạ.`
}
