import type { FormData, IndexData } from './index-data.ts'
import type { Postings } from './postings.ts'

/** Raise whenever building, weighting of fields at build time, or this layout changes: an older file is then built anew. */
const VERSION = 1
const MAGIC = 'MCIX'

type Numbers = Uint8Array | Uint16Array | Uint32Array

interface Header {
  readonly version: number
  readonly key: string
  readonly ids: readonly string[]
  readonly kinds: readonly string[]
  readonly fields: IndexData['fields']
  readonly light: readonly string[]
  readonly written: readonly string[]
  readonly folded: readonly string[]
  readonly arrays: readonly { readonly bytes: 1 | 2 | 4; readonly length: number }[]
}

/**
 * An index as bytes for the warm cache.
 * @param key what it was built from (a snapshot's hash and the builder's own version); `readIndex` wants the same
 */
export function writeIndex(data: IndexData, key: string): Buffer {
  const arrays = [...arraysOf(data.written), ...arraysOf(data.folded)]
  const header: Header = {
    version: VERSION,
    key,
    ids: data.ids,
    kinds: data.kinds,
    fields: data.fields,
    light: data.light,
    written: data.written.syllables,
    folded: data.folded.syllables,
    arrays: arrays.map((a) => ({ bytes: a.BYTES_PER_ELEMENT as 1 | 2 | 4, length: a.length })),
  }
  const head = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(8)
  start.write(MAGIC, 'latin1')
  start.writeUInt32LE(head.length, 4)
  const parts = [start, head, padding(8 + head.length)]
  for (const a of arrays) parts.push(Buffer.from(a.buffer, a.byteOffset, a.byteLength), padding(a.byteLength))
  return Buffer.concat(parts)
}

/** The data `writeIndex` wrote with the same key; null for anything else, so that a stale cache is never an error. */
export function readIndex(bytes: Uint8Array, key: string): IndexData | null {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (file.toString('latin1', 0, 4) !== MAGIC) return null
    const length = file.readUInt32LE(4)
    const header: Header = JSON.parse(file.toString('utf8', 8, 8 + length))
    if (header.version !== VERSION || header.key !== key) return null
    let at = 8 + length + padding(8 + length).length
    const arrays = header.arrays.map(({ bytes: width, length: count }): Numbers => {
      const size = width * count
      if (at + size > file.length) throw new RangeError('cut short')
      // Copied, because a view needs an aligned start and would keep the whole file in memory.
      const copy = new ArrayBuffer(size)
      new Uint8Array(copy).set(file.subarray(at, at + size))
      at += size + padding(size).length
      return width === 1 ? new Uint8Array(copy) : width === 2 ? new Uint16Array(copy) : new Uint32Array(copy)
    })
    const { ids, kinds, fields, light } = header
    return {
      ids,
      kinds,
      fields,
      light,
      written: formOf(header.written, arrays.slice(0, 10)),
      folded: formOf(header.folded, arrays.slice(10)),
    }
  } catch {
    return null
  }
}

function arraysOf(form: FormData): Numbers[] {
  const of = (p: Postings) => [p.offsets, p.docs, p.impacts, p.fields]
  return [...of(form.unigrams), form.pairOffsets, form.seconds, ...of(form.bigrams)]
}

function formOf(syllables: readonly string[], arrays: readonly Numbers[]): FormData {
  const postings = (from: number): Postings => ({
    offsets: arrays[from] as Uint32Array,
    docs: arrays[from + 1] as Uint16Array | Uint32Array,
    impacts: arrays[from + 2] as Uint16Array,
    fields: arrays[from + 3] as Uint8Array,
  })
  return {
    syllables,
    unigrams: postings(0),
    pairOffsets: arrays[4] as Uint32Array,
    seconds: arrays[5] as Uint32Array,
    bigrams: postings(6),
  }
}

function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4)
}
