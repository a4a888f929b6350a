import type { z } from 'zod'
import type { ContentKind } from '../core/content.ts'

/**
 * A content kind whose files are checked by a zod schema.
 * Problems carry the path inside the file with dots (`methods.0.fees.1.amountVnd`).
 */
export function contentKind<S extends z.ZodType>(options: {
  readonly name: string
  readonly folder: string
  readonly schema: S
  readonly idOf: (value: z.output<S>) => string
  readonly optional?: boolean
  readonly required?: boolean
  readonly combine?: (file: z.output<S>, imported: z.output<S>) => z.output<S>
  readonly brief?: (value: z.output<S>) => unknown
}): ContentKind<z.output<S>> {
  const { name, folder, schema, idOf, optional = false, required = false, combine, brief } = options
  return {
    name,
    folder,
    optional,
    required,
    idOf,
    ...(combine ? { combine } : {}),
    ...(brief ? { brief } : {}),
    parse(raw) {
      const result = schema.safeParse(raw)
      if (result.success) return { ok: true, value: result.data }
      return {
        ok: false,
        problems: result.error.issues.map((issue) => ({
          path: issue.path.map(String).join('.'),
          message: issue.message,
        })),
      }
    },
  }
}
