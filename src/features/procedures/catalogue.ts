import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { FACETS } from '../../core/intent.ts'
import { procedureCode } from './content.ts'
import { catalogueFacts } from './facts.ts'

const text = z.string().trim().min(1)

const catalogueEntry = z.strictObject({
  code: procedureCode,
  name: text,
  field: text,
  levels: z.array(z.enum(['ministry', 'province', 'commune', 'other'])).min(1),
  decision: text.nullable(),
  url: z.url(),
  asOf: text,
  facts: catalogueFacts.optional(),
})
export type CatalogueEntry = z.output<typeof catalogueEntry>

/** A procedure that is known by name, link and, where they were recovered, the facts of the portal's record. */
export const catalogueKind = contentKind({
  name: 'catalogue',
  folder: 'knowledge/catalogue',
  optional: true,
  schema: catalogueEntry,
  idOf: (entry) => entry.code,
})

/** How people ask for a procedure: files of `intents/procedures/`, a list of these. */
export const asksKind = contentKind({
  name: 'procedure-asks',
  folder: 'intents/procedures',
  optional: true,
  schema: z
    .strictObject({
      code: procedureCode,
      asks: z.array(text).default([]),
      facets: z.partialRecord(z.enum(FACETS), z.array(text)).default({}),
      /** The same page under another code: that one's words stand for both. */
      'twin-of': procedureCode.optional(),
    })
    .refine((a) => a['twin-of'] !== undefined || a.asks.length >= 12, {
      message: 'a procedure needs at least 12 asks',
    }),
  idOf: (a) => a.code,
})

/** What leaves open which procedure is meant ("sang tên"): these are offered, in this order, and none is taken for granted. */
export const openAsksKind = contentKind({
  name: 'open-asks',
  folder: 'intents/open-asks',
  optional: true,
  schema: z
    .strictObject({
      id: text,
      /** None where it is heard by its words together alone: such a one teaches no model. */
      asks: z.array(text).default([]),
      /** One alone where its bare name is never understood otherwise ("kết hôn"). */
      codes: z.array(procedureCode).min(1).max(6),
      /** The one by far most people mean where they ask for papers, fee or time ("khai sinh cần gì"). */
      meant: procedureCode.optional(),
      /** Ways of saying it that mean one of them after all ("làm khai sinh" is no copy of the paper). */
      unless: z.array(text).default([]),
      /** What happened, told before it is asked what is to be done at all. */
      situation: z.boolean().default(false),
      /** Groups of words of which one each says it, whatever else is said: what is, what happened to it. */
      together: z.array(z.array(text).min(1)).default([]),
      /** What settles it where words of just one of these are said: for a while, for good. */
      sides: z.array(z.array(text).min(1)).default([]),
      /** Heard by its words together only where nothing is named that could be meant ("giấy tờ cho đứa con"). */
      faint: z.boolean().default(false),
    })
    .refine(({ asks, together }) => asks.length > 0 || together.length > 0, {
      message: 'what is left open needs asks or words together',
    })
    .refine(({ codes, meant }) => meant === undefined || codes.includes(meant), {
      message: 'what is meant stands among the codes',
    }),
  idOf: (open) => open.id,
})

/** Matters of other offices that no procedure here is about; one counts only while no title in force bears its name. */
export const notHeldKind = contentKind({
  name: 'not-held',
  folder: 'intents/not-held',
  optional: true,
  schema: z.strictObject({
    id: text,
    /** Short names of the matter. */
    asks: z.array(text).min(1),
    /** Further short names that no model is taught: adding one moves no other reading. */
    untaught: z.array(text).default([]),
    /** Whole messages as people write them, of any length and style: they teach what no procedure and no complaint sounds like. */
    said: z.array(text).default([]),
  }),
  idOf: (matter) => matter.id,
})

/** How people write in chats, around the name of a matter (`{}`): one file, `intents/chat-frames/frames.yaml`. */
export const chatFramesKind = contentKind({
  name: 'chat-frames',
  folder: 'intents/chat-frames',
  optional: true,
  schema: z.strictObject({ id: z.literal('chat'), frames: z.array(text.includes('{}')).min(1) }),
  idOf: ({ id }) => id,
})
