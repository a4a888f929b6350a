declare const txBrand: unique symbol

/** An open transaction. Only `db/` knows what is inside; a store turns it into a query handle. */
export interface Tx {
  readonly [txBrand]: never
}

/** Runs work in one transaction: all of it is durable when the promise resolves, none of it when it rejects. */
export interface UnitOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
