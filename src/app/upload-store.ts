import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Uploads } from '../channels/web/uploads.ts'
import { createBlobStore } from './blob-store.ts'

export interface UploadStore extends Uploads {
  /** Removes what came before an instant: taken in by its turn long since, or never. */
  purge(beforeMs: number): Promise<void>
}

/** Pictures as they came from the page, in a folder of their own; they are kept for hours, not for good. */
export function createUploadStore(folder: string): UploadStore {
  const blobs = createBlobStore(folder)
  return {
    put: (bytes) => blobs.put(bytes, 'bin'),
    get: (handle) => blobs.get(handle),
    async purge(beforeMs) {
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        const { mtimeMs } = await stat(path)
        if (mtimeMs < beforeMs) await rm(path, { force: true })
      }
    },
  }
}
