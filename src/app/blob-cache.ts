import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlobCache } from '../core/feature.ts'

/**
 * What was built from content, below `folder`: one file a name, replaced when its key changes. May be deleted at any time.
 * @param shipped a folder that the build filled for the shipped content; read where `folder` has nothing
 */
export function createBlobCache(folder: string, shipped: string): BlobCache {
  const fileOf = (name: string, key: string) => `${name}-${digestOf(key)}.bin`
  return {
    get(name, key) {
      const file = fileOf(name, key)
      return read(join(folder, file)) ?? read(join(shipped, file))
    },
    put(name, key, bytes) {
      const file = fileOf(name, key)
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, `${file}.new`), bytes)
        renameSync(join(folder, `${file}.new`), join(folder, file))
        for (const old of readdirSync(folder)) {
          if (old !== file && old.startsWith(`${name}-`) && old.endsWith('.bin'))
            rmSync(join(folder, old), { force: true })
        }
      } catch {
        // A read-only home costs the next start some time and nothing else.
      }
    },
  }
}

const CHUNK_CHARS = 32_768

/** Keys are megabytes: taken in chunks they need no memory of their own. */
function digestOf(key: string): string {
  const hash = createHash('sha256')
  for (let from = 0; from < key.length; from += CHUNK_CHARS) hash.update(key.slice(from, from + CHUNK_CHARS), 'utf16le')
  return hash.digest('hex').slice(0, 32)
}

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
