import { FACETS, type Facet, type Question } from '../core/intent.ts'
import { foldedWordsOf, wordsOf } from './cues.ts'

const LEADS = '(?:co |thi |vay |the |roi |ma |van |voi lai |ngoai ra |va )*'
const NEEDED = '(?:can|phai|bat buoc)'
const HANDED = '(?:nop|kem|kem theo|dem|dem theo|mang|mang theo|dua|trinh|xuat trinh|co|them|bo sung|photo|phai|can)'
/** What may lie in a file; the permit that a procedure gives ("giấy phép") is none of its papers. */
const PAPER =
  'giay(?! (?:phep(?!(?: \\S+){0,4} (?:cu|goc|hien co)(?: |$))|gi|nao|chi|to|ma))|so (?:do|hong|ho khau|tiet kiem|bao hiem|bhxh|kham)|ho khau|ban (?:ve|sao|chinh|goc|dich|an|cam ket|khai)|to khai|hop dong|don|the \\S+|chung chi|ho chieu|can cuoc|cccd|cmnd|anh|hinh|phieu|van ban|bang (?:cap|lai|tot nghiep|dai hoc|goc|cu)|cavet|ca vet|hoc ba|chung sinh|bien ban|trich luc|hoa don|mau|quyet dinh'
/** "hôn" asks too, but not in "ly hôn". */
const ASKED = '(?:khong|hong|hok|hem|(?<!(?:ket|ly|tai|vo|chong) )hon|ko|k|chua|ha|a|hay khong)'
const TAIL = '(?: (?:vay|a|em|anh|chi|ad|ta|luon|the|z|v|co|chu|ban|ha)){0,2}'
/** "khi bằng còn hạn", "nếu ở nhà thuê": in which case it would be needed; no part of the paper's name. */
const CASE = '(?: (?:khi|neu|luc|ma|truong hop|trong truong hop|doi voi)(?: \\S+){1,10}?)?'
const ASKS = new RegExp(
  `(?:^|^(.+?) )${LEADS}${NEEDED}(?: ${HANDED})* (?:theo )?((?:${PAPER})(?: (?!gi |nao |chi )\\S+){0,7}?)${CASE} ${ASKED}${TAIL}${CASE}$`,
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

/** What joins a question to the one before ("với lại bao lâu xong"). */
const JOINED = /[,.?!;]\s+|\s+(?=(?:với lại|voi lai|ngoài ra|ngoai ra|và|va|rồi|roi)\s)/iu
const JOINING = /^(?:với lại|voi lai|ngoài ra|ngoai ra|và|va|rồi|roi)\s+/iu

/** The same where other things are asked behind it ("có cần ảnh không, với lại bao lâu xong"). */
export function paperAskedIn(text: string): PaperAsked | null {
  const whole = paperAsked(text)
  if (whole) return whole
  const [first = '', ...others] = text.split(JOINED)
  return others.length > 0 ? paperAsked(first) : null
}

/**
 * What is asked of the procedure spoken of last where a message asks if a paper is needed and names nothing it would be
 * needed for: the papers and whatever it asks beside them. Null where it is not so.
 * @param asksFacetOnly whether a part of the message asks for a facet and says nothing else
 */
export function facetsBesidePaper(
  { text, facets }: Pick<Question, 'text' | 'facets'>,
  asksFacetOnly: (part: string) => boolean,
): readonly Facet[] | null {
  const ofPapers = FACETS.filter((facet) => facet === 'documents' || (facet !== 'conditions' && facets.includes(facet)))
  const whole = paperAsked(text)
  if (whole) return whole.head === '' || asksFacetOnly(whole.head) ? ofPapers : null
  const [first = '', ...others] = text.split(JOINED).map((part) => part.replace(JOINING, ''))
  const asked = others.length > 0 && paperAsked(first)?.head === '' && others.every(asksFacetOnly)
  return asked ? ofPapers : null
}
