import { readdirSync, readFileSync } from 'node:fs'

/** What a PostgreSQL server did so far. */
export interface DatabaseCost {
  readonly transactions: number
  /** Processor time of all its processes; NaN where it runs on another machine or the system does not tell. */
  readonly cpuSeconds: number
}

/** Reads the costs of the server behind `url`; null on SQLite, whose work is the program's own. */
export async function databaseCosts(url: string | undefined) {
  if (!url) return null
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]!.pid)
  return {
    async read(): Promise<DatabaseCost> {
      const { rows } = await client.query<{ n: string }>(
        'select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()',
      )
      return { transactions: Number(rows[0]!.n), cpuSeconds: postmaster === null ? Number.NaN : cpuOf(postmaster) }
    },
    close: () => client.end(),
  }
}

/** Fields of a process from its parent on, as `proc(5)` numbers them from 4. */
function fieldsOf(pid: number | string): readonly number[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) \S+ /, '')
      .split(' ')
      .map(Number)
  } catch {
    return null
  }
}

const parentOf = (pid: number): number | null => fieldsOf(pid)?.[0] ?? null

/** Of a process and its children, those that ended included. */
function cpuOf(parent: number): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = fieldsOf(pid)
    if (Number(pid) !== parent && fields?.[0] !== parent) continue
    // utime and stime; of the server's first process also those of children it has seen end.
    ticks += fields![10]! + fields![11]! + (Number(pid) === parent ? fields![12]! + fields![13]! : 0)
  }
  return ticks / 100
}
