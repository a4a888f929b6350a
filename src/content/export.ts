import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Document, isMap } from 'yaml'
import type { ContentKind } from '../core/content.ts'
import { loadRecord } from './load.ts'
import { parseFile } from './parse-file.ts'
import type { BuiltSnapshot } from './snapshot.ts'

/**
 * Writes the live content as YAML files, one record each, below `folder`: loading that folder gives the same hash.
 * Nothing is written before every record was read back; a folder that writing made goes again where writing fails.
 * @returns paths written, relative to `folder`, sorted
 * @throws {Error} a record that would read differently from its file
 */
export function exportContent(
  snapshot: BuiltSnapshot,
  kinds: readonly ContentKind<unknown>[],
  folder: string,
): readonly string[] {
  const files = filesOf(snapshot, kinds)
  const made = !existsSync(folder)
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  } catch (error) {
    if (made) rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return [...files.keys()].sort()
}

/** Path -> text of every record. */
function filesOf(snapshot: BuiltSnapshot, kinds: readonly ContentKind<unknown>[]): ReadonlyMap<string, string> {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const files = new Map<string, string>()
  for (const { kind: name, record, raw, hash } of snapshot.loaded) {
    const kind = byName.get(name)
    if (!kind) continue
    const alone = record.origin === `${kind.folder}.yaml` && snapshot.records(kind).length === 1
    const path = freePath(alone ? kind.folder : `${kind.folder}/${fileName(record.id)}`, files)
    const text = yamlOf(raw)
    const parsed = parseFile(path, text)
    if (!parsed.ok || loadRecord(kind, path, parsed.value).loaded?.hash !== hash)
      throw new Error(`${name} '${record.id}' of ${record.origin} would not read the same from its own file`)
    files.set(path, text)
  }
  return files
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

function freePath(stem: string, taken: ReadonlyMap<string, string>): string {
  let path = `${stem}.yaml`
  for (let n = 2; taken.has(path); n++) path = `${stem}-${n}.yaml`
  return path
}
