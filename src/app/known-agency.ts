import { directoryOf } from '../agencies/directory-of.ts'
import type { Assembly } from './assembly.ts'

/** @throws {Error} no such agency stands in the directory */
export function knownAgency({ content }: Pick<Assembly, 'content'>, id: string | null | undefined): void {
  if (id != null && directoryOf(content.current()).agency(id) === null)
    throw new Error(`no agency '${id}' in data/agencies; ids look like so-noi-vu`)
}
