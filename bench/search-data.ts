import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Questions with the texts they were asked of; the right answer to a question is its own text among all. */
export interface RetrievalSet {
  readonly texts: readonly string[]
  readonly questions: readonly { readonly text: string; readonly answer: number }[]
}

/** A set of the ViRE benchmark (columns context and question); null where the file is absent. */
export function readRetrievalSet(folder: string, name: string): RetrievalSet | null {
  const file = join(folder, `${name}.csv`)
  if (!existsSync(file)) return null
  const rows = parseCsv(readFileSync(file, 'utf8'))
  const texts = [...new Set(rows.map((row) => row.context ?? ''))]
  const numbers = new Map(texts.map((text, number) => [text, number]))
  return {
    texts,
    questions: rows.map((row) => ({ text: row.question ?? '', answer: numbers.get(row.context ?? '')! })),
  }
}

/** Records of the national portal, one JSON object a line; null where the file is absent. */
export function readPortal(folder: string): readonly Record<string, string>[] | null {
  const file = join(folder, 'portal-procedures-2642.jsonl.gz')
  if (!existsSync(file)) return null
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

function parseCsv(text: string): readonly Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '' && rows.at(-1)!.length === 0) break
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 0)
  return body.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])))
}
