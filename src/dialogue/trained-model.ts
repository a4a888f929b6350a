import type { BlobCache } from '../core/feature.ts'
import type { IntentFile } from '../core/intent.ts'
import { SHAPES } from './intent-features.ts'
import { type IntentModel, trainIntents } from './intent-model.ts'
import { decodeModel, encodeModel, MODEL_VERSION } from './model-bytes.ts'

interface Training {
  readonly cache: BlobCache
  /**
   * What `read` depends on: reading all utterances at each start would cost more than the rest of it. Texts, of records
   * their canonical JSON: one just read and one kept since a start before have their keys in other orders.
   */
  readonly readAs: readonly string[]
  readonly read: (text: string) => string
}

/** A model of whole tellings as kept, or trained now and kept. */
export function trained(name: string, files: readonly IntentFile[], { cache, readAs, read }: Training): IntentModel {
  // Records keep the order of their files: equal content is equal text.
  const key = JSON.stringify([MODEL_VERSION, SHAPES.TELLINGS, readAs, files])
  const kept = cache.get(name, key)
  const cached = kept && decodeModel(kept)
  if (cached) return cached
  const model = trainIntents(files, read, [], 'TELLINGS')
  cache.put(name, key, encodeModel(model))
  return model
}
