/** Whether a text is a year, a month or a day that the calendar has: `2026`, `2026-07`, `2026-07-31`. */
export function isAsOf(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  const whole = `${year}-${month}-${day}`
  const at = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(whole)
}
