import type { ContentKind, Snapshot, SnapshotSource } from '../core/content.ts'
import { ContentError, type ContentProblem } from '../core/errors.ts'
import type { ImportedRecords } from './imported-records.ts'
import type { RecordMemory } from './load.ts'
import type { ParseCache } from './parse-cache.ts'
import type { RevisionSource } from './revisions.ts'
import { type BuiltSnapshot, buildSnapshot } from './snapshot.ts'

/** How a reload ended. `kept`: the new content is faulty, the old one stays in force. */
export type Reload =
  | { readonly kind: 'swapped'; readonly hash: string; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'unchanged'; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'kept'; readonly problems: readonly ContentProblem[]; readonly error: Error }

export interface ReloadableSource extends SnapshotSource {
  current(): BuiltSnapshot
  /** What the snapshot in force left out, and what the features' checks say of it. */
  problems(): readonly ContentProblem[]
  /** Reads files and revisions again and swaps when they changed; never throws. Calls meanwhile share the next run. */
  reload(): Promise<Reload>
  /** Reloads when a revision was added since the last look; null when none was. */
  refresh(): Promise<Reload | null>
}

/**
 * Builds the first snapshot and keeps it in force until a better one stands.
 * @param checks faults across records; at the first start they only report, because content edited in the console must
 *   not stop a server; a later snapshot that adds a fault is still swapped in and reported
 * @param warm run before a snapshot is swapped in; a throw keeps the old one
 * @param onReload told of every reload that swapped or was kept from swapping
 * @throws {ContentError} the first snapshot cannot be built
 */
export async function createSnapshotSource(options: {
  readonly kinds: readonly ContentKind<unknown>[]
  readonly roots: readonly string[]
  readonly revisions: RevisionSource
  readonly checks?: readonly ((snapshot: Snapshot) => readonly ContentProblem[])[]
  readonly warm?: readonly ((snapshot: Snapshot) => void)[]
  readonly cache?: ParseCache
  readonly imported?: ImportedRecords
  readonly onReload?: (reload: Exclude<Reload, { kind: 'unchanged' }>) => void
}): Promise<ReloadableSource> {
  const { kinds, roots, revisions, checks = [], warm = [], cache, imported, onReload } = options
  let memory: RecordMemory = new Map()
  let seen = await revisions.latest()

  const build = async () => {
    const rows = await revisions.all(({ kind, key }) => key !== undefined && imported?.holds(kind, key) === true)
    const built = buildSnapshot({ kinds, roots, revisions: rows, cache, imported, memory })
    let problems: readonly ContentProblem[] | null = null
    // Checks change nothing of what is answered: they are made when somebody looks.
    const checked = () => {
      problems ??= [...built.problems, ...checks.flatMap((check) => check(built.snapshot))]
      return problems
    }
    return { snapshot: built.snapshot, checked }
  }
  const save = () => {
    cache?.save()
    imported?.save()
  }
  let inForce = await build()
  for (const hook of warm) hook(inForce.snapshot)
  save()

  const reloadOnce = async (): Promise<Reload> => {
    try {
      // Noted before the build: broken content is tried again when it changes, not at every look.
      seen = await revisions.latest()
      const next = await build()
      const problems = next.checked()
      if (next.snapshot.hash === inForce.snapshot.hash) {
        inForce = { snapshot: inForce.snapshot, checked: next.checked }
        return { kind: 'unchanged', problems }
      }
      for (const hook of warm) hook(next.snapshot)
      save()
      inForce = next
      memory = forget(memory, next.snapshot)
      const swapped = { kind: 'swapped', hash: next.snapshot.hash, problems } as const
      onReload?.(swapped)
      return swapped
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      const kept = { kind: 'kept', problems: error instanceof ContentError ? error.problems : [], error } as const
      onReload?.(kept)
      return kept
    }
  }

  let running: Promise<Reload> | null = null
  let queued: Promise<Reload> | null = null
  const reload = (): Promise<Reload> => {
    if (!running) {
      running = reloadOnce().finally(() => {
        running = null
      })
      return running
    }
    queued ??= running.then(() => {
      queued = null
      return reload()
    })
    return queued
  }

  return {
    current: () => inForce.snapshot,
    problems: () => inForce.checked(),
    reload,
    async refresh() {
      return (await revisions.latest()) === seen ? null : reload()
    },
  }
}

/** Drops remembered records that the snapshot in force no longer holds. */
function forget(memory: RecordMemory, snapshot: BuiltSnapshot): RecordMemory {
  const live = new Set(snapshot.loaded.map((loaded) => loaded.record))
  return new Map([...memory].filter(([, records]) => records.some((r) => live.has(r.record))))
}
