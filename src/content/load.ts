import { readFileSync } from 'node:fs'
import type { ContentKind, ContentRecord } from '../core/content.ts'
import type { ContentProblem } from '../core/errors.ts'
import { canonicalJson, deepFreeze, sha256 } from './canonical.ts'
import { type ContentFile, listContentFiles, REMOVE_LIST } from './files.ts'
import type { KeptRecord, ParseCache } from './parse-cache.ts'
import { lineOf, parseFile } from './parse-file.ts'

/** A validated record with its kind and the hash that the snapshot's is made of. */
export interface LoadedRecord {
  readonly kind: string
  readonly record: ContentRecord<unknown>
  /** The value as it was written, before the schema filled it in: what an export writes. */
  readonly raw: unknown
  /** SHA-256 of the validated value. */
  readonly hash: string
}

/** Records of earlier builds by where they came from, so that a reload validates only what changed. */
export type RecordMemory = Map<string, readonly LoadedRecord[]>

export interface FileLoad {
  readonly records: readonly LoadedRecord[]
  /** Faults of kinds that must be whole, and two files with one id. */
  readonly fatal: readonly ContentProblem[]
  /** Faults of optional kinds, files that no kind reads, and lines that take nothing away: left out. */
  readonly leftOut: readonly ContentProblem[]
}

/**
 * Every record of the content files, validated; all problems at once.
 * A file holds one record, or a list of records. A kind's files are `<folder>/**` or `<folder>.yaml`.
 */
export function loadFiles(options: {
  readonly kinds: readonly ContentKind<unknown>[]
  readonly roots: readonly string[]
  readonly cache?: ParseCache | undefined
  readonly memory?: RecordMemory | undefined
}): FileLoad {
  const { kinds, roots, cache, memory } = options
  const tops = [...new Set(kinds.map((kind) => kind.folder.split('/')[0] ?? kind.folder))]
  const records: LoadedRecord[] = []
  const fatal: ContentProblem[] = []
  const leftOut: ContentProblem[] = []
  const origins = new Map<string, string>()
  const idle = (line: string) =>
    leftOut.push({
      file: REMOVE_LIST,
      path: line,
      message: 'takes nothing away; write the path of a shipped file or folder',
    })
  for (const file of listContentFiles(roots, tops, idle)) {
    const kind = kindOf(kinds, file.path)
    if (!kind) {
      leftOut.push({
        file: file.path,
        path: '',
        message: 'no kind of content is kept here; mend the folder name or move the file',
      })
      continue
    }
    const result = loadFile(kind, file, cache, memory)
    for (const problem of result.problems) (kind.optional ? leftOut : fatal).push(problem)
    for (const loaded of result.records) {
      const key = `${kind.name}\t${loaded.record.id}`
      const other = origins.get(key)
      if (other !== undefined) {
        fatal.push({
          file: file.path,
          path: '',
          message: `${kind.name} '${loaded.record.id}' stands in ${other} already; keep one of them`,
        })
        continue
      }
      origins.set(key, file.path)
      records.push(loaded)
    }
  }
  return { records, fatal, leftOut }
}

/** Validates one raw value of a kind. Problem paths are below `prefix` (the index in a list of records). */
export function loadRecord(
  kind: ContentKind<unknown>,
  origin: string,
  raw: unknown,
  prefix = '',
): { readonly loaded: LoadedRecord | null; readonly problems: readonly ContentProblem[] } {
  const parsed = kind.parse(raw)
  if (!parsed.ok) {
    const at = (path: string) => (prefix === '' ? path : path === '' ? prefix : `${prefix}.${path}`)
    return {
      loaded: null,
      problems: parsed.problems.map((p) => ({ file: origin, path: at(p.path), message: p.message })),
    }
  }
  const value = deepFreeze(parsed.value)
  const record = Object.freeze({ id: kind.idOf(value), origin, value })
  return { loaded: hashed(kind.name, record, raw), problems: [] }
}

/**
 * A record whose hash is worked out when it is asked for: a start asks for none of thousands that were imported.
 * @param hash where it is known
 */
export const hashed = (
  kind: string,
  record: ContentRecord<unknown>,
  raw: unknown,
  hash: string | null = null,
): LoadedRecord => new Hashed(kind, record, raw, hash)

class Hashed implements LoadedRecord {
  readonly kind: string
  readonly record: ContentRecord<unknown>
  readonly raw: unknown
  #hash: string | null

  constructor(kind: string, record: ContentRecord<unknown>, raw: unknown, hash: string | null) {
    this.kind = kind
    this.record = record
    this.raw = raw
    this.#hash = hash
  }

  get hash(): string {
    this.#hash ??= sha256(canonicalJson(this.record.value))
    return this.#hash
  }
}

/** The kind whose folder holds the file; the deepest where folders nest. */
function kindOf(kinds: readonly ContentKind<unknown>[], path: string): ContentKind<unknown> | null {
  const stem = path.replace(/\.[a-z]+$/, '')
  let best: ContentKind<unknown> | null = null
  for (const kind of kinds) {
    if (stem !== kind.folder && !path.startsWith(`${kind.folder}/`)) continue
    if (!best || kind.folder.length > best.folder.length) best = kind
  }
  return best
}

function loadFile(
  kind: ContentKind<unknown>,
  file: ContentFile,
  cache: ParseCache | undefined,
  memory: RecordMemory | undefined,
) {
  // Most files are known by their bytes: their text need not be read.
  const bytes = readFileSync(file.absolute)
  const hash = sha256(`${file.path.endsWith('.md') ? 'md' : 'yaml'}\n`, bytes)
  const key = `${kind.name}\t${file.path}\t${hash}`
  const known = memory?.get(key)
  if (known) return { records: known, problems: [] }

  let raw = cache?.get(hash)
  if (raw === undefined) {
    const parsed = parseFile(file.path, bytes.toString())
    if (!parsed.ok) {
      return { records: [], problems: parsed.errors.map((message) => ({ file: file.path, path: '', message })) }
    }
    raw = parsed.value
    cache?.put(hash, raw)
  }
  const kept = keptRecords(kind, file, raw, cache?.records(kind.name, hash))
  if (kept) {
    memory?.set(key, kept)
    return { records: kept, problems: [] }
  }
  const text = bytes.toString()
  const records: LoadedRecord[] = []
  const problems: ContentProblem[] = []
  for (const [index, item] of (Array.isArray(raw) ? raw : [raw]).entries()) {
    const result = loadRecord(kind, file.path, item, Array.isArray(raw) ? String(index) : '')
    if (result.loaded) records.push(result.loaded)
    for (const problem of result.problems) {
      const line = lineOf(file.path, text, problem.path)
      problems.push(line === null ? problem : { ...problem, message: `${problem.message} (line ${line})` })
    }
  }
  if (problems.length === 0) {
    memory?.set(key, records)
    cache?.keep(
      kind.name,
      hash,
      records.map(({ record, raw, hash }) => ({ raw, kept: { id: record.id, hash, value: record.value } })),
    )
  }
  return { records, problems }
}

/** Records as they were validated at a start before; null where none are kept of this file. */
function keptRecords(
  kind: ContentKind<unknown>,
  file: ContentFile,
  raw: unknown,
  kept: readonly KeptRecord[] | undefined,
): readonly LoadedRecord[] | null {
  const raws = Array.isArray(raw) ? raw : [raw]
  if (kept?.length !== raws.length) return null
  return kept.map(({ id, hash, value }, i) => {
    const held = deepFreeze(value === undefined ? raws[i] : value)
    return hashed(kind.name, Object.freeze({ id, origin: file.path, value: held }), raws[i], hash)
  })
}
