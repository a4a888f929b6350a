import { setImmediate, setTimeout } from 'node:timers'
import type Sqlite from 'better-sqlite3'
import type { Tx, UnitOfWork } from '../core/tx.ts'
import { type OpenTx, txOf } from './open-tx.ts'
import { sqliteHandle } from './sqlite-handle.ts'
import { StorageError, storageErrorOf } from './storage-error.ts'

const MAX_GROUP = 200
const LOCK_RETRY_MS = 25

interface Waiting {
  run(tx: Tx): Promise<void>
  resolve(): void
  reject(error: unknown): void
}

/**
 * Works that wait at the same moment share one BEGIN..COMMIT and so one sync of the disk; each has a savepoint and
 * fails alone. A promise resolves after the COMMIT. Works run one after another: a work that waits for another
 * `run` waits for ever, so stores take a `tx` and never open a second one.
 */
export function groupCommit(sqlite: Sqlite.Database, busyTimeoutMs: number): UnitOfWork & { end(): Promise<void> } {
  const handle = sqliteHandle(sqlite)
  let waiting: Waiting[] = []
  let draining: Promise<void> | null = null
  let ended = false

  async function drain(): Promise<void> {
    await nextRound()
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_GROUP)
      waiting = waiting.slice(MAX_GROUP)
      await commit(group)
      // Lets requests in between two groups, and lets them join the next one.
      await nextRound()
    }
    draining = null
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const done: Waiting[] = []
    const afterCommit: (() => void)[] = []
    try {
      await begin()
      for (const member of group) if (await runAlone(member, afterCommit)) done.push(member)
      sqlite.exec('COMMIT')
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
      const known = storageErrorOf(error)
      for (const member of group) member.reject(known)
      return
    }
    for (const callback of afterCommit) callback()
    for (const member of done) member.resolve()
  }

  /** True: its writes stand in the transaction. False: rolled back and told so. Throws where the engine gave up the whole. */
  async function runAlone(member: Waiting, afterCommit: (() => void)[]): Promise<boolean> {
    sqlite.exec('SAVEPOINT work')
    const inner: OpenTx = { handle, afterCommit: [], open: true }
    try {
      await member.run(txOf(inner))
      inner.open = false
      sqlite.exec('RELEASE work')
      afterCommit.push(...inner.afterCommit)
      return true
    } catch (error) {
      inner.open = false
      // SQLite itself ends the transaction on a full disk: nothing of the group stands any more.
      if (!sqlite.inTransaction) throw error
      sqlite.exec('ROLLBACK TO work')
      sqlite.exec('RELEASE work')
      member.reject(error)
      return false
    }
  }

  async function begin(): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += LOCK_RETRY_MS) {
      try {
        sqlite.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        const known = storageErrorOf(error)
        const busy = known instanceof StorageError && known.reason === 'busy'
        if (!busy || waitedMs >= busyTimeoutMs) throw known
        await new Promise<void>((resolve) => setTimeout(resolve, LOCK_RETRY_MS))
      }
    }
  }

  return {
    run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      if (ended) return Promise.reject(new StorageError('closed'))
      return new Promise<T>((resolve, reject) => {
        let value: T
        waiting.push({
          run: async (tx) => {
            value = await work(tx)
          },
          resolve: () => resolve(value),
          reject,
        })
        draining ??= drain()
      })
    },
    async end() {
      ended = true
      await draining
    },
  }
}

function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
