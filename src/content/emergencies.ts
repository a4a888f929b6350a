import { z } from 'zod'
import type { Snapshot } from '../core/content.ts'
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
    hints: z.array(text).default([]),
    marked: z.array(text).default([]),
    together: z.array(z.array(z.array(text).min(1)).min(2)).default([]),
    unless: z.array(text).default([]),
    /** Whole messages that tell of it. */
    told: z.array(text).default([]),
    /** Messages in its words that tell of none now. */
    safe: z.array(text).default([]),
    /** What began long ago may still be. */
    lasts: z.boolean().default(false),
    say: text,
  }),
  idOf: (e) => e.id,
})

/** Cries for help in general: one file, `data/emergency-words/words.yaml`. */
export const emergencyWordsKind = contentKind({
  name: 'emergency-words',
  folder: 'data/emergency-words',
  schema: z.strictObject({
    id: z.literal('words'),
    cries: z.array(text).min(1),
    never: z.array(text).default([]),
    afar: z.array(text).default([]),
    noExcuse: z.array(text).default([]),
    /** What is long past, what was barely escaped, and words of this very time beside which nothing is either. */
    over: z.array(text).default([]),
    escaped: z.array(text).default([]),
    now: z.array(text).default([]),
    /** Words of which one of each list tells that there is no danger, against a model alone. */
    calm: z.array(z.array(z.array(text).min(1)).min(1)).default([]),
    /** A beast that got away, a tool at work: none in few words, unless words of `hurt` stand beside it. */
    harmless: z.array(z.strictObject({ told: z.array(z.array(text).min(1)).min(1), hurt: z.array(text) })).default([]),
    /** How a message is put around what it tells, `{}`. */
    frames: z.array(text.includes('{}')).default([]),
    /** Lists of words that tell of a danger, or of none, alike; by their names. */
    clues: z.record(z.string().regex(/^[a-z]+$/), z.array(text).min(1)).default({}),
    /** Clues that tell of whom and when, and of no danger by themselves. */
    background: z.array(z.string()).default([]),
    /** Messages in words of danger that tell of none now. */
    safe: z.array(text).default([]),
  }),
  idOf: (words) => words.id,
})

/** Nobody's cry is known where the file is missing: sure signs count all the same. */
export const emergencyWordsOf = (snapshot: Snapshot) =>
  snapshot.get(emergencyWordsKind, 'words') ?? {
    cries: [],
    never: [],
    afar: [],
    frames: [],
    clues: {},
    background: [] as readonly string[],
    safe: [],
  }
