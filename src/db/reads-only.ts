import type { KyselyPlugin } from 'kysely'

const READS = new Set(['SelectQueryNode', 'RawNode'])

/** Refuses a write through a handle that has no transaction, with the same words on both engines. */
export const READS_ONLY: KyselyPlugin = {
  transformQuery({ node }) {
    if (READS.has(node.kind)) return node
    throw new Error('a write needs a transaction: database.work.run((tx) => database.query(tx)...)')
  },
  async transformResult({ result }) {
    return result
  },
}
