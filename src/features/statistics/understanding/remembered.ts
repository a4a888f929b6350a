import { z } from 'zod'
import { DIMENSIONS } from '../../../core/counts.ts'
import { OPERATIONS } from '../query.ts'

const period = z.object({
  kind: z.enum(['day', 'week', 'month', 'quarter', 'months', 'year', 'years', 'range']),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  cumulative: z.boolean(),
})
/** What of a question each of its figures may have for itself. */
const ofEach = {
  operation: z.enum(OPERATIONS),
  indicators: z.array(z.string()),
  scopes: z.array(z.string()),
  bodies: z
    .array(
      z.object({ agency: z.string().nullable(), area: z.string().nullable(), name: z.string(), written: z.string() }),
    )
    .default([]),
  periods: z.array(period),
  comparison: z.enum(['previous', 'year-earlier', 'target', 'scopes', 'periods']).nullable(),
}
/** A question for figures as a conversation keeps it for the next one. */
export const remembered = z.object({
  ...ofEach,
  /** Figures that were asked of places and times of their own, in order; empty: all of the same. */
  parts: z.array(z.object(ofEach)).default([]),
  topics: z
    .array(z.object({ dimension: z.enum(DIMENSIONS), id: z.string(), name: z.string(), written: z.string() }))
    .default([]),
  /** A part that no figure is printed for: what goes on with it asks for that part too. */
  part: z.string().nullable().default(null),
  /** By what the last figures were told. */
  by: z.enum(DIMENSIONS).nullable().default(null),
  /** Year of a period that there is not: the one named in its place is of that year. */
  year: z.number().nullable().default(null),
  province: z.string().nullable(),
  /** A province, or all of them, that nobody here has figures of: what goes on with it asks for them too. */
  elsewhere: z.string().nullable().default(null),
  /** Where and when the same figure was told right before: what is asked of both ("chênh bao nhiêu") is asked of the two. */
  other: z
    .object({ scopes: z.array(z.string()), periods: z.array(period) })
    .nullable()
    .default(null),
  /** Figures asked for right before, oldest first, each at another place or time or beside another one of a place and time. */
  run: z
    .array(z.object({ indicators: z.array(z.string()), scopes: z.array(z.string()), periods: z.array(period) }))
    .default([]),
  /** A figure that no document gives: what goes on with it asks for that one. */
  unpublished: z.string().nullable().default(null),
})
export type Remembered = z.output<typeof remembered>
