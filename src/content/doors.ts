import { z } from 'zod'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1)

/** Who knows what we do not: a list in each file of `data/doors/`. */
export const doorKind = contentKind({
  name: 'door',
  folder: 'data/doors',
  optional: true,
  schema: z.strictObject({ id: text, cues: z.array(text).min(3), say: text }),
  idOf: (door) => door.id,
})
