import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One content file: `path` below its root with forward slashes, `absolute` where it lies on this machine. */
export interface ContentFile {
  readonly path: string
  readonly absolute: string
}

const CONTENT_EXTENSION = /\.(ya?ml|md|json)$/

/** List of an overlay root: what it takes away from the roots below it, one path or folder a line, `#` starts a comment. */
export const REMOVE_LIST = '.remove'

/**
 * The content roots in order, lowest first.
 * @param other another city's root (MOTCUA_CONTENT); null without one
 * @param mode `over` lays it over the shipped root file by file, `instead` leaves the shipped root out
 */
export function contentRoots(
  shipped: string,
  other: string | null,
  mode: 'over' | 'instead' = 'over',
): readonly string[] {
  if (other === null) return [shipped]
  return mode === 'instead' ? [other] : [shipped, other]
}

/**
 * Content files below the top folders of every root, sorted by path. A later root's file replaces the one at the same
 * path; its `.remove` list takes files and folders of the roots before it away. Hidden files, README.md and names
 * starting with `_` are no content.
 * @param tops first path segments to walk (`intents`, `knowledge`, `data`)
 * @param onIdle told of every line of a `.remove` list that takes nothing away: most often a slip
 */
export function listContentFiles(
  roots: readonly string[],
  tops: readonly string[],
  onIdle: (line: string) => void = () => {},
): readonly ContentFile[] {
  const files = new Map<string, ContentFile>()
  for (const root of roots) {
    for (const removed of readRemoveList(root)) {
      const taken = [...files.keys()].filter((path) => path === removed || path.startsWith(`${removed}/`))
      for (const path of taken) files.delete(path)
      if (taken.length === 0) onIdle(removed)
    }
    for (const top of tops) {
      for (const path of walk(root, top)) files.set(path, { path, absolute: join(root, path) })
    }
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function* walk(root: string, folder: string): Generator<string> {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (/^[._]/.test(entry.name) || entry.name === 'README.md') continue
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(root, path)).isDirectory()))
      yield* walk(root, path)
    else if (CONTENT_EXTENSION.test(entry.name)) yield path
  }
}

function readRemoveList(root: string): readonly string[] {
  const file = join(root, REMOVE_LIST)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().replace(/\/+$/, ''))
    .filter((line) => line !== '')
}
