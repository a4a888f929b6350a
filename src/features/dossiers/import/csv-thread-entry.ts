import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { csvRows } from './csv-file.ts'
import { MAX_AHEAD, type ThreadMessage, type ThreadOrder } from './csv-thread.ts'
import { ImportFileError } from './file-error.ts'
import { readBatches } from './read-batches.ts'

const port = parentPort
if (!port) throw new Error('csv-thread-entry.ts is the start of a thread; csvInThread starts it')
const { path, settings } = workerData as ThreadOrder
const say = (message: ThreadMessage): void => port.postMessage(message)
const taken = on(port, 'message')
let ahead = 0
try {
  for await (const batch of readBatches(csvRows(path), settings)) {
    if (ahead === MAX_AHEAD) await taken.next()
    else ahead++
    say({ kind: 'batch', batch })
  }
  say({ kind: 'end' })
} catch (error) {
  if (!(error instanceof ImportFileError)) throw error
  say({ kind: 'refused', message: error.message })
} finally {
  // A port that is listened to keeps the thread alive.
  await taken.return?.()
  port.close()
}
