import { shownDate } from '../../core/time.ts'
import type { Task } from './content.ts'

type Reference = Task['source']

export const sourceName = ({ number, title }: Reference): string => number ?? title

export function sourceOf({ number, title, date, section }: Reference): string {
  return `Nguồn: ${number ?? title}${date ? ` ngày ${shownDate(date)}` : ''}, ${/^[IVX\d]/.test(section) ? `mục ${section}` : section}.`
}

export const sourceRecord = ({ number, title, date, section }: Reference) => ({
  title,
  reference: `${number ?? title}, ${section}`,
  url: null,
  asOf: date,
})
