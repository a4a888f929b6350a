import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'

const agency = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const schema = z.strictObject({
  id: z.literal('complaint-desk'),
  /** Agency whose officers see to the triage queue. */
  triageOffice: agency,
  /** Agency told at the end of the ladder, and wherever nobody else can be reached. */
  cityOffice: agency,
  /** Channels whose servers stand outside the country: groups there get code, category, street and deadline only. */
  abroad: z.array(z.string().regex(/^[a-z]+$/)),
  /** Name of this city among Open311 jurisdictions. */
  jurisdiction: z.string().min(1),
})
export type DeskSettings = z.output<typeof schema>

/** Who sees to complaints that no agency has: one file, `data/complaint-desk.yaml`. */
export const deskKind = contentKind({
  name: 'complaint-desk',
  folder: 'data/complaint-desk',
  required: true,
  schema,
  idOf: (s) => s.id,
})

/** @throws {Error} no data/complaint-desk file */
export function deskSettingsOf(snapshot: Snapshot): DeskSettings {
  const settings = snapshot.get(deskKind, 'complaint-desk')
  if (!settings) throw new Error('data/complaint-desk.yaml is missing')
  return settings
}
