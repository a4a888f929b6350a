import { NAME_CHARS } from '../facts.ts'
import { oneLine } from './blank.ts'

const ENUMERATOR = /^(?:[-+*•–!]+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]{1,2}|[ivx]{1,4})[.)]+|\(\*+\))\s*/iu
const LAST_BRACKET = /\s*\([^()]*\)$/u
const END = /[\s;.,:]+$/u
/** The form's number where the name tells it; what follows it is about the form, no longer the name. */
const FORM =
  /[\s,(]*(?:được )?(?:(?:lập |viết |ban hành |thực hiện )?theo |của )?(mẫu (?:số |tờ khai |biểu )?[\p{L}\d]*\d[\p{L}\d./-]*|\(?mẫu (?:số )?\p{Lu}{1,4}\d[\p{L}\d./-]*)(?=[\s,;.)]|$)/iu
const DECREED =
  /[\s,(]*(?:quy định tại|theo quy định|ban hành (?:kèm|theo)|kèm theo (?:nghị định|thông tư|quyết định)|theo (?:phụ lục|nghị định|thông tư|biểu mẫu|mẫu)).*$/iu
/** What papers are called: a name begins with one of these, alone or after a number. */
const PAPER =
  /^(?:\d{1,2} (?:bộ |tấm )?|(?:một|hai|ba) (?=ảnh))?(?:các |những )?(?:bản|giấy(?! tờ (?:phải|sau|quy định|nêu))|văn bản|vb|đơn|tờ|báo cáo|thông báo|tài liệu|quyết định|biên bản|biên lai|danh (?:sách|mục)|dự (?:án|thảo|toán)|phiếu|bảng|hợp đồng|sơ (?:đồ|yếu|họa|hoạ)|phương án|phụ lục|mẫu|hồ sơ(?! (?:gồm|bao gồm|sau))|đề (?:nghị|án|cương)|chứng (?:chỉ|nhận|từ|thư|minh)|điều lệ|quy (?:trình|chế|hoạch)|công (?:văn|hàm|điện)|hộ chiếu|xác nhận|ảnh|hình ảnh|trích lục|gia phả|biểu|kết (?:quả|luận)|hóa đơn|hoá đơn|ý kiến|nghị quyết|thuyết minh|cam kết|tệp|sổ|lý lịch|thẻ|căn cước|kế hoạch|bằng|tem|thỏa thuận|di chúc|thư|mảnh trích|trích sao|chứng cứ|chương trình|giấy tờ chứng)(?!\p{L})/iu
const SENTENCE =
  /[.;:]\s|(?<!\p{L})(?:thì|phải (?:nộp|có|gửi|bảo đảm|ghi|được)|không (?:phải|bắt buộc|yêu cầu)|bao gồm|gồm)(?!\p{L})/iu
/** Two cells run together, or a file's name in the paper's. */
const GLUED = /\p{Ll}{2}\p{Lu}\p{Ll}|[.)]\p{Lu}\p{Ll}|\.(?:docx?|pdf|xlsx?|rtf)(?!\p{L})/u

export interface PaperName {
  readonly name: string
  /** "Mẫu số 13": the form's number where the name tells it. */
  readonly form: string | null
}

/** A paper's name without number, explanations in brackets and where its form is decreed; null where it is no name but a sentence. */
export function paperName(printed: string): PaperName | null {
  let name = oneLine(printed)
  while (ENUMERATOR.test(name)) name = name.replace(ENUMERATOR, '')
  const form = FORM.exec(name)?.[1]?.replace(/[./-]+$/u, '') ?? null
  const at = form === null ? -1 : FORM.exec(name)!.index
  if (at > 0) name = name.slice(0, at)
  name = bare(name.replace(DECREED, ''))
  if (!isName(name)) return null
  return { name: capital(name), form: form === null ? null : capital(form) }
}

/** Names of cases, results and agencies: the same rule without forms. */
export function plainName(printed: string): string | null {
  let name = oneLine(printed)
  while (ENUMERATOR.test(name)) name = name.replace(ENUMERATOR, '')
  name = bare(name)
  return name.length > 0 && name.length <= NAME_CHARS && !/[.;:]\s/u.test(name) && !GLUED.test(name) ? name : null
}

function bare(name: string): string {
  let before: string
  let after = name
  do {
    before = after
    after = before.replace(END, '').replace(LAST_BRACKET, '')
  } while (after !== before)
  return after.trim()
}

const isName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= NAME_CHARS &&
  PAPER.test(name) &&
  !SENTENCE.test(name) &&
  !GLUED.test(name) &&
  pairs(name)

const pairs = (name: string): boolean => name.split('(').length === name.split(')').length
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
