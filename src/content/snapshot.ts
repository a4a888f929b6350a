import type { ContentKind, ContentRecord, Snapshot } from '../core/content.ts'
import { ContentError, type ContentProblem } from '../core/errors.ts'
import { deepFreeze, sha256 } from './canonical.ts'
import type { ImportedRecords } from './imported-records.ts'
import { hashed, type LoadedRecord, loadFiles, loadRecord, type RecordMemory } from './load.ts'
import type { ParseCache } from './parse-cache.ts'
import type { Revision } from './revisions.ts'

/** A snapshot that also lists all its records, for the export and the next reload. */
export interface BuiltSnapshot extends Snapshot {
  readonly loaded: readonly LoadedRecord[]
}

export interface SnapshotBuild {
  readonly snapshot: BuiltSnapshot
  /** What was left out and why; the snapshot is whole without it. */
  readonly problems: readonly ContentProblem[]
}

/**
 * All content at this moment: the files of every root with the newest valid revision of each record laid over them.
 * @param revisions oldest first; a broken one is left out and reported, and the one before it counts
 * @throws {ContentError} a kind that must be whole is not, a file that must be there is missing, or two files hold one record; names every fault
 */
export function buildSnapshot(options: {
  readonly kinds: readonly ContentKind<unknown>[]
  readonly roots: readonly string[]
  readonly revisions?: readonly Revision[]
  readonly cache?: ParseCache | undefined
  readonly imported?: ImportedRecords | undefined
  readonly memory?: RecordMemory | undefined
}): SnapshotBuild {
  const { kinds, revisions = [], imported, memory } = options
  const files = loadFiles(options)
  const problems = [...files.leftOut]
  if (files.fatal.length > 0) throw new ContentError([...files.fatal, ...problems])

  const records = new Map(files.records.map((r) => [`${r.kind}\t${r.record.id}`, r]))
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const decided = new Set<string>()
  const texts = new Map<string, string>()
  for (let i = revisions.length - 1; i >= 0; i--) {
    const revision = revisions[i]!
    const key = `${revision.kind}\t${revision.record}`
    if (decided.has(key)) continue
    const outcome = readRevision(revision, byName.get(revision.kind), { imported, memory, texts })
    if ('problems' in outcome) {
      problems.push(...outcome.problems)
      continue
    }
    decided.add(key)
    if (outcome.loaded) records.set(key, overFile(outcome.loaded, records.get(key), revision, byName))
    else records.delete(key)
  }
  const all = [...records.values()]
  const missing = kinds.filter((kind) => kind.required && all.every((one) => one.kind !== kind.name))
  if (missing.length > 0)
    throw new ContentError([
      ...missing.map(({ folder }) => ({ file: `${folder}.yaml`, path: '', message: 'is missing' })),
      ...problems,
    ])
  return { snapshot: snapshotOf(all), problems }
}

function readRevision(
  revision: Revision,
  kind: ContentKind<unknown> | undefined,
  {
    imported,
    memory,
    texts,
  }: {
    readonly imported: ImportedRecords | undefined
    readonly memory: RecordMemory | undefined
    readonly texts: Map<string, string>
  },
): { readonly loaded: LoadedRecord | null } | { readonly problems: readonly ContentProblem[] } {
  const origin = `revision:${revision.id}`
  const fault = (message: string) => ({ problems: [{ file: origin, path: '', message }] })
  if (!kind) return fault(`there is no kind of content named '${revision.kind}'`)
  if (revision.action === 'delete') return { loaded: null }
  const known = memory?.get(origin)?.[0]
  if (known) return { loaded: known }
  const key = revision.imported ? revision.key : undefined
  const packed = key === undefined ? undefined : imported?.get(kind.name, key, origin)
  if (packed) {
    memory?.set(origin, [packed])
    return { loaded: packed }
  }
  const raw = readJson(revision.body)
  if (raw === undefined) return fault('its body is not JSON')
  const { loaded, problems } = loadRecord(kind, origin, withOneOfEach(raw, texts))
  if (!loaded) return { problems }
  if (loaded.record.id !== revision.record) {
    return fault(`it is stored for ${kind.name} '${revision.record}' but holds '${loaded.record.id}'`)
  }
  // What was imported was made by this schema: the value says as much as the text, and is held once.
  const whole = revision.imported ? hashed(loaded.kind, loaded.record, loaded.record.value) : loaded
  if (key !== undefined) imported?.keep(kind, key, whole)
  const held = (key !== undefined && imported?.get(kind.name, key, origin)) || whole
  memory?.set(origin, [held])
  return { loaded: held }
}

/** An import's revision beside a file of the same record: the kind says what counts; an edit always does. */
function overFile(
  revised: LoadedRecord,
  file: LoadedRecord | undefined,
  revision: Revision,
  kinds: ReadonlyMap<string, ContentKind<unknown>>,
): LoadedRecord {
  const combine = kinds.get(revision.kind)?.combine
  if (!file || !combine || !revision.imported) return revised
  const value = deepFreeze(combine(file.record.value, revised.record.value))
  if (value === file.record.value) return file
  const { id, origin } = revised.record
  return hashed(revised.kind, Object.freeze({ id, origin, value }), value)
}

function readJson(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '')
  } catch {
    return undefined
  }
}

/** Longer texts than this are not made one by V8 when it reads JSON. */
const SHORT = 10

/** The same JSON value, where texts that are alike are one: records quote the same laws and papers hundreds of times. */
function withOneOfEach(value: unknown, texts: Map<string, string>): unknown {
  if (typeof value === 'string') {
    if (value.length <= SHORT) return value
    const known = texts.get(value)
    if (known === undefined) texts.set(value, value)
    return known ?? value
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  for (const key in fields) fields[key] = withOneOfEach(fields[key], texts)
  return value
}

function snapshotOf(all: readonly LoadedRecord[]): BuiltSnapshot {
  const loaded = all.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.record.id, b.record.id))
  const byKind = new Map<string, ContentRecord<unknown>[]>()
  const byId = new Map<string, ContentRecord<unknown>>()
  for (const { kind, record } of loaded) {
    const list = byKind.get(kind) ?? []
    list.push(record)
    byKind.set(kind, list)
    byId.set(`${kind}\t${record.id}`, record)
  }
  for (const list of byKind.values()) Object.freeze(list)
  let hash: string | null = null
  return Object.freeze({
    get hash() {
      hash ??= sha256(loaded.map((r) => `${r.kind}\t${r.record.id}\t${r.hash}\n`).join(''))
      return hash
    },
    loaded: Object.freeze(loaded),
    // The schema that made the values of a kind is the kind's own, so its type is known here and only here.
    records: <T>(kind: ContentKind<T>) => (byKind.get(kind.name) ?? []) as readonly ContentRecord<T>[],
    get: <T>(kind: ContentKind<T>, id: string) => byId.get(`${kind.name}\t${id}`)?.value as T | undefined,
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
