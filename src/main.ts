import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { asksForHelp, explained, UsageError } from './app/usage.ts'

interface Command {
  /** How it is called; absent where it takes no arguments. */
  readonly USAGE?: string
  run(args: readonly string[]): Promise<number>
}

/** Command -> the module that runs it; loaded only when asked for, so that every command starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: () => import('./app/commands/serve.ts'),
  worker: () => import('./app/commands/worker.ts'),
  migrate: () => import('./app/commands/migrate.ts'),
  check: () => import('./app/commands/check.ts'),
  ask: () => import('./app/commands/ask.ts'),
  backup: () => import('./app/commands/backup.ts'),
  restore: () => import('./app/commands/restore.ts'),
  content: () => import('./app/commands/content.ts'),
  import: () => import('./app/commands/import.ts'),
  catalogue: () => import('./app/commands/catalogue.ts'),
  sample: () => import('./app/commands/sample.ts'),
  handoff: () => import('./app/commands/handoff.ts'),
  account: () => import('./app/commands/account.ts'),
  complaint: () => import('./app/commands/complaint.ts'),
}

const ALL = `one of: ${Object.keys(COMMANDS).join(', ')}`

async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv
  if (asksForHelp(name)) {
    process.stdout.write(`${ALL}\n"<command> --help" says how one is called\n`)
    return 0
  }
  const load = COMMANDS[name]
  if (!load) {
    process.stderr.write(`unknown command '${name}'; ${ALL}\n`)
    return 2
  }
  if (existsSync('.env')) loadEnvFile('.env')
  const command = await load()
  if (args.some(asksForHelp)) {
    process.stdout.write(`${command.USAGE ?? `usage: ${name}`}\n`)
    return 0
  }
  return command.run(args)
}

// Whoever read the output has gone ("| head"): what was asked for is still done to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`${explained(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
