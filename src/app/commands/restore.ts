import { join } from 'node:path'
import { systemClock } from '../../core/time.ts'
import { openDatabase } from '../../db/open-database.ts'
import { restore } from '../../db/restore.ts'
import { databaseOptions } from '../assembly.ts'
import { configFrom } from '../config.ts'
import { wordsOf } from '../usage.ts'

export const USAGE = 'usage: restore <file>'

/** `restore <file>`: a backup back into an empty home, or an empty PostgreSQL database. */
export async function run(args: readonly string[]): Promise<number> {
  const [file = ''] = wordsOf(args, 1, USAGE)
  const config = configFrom(process.env)
  const place = { uploads: join(config.home, 'uploads'), now: systemClock.now() }
  if (!config.databaseUrl) {
    await restore(file, { ...place, into: join(config.home, 'motcua.sqlite') })
  } else {
    const database = await openDatabase(databaseOptions(config))
    try {
      await restore(file, { ...place, into: database })
    } finally {
      await database.close()
    }
  }
  process.stdout.write(`restored from ${file}\n`)
  return 0
}
