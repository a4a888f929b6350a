import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Parsed files by the hash of their text: YAML costs far more to read than JSON. Holds values before any schema. */
export interface ParseCache {
  get(hash: string): unknown
  put(hash: string, value: unknown): void
  /** Writes what was used since opening; a folder that cannot be written is no error. */
  save(): void
}

/** Raise when `parseFile` reads a text differently. */
const VERSION = 1

/**
 * The cache below `folder` (`<MOTCUA_HOME>/content-cache`); a missing or broken one starts empty.
 * @param shipped a folder that the build filled for the shipped content; read where `folder` has nothing
 */
export function openParseCache(folder: string, shipped?: string): ParseCache {
  const file = join(folder, 'parsed.json')
  const own = readStored(file)
  const stored = own.size > 0 || !shipped ? own : readStored(join(shipped, 'parsed.json'))
  const used = new Map<string, unknown>()
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
    save() {
      if (!added) return
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${file}.new`, JSON.stringify({ version: VERSION, entries: Object.fromEntries(used) }))
        renameSync(`${file}.new`, file)
        added = false
      } catch {
        // A read-only home costs the next start some time and nothing else.
      }
    },
  }
}

function readStored(file: string): Map<string, unknown> {
  try {
    const { version, entries } = JSON.parse(readFileSync(file, 'utf8'))
    return version === VERSION ? new Map(Object.entries(entries)) : new Map()
  } catch {
    return new Map()
  }
}
