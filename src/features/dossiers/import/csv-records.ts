/** Records cut from a piece of text, and what is left for the next piece. */
export interface CutRecords {
  readonly records: readonly (readonly string[])[]
  readonly rest: string
}

const QUOTE = '"'

/**
 * Cuts text into records of cells (RFC 4180: quoted cells, doubled quotes, line breaks in quotes; CR LF or LF).
 * A record whose end is not there yet is left in `rest`, unless `last`. Blank lines are records of one empty cell.
 * Written by hand because a general parser took most of an import's time (decision 0009).
 */
export function cutRecords(text: string, delimiter: string, last: boolean): CutRecords {
  const records: string[][] = []
  let start = 0
  while (start < text.length) {
    let newline = text.indexOf('\n', start)
    if (newline === -1) {
      if (!last) break
      newline = text.length
    }
    const quote = text.indexOf(QUOTE, start)
    if (quote === -1 || quote > newline) {
      const end = text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline
      records.push(text.slice(start, end).split(delimiter))
      start = newline + 1
      continue
    }
    const quoted = quotedRecord(text, start, delimiter, last)
    if (!quoted) break
    records.push(quoted.cells)
    start = quoted.next
  }
  return { records, rest: text.slice(start) }
}

function quotedRecord(text: string, start: number, delimiter: string, last: boolean) {
  const cells: string[] = []
  let at = start
  for (;;) {
    if (text[at] !== QUOTE) {
      const end = endOfPlainCell(text, at, delimiter)
      if (end === text.length && !last) return null
      const cell = text.slice(at, end)
      cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell)
      if (text[end] !== delimiter) return { cells, next: end + 1 }
      at = end + 1
      continue
    }
    let cell = ''
    let from = at + 1
    for (;;) {
      const close = text.indexOf(QUOTE, from)
      if (close === -1) return last ? { cells: [...cells, text.slice(at + 1)], next: text.length } : null
      if (text[close + 1] === QUOTE) {
        cell += text.slice(from, close + 1)
        from = close + 2
        continue
      }
      cell += text.slice(from, close)
      at = close + 1
      break
    }
    // What stands between a closing quote and the delimiter belongs to the cell, as spreadsheets read it.
    const end = endOfPlainCell(text, at, delimiter)
    if (end === text.length && !last) return null
    const tail = text.slice(at, end)
    cells.push(cell + (tail.endsWith('\r') ? tail.slice(0, -1) : tail))
    if (text[end] !== delimiter) return { cells, next: end + 1 }
    at = end + 1
  }
}

function endOfPlainCell(text: string, from: number, delimiter: string): number {
  const newline = text.indexOf('\n', from)
  const stop = newline === -1 ? text.length : newline
  const comma = text.indexOf(delimiter, from)
  return comma === -1 || comma > stop ? stop : comma
}
