import { ConfigError, ContentError, RegistryError } from '../core/errors.ts'

/** Asks how a command is called instead of running it. */
export const asksForHelp = (arg: string): boolean => arg === '--help' || arg === '-h'

/** The command line was used wrongly: exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** One line an operator can act on; lists stay lists. */
export function explained(error: unknown): string {
  if ([ConfigError, ContentError, RegistryError, UsageError].some((kind) => error instanceof kind))
    return (error as Error).message
  return error instanceof Error ? error.message.split('\n')[0]! : String(error)
}
