const NO = '(?:không|hông|hổng|hỏng|hong|khong|ko|k|kg|hk|hok|đâu|dau)'

/** ", tui hỏi số loại chớ hông phải số giấy tờ nghen": from the word that sets it against what is asked to the clause's end. */
const NOT_THAT = new RegExp(
  `(?:,\\s*)?(?<!\\p{L})(?:chứ|chớ|chu|cho|chứ cũng|mà)(?: là| thì)? ${NO} (?:phải|phai|hỏi|hoi|lấy|lay|cần|can|xin|tính|tinh|có hỏi|co hoi)(?: là| la| cái| cai)?(?= (?:số|so|tỷ lệ|ty le|tỉ lệ|mấy|may|\\p{L}))[^,;.?!\\n\\d]+`,
  'gu',
)
/** "không phải số nhận mà là số gửi". */
const NOT_BUT = new RegExp(
  `(?<!\\p{L})${NO} (?:phải|phai)(?: là| la)? [^,;.?!\\n\\d]{2,60}?,? (?:mà|ma) (?:là|la)(?!\\p{L})`,
  'gu',
)
/** ", đừng tính công chức với hợp đồng nghen". */
const LEAVE_OUT =
  /,\s*(?:đừng|dung|khỏi|khoi) (?:có |co )?(?:tính|tinh|lấy|lay|kể|ke|gộp|gop|cộng|cong|đưa|dua) (?!(?:hết|het|luôn|luon)(?!\p{L}))[^,;.?!\n\d]+/gu
/** "… còn đang làm dở, chưa tính việc xong": what is done is none of what is under way. */
const DONE =
  /,(?<=(?<!\p{L})(?:đang|dang|dở|do|chưa|chua|còn|con)(?!\p{L})[^.?!\n]*,)\s*(?:chưa|chua|không|khong|hổng|ko|k|đừng|khỏi) (?:tính|tinh|kể|ke|gồm|gom)(?: luôn| cả| luon| ca)?(?: \p{L}+){0,3} (?:xong|hoàn thành|hoan thanh|rồi|roi)(?: rồi| roi)?(?= *(?:[,.?!\n]|$| (?:là|la|thì|thi)(?!\p{L})))/gu
/** "…, hổng thuộc sở nào hết": of whom nothing is asked. */
const OF_NONE = new RegExp(
  `,?\\s*(?<!\\p{L})${NO} (?:có |co )?(?:thuộc|thuoc|trực thuộc|truc thuoc|nằm dưới|nam duoi|dưới|duoi)(?: quyền| quyen)? (?:sở|so|huyện|huyen|quận|quan|xã|xa|phường|phuong|ngành|nganh|cấp|cap|cơ quan|co quan|đơn vị|don vi|ai)(?:,? (?:sở|ngành|huyện|quận|xã|so|nganh|huyen|quan|xa))* (?:nào|nao|gì|gi)(?: (?:hết|het|cả|ca|ráo|rao|trọi|troi|trơn|tron))*`,
  'gu',
)
/** So many words at least are left to tell what is meant. */
const LEAST_LEFT = 3

/** A text without what is said not to be meant. */
export function withoutNotMeant(text: string): string {
  const left = [NOT_THAT, NOT_BUT, LEAVE_OUT, DONE, OF_NONE].reduce(
    (rest, pattern) => rest.replace(pattern, (said) => ' '.repeat(said.length)),
    text,
  )
  return left.trim().split(/\s+/).length < LEAST_LEFT ? text : left
}
