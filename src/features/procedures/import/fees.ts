import type { Fee } from '../content.ts'
import { isBlank, oneLine } from './blank.ts'
import { leadingBracket, looseBracket } from './brackets.ts'
import { amountsIn, readVnd } from './money.ts'

/** A fee cell: "Miễn phí", "Không có thông tin", "2,000,000 Việt Nam Đồng", "145 USD". */
export const FEE_CELL = 'Miễn phí|Không có thông tin|\\d[\\d,.]* (?:VNĐ|VND|Việt Nam Đồng|Đồng|USD|EUR|%)'
const AMOUNT = /^(\d[\d,.]*) (VNĐ|VND|Việt Nam Đồng|Đồng|USD|EUR|%)/u
const LOCAL =
  /hội đồng nhân dân|HĐND|(?:ủy|uỷ) ban nhân dân cấp tỉnh (?:quy|quyết) định|UBND cấp tỉnh (?:quy|quyết) định/iu
const BY_RULE =
  /theo quy định|(?<!không |chưa )quy định|theo mức|thông tư|nghị định|biểu (?:phí|mức|giá)|theo thỏa thuận|mức (?:phí|lệ phí|giá|thu)/iu
const RATE = /\d+(?:[,.]\d+)?\s*%/u
const EXEMPT = /^(?:\(|-|\*|\s)*(?:được )?(?:miễn|không (?:thu|phải|mất|tính))/iu
/** "Phí : Đồng (…)": a line of the form that was left without an amount. */
const EMPTY_HEAD = /^(?:Phí|Lệ phí)\s*:\s*(?:Đồng|VNĐ)?\s*\((.*)\)$/su
/** "Không thu lệ phí …" is said of the procedure itself; "Miễn lệ phí cho …" of some people. */
const NOT_CHARGED = /^[\s(*-]*không (?:thu|phải|mất|tính)/iu
const FOR_SOME = /(?:cho|đối với|trường hợp|thuộc) /iu

export interface ReadFees {
  readonly fees: readonly Fee[]
  readonly cautions: readonly string[]
  /** Characters read from the start. */
  readonly length: number
}

/** Fees at the start of `text` (`Miễn phí(…)`, `70,000 VNĐ(…)50,000 VNĐ(…)`); nothing is called free that the same cell prices. */
export function readFees(text: string): ReadFees {
  const fees: Fee[] = []
  const cautions: string[] = []
  let at = 0
  const cell = new RegExp(`^(?:${FEE_CELL})`, 'u')
  for (;;) {
    const head = cell.exec(text.slice(at))?.[0]
    if (head === undefined || (fees.length > 0 && !AMOUNT.test(head))) break
    at += head.length
    const bracket = looseBracket(text.slice(at))
    if (bracket) at += bracket.length
    const note = bracket && !isBlank(bracket.inside) ? oneLine(bracket.inside).replace(EMPTY_HEAD, '$1') : ''
    const read = readFee(head, note)
    fees.push(...read.fees)
    cautions.push(...read.cautions)
  }
  return { fees, cautions, length: at }
}

/** One fee cell with the words in brackets behind it. */
export function readFee(
  cell: string,
  note: string,
): { readonly fees: readonly Fee[]; readonly cautions: readonly string[] } {
  const noted = note ? { note } : {}
  const amount = AMOUNT.exec(cell)
  if (amount) return readAmount(amount[1]!, amount[2]!, note)
  if (cell === 'Miễn phí') {
    if (LOCAL.test(note)) return localFee(note)
    if (amountsIn(note).length > 0 || RATE.test(note)) {
      const listed = listedFees(note)
      return {
        fees: listed ?? [{ kind: 'not-stated', note: `ô phí ghi "Miễn phí" nhưng mô tả ghi: ${note}` }],
        cautions: ['Ô phí ghi "Miễn phí" nhưng phần mô tả của chính ô đó nêu mức thu; cần hỏi lại nơi tiếp nhận.'],
      }
    }
    if (EXEMPT.test(note) && FOR_SOME.test(note) && !NOT_CHARGED.test(note)) {
      return {
        fees: [{ kind: 'not-stated', note: `ô phí ghi "Miễn phí", mô tả ghi: ${note}` }],
        cautions: ['Ô phí ghi "Miễn phí" nhưng phần mô tả chỉ miễn cho một số trường hợp; cần hỏi lại nơi tiếp nhận.'],
      }
    }
    if (BY_RULE.test(note) && !EXEMPT.test(note)) {
      return {
        fees: [{ kind: 'not-stated', note: `ô phí ghi "Miễn phí", mô tả ghi: ${note}` }],
        cautions: ['Ô phí ghi "Miễn phí" nhưng phần mô tả dẫn quy định về mức thu; không coi là miễn phí.'],
      }
    }
    return { fees: [{ kind: 'free', ...noted }], cautions: [] }
  }
  if (LOCAL.test(note)) return { fees: [{ kind: 'local', ...noted }], cautions: [] }
  return { fees: listedFees(note) ?? [{ kind: 'not-stated', ...noted }], cautions: [] }
}

const localFee = (note: string) => ({
  fees: [{ kind: 'local' as const, note }],
  cautions: ['Ô phí ghi "Miễn phí" nhưng phần mô tả giao mức thu cho HĐND cấp tỉnh; không coi là miễn phí.'],
})

function readAmount(digits: string, currency: string, note: string) {
  const noted = note ? { note } : {}
  if (!/^(?:VNĐ|VND|Việt Nam Đồng|Đồng)$/u.test(currency)) {
    return { fees: [{ kind: 'amount' as const, formula: `${digits} ${currency}`, ...noted }], cautions: [] }
  }
  const amountVnd = readVnd(digits)
  if (amountVnd === null) {
    return { fees: [{ kind: 'amount' as const, formula: `${digits} đồng`, ...noted }], cautions: [] }
  }
  const named = amountsIn(note)
  if (amountVnd === 0) {
    if (named.length === 0) return { fees: [{ kind: 'free' as const, ...noted }], cautions: [] }
    return {
      fees: [{ kind: 'not-stated' as const, note: `ô phí ghi "0 đồng" nhưng mô tả ghi: ${note}` }],
      cautions: ['Ô phí ghi 0 đồng nhưng phần mô tả nêu mức thu; cần hỏi lại nơi tiếp nhận.'],
    }
  }
  if (amountVnd < 1_000) {
    const meant = named.find((a) => a === amountVnd * 1_000)
    if (meant !== undefined) {
      return {
        fees: [{ kind: 'amount' as const, amountVnd: meant, note }],
        cautions: [`Ô phí ghi "${digits}", số tiền lấy theo phần mô tả của chính ô đó.`],
      }
    }
    return {
      fees: [
        {
          kind: 'not-stated' as const,
          note: `nguồn ghi "${digits} ${currency}", có thể mất hàng nghìn${note ? `; ${note}` : ''}`,
        },
      ],
      cautions: [`Ô phí ghi "${digits} ${currency}", có thể đã mất hàng nghìn.`],
    }
  }
  const agrees = named.length === 0 || named.includes(amountVnd)
  return {
    fees: [{ kind: 'amount' as const, amountVnd, ...unitOr(note, amountVnd) }],
    cautions: agrees ? [] : ['Số tiền ở ô phí không có trong các mức nêu ở phần mô tả; nguồn ghi hai mức khác nhau.'],
  }
}

const PER_UNIT =
  /^(?:mức )?(?:phí|lệ phí)?\s*:?\s*([\d.,]+)?\s*(?:đồng|đ|vnđ|vnd)?\s*\/\s*(?:0?1 )?(\p{L}[\p{L} ]{1,30})[.;]?$/iu

/** A note that only says per what becomes the unit. */
function unitOr(note: string, amountVnd: number): { readonly unit?: string; readonly note?: string } {
  const per = PER_UNIT.exec(note)
  if (per && (per[1] === undefined || readVnd(per[1]) === amountVnd)) return { unit: per[2]!.trim().toLowerCase() }
  return note ? { note } : {}
}

const LISTED =
  /(?:^|\s{2,}|;\s*|\s)((?:Lệ phí|Phí)[^:()]{0,40})\s*:\s*(\d[\d.,]*)\s*(?:\/\s*([\p{L} ]{1,20}?))?\s*(?:Đồng|VNĐ)\s*/gu

/** "Phí : 50000 Đồng (lần đầu)  Phí: 20000/chiếc Đồng (cấp lại)" as fees; null where the words are not wholly such a list. */
export function listedFees(note: string): readonly Fee[] | null {
  const heads = [...note.matchAll(LISTED)]
  if (heads.length === 0 || heads[0]!.index !== 0) return null
  const fees: Fee[] = []
  for (const [i, head] of heads.entries()) {
    const tail = note.slice(head.index + head[0].length, heads[i + 1]?.index ?? note.length).trim()
    const bracket = leadingBracket(tail)
    if (tail !== '' && (!bracket || !/^[\s.;]*$/.test(tail.slice(bracket.length)))) return null
    const amountVnd = readVnd(head[2]!)
    if (amountVnd === null) return null
    fees.push({
      kind: 'amount',
      amountVnd,
      name: head[1]!.trim(),
      ...(head[3]?.trim() ? { unit: head[3].trim() } : {}),
      ...(bracket?.inside ? { note: bracket.inside } : {}),
    })
  }
  return fees
}
