const EXTENSION = 'docx?|pdf|xlsx?|rtf|odt|zip|rar|png|jpe?g|html?|pptx?|tif'
/** A file's end, glued to the next file's name or at the end of the cell. */
const FILE_END = new RegExp(`\\.(?:${EXTENSION})(?=$|[^\\s.,;:)\\]])`, 'giu')
const FILE = new RegExp(`.(?:${EXTENSION})$`, 'iu')
/** Where one cell ends and the next begins without a space between: after a full stop or bracket, before a capital, between word and digits. */
const SEAM =
  /(?<=[.;:,)\]”"])(?=[\p{L}\d])|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Ll}{2})(?=\d)|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu
const REACH = 160

/** Parts a document's name from the form files glued behind it; several files are joined by "; ". */
export function splitForm(text: string): { readonly name: string; readonly form: string | null } {
  if (!FILE.test(text)) return { name: text, form: null }
  const ends = [...text.matchAll(FILE_END)].map((end) => end.index + end[0].length)
  const first = splitFirst(text.slice(0, ends[0]))
  const others = ends.slice(1).map((end, i) => text.slice(ends[i], end).replace(/^[\s;,]+/u, ''))
  if (first.form === null) return { name: text, form: null }
  return { name: first.name, form: [first.form, ...others].join('; ') }
}

/**
 * The seam is the last place where two cells can meet before the file's last word; without one, the first place in that word.
 * A name without such a place keeps the file: nothing tells where one ends and the other begins.
 */
function splitFirst(text: string): { readonly name: string; readonly form: string | null } {
  const from = Math.max(0, text.length - REACH)
  const tail = text.slice(from).replace(FILE, '')
  const seams = [...tail.matchAll(SEAM)].map((seam) => from + seam.index).filter((at) => at > 0)
  const clear = seams.filter((at) => !isAbbreviation(text, at))
  const lastWord = text.lastIndexOf(' ') + 1
  const inside = clear.filter((at) => at > lastWord)
  const before = clear.filter((at) => at <= lastWord)
  const seam = before.length > 0 ? before.at(-1) : inside[0]
  if (seam === undefined) return { name: text, form: null }
  const name = text.slice(0, seam).trim()
  return name === '' ? { name: text, form: null } : { name, form: text.slice(seam).trim() }
}

/** Seams that official writing has inside words: "TT-BTC", "01/2025", "1.2", "QH15", "số01". */
function isAbbreviation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at)
  const after = text.slice(at, at + 6)
  return (/\d[.,]$/.test(before) && /^\d/.test(after)) || /^(?:NĐ|TT|QĐ|QH)/.test(after)
}
