import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { CATEGORIES, REGIMES } from './complaint.ts'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).optional()

const schema = z.strictObject({
  id,
  /** All that is given must hold. A rule that gives more is taken before one that gives less. */
  when: z
    .strictObject({
      areas: some(z.string().regex(/^\d{5}$/)),
      subCategories: some(text),
      categories: some(z.enum(CATEGORIES)),
      regime: z.enum(REGIMES).optional(),
      urgency: z.enum(['urgent', 'normal']).optional(),
    })
    .default({}),
  /** First and last day in force, `YYYY-MM-DD`. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** `commune`: the people's committee of the area, `commune-police`: its police; `triage`: people decide. */
  give: z.union([z.enum(['commune', 'commune-police', 'triage']), z.strictObject({ agency: id })]),
  /** Second level, told to staff who triage or return it. */
  second: z.array(id).default([]),
  /** Why, for staff. */
  note: text,
  source: z
    .strictObject({ title: text, reference: text.nullable(), url: z.url().nullable(), asOf: text.nullable() })
    .nullable()
    .default(null),
})
export type RoutingRule = z.output<typeof schema>

/** Who answers for what, where and since when: `data/routing/*.yaml`, lists of rules. */
export const routingKind = contentKind({ name: 'routing', folder: 'data/routing', schema, idOf: (rule) => rule.id })
