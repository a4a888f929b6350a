import { SHAPES, type ShapeName } from './intent-features.ts'
import type { IntentModel } from './intent-model.ts'

/** Raise when features or training change: cached models of another version are trained anew. */
export const MODEL_VERSION = 6

/** A model as bytes: a JSON line with the labels, then bias and weights as little-endian 32-bit floats. */
export function encodeModel(model: IntentModel): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify({ version: MODEL_VERSION, shape: model.shape, labels: model.labels })}\n`,
  )
  const bytes = new Uint8Array(head.length + model.bias.byteLength + model.weights.byteLength)
  bytes.set(head)
  bytes.set(new Uint8Array(model.bias.buffer, model.bias.byteOffset, model.bias.byteLength), head.length)
  bytes.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
    head.length + model.bias.byteLength,
  )
  return bytes
}

/** @returns null for bytes of another version or length */
export function decodeModel(bytes: Uint8Array): IntentModel | null {
  const end = bytes.indexOf(10)
  if (end < 0) return null
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as {
    version: number
    shape: ShapeName
    labels: readonly string[]
  }
  const biasBytes = head.labels.length * 4
  if (head.version !== MODEL_VERSION || bytes.length !== end + 1 + biasBytes * (1 + SHAPES[head.shape].buckets))
    return null
  // A copy that begins at an address floats can stand at; a Buffer's own slice shares its pool.
  const floats = Uint8Array.from(bytes.subarray(end + 1))
  return {
    shape: head.shape,
    labels: head.labels,
    bias: new Float32Array(floats.buffer, 0, head.labels.length),
    weights: new Float32Array(floats.buffer, biasBytes),
  }
}
