import { configFrom } from '../config.ts'
import { serve } from '../serve.ts'
import { wordsOf } from '../usage.ts'

export const USAGE = 'usage: worker'

/** `worker`: a process that only works through jobs, beside a server; needs PostgreSQL, since SQLite has one writer. */
export async function run(args: readonly string[]): Promise<number> {
  wordsOf(args, 0, USAGE)
  const config = configFrom(process.env)
  if (!config.databaseUrl)
    throw new Error('worker needs PostgreSQL: set DATABASE_URL (on SQLite the server does the work itself)')
  await serve(config, { http: false })
  return 0
}
