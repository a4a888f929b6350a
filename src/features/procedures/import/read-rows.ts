import { gunzipSync } from 'node:zlib'

/** One record as it lies in the file, or why it cannot be read. `row` counts from 1: the line, or the place in the list. */
export type Row = { readonly row: number; readonly value: unknown } | { readonly row: number; readonly fault: string }

/** What a file of records holds; `fault` where the file itself is not what it says. */
export type Rows =
  | { readonly rows: readonly Row[]; readonly fault: null }
  | { readonly rows: readonly []; readonly fault: string }

/**
 * Records of a `.jsonl`, `.jsonl.gz` or `.json` file (a list, one record, or an object whose `data` or `items` is the list).
 * The content decides, not the name.
 */
export function readRows(bytes: Buffer): Rows {
  let content = bytes
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      content = gunzipSync(bytes)
    } catch {
      return broken('its gzip data is damaged or cut short; fetch it again')
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content).replace(/^\uFEFF/, '')
  } catch {
    return broken('is not UTF-8 text; .json, .jsonl and .jsonl.gz are read')
  }
  const first = text.trimStart()[0]
  if (first === undefined) return broken('is empty')
  if (first !== '{' && first !== '[') return broken('does not hold JSON; .json, .jsonl and .jsonl.gz are read')
  const whole = parse(text)
  if (whole !== undefined) return { rows: listOf(whole).map((value, i) => ({ row: i + 1, value })), fault: null }
  if (first === '[') return broken('its JSON list is damaged or cut short; fetch it again')
  const lines = text.split('\n').flatMap((line, i): Row[] => (line.trim() === '' ? [] : [rowOf(line, i + 1)]))
  return { rows: lines, fault: null }
}

const broken = (fault: string): Rows => ({ rows: [], fault })

function rowOf(line: string, row: number): Row {
  const value = parse(line)
  return value === undefined ? { row, fault: 'is not JSON' } : { row, value }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listOf(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole
  if (typeof whole === 'object' && whole !== null) {
    for (const field of ['data', 'items', 'content'] as const) {
      const list = (whole as Record<string, unknown>)[field]
      if (Array.isArray(list)) return list
    }
  }
  return [whole]
}
