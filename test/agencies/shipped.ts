import { join } from 'node:path'
import { directoryOf } from '../../src/agencies/directory-of.ts'
import { directoryKinds } from '../../src/agencies/kinds.ts'
import { loadFiles } from '../../src/content/load.ts'
import type { ContentKind, Snapshot } from '../../src/core/content.ts'

/** A snapshot of the given records, by the name of their kind. */
export function snapshotOf(records: Readonly<Record<string, readonly unknown[]>>): Snapshot {
  const of = (kind: ContentKind<unknown>) =>
    (records[kind.name] ?? []).map((raw) => {
      const parsed = kind.parse(raw)
      if (!parsed.ok)
        throw new Error(`${kind.name}: ${parsed.problems.map((p) => `${p.path} ${p.message}`).join('; ')}`)
      return { id: kind.idOf(parsed.value), origin: kind.folder, value: parsed.value }
    })
  return {
    hash: JSON.stringify(records),
    records: <T>(kind: ContentKind<T>) => of(kind as ContentKind<unknown>) as never,
    get: <T>(kind: ContentKind<T>, id: string) =>
      of(kind as ContentKind<unknown>).find((r) => r.id === id)?.value as T | undefined,
  }
}

function shipped(): Snapshot {
  const { records } = loadFiles({ kinds: directoryKinds, roots: [join(import.meta.dirname, '../..')] })
  return {
    hash: 'shipped',
    records: <T>(kind: ContentKind<T>) => records.filter((r) => r.kind === kind.name).map((r) => r.record) as never,
    get: <T>(kind: ContentKind<T>, id: string) =>
      records.find((r) => r.kind === kind.name && r.record.id === id)?.record.value as T | undefined,
  }
}

export const SHIPPED = shipped()
export const DIRECTORY = directoryOf(SHIPPED)
