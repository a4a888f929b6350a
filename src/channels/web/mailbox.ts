import type { TranscriptLine } from '../../core/channel.ts'
import type { Signal } from './audience.ts'

export interface Mail {
  readonly signals: ReadonlySet<Signal>
  /** New lines in the order in which they became known. */
  readonly lines: readonly TranscriptLine[]
}

/** A page that is slower than its conversation reads them back. */
const MAX_LINES = 100

/** News for one stream: put from anywhere, taken by its loop. Equal signals wait once. */
export interface Mailbox {
  put(signal: Signal): void
  add(lines: readonly TranscriptLine[]): void
  close(): void
  /** What has come, at once or within `waitMs`; empty after a silent wait; null once closed. */
  take(waitMs: number): Promise<Mail | null>
}

export function createMailbox(): Mailbox {
  let signals = new Set<Signal>()
  let lines: TranscriptLine[] = []
  let closed = false
  let wake: () => void = () => {}
  return {
    put(signal) {
      signals.add(signal)
      wake()
    },
    add(more) {
      lines.push(...more)
      if (lines.length > MAX_LINES) {
        lines = []
        signals.add('lines')
      }
      wake()
    },
    close() {
      closed = true
      wake()
    },
    async take(waitMs) {
      if (signals.size === 0 && lines.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      if (closed) return null
      const taken = { signals, lines }
      signals = new Set()
      lines = []
      return taken
    },
  }
}
