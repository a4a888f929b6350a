import { element } from './render.js'

/** What the assistant makes; anything else is shown as its words. */
const KINDS = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'text/csv': 'CSV',
}

/** A reply's document: a link that saves it, named by what it holds. */
export function renderFile({ name, mime, base64, alt }) {
  const kind = KINDS[mime]
  if (!kind || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return element('p', '', alt)
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const size = element('span', 'size', `${kind}, ${sizeOf(bytes.length)}`)
  const link = element('a', 'file', element('span', '', alt), size)
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  link.setAttribute('aria-label', `Tải tệp ${name}: ${alt}, ${size.textContent}`)
  return link
}

function sizeOf(bytes) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
