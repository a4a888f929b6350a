import { z } from 'zod'
import { contentKind } from '../content/kind.ts'
import { sourceSchema } from './area-content.ts'

const text = z.string().trim().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD')
const slug = z.string().regex(/^[a-z0-9-]+$/)
const words = z.array(text).default([])
const sources = z.array(slug).min(1)
const unconfirmed = z.array(z.enum(['name', 'competence', 'dates', 'successors', 'phone'])).default([])

/** An agency that has a name of its own; those of communes and former districts are made from the areas. */
export const agencyKind = contentKind({
  name: 'agency',
  folder: 'data/agencies',
  schema: z.strictObject({
    id: slug,
    name: text,
    shortName: text.optional(),
    kind: z.enum(['city', 'department', 'police', 'utility', 'line', 'other']),
    /** What else people call it. */
    names: words,
    parent: slug.nullable(),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    successors: z.array(z.strictObject({ id: slug, takes: text })).default([]),
    competence: words,
    phone: text.nullable().default(null),
    /** Facts that nobody has confirmed by a document; an answer says so. */
    unconfirmed,
    /** Ids of `data/agencies/sources.yaml`. */
    sources,
  }),
  idOf: (agency) => agency.id,
})

/** A source that several agencies cite. */
export const agencySourceKind = contentKind({
  name: 'agency-source',
  folder: 'data/agencies/sources',
  schema: z.strictObject({ id: slug, ...sourceSchema.shape }),
  idOf: (source) => source.id,
})

/** What every commune's committee and police are there for, and until when the districts had theirs. */
export const communeOrgansKind = contentKind({
  name: 'commune-organs',
  folder: 'data/agencies/communes',
  schema: z.strictObject({
    id: slug,
    committee: z.strictObject({ competence: words, unconfirmed, sources }),
    police: z.strictObject({ competence: words, unconfirmed, sources }),
    districts: z.strictObject({ committeeTo: day, policeTo: day, unconfirmed, sources }),
  }),
  idOf: (record) => record.id,
})

/** A matter that another agency took over. */
export const transferKind = contentKind({
  name: 'transfer',
  folder: 'data/agencies/transfers',
  schema: z.strictObject({
    id: slug,
    matter: text,
    words: z.array(text).min(1),
    was: slug,
    now: slug,
    date: day,
    confirmed: z.boolean(),
    sources,
  }),
  idOf: (record) => record.id,
})
