import type { ConversationArchive } from './archive.ts'
import type { ContentKind, Snapshot, SnapshotSource } from './content.ts'
import type { Json } from './conversation.ts'
import type { ContentProblem } from './errors.ts'
import type { Flow } from './flow.ts'
import type { Subject } from './intent.ts'
import type { JobHandler, JobQueue, Schedule } from './job.ts'
import type { ConversationRef } from './message.ts'
import type { Reading } from './reading.ts'
import type { Clock, Ids, Instant } from './time.ts'
import type { IntentHandler } from './turn.ts'
import type { Tx, UnitOfWork } from './tx.ts'

/** Writes one kind of effect in the turn's transaction. */
export type EffectWriter = (
  tx: Tx,
  data: Json,
  context: { readonly conversation: string; readonly ref: ConversationRef; readonly now: Instant },
) => Promise<void>

/** Finds what a text may be about. Called once per question; must not do I/O. Best first, at most `limit`. */
export interface SubjectFinder {
  readonly kind: Subject['kind']
  find(reading: Reading, snapshot: Snapshot, limit: number): readonly Subject[]
}

/** A count the statistics feature can ask for; offered by features that hold live records. */
export interface CountQuery {
  readonly measure: string
  readonly from: Instant
  readonly to: Instant
  readonly scope: string | null
  readonly status: string | null
}
export interface CountSource {
  readonly measures: readonly string[]
  count(query: CountQuery): Promise<{ readonly value: number; readonly asOf: Instant }>
}

/** Bytes built from content, kept between starts. A key names all that they were built from. */
export interface BlobCache {
  get(name: string, key: string): Uint8Array | null
  put(name: string, key: string, bytes: Uint8Array): void
}

/** What a feature is given. Database access comes through its own store, built in its factory from `database`. */
export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly jobs: JobQueue
  readonly work: UnitOfWork
  readonly content: SnapshotSource
  readonly archive: ConversationArchive
  readonly cache: BlobCache
  /** The opened database (`db/database.ts`'s `Database`); opaque here, because core knows no SQL. */
  readonly database: unknown
}

/** A capability as one value. The registry refuses two features that claim the same name. */
export interface Feature {
  readonly id: string
  /** Intent name -> handler; every name has a file in `intents/` and the other way round. */
  readonly intents?: Readonly<Record<string, IntentHandler>>
  readonly flows?: readonly Flow[]
  readonly effects?: Readonly<Record<string, EffectWriter>>
  readonly jobs?: Readonly<Record<string, JobHandler>>
  readonly schedules?: readonly Schedule[]
  readonly content?: readonly ContentKind<unknown>[]
  /** Faults that show only across records (a related code that does not exist). */
  readonly checks?: (snapshot: Snapshot) => readonly ContentProblem[]
  readonly subjects?: SubjectFinder
  /** Builds indexes for a new snapshot before it is swapped in, so that no turn pays for it. */
  readonly warm?: (snapshot: Snapshot) => void
  readonly counts?: CountSource
  /** Takes away what the feature keeps of a conversation, when a person deletes theirs. */
  readonly onErase?: (tx: Tx, conversation: string) => Promise<void>
}

export type FeatureFactory = (ports: Ports) => Feature
