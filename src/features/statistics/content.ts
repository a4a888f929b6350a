import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { day, slug, text } from './provenance.ts'

/**
 * A stretch of time as a code: year `2024`, half `2024-H1`, quarter `2024-Q1`, first nine months `2024-9M`,
 * month `2024-05`, day `@2024-05-14` (a stock on that day), years `2017..2020`, days `2024-02-26..2024-07-31`.
 */
export const spanCode = z
  .string()
  .regex(
    /^(\d{4}|\d{4}-H[12]|\d{4}-Q[1-4]|\d{4}-9M|\d{4}-(0[1-9]|1[0-2])|@\d{4}-\d{2}-\d{2}|\d{4}\.\.\d{4}|\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$/,
    'a span is 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05, @2024-05-14, 2017..2020 or 2024-02-26..2024-07-31',
  )

/** The period a figure is for: its printed label, what stretch that is, and the real data window. */
export const periodSchema = z
  .strictObject({
    label: text,
    span: spanCode,
    /** First and last day that the data really cover; null where the source prints none. */
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    /** True: counted from the beginning of the year (or of the label) on, not for the last part of it alone. */
    cumulative: z.boolean().default(true),
  })
  .refine((p) => p.from === null || p.to === null || p.from <= p.to, {
    message: 'it ends before it begins',
    path: ['to'],
  })
export type PrintedPeriod = z.output<typeof periodSchema>

/** A mark to reach, with the text of law or plan that sets it. `top` is a rank: among the first `value`. */
const target = z.strictObject({
  value: z.number(),
  comparison: z.enum(['at-least', 'at-most', 'top']),
  unit: text,
  /** Null: for every scope. */
  scope: slug.nullable().default(null),
  period: text.nullable().default(null),
  source: z.strictObject({ number: text, date: day.nullable(), section: text.nullable().default(null) }),
  note: text.optional(),
})
export type Target = z.output<typeof target>

/** What is measured: how it is called, how it is computed, and what it must not be mixed up with. */
export const indicatorSchema = z.strictObject({
  id: slug,
  name: text,
  /** Other words people use, colloquial and short ones; the reader folds diacritics itself. */
  names: z.array(text).default([]),
  kind: z.enum(['count', 'ratio', 'index', 'money', 'flag']).default('count'),
  /** `%`, `hồ sơ`, `điểm`, `đồng`, `nhiệm vụ`. */
  unit: text,
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neutral']).default('neutral'),
  definition: text,
  formula: text.nullable().default(null),
  /** What a ratio is out of, in words; null for counts. */
  denominator: text.nullable().default(null),
  cumulative: z.boolean().default(true),
  visibility: z.enum(['public', 'internal']).default('public'),
  /** Subject group: `dossiers`, `procedures`, `indexes`, … the lists and "what do you have on …" answers go by it. */
  family: slug,
  /** The indicator that this one is a part of: breakdowns. */
  parent: slug.nullable().default(null),
  /** The indicator of the things that this one counts in another unit: viewers of shows, copies of designs. */
  of: slug.nullable().default(null),
  /** Neighbours that people mix up with this one, and the difference. */
  related: z.array(z.strictObject({ indicator: slug, difference: text })).default([]),
  targets: z.array(target).default([]),
  /** Live counts (`CountSource` measures) that this one is computed from; null: printed figures only. */
  live: z.strictObject({ numerator: text, denominator: text.nullable() }).nullable().default(null),
})
export type Indicator = z.output<typeof indicatorSchema>

export const indicatorKind = contentKind({
  name: 'indicator',
  folder: 'knowledge/statistics/indicators',
  schema: indicatorSchema,
  idOf: (i) => i.id,
})

/** A place among others: rank 42 of 63; `rankTo` where only a group of ranks is known (31 to 50). */
const rank = z.strictObject({
  rank: z.number().int().positive(),
  rankTo: z.number().int().positive().optional(),
  /** How many are ranked; null where the source prints the place alone. */
  of: z.number().int().positive().nullable(),
  among: text,
  /** Places won (positive) or lost (negative) since `since`. */
  change: z.number().int().optional(),
  since: text.optional(),
})

/** Difference to an earlier period as printed. A rate's "tăng 8,35%" is in percentage points. */
const change = z.strictObject({
  value: z.number(),
  unit: z.enum(['percentage-points', 'points', 'percent', 'units']),
  since: text,
})

/** One figure of a sheet. What a sheet says once (document, section, scope, period) is not repeated here. */
export const figureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'a figure id is lower-case letters, digits, dots and hyphens'),
    indicator: slug,
    scope: slug.optional(),
    /** How the source calls the scope where it says more than the scope's own name (`UBND quận, huyện`). */
    scopeLabel: text.optional(),
    period: periodSchema.optional(),
    section: text.optional(),
    /** Row number of a form (`3.1.2`). */
    row: text.optional(),
    /** Null only with `missing`. */
    value: z.number().nullable(),
    /** Where it differs from the indicator's. */
    unit: text.optional(),
    /** As it stands in the source (`86,643`), where it needs reading; the check reads it again. */
    printed: text.optional(),
    /** "hơn 350", "trên 40", "khoảng 92 %", "tối thiểu 69,79 %"; absent: exactly so. */
    precision: z.enum(['more-than', 'about', 'at-least']).optional(),
    numerator: z.number().optional(),
    denominator: z.number().positive().optional(),
    /** Highest possible value of points (`61,5`). */
    outOf: z.number().positive().optional(),
    ranks: z.array(rank).default([]),
    change: change.optional(),
    /** Day of the state of things, where the source gives it. */
    asOf: day.optional(),
    /** Absent: printed. Computed by us: how, and from which observations. */
    derived: z.strictObject({ formula: text, from: z.array(text).default([]) }).optional(),
    /** Observations that add up to this one; the check adds them. */
    sumOf: z.array(text).default([]),
    /** A cell that is empty, cut or on a lost page: known to exist, value unknown. */
    missing: z.strictObject({ reason: z.enum(['blank', 'page-lost', 'cut', 'not-published']), note: text }).optional(),
    /** Documented disagreements that it belongs to; the check lets a documented difference pass. */
    conflicts: z.array(slug).default([]),
    /** Why it must not be compared with earlier figures. */
    notComparable: text.optional(),
    note: text.optional(),
  })
  .refine((f) => (f.value === null) === (f.missing !== undefined), {
    message: 'a figure without a value says why in `missing`, and only such a one does',
    path: ['missing'],
  })
