import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'

export const text = z.string().trim().min(1)
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9.]+)*$/, 'an id is lower-case words with hyphens')
export const day = z.iso.date('a date is YYYY-MM-DD, in quotes')

/** Where figures stand: a report, a newsletter, an article, a web page. Figures of another province carry it here. */
export const documentSchema = z.strictObject({
  id: slug,
  /** As printed (`137/BC-UBND`); null where the document has none. */
  number: text.nullable(),
  title: text,
  /** What people call it when they quote it. */
  names: z.array(text).default([]),
  kind: z.enum(['report', 'newsletter', 'article', 'plan', 'press', 'decision']),
  issuer: text,
  date: day.nullable(),
  /** Null: our own city; else the id of the province whose figures these are. */
  province: slug.nullable().default(null),
  url: z.url().nullable().default(null),
  /** False: known from others' accounts, the document itself was not at hand; the answer says so. */
  confirmed: z.boolean().default(true),
  /** What cannot be read in our copy: lost pages, cut cells. */
  unreadable: z.array(text).default([]),
  notes: z.array(text).default([]),
})
export type FigureDocument = z.output<typeof documentSchema>

export const documentKind = contentKind({
  name: 'figure-document',
  folder: 'knowledge/statistics/documents',
  schema: documentSchema,
  idOf: (d) => d.id,
})

/**
 * Whose figure it is. `city` is the whole city, `department-level`, `district-level`, `commune-level` its levels,
 * `agency-…` one agency, `district-…` one former district, `province-…` another province.
 */
export const scopeSchema = z.strictObject({
  id: slug,
  kind: z.enum(['city', 'level', 'agency', 'former-district', 'province']),
  /** As it is shown: `cấp sở`. */
  name: text,
  names: z.array(text).default([]),
  /** Null: our own city. */
  province: slug.nullable().default(null),
  /** Why the unit is history, or what its borders were. */
  note: text.nullable().default(null),
})
export type FigureScope = z.output<typeof scopeSchema>

export const scopeKind = contentKind({
  name: 'figure-scope',
  folder: 'knowledge/statistics/scopes',
  schema: scopeSchema,
  idOf: (s) => s.id,
})
