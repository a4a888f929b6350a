import { formatProblems } from '../../content/problems.ts'
import { withAssembly } from '../assembly.ts'
import { wordsOf } from '../usage.ts'

export const USAGE = 'usage: check'

/** `check`: every content file against its schema and every feature's own checks; exit 1 with all problems. */
export async function run(args: readonly string[]): Promise<number> {
  wordsOf(args, 0, USAGE)
  return withAssembly(
    async ({ content }) => {
      const problems = content.problems()
      if (problems.length > 0) {
        process.stderr.write(`${formatProblems(problems)}\n`)
        return 1
      }
      process.stdout.write(
        `content is whole: ${content.current().loaded.length} records, ${content.current().hash.slice(0, 12)}\n`,
      )
      return 0
    },
    { ephemeral: true },
  )
}
