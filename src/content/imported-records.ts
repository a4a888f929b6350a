import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ContentKind, ContentRecord } from '../core/content.ts'
import { ofLast } from '../core/last-texts.ts'
import { deepFreeze } from './canonical.ts'
import type { LoadedRecord } from './load.ts'

/**
 * Imported records as their kind's schema made them, packed: thousands are held and few are asked for, so that a start reads
 * their briefs and each value is unpacked when somebody wants it.
 */
export interface ImportedRecords {
  holds(kind: string, key: string): boolean
  get(kind: string, key: string, origin: string): LoadedRecord | undefined
  /** Nothing happens to a record that JSON cannot hold, or that comes out of it otherwise. */
  keep(kind: ContentKind<unknown>, key: string, loaded: LoadedRecord): void
  /** Writes what was used since opening; a folder that cannot be written is no error. */
  save(): void
}

/** Raise when the layout changes. */
const VERSION = 1
const FILE = 'imported.bin'
/** Values that stay unpacked: a turn looks at a few. */
const UNPACKED = 64

interface Packed {
  readonly id: string
  readonly hash: string
  readonly brief: unknown
  readonly bytes: Uint8Array
}

interface Stored {
  readonly version: number
  readonly code: string
  readonly entries: readonly {
    readonly key: string
    readonly id: string
    readonly hash: string
    readonly brief: unknown
  }[]
  /** Where the bytes of each entry end. */
  readonly ends: Uint32Array
  readonly bytes: Uint8Array
}

/**
 * Those kept below `folder` (`<MOTCUA_HOME>/content-cache`); a missing or broken file holds none.
 * @param code what the running program was built of; what other code made is never read. null (sources run as they are):
 *   nothing is held
 */
export function openImportedRecords(folder: string, code: string | null): ImportedRecords {
  const file = join(folder, FILE)
  const stored = code === null ? new Map<string, Packed>() : readStored(file, code)
  const used = new Map<string, Packed>()
  let added = false
  const valueOf = ofLast(
    ({ bytes }: Packed): unknown => deepFreeze(JSON.parse(inflateRawSync(bytes).toString())),
    UNPACKED,
  )
  return {
    holds: (kind, key) => used.has(keyOf(kind, key)) || stored.has(keyOf(kind, key)),
    get(kind, key, origin) {
      const name = keyOf(kind, key)
      const packed = used.get(name) ?? stored.get(name)
      if (!packed) return undefined
      used.set(name, packed)
      return new Held(kind, new HeldRecord(packed, origin, valueOf), packed.hash)
    },
    keep(kind, key, { record, hash }) {
      if (code === null) return
      const json = JSON.stringify(record.value)
      if (!isDeepStrictEqual(JSON.parse(json), record.value)) return
      const brief = kind.brief?.(record.value)
      used.set(keyOf(kind.name, key), { id: record.id, hash, brief, bytes: deflateRawSync(json) })
      added = true
    },
    save() {
      if (!added || code === null) return
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${file}.new`, serialize(storedOf(used, code)))
        renameSync(`${file}.new`, file)
        added = false
      } catch {
        // A read-only home costs the next start some time and nothing else.
      }
    },
  }
}

const keyOf = (kind: string, key: string): string => `${kind}\t${key}`

class HeldRecord implements ContentRecord<unknown> {
  readonly id: string
  readonly origin: string
  readonly brief: unknown
  readonly #packed: Packed
  readonly #valueOf: (packed: Packed) => unknown

  constructor(packed: Packed, origin: string, valueOf: (packed: Packed) => unknown) {
    this.id = packed.id
    this.origin = origin
    this.brief = packed.brief
    this.#packed = packed
    this.#valueOf = valueOf
  }

  get value(): unknown {
    return this.#valueOf(this.#packed)
  }
}

class Held implements LoadedRecord {
  readonly kind: string
  readonly record: ContentRecord<unknown>
  readonly hash: string

  constructor(kind: string, record: ContentRecord<unknown>, hash: string) {
    this.kind = kind
    this.record = record
    this.hash = hash
  }

  /** What was imported was made by the schema: the value says as much as the text. */
  get raw(): unknown {
    return this.record.value
  }
}

function storedOf(records: ReadonlyMap<string, Packed>, code: string): Stored {
  const ends = new Uint32Array(records.size)
  let end = 0
  for (const [n, { bytes }] of [...records.values()].entries()) {
    end += bytes.length
    ends[n] = end
  }
  return {
    version: VERSION,
    code,
    entries: [...records].map(([key, { id, hash, brief }]) => ({ key, id, hash, brief })),
    ends,
    bytes: Buffer.concat([...records.values()].map(({ bytes }) => bytes)),
  }
}

function readStored(file: string, code: string): ReadonlyMap<string, Packed> {
  try {
    const stored = deserialize(readFileSync(file)) as Stored
    if (stored.version !== VERSION || stored.code !== code) return new Map()
    return new Map(
      stored.entries.map(({ key, id, hash, brief }, n) => {
        const bytes = stored.bytes.subarray(n === 0 ? 0 : stored.ends[n - 1], stored.ends[n])
        return [key, { id, hash, brief: deepFreeze(brief), bytes }]
      }),
    )
  } catch {
    return new Map()
  }
}
