import { XMLBuilder } from 'fast-xml-parser'

export type Format = 'xml' | 'json'

/** A value of an answer: what is null is an empty element in XML and null in JSON. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/**
 * One answer in both formats. In XML a list is `<list><item>…</item></list>`; in JSON it is the bare array, as the
 * servers of other cities give it.
 */
export type Body =
  | { readonly list: string; readonly item: string; readonly rows: readonly Value[] }
  | { readonly root: string; readonly value: Value; readonly items?: Readonly<Record<string, string>> }

/** What was wrong, by GeoReport's three statuses (404 unknown, 403 key, 400 everything else) and two of HTTP's own. */
export class Open311Error extends Error {
  readonly status: 400 | 403 | 404 | 405 | 415
  constructor(status: Open311Error['status'], description: string) {
    super(description)
    this.name = 'Open311Error'
    this.status = status
  }
}

const builder = new XMLBuilder({ suppressEmptyNode: false, format: false, ignoreAttributes: true })

/** Names of the elements of lists inside a value (`attributes` -> `attribute`). */
const ITEMS: Readonly<Record<string, string>> = {
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  notes: 'note',
  photos: 'photo',
}

export function answer(body: Body, format: Format, status = 200): Response {
  const text = format === 'json' ? JSON.stringify(jsonOf(body)) : xmlOf(body)
  const type = format === 'json' ? 'application/json' : 'text/xml'
  return new Response(text, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    },
  })
}

export function errorAnswer(error: Open311Error, format: Format): Response {
  const rows = [{ code: format === 'json' ? error.status : String(error.status), description: error.message }]
  return answer({ list: 'errors', item: 'error', rows }, format, error.status)
}

const jsonOf = (body: Body): Value => ('rows' in body ? body.rows : body.value)

function xmlOf(body: Body): string {
  const tree =
    'rows' in body ? { [body.list]: { [body.item]: body.rows.map(elementOf) } } : { [body.root]: elementOf(body.value) }
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build(tree)}`
}

function elementOf(value: Value): unknown {
  if (value === null) return ''
  if (typeof value === 'string') return printable(value)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(elementOf)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      Array.isArray(inner) ? { [ITEMS[name] ?? 'item']: inner.map(elementOf) } : elementOf(inner as Value),
    ]),
  )
}

/** Control characters that no XML 1.0 document may hold. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
