/** An amount of đồng in Vietnamese or English grouping ("2.000.000", "2,000,000", "50000"); null where it is not a whole number. */
export function readVnd(text: string): number | null {
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''))
  return /^\d+$/.test(text) ? Number(text) : null
}

const MILLIONS = /(\d+(?:,\d+)?)\s*(triệu|nghìn|ngàn)\s*(?:đồng|đ\b)?/giu
const DONG =
  /(\d{1,3}(?:[.,]\d{3})+|\d{4,})(?!\/(?:NĐ|QĐ|HĐ))\s*(?:\/\s*[\p{L} ]{1,20})?\s*(?:việt nam đồng|đồng|vnđ|vnd|đ(?!\p{L}))/giu
const PER = /(\d{1,3}(?:\.\d{3})+)\s*\/\s*\p{L}/giu

/** Every amount of đồng that running text names. */
export function amountsIn(text: string): readonly number[] {
  const found = new Set<number>()
  for (const [, digits] of text.matchAll(DONG)) add(found, readVnd(digits ?? ''))
  for (const [, digits] of text.matchAll(PER)) add(found, readVnd(digits ?? ''))
  for (const [, number, size] of text.matchAll(MILLIONS)) {
    add(
      found,
      Math.round(Number((number ?? '').replace(',', '.')) * (size?.toLowerCase() === 'triệu' ? 1_000_000 : 1_000)),
    )
  }
  return [...found]
}

function add(to: Set<number>, amount: number | null): void {
  if (amount !== null && amount > 0) to.add(amount)
}
