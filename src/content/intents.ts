import { z } from 'zod'
import type { ContentKind } from '../core/content.ts'
import type { IntentFile } from '../core/intent.ts'
import { FACETS } from '../core/intent.ts'
import { contentKind } from './kind.ts'

const phrase = z.string().trim().min(1)

const intentSchema = z.strictObject({
  intent: z.string().regex(/^[a-z-]+(\.[a-z-]+)?$/, 'an intent is named like procedure.fee'),
  facet: z.enum(FACETS).nullable().default(null),
  cues: z.array(phrase).default([]),
  untaught: z.array(phrase).optional(),
  alone: z.array(phrase).optional(),
  utterances: z.array(phrase).min(8, 'an intent needs at least 8 utterances'),
})

/** Files of `intents/`, one intent each. */
export const intentKind: ContentKind<IntentFile> = contentKind({
  name: 'intent',
  folder: 'intents',
  schema: intentSchema,
  idOf: (file) => file.intent,
})

const messageSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+(\.[a-z-]+)?$/, 'an intent is named like procedure.fee'),
  messages: z.array(phrase).min(1),
})

/** Whole messages of citizens by the intent they are of: `intents/messages/*.yaml`, beside the short utterances of intents. */
export const messageKind = contentKind({
  name: 'intent-messages',
  folder: 'intents/messages',
  schema: messageSchema,
  idOf: ({ id }) => id,
  optional: true,
})
