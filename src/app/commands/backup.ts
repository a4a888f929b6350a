import { join } from 'node:path'
import { systemClock } from '../../core/time.ts'
import { backup } from '../../db/backup.ts'
import { openDatabase } from '../../db/open-database.ts'
import { databaseOptions } from '../assembly.ts'
import { configFrom } from '../config.ts'
import { wordsOf } from '../usage.ts'
import { VERSION } from '../version.ts'

export const USAGE = 'usage: backup <file>'

/** `backup <file>`: a consistent copy of everything kept, while the server runs. */
export async function run(args: readonly string[]): Promise<number> {
  const [file = ''] = wordsOf(args, 1, USAGE)
  const config = configFrom(process.env)
  const database = await openDatabase(databaseOptions(config))
  try {
    await backup(database, file, { uploads: join(config.home, 'uploads'), version: VERSION, now: systemClock.now() })
    process.stdout.write(`${file} written\n`)
    return 0
  } finally {
    await database.close()
  }
}
