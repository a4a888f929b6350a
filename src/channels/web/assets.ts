import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Asset {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

export interface Assets {
  /** Hash over all files: part of their address, so that browsers may keep them for ever. */
  readonly version: string
  readonly files: ReadonlyMap<string, Asset>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Reads the page's static files once. */
export function loadAssets(folder: string): Assets {
  const files = new Map<string, Asset>()
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) {
    const type = TYPES[extname(name)]
    if (!type) continue
    const plain = new Uint8Array(readFileSync(join(folder, name)))
    hash.update(name).update(plain)
    files.set(name, { type, plain, gzip: new Uint8Array(gzipSync(plain)) })
  }
  return { version: hash.digest('hex').slice(0, 12), files }
}
