/** Vectors of one length as bytes: their count and length (uint32, little endian), then their numbers (float32). */
export function encodeVectors(vectors: readonly Float32Array[]): Uint8Array {
  const size = vectors[0]?.length ?? 0
  const bytes = new Uint8Array(8 + vectors.length * size * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, vectors.length, true)
  view.setUint32(4, size, true)
  for (const [i, vector] of vectors.entries()) {
    for (const [k, value] of vector.entries()) view.setFloat32(8 + (i * size + k) * 4, value, true)
  }
  return bytes
}

/** Null for bytes that are no such file. */
export function decodeVectors(bytes: Uint8Array): readonly Float32Array[] | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const size = view.getUint32(4, true)
  if (bytes.length !== 8 + count * size * 4) return null
  return Array.from({ length: count }, (_, i) =>
    Float32Array.from({ length: size }, (__, k) => view.getFloat32(8 + (i * size + k) * 4, true)),
  )
}
