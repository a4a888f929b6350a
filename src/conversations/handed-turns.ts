import type { Job } from '../core/job.ts'
import type { OpenTurn } from './open-turn.ts'

/** Turns that intake opened when it stored their messages, for the jobs this process took: they are not read back. */
export interface HandedTurns {
  put(job: Job, turn: OpenTurn): void
  /** The turn of a job, once: a second attempt reads how the conversation stands then. */
  take(job: Job): OpenTurn | null
}

export function createHandedTurns(): HandedTurns {
  const turns = new WeakMap<Job, OpenTurn>()
  return {
    put: (job, turn) => void turns.set(job, turn),
    take(job) {
      const turn = turns.get(job) ?? null
      turns.delete(job)
      return turn
    },
  }
}
