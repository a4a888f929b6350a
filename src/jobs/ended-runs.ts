import type { Clock } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { type Ended, writeOutcomes } from './outcome-writer.ts'

/** Runs that ended and whose outcome is not written yet. */
export interface EndedRuns {
  add(one: Ended): void
  /** Writes all of them, those that wait together in one transaction. @throws what the database says; they stay */
  write(): Promise<void>
  /** As `write`; what could not be written now is tried again at the next call. */
  writeSoon(): void
}

export interface EndedRunsOptions {
  readonly database: Database
  readonly worker: string
  readonly clock: Clock
  readonly onTrouble: (error: unknown) => void
}

export function createEndedRuns({ database, worker, clock, onTrouble }: EndedRunsOptions): EndedRuns {
  let ended: Ended[] = []
  let writing = false

  async function write(): Promise<void> {
    if (writing) return
    writing = true
    try {
      while (ended.length > 0) {
        const batch = ended
        ended = []
        try {
          await writeOutcomes(database, worker, batch, clock.now())
        } catch (error) {
          ended = [...batch, ...ended]
          throw error
        }
        for (const one of batch) one.release()
      }
    } finally {
      writing = false
    }
  }

  return {
    add: (one) => void ended.push(one),
    write,
    writeSoon: () => void write().catch(onTrouble),
  }
}
