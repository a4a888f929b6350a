import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assembly, assemble } from '../src/app/assembly.ts'
import { importProcedures } from '../src/app/commands/import.ts'
import { configFrom } from '../src/app/config.ts'
import { readRows } from '../src/features/procedures/import/read-rows.ts'

/** The program over an empty home that goes away with it, in memory, with a file of portal records imported where one is named. */
export async function assembledWith(records: string | undefined): Promise<Assembly> {
  const home = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
  if (records !== undefined) {
    const { rows, fault } = readRows(readFileSync(records))
    if (fault !== null) throw new Error(`'${records}' ${fault}`)
    const { content, database, clock } = assembly
    const outcome = await importProcedures({ snapshot: content.current(), database, now: clock.now() }, rows, {
      dryRun: false,
      asOf: '2026-07',
    })
    if (!outcome.written) throw new Error(`'${records}': ${outcome.rejected.length} rows are rejected`)
    await content.reload()
  }
  return {
    ...assembly,
    async close() {
      await assembly.close()
      rmSync(home, { recursive: true })
    },
  }
}
