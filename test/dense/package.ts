import type { TransformersModule } from '../../src/search/dense/transformers-embedder.ts'

/** The package from where the benchmarks keep it; the product finds the operator's own. */
export const loadPackage = async (): Promise<TransformersModule> => {
  const path = '../../bench/dense/node_modules/@huggingface/transformers/dist/transformers.node.mjs'
  return (await import(path)) as TransformersModule
}
