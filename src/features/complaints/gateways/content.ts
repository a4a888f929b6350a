import { z } from 'zod'
import { contentKind } from '../../../content/kind.ts'
import type { Snapshot } from '../../../core/content.ts'
import { CATEGORIES } from '../complaint.ts'

const agency = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const schema = z.discriminatedUnion('kind', [
  z.strictObject({ agency, kind: z.literal('email'), to: z.email() }),
  z.strictObject({
    agency,
    kind: z.literal('open311'),
    /** Base of the other system's GeoReport v2, without a slash at its end. */
    url: z.url().transform((url) => url.replace(/\/+$/, '')),
    jurisdiction: z.string().nullable().default(null),
    /** Its service code for each of our categories; `default` for the rest. */
    services: z.partialRecord(z.enum([...CATEGORIES, 'default']), z.string().min(1)),
  }),
])
export type Gateway = z.output<typeof schema>

/** How an agency gets its complaints beside the chat: `data/gateways/*.yaml`, one agency a record. Keys are settings, never content. */
export const gatewayKind = contentKind({
  name: 'gateway',
  folder: 'data/gateways',
  schema,
  idOf: (gateway) => gateway.agency,
})

export const gatewayOf = (agency: string, snapshot: Snapshot): Gateway | null =>
  snapshot.get(gatewayKind, agency) ?? null
