import type { Draft, DraftResult, ReadOptions } from './draft.ts'
import { fromJson } from './from-json.ts'
import { fromPage } from './from-page.ts'
import type { Row } from './read-rows.ts'
import { markTwins } from './twins.ts'

export interface Rejected {
  readonly row: number
  readonly reason: string
}

export interface ReadProcedures {
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Rejected[]
}

/** Every row as a procedure or a reason; rows of one code are all but the first rejected. */
export function readProcedures(
  rows: readonly Row[],
  options: ReadOptions,
  onRow: (read: number) => void = () => {},
): ReadProcedures {
  const drafts: Draft[] = []
  const rejected: Rejected[] = []
  const rowOfCode = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    onRow(i + 1)
    const result = readRow(row, options)
    if (!result.ok) {
      rejected.push({ row: row.row, reason: result.reason })
      continue
    }
    const { code } = result.draft.procedure
    const earlier = rowOfCode.get(code)
    if (earlier !== undefined) {
      rejected.push({ row: row.row, reason: `${code} stands in row ${earlier} already` })
      continue
    }
    rowOfCode.set(code, row.row)
    drafts.push(result.draft)
  }
  return { drafts: markTwins(drafts), rejected }
}

function readRow(row: Row, options: ReadOptions): DraftResult {
  if ('fault' in row) return { ok: false, reason: row.fault }
  const { value } = row
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, reason: 'is not a record' }
  if ('ma_thu_tuc' in value) return fromPage(value, options)
  if ('code' in value || 'executionMethods' in value) return fromJson(value, options)
  return { ok: false, reason: 'is neither a page of the portal (ma_thu_tuc …) nor its JSON (code, executionMethods …)' }
}
