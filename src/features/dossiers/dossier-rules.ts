import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'

const text = z.string().trim().min(1)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 21:00')
const count = z.int().min(1)

const rulesSchema = z.strictObject({
  quietHours: z.strictObject({ from: time, to: time }),
  /** Agencies whose officers see every agency's lists. */
  wholeCity: z.array(text).default([]),
  soonWorkingDays: count,
  lookups: z.strictObject({
    windowMinutes: count,
    perConversation: count,
    perOrigin: count,
    unknown: count,
    neighbours: z.int().min(2),
    neighbourSpan: count,
  }),
  prefixes: z.array(
    z.strictObject({ prefix: z.string().regex(/^[A-Z]\d{2}$/, 'like H13'), place: text, former: z.boolean() }),
  ),
  ministries: z.array(z.strictObject({ number: z.string().regex(/^\d{2}$/, 'two digits in quotes'), name: text })),
})
export type DossierRules = z.output<typeof rulesSchema>

/** One file, `data/dossier-rules.yaml`. */
export const dossierRulesKind = contentKind({
  name: 'dossier-rules',
  folder: 'data/dossier-rules',
  required: true,
  schema: rulesSchema,
  idOf: () => 'dossier-rules',
})

/** @throws {Error} the content has no data/dossier-rules file */
export function dossierRulesOf(snapshot: Snapshot): DossierRules {
  const rules = snapshot.get(dossierRulesKind, 'dossier-rules')
  if (!rules) throw new Error('data/dossier-rules.yaml is missing; look-ups cannot be limited without it')
  return rules
}
