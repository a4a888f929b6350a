import { configFrom } from '../config.ts'
import { serve } from '../serve.ts'

/** `worker`: a process that only works through jobs, beside a server; needs PostgreSQL, since SQLite has one writer. */
export async function run(): Promise<number> {
  const config = configFrom(process.env)
  if (!config.databaseUrl)
    throw new Error('worker needs PostgreSQL: set DATABASE_URL (on SQLite the server does the work itself)')
  await serve(config, { http: false })
  return 0
}
