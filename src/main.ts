import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { UsageError } from './app/usage.ts'
import { ConfigError, ContentError, RegistryError } from './core/errors.ts'

/** Command -> the module that runs it; loaded only when asked for, so that every command starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>> = {
  serve: () => import('./app/commands/serve.ts'),
  worker: () => import('./app/commands/worker.ts'),
  migrate: () => import('./app/commands/migrate.ts'),
  check: () => import('./app/commands/check.ts'),
  ask: () => import('./app/commands/ask.ts'),
  backup: () => import('./app/commands/backup.ts'),
  restore: () => import('./app/commands/restore.ts'),
  content: () => import('./app/commands/content.ts'),
  import: () => import('./app/commands/import.ts'),
  sample: () => import('./app/commands/sample.ts'),
  handoff: () => import('./app/commands/handoff.ts'),
  account: () => import('./app/commands/account.ts'),
  complaint: () => import('./app/commands/complaint.ts'),
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv
  const load = COMMANDS[name]
  if (!load) {
    process.stderr.write(`unknown command '${name}'; one of: ${Object.keys(COMMANDS).join(', ')}\n`)
    return 2
  }
  if (existsSync('.env')) loadEnvFile('.env')
  const command = await load()
  return command.run(args)
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`${explained(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)

/** One line an operator can act on; lists stay lists. */
function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ContentError || error instanceof RegistryError)
    return error.message
  return error instanceof Error ? error.message.split('\n')[0]! : String(error)
}
