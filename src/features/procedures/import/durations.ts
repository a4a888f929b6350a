import type { Method } from '../content.ts'

export type Duration = Method['duration']

const UNITS: Readonly<Record<string, NonNullable<Duration['unit']>>> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  giờ: 'hour',
  tháng: 'month',
}

/** "60 Ngày làm việc", "1" (unit lost), "Không có thông tin", or words. */
export function readDuration(cell: string): { readonly duration: Duration; readonly cautions: readonly string[] } {
  const text = cell.trim()
  const number = /^(\d+(?:[.,]\d+)?)(?: (.+))?$/u.exec(text)
  if (!number) {
    const silent = text === '' || text === 'Không có thông tin'
    return { duration: { value: null, unit: null, ...(silent ? {} : { note: text }) }, cautions: [] }
  }
  const value = Number(number[1]!.replace(',', '.'))
  const unit = UNITS[(number[2] ?? '').toLowerCase()] ?? null
  if (number[2] && !unit) return { duration: { value: null, unit: null, note: text }, cautions: [] }
  if (!unit) {
    return {
      duration: { value, unit: null },
      cautions: [`Thời hạn chỉ ghi số ${number[1]}, nguồn mất đơn vị (ngày, giờ hay tháng).`],
    }
  }
  return { duration: value === 0 ? { value, unit, note: `nguồn ghi "${text}"` } : { value, unit }, cautions: [] }
}

const IN_TEXT = /(\d+(?:[.,]\d+)?)\s*(?:\([^)]{1,20}\)\s*)?(ngày làm việc|ngày|giờ|tháng)(?!\p{L})/giu
const ABOUT_TERM =
  /thời (?:hạn|gian) (?:giải quyết|xử lý|thực hiện)|trong (?:thời hạn|vòng)|không quá|kể từ (?:ngày|khi) nhận/iu

/** Whether words about the term name one length and it is not the cell's; several lengths may be stages that add up. */
export function contradicts(duration: Duration, words: string): boolean {
  if (duration.value === null || duration.unit === null || !ABOUT_TERM.test(words)) return false
  const named = new Set([...words.matchAll(IN_TEXT)].map(([, number, unit]) => lengthOf(number!, unit!)))
  return named.size === 1 && !named.has(`${duration.value} ${duration.unit}`)
}

const lengthOf = (number: string, unit: string): string =>
  `${Number(number.replace(',', '.'))} ${UNITS[unit.toLowerCase()]}`

/** Whether words about the term name a length that is not the cell's: of a stage, or of some cases. */
export function namesOtherLength(duration: Duration, words: string): boolean {
  if (!ABOUT_TERM.test(words)) return false
  const own = `${duration.value} ${duration.unit}`
  return [...words.matchAll(IN_TEXT)].some(([, number, unit]) => lengthOf(number!, unit!) !== own)
}
