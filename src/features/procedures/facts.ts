import { z } from 'zod'
import { DURATION_UNITS } from './content.ts'

/** A name longer than this is a sentence or two cells run together; it is left to the portal's page. */
export const NAME_CHARS = 140

const name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_CHARS)
  .regex(/^[^\n]+$/, 'a name stands on one line')
const amount = z.number().int().positive()
const count = z.number().int().positive()

const fee = z
  .strictObject({
    kind: z.enum(['amount', 'free', 'local', 'not-stated']),
    amountVnd: amount.optional(),
    /** A fee in another currency ("10 USD"). */
    formula: name.optional(),
    unit: name.optional(),
    /** Other amounts that the record's words name beside it, with conditions that are not held here. */
    also: z.array(amount).min(1).max(6).optional(),
    /** The record says in words whom or when it holds for; those words are not held here. */
    noted: z.literal(true).optional(),
  })
  .refine((f) => (f.kind === 'amount') === (f.amountVnd !== undefined || f.formula !== undefined), {
    message: "amountVnd or formula stand with kind 'amount', and only there",
  })

const WAYS = ['direct', 'online', 'postal'] as const

const method = z
  .strictObject({
    ways: z
      .array(z.enum(WAYS))
      .min(1)
      .refine((ways) => new Set(ways).size === ways.length, { message: 'a way stands once' }),
    /** Absent: the record names no length. */
    value: z.number().nonnegative().optional(),
    /** Absent beside a value: the record lost it. */
    unit: z.enum(DURATION_UNITS).optional(),
    /** What the record prints for the length where it is no number. */
    printed: name.optional(),
    /** The record names other lengths too, for cases or stages that are not held here. */
    varies: z.literal(true).optional(),
    fees: z.array(fee).min(1),
  })
  .refine((m) => m.unit === undefined || m.value !== undefined, { message: 'a unit needs a value' })

const paper = z.strictObject({
  name,
  originals: z.number().int().nonnegative().optional(),
  copies: z.number().int().nonnegative().optional(),
  form: name.optional(),
})

const factsCase = z
  .strictObject({
    name: name.optional(),
    documents: z.array(paper),
    /** Papers of the record whose names could not be held. */
    omitted: count.optional(),
  })
  .refine((c) => c.documents.length > 0 || c.omitted !== undefined, { message: 'a case has papers' })

/**
 * Facts of the portal's record that a reader of records recovered surely and nobody checked by hand: no steps, no
 * conditions, no sentences. What is absent is not held; it does not mean that the record is silent.
 */
export const catalogueFacts = z.strictObject({
  source: z.literal('portal-record'),
  methods: z.array(method).min(1).optional(),
  decides: name.optional(),
  receives: name.optional(),
  results: z.array(name).min(1).optional(),
  cases: z.array(factsCase).min(1).optional(),
  /** Cases of the record whose headings could not be held. */
  omittedCases: count.optional(),
  /** What is doubtful in the record itself. */
  cautions: z.array(z.string().trim().min(1)).min(1).optional(),
})
export type CatalogueFacts = z.output<typeof catalogueFacts>
export type FactsMethod = NonNullable<CatalogueFacts['methods']>[number]
export type FactsFee = FactsMethod['fees'][number]
export type FactsCase = NonNullable<CatalogueFacts['cases']>[number]
