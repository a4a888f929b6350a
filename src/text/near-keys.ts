const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const PLACES = new Map(
  ROWS.flatMap((keys, row) => [...keys].map((key, at) => [key, { row, at: at + row * 0.5 }] as const)),
)

/** Whether two letters without marks lie side by side on a keyboard, in a row or one above the other. */
export function areNearKeys(one: string, other: string): boolean {
  const [a, b] = [PLACES.get(one), PLACES.get(other)]
  return a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.at - b.at) <= 1
}
