import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Instant } from '../core/time.ts'

/** A backup cannot be made or used; the message says what to do. */
export class BackupError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'BackupError'
  }
}

export interface BackedUpFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** First entry of a backup, `manifest.json`. */
export interface BackupManifest {
  readonly format: 1
  /** Of the program that wrote it. */
  readonly version: string
  readonly at: Instant
  /** `sqlite`: one `database.sqlite`; `postgres`: `tables/<name>.jsonl`, in an order that foreign keys allow. */
  readonly engine: 'sqlite' | 'postgres'
  /** Steps of the schema that were applied. */
  readonly migrations: readonly string[]
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
  readonly files: readonly BackedUpFile[]
}

export const MANIFEST = 'manifest.json'
export const SQLITE_FILE = 'database.sqlite'
export const UPLOADS = 'uploads'

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** @throws {BackupError} no manifest of this format */
export async function readManifest(path: string): Promise<BackupManifest> {
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8')) as BackupManifest
    if (manifest.format === 1) return manifest
  } catch (error) {
    throw new BackupError('not a backup of this program: its manifest cannot be read', error)
  }
  throw new BackupError('the backup was written by a newer program; install that one')
}
