import { isNode, LineCounter, parseDocument } from 'yaml'

/** What a file says before any schema: its value, or every syntax error with its line. */
export type ParsedFile =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly string[] }

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/

/**
 * Reads YAML, JSON, or Markdown with YAML front matter (the text below it becomes the field `body`).
 * @param path decides the format by its extension
 */
export function parseFile(path: string, text: string): ParsedFile {
  if (path.endsWith('.md')) return parseMarkdown(text)
  return parseYaml(text, 0)
}

/** Line, from 1, of the value at a dotted path inside a file; null where it cannot be told. Slow: for messages only. */
export function lineOf(path: string, text: string, at: string): number | null {
  const front = path.endsWith('.md') ? FRONT_MATTER.exec(text) : null
  if (path.endsWith('.md') && !front) return null
  const lines = new LineCounter()
  const document = parseDocument(front ? (front[1] ?? '') : text, { lineCounter: lines })
  const steps = at === '' ? [] : at.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  for (let length = steps.length; length > 0; length--) {
    const node: unknown = document.getIn(steps.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + (front ? 1 : 0)
  }
  return null
}

function parseMarkdown(text: string): ParsedFile {
  const front = FRONT_MATTER.exec(text)
  if (!front) return { ok: false, errors: ['a Markdown file starts with front matter between two lines of ---'] }
  const head = parseYaml(front[1] ?? '', 1)
  if (!head.ok) return head
  if (typeof head.value !== 'object' || head.value === null || Array.isArray(head.value)) {
    return { ok: false, errors: ['the front matter is not a list of fields (line 2)'] }
  }
  if ('body' in head.value)
    return { ok: false, errors: ["the text below the front matter is the field 'body'; it cannot stand in both"] }
  return { ok: true, value: { ...head.value, body: (front[2] ?? '').trim() } }
}

function parseYaml(text: string, linesBefore: number): ParsedFile {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { prettyErrors: false, lineCounter: lines })
  if (document.errors.length === 0) return { ok: true, value: document.toJS() }
  return {
    ok: false,
    errors: document.errors.map((e) => `${e.message} (line ${lines.linePos(e.pos[0]).line + linesBefore})`),
  }
}
