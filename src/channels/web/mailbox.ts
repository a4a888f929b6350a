import type { Signal } from './audience.ts'

/** Signals for one stream: put from anywhere, taken by its loop. Equal signals wait once. */
export interface Mailbox {
  put(signal: Signal): void
  close(): void
  /** What has come, at once or within `waitMs`; empty after a silent wait; null once closed. */
  take(waitMs: number): Promise<ReadonlySet<Signal> | null>
}

export function createMailbox(): Mailbox {
  let signals = new Set<Signal>()
  let closed = false
  let wake: () => void = () => {}
  return {
    put(signal) {
      signals.add(signal)
      wake()
    },
    close() {
      closed = true
      wake()
    },
    async take(waitMs) {
      if (signals.size === 0 && !closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      if (closed) return null
      const taken = signals
      signals = new Set()
      return taken
    },
  }
}
