import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobStore } from '../core/blob-store.ts'

const KEY = /^[0-9a-f]{32}\.[a-z0-9]{1,5}$/

/** Files below `folder`, each written whole and synced before its key is given out. A key of another shape reads as nothing. */
export function createBlobStore(folder: string): BlobStore {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)
  return {
    async put(bytes, extension) {
      const key = `${randomBytes(16).toString('hex')}.${extension}`
      if (!KEY.test(key)) throw new RangeError(`not a file extension: '${extension}'`)
      const path = pathOf(key)
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 })
      const file = await open(`${path}.new`, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.new`, path)
      return key
    },
    async get(key) {
      if (!KEY.test(key)) return null
      return readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
    },
    async delete(key) {
      if (KEY.test(key)) await rm(pathOf(key), { force: true })
    },
  }
}
