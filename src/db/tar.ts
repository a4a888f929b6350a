import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupError } from './backup-manifest.ts'

/** A file and the name it has in the archive: relative, with `/`, at most 100 bytes. */
export interface TarEntry {
  readonly name: string
  readonly path: string
}

const BLOCK = 512
/** Eleven octal digits, the most a plain tar header holds. */
const MAX_BYTES = 8 ** 11 - 1

/** Writes a `.tar.gz` that any tar reads (POSIX ustar, files only). */
export async function writeTar(target: string, entries: readonly TarEntry[]): Promise<void> {
  async function* blocks(): AsyncGenerator<Buffer> {
    for (const { name, path } of entries) {
      const { size } = await stat(path)
      yield header(name, size)
      let written = 0
      for await (const chunk of createReadStream(path, size > 0 ? { end: size - 1 } : {}) as AsyncIterable<Buffer>) {
        written += chunk.length
        yield chunk
      }
      if (written !== size) throw new BackupError(`'${name}' changed while it was copied; start again`)
      yield Buffer.alloc(-size & (BLOCK - 1))
    }
    yield Buffer.alloc(2 * BLOCK)
  }
  await pipeline(blocks, createGzip(), createWriteStream(target, { flush: true }))
}

/**
 * Unpacks into a folder; names that would leave it are refused.
 * @returns the names in the archive's order
 * @throws {BackupError} not such an archive, or cut off
 */
export async function readTar(source: string, folder: string): Promise<readonly string[]> {
  const names: string[] = []
  const unzipped = createGunzip()
  const feeding = pipeline(createReadStream(source), unzipped).catch((error: unknown) => {
    unzipped.destroy(error as Error)
  })
  const reader = byteReader(unzipped)
  try {
    for (;;) {
      const block = await reader.take(BLOCK)
      if (block.every((byte) => byte === 0)) return names
      const { name, size } = readHeader(block)
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      const out = createWriteStream(path, { flags: 'wx' })
      for (let left = size; left > 0; ) {
        const chunk = await reader.some(left)
        left -= chunk.length
        if (!out.write(chunk)) await once(out, 'drain')
      }
      out.end()
      await finished(out)
      await reader.take(-size & (BLOCK - 1))
      names.push(name)
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error instanceof BackupError ? error : new BackupError('not a backup of this program, or cut off', error)
  } finally {
    unzipped.destroy()
    await feeding
  }
}

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new BackupError(`the name '${name}' is too long for the archive`)
  if (size > MAX_BYTES) throw new BackupError(`'${name}' is larger than the 8 GiB an archive can hold`)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257, 'latin1')
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function readHeader(block: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, length: number) => block.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  const stored = Number.parseInt(text(148, 8), 8)
  const blank = Buffer.from(block)
  blank.write('        ', 148)
  const name = text(0, 100)
  const size = Number.parseInt(text(124, 12), 8)
  const inside = name !== '' && !name.startsWith('/') && !name.includes('\\') && !name.split('/').includes('..')
  if (stored !== checksum(blank) || !inside || !Number.isSafeInteger(size))
    throw new BackupError('not a backup of this program, or cut off')
  return { name, size }
}

function checksum(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0)
}

function byteReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  /** At least one byte, at most `most`. */
  async function some(most: number): Promise<Buffer> {
    while (held.length === 0) {
      const next = await iterator.next()
      if (next.done) throw new BackupError('the backup is cut off')
      held = next.value
    }
    const part = held.subarray(0, most)
    held = held.subarray(part.length)
    return part
  }
  return {
    some,
    async take(length: number): Promise<Buffer> {
      const parts: Buffer[] = []
      for (let left = length; left > 0; ) {
        const part = await some(left)
        left -= part.length
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
  }
}
