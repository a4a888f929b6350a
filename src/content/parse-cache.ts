import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'

/** A validated record as it is kept; its file and raw value are known where it is asked for. */
export interface KeptRecord {
  readonly id: string
  /** SHA-256 of the validated value. */
  readonly hash: string
  /** Absent where the schema changed nothing: the raw value is the validated one. */
  readonly value?: unknown
}

/**
 * Content files by the hash of their text: parsed, because YAML costs far more to read than JSON, and validated, because
 * schemas cost more still.
 */
export interface ParseCache {
  /** The value of a file before any schema. */
  get(hash: string): unknown
  put(hash: string, value: unknown): void
  /** What a kind's schema made of a file without faults; never what other code than the running one made. */
  records(kind: string, hash: string): readonly KeptRecord[] | undefined
  keep(
    kind: string,
    hash: string,
    records: readonly { readonly raw: unknown; readonly kept: Required<KeptRecord> }[],
  ): void
  /** Writes what was used since opening; a folder that cannot be written is no error. */
  save(): void
}

/** Raise when `parseFile` reads a text differently, or the layout changes. */
const VERSION = 3

/** As V8 writes values: JSON in UTF-8 takes three times as long to read where most words have diacritics. */
const FILE = 'parsed.bin'

interface Stored {
  readonly code: string | null
  readonly entries: ReadonlyMap<string, unknown>
  readonly records: ReadonlyMap<string, readonly KeptRecord[]>
}

/**
 * The cache below `folder` (`<MOTCUA_HOME>/content-cache`); a missing or broken one starts empty.
 * @param options.shipped a folder that the build filled for the shipped content; read where `folder` has nothing
 * @param options.code what the running program was built of; null (sources run as they are): nothing validated is kept
 */
export function openParseCache(
  folder: string,
  { shipped, code = null }: { readonly shipped?: string; readonly code?: string | null } = {},
): ParseCache {
  const file = join(folder, FILE)
  const own = readStored(file)
  const isWhole = own.entries.size > 0 && (code === null || own.code === code)
  const built = isWhole || !shipped ? EMPTY : readStored(join(shipped, FILE))
  const stored = own.entries.size > 0 ? own.entries : built.entries
  const valid = [own, built].find((each) => code !== null && each.code === code)?.records ?? EMPTY.records
  const used = new Map<string, unknown>()
  const usedRecords = new Map<string, readonly KeptRecord[]>()
  let added = false
  return {
    get(hash) {
      const value = used.get(hash) ?? stored.get(hash)
      if (value !== undefined) used.set(hash, value)
      return value
    },
    put(hash, value) {
      if (value === undefined) return
      used.set(hash, value)
      added = true
    },
    records(kind, hash) {
      const key = `${kind}\t${hash}`
      const records = usedRecords.get(key) ?? valid.get(key)
      if (records) usedRecords.set(key, records)
      return records
    },
    keep(kind, hash, records) {
      if (code === null || !records.every(({ kept }) => outlivesJson(kept.value))) return
      const slim = records.map(({ raw, kept }): KeptRecord => {
        return isDeepStrictEqual(raw, kept.value) ? { id: kept.id, hash: kept.hash } : kept
      })
      usedRecords.set(`${kind}\t${hash}`, slim)
      added = true
    },
    save() {
      if (!added) return
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${file}.new`, serialize({ version: VERSION, code, entries: used, records: usedRecords }))
        renameSync(`${file}.new`, file)
        added = false
      } catch {
        // A read-only home costs the next start some time and nothing else.
      }
    },
  }
}

/** A schema may make what JSON cannot hold (a field that is undefined, a date): that is validated at each start. */
const outlivesJson = (value: unknown): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(value) ?? 'null'), value)

const EMPTY: Stored = { code: null, entries: new Map(), records: new Map() }

function readStored(file: string): Stored {
  try {
    const { version, ...stored } = deserialize(readFileSync(file)) as Stored & { readonly version: number }
    return version === VERSION ? stored : EMPTY
  } catch {
    return EMPTY
  }
}
