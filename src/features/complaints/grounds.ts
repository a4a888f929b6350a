import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'
import { REGIMES } from './complaint.ts'

const text = z.string().trim().min(1)

/** The legal grounds on which a complaint may be rejected: `data/complaint-grounds.yaml`. */
export const groundKind = contentKind({
  name: 'complaint-ground',
  folder: 'data/complaint-grounds',
  schema: z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** Which regimes it applies to. */
    regimes: z.array(z.enum(REGIMES)).min(1),
    /** For staff: what is meant. */
    name: text,
    /** What the citizen reads, with the right door. */
    say: text,
    source: z.strictObject({ title: text, reference: text.nullable(), url: z.url().nullable(), asOf: text.nullable() }),
  }),
  idOf: (ground) => ground.id,
})
export type RejectionGround = NonNullable<ReturnType<typeof groundOf>>

export const groundOf = (id: string, snapshot: Snapshot) => snapshot.get(groundKind, id)

export const groundIds = (snapshot: Snapshot): ReadonlySet<string> =>
  new Set(snapshot.records(groundKind).map((record) => record.id))
