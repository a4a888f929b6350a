import type { Kysely } from 'kysely'
import type { Tx } from '../core/tx.ts'

/** What a `Tx` is inside `db/`: the handle of one open transaction and what to do once it is durable. */
export interface OpenTx {
  readonly handle: Kysely<unknown>
  readonly afterCommit: (() => void)[]
  open: boolean
}

export function txOf(inner: OpenTx): Tx {
  return inner as unknown as Tx
}

/** @throws {Error} the transaction has ended: something was not awaited inside it */
export function openTxOf(tx: Tx): OpenTx {
  const inner = tx as unknown as OpenTx
  if (!inner.open) throw new Error('the transaction has ended; await every write inside it')
  return inner
}
