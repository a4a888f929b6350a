import { z } from 'zod'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1).max(120)
const weight = z.number().gt(0).max(1)
const context = z.array(text).min(1)

const entry = z.strictObject({
  from: z.union([text, z.array(text).min(1)]),
  to: z.union([text, z.array(z.strictObject({ text, weight, context: context.optional() })).min(1)]),
  context: context.optional(),
  note: text.optional(),
})

const id = z.string().regex(/^[a-z][a-z0-9-]*$/)
const note = z.string().trim().min(1).optional()

/** How people write and what they mean by it: `data/words/*.yaml`, one kind of words a file. */
export const wordsKind = contentKind({
  name: 'words',
  folder: 'data/words',
  schema: z.discriminatedUnion('kind', [
    z.strictObject({
      id,
      kind: z.enum(['abbreviation', 'teencode', 'dialect', 'synonym']),
      note,
      entries: z.array(entry).min(1),
    }),
    z.strictObject({
      id,
      kind: z.literal('vocabulary'),
      note,
      entries: z.array(z.string().trim().min(1).max(600)).min(1),
    }),
    z.strictObject({
      id,
      kind: z.literal('ordinary'),
      note,
      entries: z.array(z.string().trim().min(1).max(600)).min(1),
    }),
  ]),
  idOf: (file) => file.id,
})
