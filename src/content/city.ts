import { z } from 'zod'
import type { Snapshot } from '../core/content.ts'
import { contentKind } from './kind.ts'

const text = z.string().trim().min(1)
const source = z.strictObject({
  title: text,
  reference: text.nullable(),
  url: z.url().nullable(),
  asOf: text.nullable(),
})

/** What the assistant must know of the city it speaks for: one file, `data/city.yaml`. */
const citySchema = z.looseObject({
  id: text,
  name: text,
  shortName: text,
  assistantName: text,
  /** Who runs the assistant and answers for the data it keeps. */
  operator: text,
  hotline: text,
  portalUrl: z.url(),
  website: z.url(),
  /** Where any procedure may be handed in, in one or two sentences, with its source. */
  filing: z.strictObject({
    text,
    source,
    /** Words of agencies outside the city's own administration, to which the rule does not apply. */
    except: z.array(text).default([]),
  }),
  /** Numbers to call in danger, and for what. */
  emergency: z.array(z.strictObject({ number: text, for: text })).optional(),
  /** Where citizens are received in person, for khiếu nại and tố cáo. */
  citizenReception: z.array(text).optional(),
  /** Questions offered to somebody who opens the chat, at most 6. */
  examples: z.array(text).min(1).max(6),
})
export type City = z.output<typeof citySchema>

export const cityKind = contentKind({
  name: 'city',
  folder: 'data/city',
  required: true,
  schema: citySchema,
  idOf: () => 'city',
})

/** The city of a snapshot. @throws {Error} no data/city file; the loader refuses to start before that */
export function cityOf(snapshot: Snapshot): City {
  const city = snapshot.get(cityKind, 'city')
  if (!city) throw new Error('data/city holds no city')
  return city
}
