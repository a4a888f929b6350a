/** Where a sentence may begin to speak of who writes: "hàng xóm tui tên …" names somebody else. */
const BEGINS =
  '(?:^|[,.;:!?()\\n-]\\s*|(?<!\\p{L})(?:dạ|(?:(?:xin )?(?:chào|chao)|thưa|thua|gửi|gui)(?: (?:các|cac|quý|quy))?(?: (?:anh chị|anh chi|anh|chị|chi|cô|cô chú|chú|ad|admin|cơ quan|co quan|bạn|ban))?)\\s*,?\\s*)'
const SELF = '(?:tôi|tui|toi|em|mình|minh|con|cháu|chau|tớ)'
const NAME = '(?:họ (?:và |va |)?tên|ho (?:va )?ten|tên|ten)'

const INTRODUCED = new RegExp(
  `${BEGINS}(?:${SELF} (?:${NAME}(?: (?:là|la))?|là|la)|${NAME} (?:của |cua )?${SELF}(?: (?:là|la))?|${SELF},?|(?:người|nguoi) (?:báo|bao|gửi|gui|phản ánh|phan anh|viết|viet)(?: (?:là|la))?|(?:ký|ky) (?:tên|ten)|(?:họ|ho) (?:(?:và|va) )?(?:tên|ten)|(?:đứng|dung) (?:đơn|don)(?: (?:là|la))?)\\s*:?\\s*$`,
  'iu',
)
/** "…, tên Lê Thị Bông •••": a name at the head of a clause whose number stands behind it. */
const CALLED = new RegExp(`${BEGINS}(?:${NAME}(?: (?:là|la))?\\s*:?\\s*)?$`, 'iu')
const NUMBER_BEHIND = /^\s*[,:(-]?\s*•••/
/** A name at the very end, behind a stop or a dash. */
const SIGNED = /(?:[(.\n]|\s[-–])\s*$/

/**
 * Whether a name that was found is who writes: nobody who handles the matter is told it, since who writes may hide from
 * them, and may erase what they said.
 */
export function namesWriter(before: string, after: string): boolean {
  if (INTRODUCED.test(before)) return true
  if (NUMBER_BEHIND.test(after)) return CALLED.test(before)
  return SIGNED.test(before) && /^\W*$/u.test(after)
}
