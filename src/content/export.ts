import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Document, isMap } from 'yaml'
import type { ContentKind } from '../core/content.ts'
import { loadRecord } from './load.ts'
import type { BuiltSnapshot } from './snapshot.ts'

/**
 * Writes the live content as YAML files, one record each, below `folder`: loading that folder gives the same hash.
 * @returns paths written, relative to `folder`, sorted
 * @throws {Error} a kind whose schema reads its own output differently
 */
export function exportContent(
  snapshot: BuiltSnapshot,
  kinds: readonly ContentKind<unknown>[],
  folder: string,
): readonly string[] {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const written = new Set<string>()
  for (const { kind: name, record, hash } of snapshot.loaded) {
    const kind = byName.get(name)
    if (!kind) continue
    const again = loadRecord(kind, record.origin, record.value).loaded
    if (again?.hash !== hash)
      throw new Error(`${name} '${record.id}' does not survive its own schema; the schema changes what it read`)
    const path = freePath(`${kind.folder}/${fileName(record.id)}`, written)
    written.add(path)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), yamlOf(record.value))
  }
  return [...written].sort()
}

function yamlOf(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  if (isMap(document.contents)) document.contents.flow = false
  return document.toString({ lineWidth: 120 })
}

/** Ids are names as they are; anything a file system may trip over becomes a hyphen. */
function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[._-]+/, '')
  return name === '' ? 'record' : name.slice(0, 100)
}

function freePath(stem: string, taken: ReadonlySet<string>): string {
  let path = `${stem}.yaml`
  for (let n = 2; taken.has(path); n++) path = `${stem}-${n}.yaml`
  return path
}
