import { z } from 'zod'
import { contentKind } from './kind.ts'

/** Provinces and cities of the country, before and after 01/07/2025, so that a question about another one is seen. */
export const provinceKind = contentKind({
  name: 'province',
  folder: 'data/provinces',
  schema: z.strictObject({ name: z.string().min(1), names: z.array(z.string().min(1)).default([]) }),
  idOf: (province) => province.name,
})
