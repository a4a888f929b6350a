/** A number as Vietnamese read it: 1234567 -> "1.234.567", 0.5 -> "0,5"; at most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`)
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.')
  const shown = decimals.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const zero = /^0*$/.test(whole) && shown === ''
  return `${value < 0 && !zero ? '-' : ''}${grouped}${shown ? `,${shown}` : ''}`
}

/** An amount in đồng: 8000 -> "8.000 đồng". */
export function formatMoney(amountVnd: number): string {
  return `${formatNumber(amountVnd, 0)} đồng`
}

/** A percentage that is already times hundred: 99.94 -> "99,94 %". */
export function formatPercent(percent: number, digits = 2): string {
  return `${formatNumber(percent, digits)} %`
}
