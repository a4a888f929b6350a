import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import { fold } from '../../text/normalise.ts'

const text = z.string().trim().min(1)

/** The ten statuses that one-stop systems share with the national portal. */
export type StatusCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** What the clock of a term does while a dossier has a status. */
export const CLOCKS = ['not-started', 'running', 'paused', 'stopped', 'ended'] as const
export type DossierClock = (typeof CLOCKS)[number]

const statusSchema = z.strictObject({
  code: z.int().min(1).max(10),
  /** The official name (`Đang xử lý`). */
  name: text,
  /** What else systems call it; read in imports. */
  synonyms: z.array(text).default([]),
  meaning: text,
  /**
   * `not-started`: not accepted yet; `running`: the term runs; `paused`: it waits for the citizen; `stopped`: the result
   * exists, on time or late is decided; `ended`: it will have no result.
   */
  clock: z.enum(CLOCKS),
  /** What a citizen is told, as a clause without a full stop. */
  said: text,
  /** What the citizen has to do now; null: nothing. */
  todo: text.nullable(),
})
export type DossierStatus = z.output<typeof statusSchema> & { readonly code: StatusCode }

/** `data/dossier-statuses.yaml`: one record a status. */
export const dossierStatusKind = contentKind({
  name: 'dossier-status',
  folder: 'data/dossier-statuses',
  schema: statusSchema,
  idOf: (status) => String(status.code),
})

/** The ten statuses of a snapshot, in the order of their codes. */
export interface Statuses {
  readonly all: readonly DossierStatus[]
  of(code: StatusCode): DossierStatus
  /** By code, name or synonym in any case and spelling of tone marks; null: a status nobody knows. */
  named(written: string): DossierStatus | null
  /** Codes whose clock is one of these. */
  withClock(...clocks: readonly DossierClock[]): readonly StatusCode[]
}

/** @throws {Error} the content lacks one of the ten; `missingStatuses` tells before */
export const statusesOf = perSnapshot((snapshot): Statuses => {
  const all = snapshot
    .records(dossierStatusKind)
    .map(({ value }) => value as DossierStatus)
    .toSorted((a, b) => a.code - b.code)
  return statusesFrom(all)
})

export function statusesFrom(all: readonly DossierStatus[]): Statuses {
  const byCode = new Map(all.map((status) => [status.code, status]))
  const byName = new Map(
    all.flatMap((status) => [String(status.code), status.name, ...status.synonyms].map((name) => [fold(name), status])),
  )
  return {
    all,
    of(code) {
      const status = byCode.get(code)
      if (!status) throw new Error(`data/dossier-statuses.yaml has no status ${code}`)
      return status
    },
    named: (written) => byName.get(fold(written).replace(/\s+/g, ' ').trim()) ?? null,
    withClock: (...clocks) => all.filter((status) => clocks.includes(status.clock)).map((status) => status.code),
  }
}
