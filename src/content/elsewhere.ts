import { z } from 'zod'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1)

/** Places that belong to other provinces, each province with the towns that people name for it: `data/elsewhere/*.yaml`. */
export const elsewhereKind = contentKind({
  name: 'elsewhere',
  folder: 'data/elsewhere',
  schema: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    places: z.array(z.strictObject({ name: text, also: z.array(text) })).min(1),
  }),
  idOf: (list) => list.id,
})
