import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { contentKind } from '../../src/content/kind.ts'

/** A kind that must be whole. */
export const officeKind = contentKind({
  name: 'office',
  folder: 'knowledge/offices',
  schema: z.strictObject({ id: z.string(), name: z.string(), desks: z.array(z.string()).default([]) }),
  idOf: (office) => office.id,
})

/** A kind of which a broken record may be left out. */
export const tipKind = contentKind({
  name: 'tip',
  folder: 'data/tips',
  schema: z.strictObject({ id: z.string(), say: z.string().trim().min(1), body: z.string().optional() }),
  idOf: (tip) => tip.id,
  optional: true,
})

export const KINDS = [officeKind, tipKind]

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
