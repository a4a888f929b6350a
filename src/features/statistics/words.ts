import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'

const text = z.string().trim().min(1)

/** Different words for one thing in the names of figures: `say` stands for each of `same`. */
export const figureWordsKind = contentKind({
  name: 'figure words',
  folder: 'knowledge/statistics/words',
  schema: z.strictObject({ id: text, say: text, same: z.array(text).min(1) }),
  idOf: ({ id }) => id,
  optional: true,
})

/** A figure that people ask for and none of our documents gives ("dân số"): said, never guessed. */
export const unpublishedKind = contentKind({
  name: 'unpublished figure',
  folder: 'knowledge/statistics/unpublished',
  schema: z.strictObject({ id: text, name: text, names: z.array(text).default([]) }),
  idOf: ({ id }) => id,
  optional: true,
})
