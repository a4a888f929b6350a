import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ImportFileError } from './file-error.ts'
import type { ReadBatch } from './packed-rows.ts'
import type { ReadSettings } from './read-settings.ts'

/** What the reading thread is started with. */
export interface ThreadOrder {
  readonly path: string
  readonly settings: ReadSettings
}

/** What it says. It waits while `MAX_AHEAD` batches are not taken yet; each is answered with any message. */
export type ThreadMessage =
  | { readonly kind: 'batch'; readonly batch: ReadBatch }
  | { readonly kind: 'end' }
  /** The file as a whole cannot be read. */
  | { readonly kind: 'refused'; readonly message: string }

export const MAX_AHEAD = 4

/** It holds one number a code outside its heap; what it leaves is to be collected early rather than pile up. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

/**
 * Reads and checks a CSV file in a thread of its own, while this one writes what is read.
 * @throws {ImportFileError} as `csvRows` and `readBatches`
 */
export async function* csvInThread(path: string, settings: ReadSettings): AsyncGenerator<ReadBatch> {
  const worker = start({ path, settings })
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[ThreadMessage]>) {
      if (message.kind === 'end') return
      if (message.kind === 'refused') throw new ImportFileError(message.message)
      yield message.batch
      worker.postMessage('taken')
    }
    throw new Error('the thread that reads the file ended before the file did')
  } finally {
    await worker.terminate()
  }
}

/** Beside the bundle lies the bundle of the thread; beside the source its source, which needs the loader of sources. */
function start(workerData: ThreadOrder): Worker {
  const here = import.meta.url
  const options = { workerData, execArgv: [], resourceLimits: LIMITS }
  if (!here.endsWith('.ts')) return new Worker(new URL('./csv-thread.mjs', here), options)
  const loader = import.meta.resolve('tsx/esm/api')
  const source = new URL('./csv-thread-entry.ts', here).href
  return new Worker(`import('${loader}').then(({ register }) => (register(), import('${source}')))`, {
    ...options,
    eval: true,
  })
}
