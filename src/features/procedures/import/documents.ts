import type { Procedure } from '../content.ts'
import { isBlank, oneLine } from './blank.ts'
import { splitForm } from './form-name.ts'

type Case = Procedure['cases'][number]
type Document = Case['documents'][number]

const HEADER = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'
/** A quantity cell ends a row: glued to what stands before it and to what follows. */
const QUANTITY = /(\d+) bản (?:chính(?:, ?(\d+) bản sao)?|(sao))(?=$|[^ \u00a0.;,:)/])/gu
const NEXT_QUANTITY = /\d+ bản (?:chính|sao)(?:$|[^ \u00a0.;,:)/])/uy

export interface ReadDocuments {
  readonly cases: readonly Case[]
  readonly cautions: readonly string[]
  readonly recovered: boolean
  /** What was not read, as printed; null where all was. */
  readonly rest: string | null
}

/** The papers by case from the flattened tables: heading (or "--"), header of the table, rows ending in quantities. */
export function readDocuments(text: string): ReadDocuments {
  const body = text.trim()
  if (isBlank(body)) return { cases: [], cautions: ['Nguồn không nêu thành phần hồ sơ.'], recovered: true, rest: null }
  const blocks = body.split(HEADER)
  if (blocks.length < 2) return lost(body)
  const cautions = new Set<string>()
  const cases: Case[] = []
  let heading = blocks[0]!
  for (const block of blocks.slice(1)) {
    const table = readTable(block, cautions)
    if (table.documents.length === 0) {
      if (!isBlank(table.rest)) cautions.add('Một trường hợp của nguồn không kèm bảng giấy tờ đọc được.')
    } else {
      const name = isBlank(heading) ? null : bareHeading(oneLine(heading))
      cases.push({ name, documents: [...table.documents] })
    }
    heading = table.rest
  }
  if (!isBlank(heading)) cautions.add('Cuối bảng giấy tờ còn phần chữ không có số lượng; xem nguyên văn.')
  if (cases.length === 0) return lost(body)
  const rest = isBlank(heading) ? null : heading.trim()
  return { cases, cautions: [...cautions], recovered: rest === null, rest }
}

const lost = (body: string): ReadDocuments => ({
  cases: [],
  rest: body,
  cautions: ['Bảng giấy tờ của nguồn không tách được; xem nguyên văn.'],
  recovered: false,
})

function readTable(
  block: string,
  cautions: Set<string>,
): { readonly documents: readonly Document[]; readonly rest: string } {
  const documents: Document[] = []
  let at = 0
  for (const cell of block.matchAll(QUANTITY)) {
    if (cell.index < at || !endsRow(block, cell)) continue
    const before = block.slice(at, cell.index)
    const digits = cell[1]!
    at = cell.index + cell[0].length
    const count = splitCount(before, digits)
    if (count.doubt) cautions.add(`Số lượng "${digits} bản" dính liền chữ số đứng trước; số lượng đọc được có thể sai.`)
    const parted = splitForm(oneLine(before + count.keep))
    const { form } = parted
    const name = bare(parted.name)
    if (name === '') continue
    const only = cell[3] !== undefined
    documents.push({
      name,
      originals: only ? null : count.value,
      copies: only ? count.value : cell[2] === undefined ? null : Number(cell[2]),
      ...(form ? { form } : {}),
    })
  }
  return { documents, rest: block.slice(at) }
}

/** A paper's name without the list's bullet and the sentence's end. */
const bare = (name: string): string =>
  name
    .replace(/^(?:[-+*•–]+\s*)+/u, '')
    .replace(/\s*[;.]+$/u, '')
    .trim()
const bareHeading = (heading: string): string => bare(heading).replace(/\s*:+$/u, '') || heading

/** "01 bản chính" inside a sentence has a space or bracket before it, and its row's own quantity right behind. */
function endsRow(block: string, cell: RegExpMatchArray): boolean {
  const end = cell.index! + cell[0].length
  NEXT_QUANTITY.lastIndex = end
  if (NEXT_QUANTITY.test(block)) return false
  return block[cell.index! - 1] !== '(' || block[end] !== ')'
}

/**
 * Parts digits that belong to the name from the quantity: "31/12/20251 bản chính" is 2025 and 1.
 * Quantities above 9 are printed nowhere with a number right before them, so the last digit is the quantity;
 * `doubt` where neither a year, a leading zero nor a space before two digits makes that certain.
 */
export function splitCount(
  before: string,
  digits: string,
): { readonly keep: string; readonly value: number; readonly doubt: boolean } {
  const glued = /[\d/.,-]$/.test(before)
  const spaced = /\s$/.test(before)
  if (digits.length === 1) return { keep: '', value: Number(digits), doubt: false }
  if (!glued && !spaced && digits.length === 2 && !digits.startsWith('0'))
    return { keep: '', value: Number(digits), doubt: true }
  const keep = digits.slice(0, -1)
  const sure = /^(?:19|20)\d\d$/.test(keep) || keep.startsWith('0') || (spaced && keep.length === 1)
  return { keep, value: Number(digits.slice(-1)), doubt: !sure }
}
