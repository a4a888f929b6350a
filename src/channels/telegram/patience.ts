import { setTimeout } from 'node:timers/promises'

/** Something an operator should know; said once until it changes. Holds neither token nor texts. */
export interface TelegramProblem {
  readonly kind: string
  readonly reason: string
}

/** Waits between tries that fail: longer each time, shortest again after a success. */
export interface Patience {
  /** Resolves after the delay, or at once when the channel stops. */
  wait(problem: TelegramProblem, atLeastMs?: number): Promise<void>
  relax(): void
}

export interface PatienceOptions {
  readonly signal: AbortSignal
  readonly onProblem: (problem: TelegramProblem) => void
  readonly pause?: Pause | undefined
}

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

const FIRST_MS = 1_000
const MAX_MS = 30_000

export function createPatience({ signal, onProblem, pause = pauseFor }: PatienceOptions): Patience {
  let delayMs = FIRST_MS
  let told = ''
  return {
    async wait(problem, atLeastMs = 0) {
      if (signal.aborted) return
      if (told !== problem.reason) onProblem(problem)
      told = problem.reason
      const ms = Math.max(delayMs, atLeastMs)
      delayMs = Math.min(MAX_MS, delayMs * 2)
      await pause(ms, signal)
    },
    relax() {
      delayMs = FIRST_MS
      told = ''
    },
  }
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch {
    // Stopped: nobody waits any longer.
  }
}
