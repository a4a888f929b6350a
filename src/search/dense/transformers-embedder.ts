import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Embedder, EmbedderError } from './embedder.ts'

/** The part of `@huggingface/transformers` that is used; the package is an optional peer and has no types here. */
export interface TransformersModule {
  readonly env: {
    allowRemoteModels: boolean
    allowLocalModels: boolean
    localModelPath: string
    useFSCache?: boolean
  }
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: 'fp32' | 'q8'; readonly device: 'cpu' },
  ): Promise<Extractor>
}

type Extractor = (
  texts: readonly string[],
  options: { readonly pooling: 'mean'; readonly normalize: true },
) => Promise<{ readonly dims: readonly number[]; readonly data: Float32Array }>

/** Texts a run of the model; more would only take memory. */
const BATCH = 32

const PACKAGE = '@huggingface/transformers'

/**
 * An embedder over a model in a local folder (`config.json`, `tokenizer.json`, `onnx/model.onnx` or
 * `onnx/model_quantized.onnx`), mean-pooled. Nothing is ever fetched.
 * @param load brings the package; absent: the one that the operator installed beside the program
 * @throws {EmbedderError} package or folder is missing, or the model cannot be opened
 * @source https://huggingface.co/docs/transformers.js/api/env
 */
export async function openEmbedder(
  folder: string,
  load: () => Promise<TransformersModule> = installed,
): Promise<Embedder> {
  const path = resolve(folder)
  const quantized = existsSync(join(path, 'onnx/model_quantized.onnx'))
  for (const file of ['config.json', 'tokenizer.json', quantized ? 'onnx/model_quantized.onnx' : 'onnx/model.onnx']) {
    if (!existsSync(join(path, file))) throw new EmbedderError(`the model folder has no ${file}`)
  }
  const { env, pipeline } = await load().catch((cause: unknown) => {
    throw new EmbedderError(`${PACKAGE} is not installed; install it beside the program or leave embeddings off`, cause)
  })
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = dirname(path)
  const name = basename(path)
  const extract = await pipeline('feature-extraction', name, { dtype: quantized ? 'q8' : 'fp32', device: 'cpu' }).catch(
    (cause: unknown) => {
      throw new EmbedderError('the model cannot be opened; check that its files belong together', cause)
    },
  )
  return {
    name: `${name}:${quantized ? 'q8' : 'fp32'}:mean`,
    async embed(texts) {
      const vectors: Float32Array[] = []
      for (let from = 0; from < texts.length; from += BATCH) {
        const { dims, data } = await extract(texts.slice(from, from + BATCH), { pooling: 'mean', normalize: true })
        const size = dims.at(-1) ?? 0
        for (let at = 0; at < data.length; at += size) vectors.push(Float32Array.from(data.subarray(at, at + size)))
      }
      return vectors
    },
  }
}

// The name is put together so that the bundler leaves the optional package to the operator.
const installed = (): Promise<TransformersModule> => import([PACKAGE].join('')) as Promise<TransformersModule>
