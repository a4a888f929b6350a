import { existsSync, readdirSync } from 'node:fs'
import { exportContent } from '../../content/export.ts'
import { withAssembly } from '../assembly.ts'
import { UsageError } from '../usage.ts'

export const USAGE = 'usage: content export <folder>'

/** `content export <folder>`: the live content, shipped files plus revisions, as files in an empty folder. */
export async function run(args: readonly string[]): Promise<number> {
  const [act, folder] = args
  if (act !== 'export' || !folder) throw new UsageError(USAGE)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`'${folder}' is not empty; name a new folder`)
  return withAssembly(async ({ content, kinds }) => {
    const written = exportContent(content.current(), kinds, folder)
    process.stdout.write(`${written.length} files written to ${folder}\n`)
    return 0
  })
}
