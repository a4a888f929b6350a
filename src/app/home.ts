import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'

/**
 * Makes the folder of what runs leave behind. What people write lies in there: for the program's own user only.
 * @throws {ConfigError} it is no folder, or cannot be made
 */
export function makeHome(home: string): void {
  const refused = (why: string) => new ConfigError([`MOTCUA_HOME: '${home}' ${why}; name another folder`])
  const missing: string[] = []
  let existing = resolve(home)
  for (; !existsSync(existing); existing = dirname(existing)) missing.unshift(existing)
  if (!statSync(existing).isDirectory()) throw refused('lies at a file')
  try {
    // One by one: Node's own recursive making never returns where a folder refuses with ENOENT (below /proc).
    for (const folder of missing) makeFolder(folder)
  } catch {
    throw refused('cannot be made')
  }
}

/** Another process that starts at the same time may make it first. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
