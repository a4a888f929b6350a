import type { Method } from '../content.ts'
import { isBlank, oneLine } from './blank.ts'
import { leadingBracket } from './brackets.ts'
import { contradicts, readDuration } from './durations.ts'
import { FEE_CELL, readFees } from './fees.ts'
import { amountsIn, readVnd } from './money.ts'

const HEADER = /^Hình thức nộpThời gianPhí, lệ phíMô tả/u
const WAYS: Readonly<Record<string, Method['way']>> = {
  'Trực tuyến': 'online',
  'Trực tiếp': 'direct',
  'Dịch vụ bưu chính': 'postal',
}
const WAY = Object.keys(WAYS).join('|')
const NUMBER = '\\d+(?:[.,]\\d)?'
const TIME = `${NUMBER} (?:Ngày làm việc|Ngày|Giờ|Tháng|Năm|Tuần|Phút)|Không có thông tin|${NUMBER}(?=Miễn phí|Không có thông tin)`
/** A row: way, time and fee glued together. Times in words ("Không quy định") stand between way and fee without a space. */
const ROW = new RegExp(
  `(${WAY})(?:(${TIME})(?=${FEE_CELL})|(?=\\d[\\d,.]* (?:VNĐ|Việt Nam Đồng|USD))|(?<! \\1)([\\p{Lu}][^(:\\n]{2,150}?)(?=Miễn phí|Không có thông tin))`,
  'gu',
)

export interface ReadMethods {
  readonly methods: readonly Method[]
  readonly cautions: readonly string[]
  /** False: the table was not understood and `methods` is empty or not all of it. */
  readonly recovered: boolean
}

/** The table of filing methods (way, time, fee, description) from its flattened text. */
export function readMethods(text: string): ReadMethods {
  const body = text.replace(HEADER, '').trim()
  if (isBlank(body)) return { methods: [], cautions: [], recovered: true }
  const rows = [...body.matchAll(ROW)].filter(isRow)
  if (rows.length === 0 || rows[0]!.index !== 0) {
    return {
      methods: [],
      cautions: ['Bảng cách thức thực hiện của nguồn không tách được; xem nguyên văn.'],
      recovered: false,
    }
  }
  const cautions = new Set<string>()
  const methods = rows.map((row, i) => {
    const read = readRow(row, body.slice(row.index + row[0].length, rows[i + 1]?.index ?? body.length))
    for (const caution of read.cautions) cautions.add(caution)
    return read.method
  })
  return { methods, cautions: [...cautions], recovered: true }
}

/** Times in words that hold a way of filing ran over the end of their row. */
function isRow(row: RegExpMatchArray): boolean {
  return row[3] === undefined || !new RegExp(`(?<! )(?:${WAY})`, 'u').test(row[3])
}

function readRow(
  row: RegExpMatchArray,
  rest: string,
): { readonly method: Method; readonly cautions: readonly string[] } {
  const way = WAYS[row[1]!]!
  const glued = row[2] === undefined && row[3] === undefined ? separate(rest) : null
  const time = readDuration(glued ? (glued.time ?? '') : (row[2] ?? row[3] ?? ''))
  const money = readFees(glued ? glued.rest : rest)
  const tail = (glued ? glued.rest : rest).slice(money.length)
  const note = isBlank(tail) ? '' : oneLine(tail)
  const cautions = glued?.fee ? [...glued.cautions] : [...time.cautions, ...money.cautions]
  if (contradicts(time.duration, note)) {
    cautions.push('Thời hạn ở bảng khác thời hạn nêu trong phần mô tả của nguồn; cần hỏi lại nơi tiếp nhận.')
  }
  const duration =
    glued && glued.time === null
      ? { value: null, unit: null, note: `nguồn ghi "${glued.printed}", số ngày và số tiền dính liền` }
      : time.duration
  const fees = glued?.fee ?? money.fees
  return { method: { way, duration, fees: [...fees], ...(note ? { note } : {}) }, cautions }
}

interface Separated {
  /** Null: cannot be told from the amount. */
  readonly time: string | null
  readonly rest: string
  readonly printed: string
  readonly fee?: Method['fees']
  readonly cautions: readonly string[]
}

/** A time that lost its unit stands right before the amount ("120 VNĐ(20.000 đồng/tờ khai)" is 1 and 20): told apart only where the words behind name the amount. */
function separate(rest: string): Separated {
  const head = /^(\d[\d,.]*) (VNĐ|Việt Nam Đồng|USD)/u.exec(rest)!
  const printed = head[0]
  const digits = head[1]!
  const named = amountsIn(leadingBracket(rest.slice(printed.length))?.inside ?? '')
  for (let cut = 1; cut < digits.length && /^\d+$/.test(digits.slice(0, cut)); cut++) {
    const amount = readVnd(digits.slice(cut))
    if (amount === null || digits[cut] === '0') continue
    if (named.includes(amount) || (amount < 1_000 && named.includes(amount * 1_000))) {
      return { time: digits.slice(0, cut), rest: rest.slice(cut), printed, cautions: [] }
    }
  }
  const words = leadingBracket(rest.slice(printed.length))?.inside
  return {
    time: null,
    rest,
    printed,
    fee: [
      {
        kind: 'not-stated',
        note: `nguồn ghi "${printed}", số ngày và số tiền dính liền${words ? `; ${oneLine(words)}` : ''}`,
      },
    ],
    cautions: [`Bảng ghi "${printed}": số ngày và số tiền dính liền, không tách được.`],
  }
}
