import { ConfigError } from '../core/errors.ts'
import type { BlobCache } from '../core/feature.ts'
import { SURE, THIN } from '../dialogue/thresholds.ts'
import { proceduresOf } from '../features/procedures/finder.ts'
import { createDenseTier, type DenseTier } from '../search/dense/dense-tier.ts'
import { EmbedderError } from '../search/dense/embedder.ts'
import { openEmbedder, type TransformersModule } from '../search/dense/transformers-embedder.ts'

/** Score of a procedure that only meaning names: enough to be offered, too little to be answered. */
export const OFFERED = (THIN.procedure + SURE.procedure) / 2

/**
 * The dense tier over the model in a folder; null where no folder is set.
 * @throws {ConfigError} the folder or the optional package is not usable
 */
export async function openDense(
  folder: string | null,
  cache: BlobCache,
  load?: () => Promise<TransformersModule>,
): Promise<DenseTier | null> {
  if (folder === null) return null
  try {
    return createDenseTier(await openEmbedder(folder, load), proceduresOf, cache)
  } catch (error) {
    if (error instanceof EmbedderError) throw new ConfigError([`MOTCUA_EMBEDDINGS: ${error.message}`])
    throw error
  }
}