export type Figure = z.output<typeof figureSchema>

/** Figures of one section or form of one document. */
export const sheetSchema = z.strictObject({
  id: slug,
  document: slug,
  section: text,
  /** Name of the section or form. */
  title: text,
  scope: slug,
  period: periodSchema,
  figures: z.array(figureSchema).min(1),
  notes: z.array(text).default([]),
})
export type Sheet = z.output<typeof sheetSchema>

export const sheetKind = contentKind({
  name: 'figure-sheet',
  folder: 'knowledge/statistics/sheets',
  schema: sheetSchema,
  idOf: (s) => s.id,
})

/** Figures that disagree, or one that does not follow from its parts: kept side by side, with why. */
export const conflictSchema = z.strictObject({
  id: slug,
  title: text,
  /** What it is asked by, where no figure belongs to it: numbers of plans and decisions. */
  names: z.array(text).default([]),
  kind: z.enum(['different-things', 'same-thing-differs', 'does-not-add-up', 'rounding', 'misprint', 'unreadable']),
  /** What an officer is told: which figure is what, from where and when. */
  explanation: text,
  /** How it may be quoted. */
  advice: text,
  /** Which recomputations fail for this reason; the check reports an excuse that nothing needs. */
  excuses: z.array(z.enum(['ratio', 'sum'])).default([]),
})
export type Conflict = z.output<typeof conflictSchema>

export const conflictKind = contentKind({
  name: 'figure-conflict',
  folder: 'knowledge/statistics/conflicts',
  schema: conflictSchema,
  idOf: (c) => c.id,
})
