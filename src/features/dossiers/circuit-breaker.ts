import { type Clock, epochMs } from '../../core/time.ts'

/** Keeps calls away from a system that fails, so that it may recover and nobody waits for it. */
export interface CircuitBreaker {
  /** False while it rests; after the rest one call is let through, and its end decides. */
  mayCall(): boolean
  succeeded(): void
  failed(): void
}

/** @param options.failures in a row after which it rests for `restMs` */
export function createCircuitBreaker(
  clock: Clock,
  options: { readonly failures: number; readonly restMs: number },
): CircuitBreaker {
  let failures = 0
  let restUntil = 0
  let trying = false
  return {
    mayCall() {
      if (failures < options.failures) return true
      if (epochMs(clock.now()) < restUntil || trying) return false
      trying = true
      return true
    },
    succeeded() {
      failures = 0
      trying = false
    },
    failed() {
      failures += 1
      trying = false
      if (failures >= options.failures) restUntil = epochMs(clock.now()) + options.restMs
    },
  }
}
