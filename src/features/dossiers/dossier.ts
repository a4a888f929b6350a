import type { Pause } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import type { StatusCode } from './status.ts'

export const LEVELS = ['province', 'commune'] as const
export type Level = (typeof LEVELS)[number]

/** At the counter, online, by public post. */
export const CHANNELS = ['direct', 'online', 'postal'] as const
export type ReceivingChannel = (typeof CHANNELS)[number]

/** An application that was handed in. It names nobody: no applicant, no phone, no address. */
export interface Dossier {
  /** Normalised, as `textOfCode` writes it. */
  readonly code: string
  readonly status: StatusCode
  /** National procedure code (`1.001193`); null where the source gives none that can be told. */
  readonly procedure: string | null
  /** Id of the directory; null where the source names an agency that the directory does not know. */
  readonly agency: string | null
  /** Five-digit code of the commune. */
  readonly area: string | null
  /** Folded, hyphenated name of the field (`dat-dai`). */
  readonly field: string | null
  readonly level: Level | null
  readonly channel: ReceivingChannel | null
  readonly receivedAt: Instant
  /** The source system's date rules; ours only checks it. Null: the source sets none. */
  readonly dueAt: Instant | null
  /** Status 9 reached: the result exists. */
  readonly finishedAt: Instant | null
  /** Status 10 reached: the result was handed over or posted. */
  readonly returnedAt: Instant | null
  /** Times in which the clock stood, oldest first. */
  readonly pauses: readonly Pause[]
  /** HMAC of the applicant's phone digits under MOTCUA_SECRET, where a deployment verifies askers (`phone.ts`). */
  readonly phoneHmac: string | null
  /** Part of the sample data set: every answer from it says so. */
  readonly sample: boolean
  /** Who said it: `import`, `sample`, or the id of a one-stop system. */
  readonly source: string
}

/** A dossier as it is kept. */
export interface KeptDossier extends Dossier {
  /** When anything of it last changed here. */
  readonly changedAt: Instant
}

/** One thing of a dossier that changed, oldest first in a history. */
export interface DossierChange {
  readonly id: number
  readonly code: string
  readonly at: Instant
  readonly field: ChangedField
  /** As the column holds them; null: there was none, or there is none any more. */
  readonly before: string | null
  readonly after: string | null
}

/** What a history remembers; other fields change without a trace. */
export const CHANGED_FIELDS = ['status', 'due_at', 'agency'] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]
