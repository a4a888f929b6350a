import type { Source } from '../../core/source.ts'
import { shownDate } from '../../core/time.ts'

/** "Phường Tân An" inside a sentence: "phường Tân An". */
export const inSentence = (name: string): string => name.replace(KIND, (kind) => kind.toLowerCase())
const KIND = /^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh|Ủy ban|Công an)(?!\p{L})/u

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Nguồn: ..." with document numbers and dates; empty without sources. */
export function sourcesLine(sources: readonly Source[]): string {
  const said = sources.map((s) => {
    const date = s.asOf && /^\d{4}-\d{2}-\d{2}$/.test(s.asOf) ? shownDate(s.asOf) : s.asOf
    const dated = date !== null && !s.reference?.includes('ngày') ? ` (${date})` : ''
    return `${s.title}${s.reference ? `, ${s.reference}` : ''}${dated}`
  })
  return said.length > 0 ? `Nguồn: ${[...new Set(said)].join('; ')}` : ''
}

/** "a, b và c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`
}

/** A label fits a button. */
export const LABEL_CHARS = 40
export const label = (text: string): string =>
  text.length <= LABEL_CHARS ? text : `${text.slice(0, LABEL_CHARS - 1).trimEnd()}…`

export const lines = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')

/** Each source once, in order. */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return sources.filter((s, i) => sources.findIndex((o) => o.title === s.title && o.reference === s.reference) === i)
}
