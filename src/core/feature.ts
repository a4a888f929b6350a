import type { Accounts } from './accounts.ts'
import type { ConversationArchive } from './archive.ts'
import type { BlobStore } from './blob-store.ts'
import type { ContentKind, Snapshot, SnapshotSource } from './content.ts'
import type { CountSource } from './counts.ts'
import type { ContentProblem } from './errors.ts'
import type { Flow } from './flow.ts'
import type { Subject } from './intent.ts'
import type { JobHandler, JobQueue, Schedule } from './job.ts'
import type { Json } from './json.ts'
import type { ChannelName, ConversationRef } from './message.ts'
import type { Notices } from './notify.ts'
import type { PrintedFigure } from './printed.ts'
import type { Reading } from './reading.ts'
import type { Recogniser } from './recogniser.ts'
import type { Clock, Ids, Instant } from './time.ts'
import type { IntentHandler, Turn, TurnResult } from './turn.ts'
import type { Tx, UnitOfWork } from './tx.ts'
import type { Visitor } from './visitor.ts'

/** Writes one kind of effect in the turn's transaction. */
export type EffectWriter = (
  tx: Tx,
  data: Json,
  context: { readonly conversation: string; readonly ref: ConversationRef; readonly now: Instant },
) => Promise<void>

/** The likeliest subject of a message that came after another one. */
export interface Following {
  /** Of score 0..1 where it is held, else next to nothing. */
  readonly subject: Subject
  /** Whether it is the subject of the message before. */
  readonly stays: boolean
  /** How likely it is, 0..1, against all others. */
  readonly share: number
}

/** Finds what a text may be about. Called once per question; must not do I/O. Best first, at most `limit`. */
export interface SubjectFinder {
  readonly kind: Subject['kind']
  find(reading: Reading, snapshot: Snapshot, limit: number): readonly Subject[]
  /**
   * What a second message is about after `id` was answered: that again, or another one that its words, alone or put to that
   * matter, mean rather; null where `id` is not held. `both`: the message with the one that was answered, read as one.
   */
  follow?(reading: Reading, snapshot: Snapshot, id: string, both: Reading | null): Following | null
  /** Whether a text names things that `id` has nothing to do with, so that it cannot go on about it. */
  isElsewhere?(reading: Reading, snapshot: Snapshot, id: string): boolean
  /** Which of the documents that were offered a text chooses in words; null where it chooses none. */
  pick?(reading: Reading, snapshot: Snapshot, ids: readonly string[]): Subject | null
  /**
   * What is left open where a text says that it does not know which, or minds not which: `id`, which was spoken of, and what
   * else is done to its matter; none where it says nothing like that.
   */
  undecided?(reading: Reading, snapshot: Snapshot, id: string): readonly Subject[]
  /** What makes the paper of `ids`, one spoken of or several offered, again where a text tells only that it was lost or spoilt. */
  madeAgain?(reading: Reading, snapshot: Snapshot, ids: readonly string[]): Subject | null
  /** Whether a text names no matter at all, only what is done to one ("cấp lần đầu", "gia hạn"). */
  namesNone?(reading: Reading): boolean
  /** Whether a text names neither a matter nor anything done to one ("thì sao"). */
  asksOnly?(reading: Reading): boolean
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
  readonly notices: Notices
  readonly work: UnitOfWork
  readonly content: SnapshotSource
  readonly archive: ConversationArchive
  readonly cache: BlobCache
  readonly accounts: Accounts
  /** Live figures that features offer (`Feature.counts`); complete once every feature is made, so ask when answering. */
  readonly counts: () => readonly CountSource[]
  /** Printed figures that features hold (`Feature.printed`), for answers that tell one of them too. */
  readonly printed: PrintedFigure
  readonly blobs: BlobStore
  /** Bytes of a person's attachment from the channel it came by; null where it is gone, too large or the channel has none. */
  readonly fetchAttachment: (channel: ChannelName, handle: string, maxBytes: number) => Promise<Uint8Array | null>
  /** What all features keep of a conversation beside its messages (`Feature.keeps`); complete once every feature is made. */
  readonly kept: (conversation: string) => Promise<readonly string[]>
  /** Secret of the installation (`MOTCUA_SECRET`), null where none is set. */
  readonly secret: string | null
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
  /** How many jobs of a kind one process runs at the same time; a few where a kind is not named. */
  readonly jobsAtOnce?: Readonly<Record<string, number>>
  readonly schedules?: readonly Schedule[]
  readonly content?: readonly ContentKind<unknown>[]
  /** Faults that show only across records (a related code that does not exist). */
  readonly checks?: (snapshot: Snapshot) => readonly ContentProblem[]
  readonly subjects?: SubjectFinder
  /** Builds indexes for a new snapshot before it is swapped in, so that no turn pays for it. */
  readonly warm?: (snapshot: Snapshot) => void
  /** Reads messages by rules of the feature's own; a recognition names an intent that the feature handles. */
  readonly recogniser?: Recogniser
  /** Answers a photo, file or location sent without words outside any form. At most one feature has it. */
  readonly onAttachment?: IntentHandler
  /** Takes a message that no intent is sure of as the answer this feature waits for from the person; null: it waits for none. */
  readonly awaited?: (turn: Turn) => Promise<TurnResult | null>
  /** Says more to a question that its handler neither answered nor declined for good; null: nothing to say. */
  readonly unanswered?: (turn: Turn, result: TurnResult) => Promise<TurnResult | null>
  /** Live figures of the records the feature holds. */
  readonly counts?: CountSource
  /** Printed figures the feature holds. */
  readonly printed?: PrintedFigure
  /** HTTP faces: a path prefix and its handler over web-standard requests (`/open311`). */
  readonly routes?: readonly {
    readonly prefix: string
    readonly handle: (request: Request, visitor: Visitor) => Promise<Response>
    /** Whole paths that take more than an ordinary body, with their limit in bytes. */
    readonly largeBodies?: Readonly<Record<string, number>>
  }[]
  /** What the feature keeps of a conversation beside its messages: lines in words for the person whose it is. */
  readonly keeps?: (conversation: string) => Promise<readonly string[]>
  /** Takes away what the feature keeps of a conversation, when a person deletes theirs. */
  readonly onErase?: (tx: Tx, conversation: string) => Promise<void>
}

export type FeatureFactory = (ports: Ports) => Feature
