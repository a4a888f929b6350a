import { systemClock } from '../../core/time.ts'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open-database.ts'
import { databaseOptions } from '../assembly.ts'
import { configFrom } from '../config.ts'
import { wordsOf } from '../usage.ts'

export const USAGE = 'usage: migrate'

/** `migrate`: brings the schema up to date and says what it did. */
export async function run(args: readonly string[]): Promise<number> {
  wordsOf(args, 0, USAGE)
  const database = await openDatabase(databaseOptions(configFrom(process.env)))
  try {
    const done = await migrate(database, systemClock.now())
    process.stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'nothing to do\n')
    return 0
  } finally {
    await database.close()
  }
}
