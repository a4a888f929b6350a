/** Why the storage refused; each asks something else of the operator. */
export type StorageReason = 'full' | 'busy' | 'read-only' | 'unreachable' | 'damaged' | 'closed'

const ADVICE: Readonly<Record<StorageReason, string>> = {
  full: 'the disk is full; free some space, nothing was half-written',
  busy: 'the database is locked by another process; end it or try again',
  'read-only': 'the database cannot be written; check the permissions of its folder',
  unreachable: 'the database cannot be reached; check that it runs and the address in DATABASE_URL',
  damaged: 'the database file is damaged; restore the last backup',
  closed: 'the database was closed',
}

/** The storage could not do its part and nothing of the transaction was kept. `cause` is the engine's own error. */
export class StorageError extends Error {
  readonly reason: StorageReason
  constructor(reason: StorageReason, cause?: unknown) {
    super(ADVICE[reason], { cause })
    this.name = 'StorageError'
    this.reason = reason
  }
}

/** Codes by beginning, because SQLite and PostgreSQL both refine theirs by what follows. */
const REASONS: readonly (readonly [string, StorageReason])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['53', 'full'],
  ['55P03', 'busy'],
  ['25006', 'read-only'],
  ['08', 'unreachable'],
  ['57P', 'unreachable'],
  ['ECONN', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['XX001', 'damaged'],
]

export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : ''
}

/** A `StorageError` where the engine's error means one; any other error as it is. */
export function storageErrorOf(error: unknown): unknown {
  if (error instanceof StorageError) return error
  const code = codeOf(error)
  const found = code === '' ? undefined : REASONS.find(([start]) => code.startsWith(start))
  return found ? new StorageError(found[1], error) : error
}

/** True: a column that must hold something would have been emptied. */
export function isNullViolation(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23502' || code === 'SQLITE_CONSTRAINT_NOTNULL'
}

/** True: a row with the same unique key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
