import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'

const text = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9.]+)*$/, 'an id is lower-case words with hyphens')
const day = z.iso.date('a date is YYYY-MM-DD, in quotes')

/** Where something stands: number and section of a document. */
const reference = z.strictObject({ number: text.nullable(), title: text, date: day.nullable(), section: text })

/** How far a plan has come, as one document prints it at one time. */
const progress = z.strictObject({
  label: text,
  /** Day of the state; null where only the period is printed. */
  asOf: day.nullable(),
  total: z.number().int().positive().nullable(),
  done: z.number().int().nonnegative().nullable(),
  inProgress: z.number().int().nonnegative().nullable().default(null),
  notStarted: z.number().int().nonnegative().nullable().default(null),
  dropped: z.number().int().nonnegative().nullable().default(null),
  /** As printed; null where the source prints no rate. */
  percent: z.number().nullable(),
  /** "đã và đang": the printed numerator counts tasks under way too. */
  countsInProgress: z.boolean().default(false),
  source: reference,
  /** Ids of the printed figures (`<sheet>/<figure>`) that these numbers are. */
  figures: z.array(text).default([]),
  note: text.optional(),
})

/** A yearly plan: what it aims at, how many tasks it has, and how far it came. Tasks are records of their own. */
export const planSchema = z.strictObject({
  id: slug,
  name: text,
  names: z.array(text).default([]),
  year: z.number().int(),
  /** The plan's own number (`164/KH-UBND`); null where our sources do not print it. */
  number: text.nullable(),
  date: day.nullable(),
  taskCount: z.number().int().positive().nullable(),
  targetCount: z.number().int().positive().nullable().default(null),
  targets: z.array(text).default([]),
  progress: z.array(progress).min(1),
  /** Task numbers that exist and cannot be read in our copy. */
  lost: z.array(z.number().int().positive()).default([]),
  groups: z.array(z.strictObject({ id: text, name: text })).default([]),
  notes: z.array(text).default([]),
})
export type Plan = z.output<typeof planSchema>

export const planKind = contentKind({
  name: 'plan',
  folder: 'knowledge/plans/summaries',
  schema: planSchema,
  idOf: (p) => p.id,
})

export const TASK_STATUSES = ['done', 'in-progress', 'not-due', 'unknown'] as const

/** One task of a plan, as its progress table prints it. */
export const taskSchema = z.strictObject({
  plan: slug,
  number: z.number().int().positive(),
  /** Group of the plan (`III`); null where the lost page does not tell. */
  group: text.nullable(),
  name: text,
  names: z.array(text).default([]),
  product: text.nullable(),
  lead: z.array(text),
  cooperating: z.array(text),
  /** When it is due, as printed. */
  time: text.nullable(),
  status: z.enum(TASK_STATUSES),
  /** As printed; null where the page is lost. */
  printedStatus: text.nullable(),
  evidence: z
    .array(z.strictObject({ document: text.nullable(), date: day.nullable(), what: text.optional() }))
    .default([]),
  asOf: day.nullable().default(null),
  /** Why the status cannot be told for certain. */
  ambiguous: text.optional(),
  /** Why name, product and the rest cannot be read. */
  missing: text.optional(),
  note: text.optional(),
  source: reference,
})
export type Task = z.output<typeof taskSchema>

export const taskKind = contentKind({
  name: 'plan-task',
  folder: 'knowledge/plans/tasks',
  schema: taskSchema,
  idOf: (t) => `${t.plan}/${t.number}`,
})
