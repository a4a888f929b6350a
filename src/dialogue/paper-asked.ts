import { foldedWordsOf, wordsOf } from './cues.ts'

const LEADS = '(?:co |thi |vay |the |roi |ma |van )*'
const NEEDED = '(?:can|phai|bat buoc)'
const HANDED = '(?:nop|kem|kem theo|dem|dem theo|mang|mang theo|dua|trinh|xuat trinh|co|them|bo sung|photo|phai|can)'
/** What may lie in a file; the permit that a procedure gives ("giấy phép") is none of its papers. */
const PAPER =
  'giay(?! (?:phep|gi|nao|chi|to|ma))|so (?:do|hong|ho khau|tiet kiem|bao hiem|bhxh|kham)|ho khau|ban (?:ve|sao|chinh|dich|an|cam ket|khai)|to khai|hop dong|don|the \\S+|chung chi|ho chieu|can cuoc|cccd|cmnd|anh|hinh|phieu|van ban|bang cap|hoc ba|chung sinh|bien ban|trich luc|hoa don|mau'
const ASKED = '(?:khong|hong|hok|hem|hon|ko|k|chua|ha|a|hay khong)'
const TAIL = '(?: (?:vay|a|em|anh|chi|ad|ta|luon|the|z|v|co|chu|ban|ha)){0,2}'
const ASKS = new RegExp(
  `(?:^|^(.+?) )${LEADS}${NEEDED}(?: ${HANDED})* (?:theo )?((?:${PAPER})(?: (?!gi |nao |chi )\\S+){0,7}?) ${ASKED}${TAIL}$`,
)

/** What asks a thing of its own before that names no procedure ("đi nhận giùm được không, có cần giấy ủy quyền không"). */
const ASKED_BEFORE = /(?:^| )(?:khong|hong|hok|hem|ko|k|chua)$/

/** A paper that somebody asks about: whether a file must hold it. */
export interface PaperAsked {
  /** Its name as written, without marks of punctuation. */
  readonly paper: string
  /** What was said before that, in words as written: mostly the procedure. Empty where nothing was. */
  readonly head: string
}

/** "đăng ký tạm trú có cần hợp đồng thuê nhà không": the paper and what it would be needed for; null where none is asked about. */
export function paperAsked(text: string): PaperAsked | null {
  const folded = foldedWordsOf(text)
  const [, head = '', paper] = folded.join(' ').match(ASKS) ?? []
  if (paper === undefined || ASKED_BEFORE.test(head)) return null
  const written = wordsOf(text)
  const before = head === '' ? 0 : head.split(' ').length
  const from = folded.join(' ').lastIndexOf(` ${paper} `)
  const at = folded.join(' ').slice(0, from).split(' ').length
  return {
    paper: written.slice(at, at + paper.split(' ').length).join(' '),
    head: written.slice(0, before).join(' '),
  }
}
