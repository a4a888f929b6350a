/** Rows of the table below, used by one call at a time and grown to the longest name. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/** Letters to add, drop, change or swap to make one word of another; `limit + 1` where it takes more. */
export function slips(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const size = b.length + 1
  if (rows[0].length < size) rows = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  let [before, row, next] = rows
  for (let j = 0; j < size; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j < size; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const free = before
    before = row
    row = next
    next = free
  }
  return Math.min(limit + 1, row[b.length]!)
}
