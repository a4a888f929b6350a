import type { ContentProblem } from './errors.ts'

/**
 * A kind of content: which files hold it and how one is read.
 * `content/kind.ts` makes one from a zod schema; core knows only this face.
 */
export interface ContentKind<T> {
  /** Unique; also the name used by revisions (`procedure`, `faq`, `intent`, `words`). */
  readonly name: string
  /** Folder below the content root: `knowledge/procedures`; files of its sub-folders belong to it. */
  readonly folder: string
  /** False: a broken file of this kind stops the start; true: it is left out and the operator is told. */
  readonly optional: boolean
  /** True: one file, without which the program cannot start. */
  readonly required?: boolean
  parse(
    raw: unknown,
  ):
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems: readonly Omit<ContentProblem, 'file'>[] }
  /** Identity of a record within its kind (a procedure's code); two files with one id are a problem. */
  idOf(value: T): string
  /**
   * What counts where a file and an import's revision hold one record. Absent: the revision.
   * Asked at every build, so that a file written after the import is not hidden by it.
   */
  combine?(file: T, imported: T): T
  /** What is wanted of all its records at once; absent: their values are. */
  brief?(value: T): unknown
}

/** One record with where it came from: a path below the content root, or `revision:<n>`. */
export interface ContentRecord<T> {
  readonly id: string
  readonly origin: string
  /** Of an imported record it may be unpacked when asked for: whoever looks through all of a kind takes the briefs. */
  readonly value: T
  /** Made by `brief` of the kind, where that is known. */
  readonly brief?: unknown
}

/** All content at one moment: shipped files plus revisions, validated. Immutable; every turn sees one. */
export interface Snapshot {
  /** SHA-256 over every record, hex. Equal content has an equal hash. */
  readonly hash: string
  records<T>(kind: ContentKind<T>): readonly ContentRecord<T>[]
  get<T>(kind: ContentKind<T>, id: string): T | undefined
}

/** The snapshot in force. A turn asks once and keeps what it got. */
export interface SnapshotSource {
  current(): Snapshot
}
