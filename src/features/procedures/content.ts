import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'
import { type ProcedureBrief, procedureBrief } from './brief.ts'
import { combineProcedures } from './combine.ts'

/** `1.001193`: one group digit, a dot, six digits. Long forms (`1.004194.000.00.00.H13`) are not used in content. */
export const procedureCode = z.string().regex(/^[1-9]\.\d{6}$/, 'a procedure code is one digit, a dot and six digits')

const text = z.string().trim().min(1)
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY-MM-DD, YYYY-MM or YYYY, in quotes')

/**
 * Where a statement of ours comes from: `record` it stands in the portal record, `derived` it follows from the record,
 * `unconfirmed` general knowledge that nobody has confirmed; the answer says so.
 */
const provenance = z.enum(['record', 'derived', 'unconfirmed'])
const statement = z.strictObject({ text, source: provenance })

export const DURATION_UNITS = ['working-day', 'day', 'hour', 'month'] as const

/** How long; `same-day` procedures have value 0 and unit `day` with the cut-off in `note`. Null value: the record names none. */
const duration = z.strictObject({
  value: z.number().nonnegative().nullable(),
  unit: z.enum(DURATION_UNITS).nullable(),
  note: text.optional(),
})

/**
 * One line of the fee table. `amount` needs `amountVnd`; `free` only where the record says "miễn phí" or 0 đồng;
 * `local` where the record leaves it to the city's council; `not-stated` where the record is silent (never free).
 */
const fee = z
  .strictObject({
    kind: z.enum(['amount', 'free', 'local', 'not-stated']),
    amountVnd: z.number().int().nonnegative().optional(),
    /** Percentage or formula fees in words ("0,5 % giá trị nhà, đất"). */
    formula: text.optional(),
    name: text.optional(),
    /** Per what: "bản", "lượt", "trang". */
    unit: text.optional(),
    note: text.optional(),
  })
  .refine((f) => f.kind !== 'amount' || f.amountVnd !== undefined || f.formula !== undefined, {
    message: "a fee of kind 'amount' needs amountVnd or formula",
  })

const method = z.strictObject({
  way: z.enum(['direct', 'online', 'postal']),
  duration,
  fees: z.array(fee).min(1),
  note: text.optional(),
})

const document = z.strictObject({
  name: text,
  /** Number of originals and copies; null where the record gives none. */
  originals: z.number().int().nonnegative().nullable(),
  copies: z.number().int().nonnegative().nullable(),
  /** Name or number of the form to fill. */
  form: text.optional(),
  /** Shown, not handed in ("xuất trình"). */
  present: z.boolean().optional(),
  /** Only when this holds. */
  when: text.optional(),
})

const documentCase = z.strictObject({
  /** Null where the record has one case for all. */
  name: text.nullable(),
  documents: z.array(document).min(1),
})

/**
 * One administrative procedure (TTHC), on the national portal's terms.
 * @source fields of dichvucong.gov.vn's procedure page; Nghị định 63/2010/NĐ-CP, Điều 8
 */
export const procedureSchema = z
  .strictObject({
    code: procedureCode,
    name: text,
    decision: text,
    url: z.url(),
    asOf: partialDate,
    levels: z.array(z.enum(['ministry', 'province', 'commune', 'other'])).min(1),
    field: text,
    audience: z
      .array(
        z.enum(['citizen', 'foreigner', 'overseas-vietnamese', 'business', 'cooperative', 'organisation', 'official']),
      )
      .min(1),
    agency: z.strictObject({ decides: text, receives: text.optional(), coordinates: text.optional() }),
    steps: z.array(text),
    methods: z.array(method),
    cases: z.array(documentCase),
    results: z.array(text),
    conditions: z.array(text),
    legalBasis: z.array(z.strictObject({ number: text, title: text.optional() })),
    related: z.array(z.strictObject({ code: procedureCode, why: text })).default([]),
    supersedes: z.array(procedureCode).default([]),
    /** What people call it, without diacritics errors; teencode and typing noise are not written here. */
    names: z.array(text).default([]),
    /** The usual situations and which case, document or neighbour procedure they lead to. */
    usual: z.array(statement).default([]),
    pitfalls: z.array(statement).default([]),
    after: z.array(statement).default([]),
    /** What is wrong or doubtful in the source record itself (still says "cấp huyện", two fees, lost units). */
    cautions: z.array(text).default([]),
    /** Only on imported records: whether the tables of filing methods and of documents were read from the flattened page. */
    recovered: z.strictObject({ methods: z.boolean(), documents: z.boolean() }).optional(),
    /** Only on imported records: parts as the source prints them where they could not be read wholly. */
    raw: z
      .strictObject({ methods: text.optional(), documents: text.optional(), legalBasis: text.optional() })
      .optional(),
  })
  .superRefine((p, context) => {
    // An imported record holds what its page holds; one that people wrote has every part.
    if (p.recovered) return
    for (const [part, least] of [
      ['steps', 1],
      ['methods', 1],
      ['cases', 1],
      ['results', 1],
      ['names', 3],
    ] as const) {
      if (p[part].length >= least) continue
      context.addIssue({
        code: 'too_small',
        origin: 'array',
        minimum: least,
        inclusive: true,
        path: [part],
        input: p[part],
        message: `needs at least ${least}`,
      })
    }
  })
export type Procedure = z.output<typeof procedureSchema>
export type Method = Procedure['methods'][number]
export type Fee = Method['fees'][number]

export const procedureKind = contentKind({
  name: 'procedure',
  folder: 'knowledge/procedures',
  optional: true,
  schema: procedureSchema,
  idOf: (p) => p.code,
  combine: combineProcedures,
  brief: procedureBrief,
})

/** The briefs of all procedures held. An imported one's value is not unpacked for it. */
export const briefsOf = (snapshot: Snapshot): readonly ProcedureBrief[] =>
  snapshot.records(procedureKind).map((record) => {
    // The kind's own `brief` made it.
    const brief = record.brief as ProcedureBrief | undefined
    return brief ?? procedureBrief(record.value)
  })
