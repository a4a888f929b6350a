import { readdirSync, statSync } from 'node:fs'
import { exportContent } from '../../content/export.ts'
import { withAssembly } from '../assembly.ts'
import { UsageError, wordsOf } from '../usage.ts'

export const USAGE = 'usage: content export <folder>'

/** `content export <folder>`: the live content, shipped files plus revisions, as files in an empty folder. */
export async function run(args: readonly string[]): Promise<number> {
  const [act, folder = ''] = wordsOf(args, 2, USAGE)
  if (act !== 'export') throw new UsageError(USAGE)
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) throw new Error(`'${folder}' is a file; name a new folder`)
  if (there && readdirSync(folder).length > 0) throw new Error(`'${folder}' is not empty; name a new folder`)
  return withAssembly(async ({ content, kinds }) => {
    const written = exportContent(content.current(), kinds, folder)
    process.stdout.write(
      `${written.length} files written to ${folder}; to run from them: MOTCUA_CONTENT=${folder} MOTCUA_CONTENT_MODE=instead\n`,
    )
    return 0
  })
}
