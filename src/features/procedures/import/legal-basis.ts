import type { Procedure } from '../content.ts'
import { isBlank, oneLine } from './blank.ts'

type LegalText = Procedure['legalBasis'][number]

const HEADER = /^Tên văn bản pháp lýMã văn bản/u
const NUMBER = /(\d{1,8})\/(?:(\d{4})\/)?(QH\d{2}|\p{Lu}+(?:[-–]\p{Lu}+\d*)*)/gu
const STARTS = /^(?:sửa|về|quy|nghị|thông|luật|hướng|ban|quyết|bộ|pháp|phê|công|sử|vv|ngày|bãi)/u
const KIND =
  /(?<=[\p{Ll}\d).”])(?:Thông tư(?: liên tịch)?|Luật|Luất|Nghị định|Nghị quyết|Quyết định|Pháp lệnh|Bộ luật|Văn bản hợp nhất|VBHN)(?:\s*số)?:?\s*$|^Số:?\s*$/u

export interface ReadLegalBasis {
  readonly legalBasis: readonly LegalText[]
  /** What no number could be told from; null where all was read. */
  readonly rest: string | null
}

/** Pairs of name and number from the flattened table "Tên văn bản pháp lý / Mã văn bản". */
export function readLegalBasis(text: string): ReadLegalBasis {
  const body = text.replace(HEADER, '').trim()
  if (isBlank(body)) return { legalBasis: [], rest: null }
  const legalBasis: LegalText[] = []
  let at = 0
  for (const match of body.matchAll(NUMBER)) {
    const end = numberEnd(body, match)
    if (end === null || match.index < at) continue
    const digits = ownDigits(match)
    const start = match.index + (match[1]!.length - digits.length)
    const title = oneLine(body.slice(at, start).replace(KIND, ''))
    const number = `${digits}${body.slice(match.index + match[1]!.length, end)}`
    at = end
    const last = legalBasis.at(-1)
    if (last?.number === number && title === '') continue
    legalBasis.push(title === '' ? { number } : { number, title })
  }
  const rest = body.slice(at).trim()
  return { legalBasis, rest: isBlank(rest) ? null : rest }
}

/** Where the number cell ends; null where the number stands inside a sentence. */
function numberEnd(body: string, match: RegExpMatchArray): number | null {
  const end = match.index! + match[0].length
  const next = body[end]
  if (next === undefined || /\d/u.test(next)) return end
  if (/\p{Lu}/u.test(next)) return end
  if (!/\p{Ll}/u.test(next)) return null
  return STARTS.test(body.slice(end)) ? end : end - 1
}

/** Digits of the number itself: a year of the name may be glued before them ("năm 201102/2011/QH13"). */
function ownDigits(match: RegExpMatchArray): string {
  const digits = match[1]!
  const glued = /^(?:19|20)\d\d(\d{1,4})$/.exec(digits)
  return digits.length > 4 && glued ? glued[1]! : digits
}
