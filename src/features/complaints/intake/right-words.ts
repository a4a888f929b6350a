import { fold } from '../../../text/normalise.ts'

/** What a message says is right, and what it says was wrong where it tells that. */
export interface RightWords {
  readonly right: string
  readonly wrong: string | null
}

const NOT = '(?:khong|hong|hem|hok|ko|k)'
const NOT_THAT = `(?:${NOT} phai|dau(?: co)? phai)`
const I = '(?:toi|tui|em|minh|con|chi|anh)'
/** "ghi lộn số nhà", "tui nói nhầm rồi", "lộn". */
const MISTAKEN = `(?:(?:hoi nay|luc nay|${I}) )*(?:(?:ghi|noi|viet|go|bam|nhan|danh|doc|nho|dua) )?(?:lon|nham|sai)(?: (?:roi|mat|xiu|chut|het|${I}))*(?: (?:so nha|so|dia chi|ten duong|duong|phuong|xa|hem|cho|loai)(?=\\s*[,.:…]))?`
const OPENER = new RegExp(
  `^(?:(?:da|a|u|o|y|ua|e|oi|thoi|ma|chet|xin loi)[\\s,.…]+)*(?:(?:${MISTAKEN}|khoan da|(?:chua|${NOT}) dung(?=\\s*[,.:…])|(?:a|o|ua|y) ${NOT}(?! phai)|dinh chinh(?: lai)?|noi lai)[\\s,.:…]+|(?:khoan|${NOT}|y)\\s*[,.…]+\\s*|y (?:cua )?${I}(?: (?:noi|muon noi))?(?: la)?\\s+|(?:dung|chinh xac) ra(?: (?:la|thi|phai la))?\\s+)`,
)
const RATHER_THAN = new RegExp(
  `^(.+?)[\\s,]+(?:chu|cho|va)(?: la)? ${NOT} phai(?! chi )(?: (?:la|o))?\\s+(.+?)(?: moi dung)?$`,
)
/** "tui nói rác mà, đâu phải đường". */
const HARDLY = /^(.+?)[\s,]+dau(?: co)? phai(?: (?:la|o))?\s+(.+?)(?: dau)?$/
const NOT_BUT = new RegExp(
  `^(?:.*\\s)?${NOT_THAT}(?! chi )(?: (?:la|o))?\\s+(.+?)\\s*(?:,?\\s+ma la\\s+|,?\\s+ma\\s+|[,;:.…]+\\s*(?:ma |la )*)(.+)$`,
)
const INTO = /^(?:.*[\s,])?(?:sua|doi|chinh)\s(?:.*?\s)?(?:thanh|sang)\s+(.+)$/
/** "sửa địa điểm: hẻm 45 …", "sửa phường: …". */
const NAMED =
  /^(?:.*[\s,])?(?:sua|doi|chinh)(?: lai)? (?:(?:phan |cai |cho )?(?:dia diem|dia chi|noi xay ra|thoi gian)(?: (?:la|thanh))?[\s:,-]+|(?:xa phuong|xa, phuong|phuong|xa|cho)\s*[:-]\s*)(\S+ .+)$/
const AGAIN =
  /^(?:.*[\s,])?(?:sua|doi|chinh|ghi)(?: (?:giup|gium|dum|toi|tui|em|minh))* lai(?: (?:giup|gium|dum|cho|toi|tui|em|minh|dung))*(?: (?:la|thanh|o))*[\s,:…]+(.+)$/
/** "sửa phường An Khánh", "đổi hẻm 15": the name stands right behind its kind. */
const CALLED =
  /^(?:(?:da|a|u|em|toi|tui|minh|cho|xin|nho|muon) )*(?:sua|doi|chinh)(?: (?:giup|gium|dum))?[\s,:]+((?:phuong|xa|thi tran|hem|duong|ap|khu vuc|so|so nha)\s+(?!(?:nha|nhe|di|a|em|lai|khac|thanh|sang|dien thoai)\b)\S.*)$/
const RATHER = /^(.+?)\s+(?:moi dung|moi phai)(?:\s.*)?$/
const BEFORE =
  /^(?:(?:(?:ua |da |ma )*(?:toi|tui|em|minh|con) (?:noi|bao|phan anh)|dia chi|dia diem|cho|nha|phai|la|o|tai|thi|viec)(?: (?:la|o))*[\s:]+)+(?=\S+\s*\S)/
const AFTER = /(?:[\s,]+(?:nha|nhe|nghe|nghen|a|em|oi|do|ne|giup|gium|dum|moi dung|moi phai|con|ma))+[.!]*$/

/** Reads "số 21 chứ không phải 12", "không phải X, Y", "lộn, …", "khoan, …", "ý tui là …", "sửa lại là …", "… mới đúng". */
export function rightWords(said: string): RightWords | null {
  const whole = said.trim()
  const opener = matched(OPENER, whole)
  const rest = opener ? whole.slice(opener[0].length).trim() : whole
  const than = matched(RATHER_THAN, rest)
  if (than) return bare(part(rest, than, 1), part(rest, than, 2))
  const hardly = matched(HARDLY, rest)
  if (hardly) return bare(part(rest, hardly, 1), part(rest, hardly, 2))
  const but = matched(NOT_BUT, rest)
  if (but) return bare(rightWords(part(rest, but, 2))?.right ?? part(rest, but, 2), part(rest, but, 1))
  for (const pattern of [INTO, NAMED, AGAIN, CALLED, RATHER]) {
    const found = matched(pattern, rest)
    if (found) return bare(part(rest, found, 1), null)
  }
  if (!opener || rest === '') return null
  return rightWords(rest) ?? bare(rest, null)
}

type Found = RegExpExecArray & { readonly indices: RegExpIndicesArray }

/** By the folded text, whose letters stand where the written ones do. */
function matched(pattern: RegExp, text: string): Found | null {
  const folded = fold(text)
  if (folded.length !== text.length) return null
  return new RegExp(pattern.source, 'd').exec(folded) as Found | null
}

const part = (text: string, { indices }: Found, group: number): string => text.slice(...(indices[group] ?? [0, 0]))

const bare = (right: string, wrong: string | null): RightWords => ({
  right: bareWords(right),
  wrong: wrong === null ? null : bareWords(wrong),
})

/** Without the small words around it. */
export function bareWords(said: string): string {
  const before = matched(BEFORE, said)
  const from = before ? said.slice(before[0].length) : said
  const after = matched(AFTER, from)
  return (after ? from.slice(0, after.index) : from).trim()
}
