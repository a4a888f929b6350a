import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'
import { CATEGORIES, REGIMES } from './complaint.ts'

const text = z.string().trim().min(1)
const days = z.number().int().min(1).max(365)
const source = z.strictObject({
  title: text,
  reference: text.nullable(),
  url: z.url().nullable(),
  asOf: text.nullable(),
})

const tier = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: text,
  /** From receipt until the answer. */
  answerDays: days,
  extensionDays: days,
  when: z
    .strictObject({
      regime: z.enum(REGIMES).optional(),
      urgency: z.enum(['urgent', 'normal']).optional(),
      categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
    })
    .default({}),
  source,
})

const rung = z.strictObject({
  /** Working days after the due date of the step. */
  afterDays: z.number().int().min(0).max(60),
  /** The holder's officers, the heads of the holder, the city's office. */
  to: z.enum(['holder', 'head', 'city']),
})

const schema = z.strictObject({
  id: z.literal('complaint-deadlines'),
  /** From receipt until an agency has it. */
  routeDays: days,
  /** From routing until the agency says that it is theirs. */
  acceptDays: days,
  /** How long a person who was asked is waited for before the clock goes on. */
  informationDays: days,
  /** How long after the answer a complaint may be reopened; then it is closed. */
  reopenDays: days,
  /** How long before the due date the holder is reminded, once. */
  remindBeforeDays: days,
  /** The first one that fits decides. */
  tiers: z
    .array(tier)
    .min(1)
    .refine((tiers) => Object.keys(tiers.at(-1)?.when ?? {}).length === 0, 'the last tier must fit everything'),
  /** Whom lateness is told, one rung after the other. */
  ladder: z
    .array(rung)
    .min(1)
    .refine(
      (all) => all.every((one, i) => i === 0 || one.afterDays > all[i - 1]!.afterDays),
      'rungs must rise in days',
    ),
})
export type DeadlineRules = z.output<typeof schema>
export type DeadlineTier = z.output<typeof tier>

/** How long each step may take, in working days: one file, `data/complaint-deadlines.yaml`. */
export const deadlineKind = contentKind({
  name: 'complaint-deadlines',
  folder: 'data/complaint-deadlines',
  required: true,
  schema,
  idOf: (rules) => rules.id,
})

/** @throws {Error} no data/complaint-deadlines file */
export function deadlineRulesOf(snapshot: Snapshot): DeadlineRules {
  const rules = snapshot.get(deadlineKind, 'complaint-deadlines')
  if (!rules) throw new Error('data/complaint-deadlines.yaml is missing')
  return rules
}
