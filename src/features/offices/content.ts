import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'

const text = z.string().trim().min(1)

const clock = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/)

/** A place or line that people go to or call: public service centres, the citizen reception office, a hotline. */
export const officeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  kind: z.enum(['service-centre', 'commune-centres', 'citizen-reception', 'hotline', 'police', 'portal', 'other']),
  names: z.array(text).min(2),
  address: text.nullable(),
  phones: z.array(text).default([]),
  url: z.url().nullable().default(null),
  hours: text.nullable(),
  /** `hours` as numbers, so that "is it open on …" can be answered; null where nobody says. */
  opening: z
    .strictObject({
      /** True: on working days of the civil service; false: every day. */
      workingDays: z.boolean(),
      shifts: z.array(z.strictObject({ from: clock, to: clock })).min(1),
    })
    .nullable()
    .default(null),
  /** What one does there, in our words. */
  serves: z.array(text).min(1),
  notes: z.array(text).default([]),
  /** Field names whose value nobody has confirmed (`hours`, `address` ...); the answer says so. */
  unconfirmed: z.array(z.enum(['address', 'phones', 'url', 'hours', 'serves', 'notes'])).default([]),
  sources: z
    .array(z.strictObject({ title: text, reference: text.nullable(), url: z.url().nullable(), asOf: text.nullable() }))
    .min(1),
})
export type Office = z.output<typeof officeSchema>

export const officeKind = contentKind({
  name: 'office',
  folder: 'knowledge/offices',
  optional: true,
  schema: officeSchema,
  idOf: (o) => o.id,
})
