import { parseArgs } from 'node:util'
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

/**
 * The words of a command that has no options.
 * @param count how many it takes
 * @throws {UsageError} an option, or more or fewer words: what is not understood is not passed over
 */
export function wordsOf(args: readonly string[], count: number, usage: string): readonly string[] {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    if (positionals.length === count && positionals.every((word) => word !== '')) return positionals
  } catch {
    // An option.
  }
  throw new UsageError(usage)
}

/** How many lines of a list are wanted. @throws {UsageError} no whole number from 1 */
export function limitOf(written: string | undefined, otherwise: number): number {
  if (written === undefined) return otherwise
  if (!/^[1-9]\d{0,6}$/.test(written)) throw new UsageError('--limit is a whole number from 1')
  return Number(written)
}

/** One line an operator can act on; lists stay lists. */
export function explained(error: unknown): string {
  if ([ConfigError, ContentError, RegistryError, UsageError].some((kind) => error instanceof kind))
    return (error as Error).message
  return error instanceof Error ? error.message.split('\n')[0]! : String(error)
}
