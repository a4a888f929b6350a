import { z } from 'zod'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1)

/** Dangers and who to call: `data/emergencies/*.yaml`, one kind of danger a file. */
export const emergencyKind = contentKind({
  name: 'emergency',
  folder: 'data/emergencies',
  schema: z.strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    numbers: z.array(z.string().regex(/^\d{3,11}$/)).min(1),
    cues: z.array(text).min(3),
    unless: z.array(text).default([]),
    say: text,
  }),
  idOf: (e) => e.id,
})
