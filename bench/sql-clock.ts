import Sqlite from 'better-sqlite3'

/** Milliseconds spent inside SQLite so far. It works synchronously, so this is exact and counts nothing else. */
export interface SqlTimes {
  commit: number
  claim: number
  other: number
}

/** Times every statement of every SQLite connection opened in this process from now on. */
export function watchSql(): SqlTimes {
  const times: SqlTimes = { commit: 0, claim: 0, other: 0 }
  const timed = <A extends unknown[], R>(part: keyof SqlTimes, call: (...args: A) => R) =>
    function run(...args: A): R {
      const startedMs = performance.now()
      try {
        return call(...args)
      } finally {
        times[part] += performance.now() - startedMs
      }
    }
  const { prepare, exec } = Sqlite.prototype
  Sqlite.prototype.prepare = function watched(this: Sqlite.Database, text: string) {
    const statement = prepare.call(this, text)
    const part = text.includes('"due" as materialized') ? 'claim' : 'other'
    statement.all = timed(part, statement.all.bind(statement))
    statement.run = timed(part, statement.run.bind(statement))
    return statement
  } as typeof prepare
  Sqlite.prototype.exec = function watched(this: Sqlite.Database, text: string) {
    return timed(text === 'COMMIT' ? 'commit' : 'other', exec.bind(this))(text)
  }
  return times
}
