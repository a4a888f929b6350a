import { z } from 'zod'
import { instantOf } from '../../core/time.ts'

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'now must be an ISO instant')

/** One line of `ask --jsonl`. */
export const askRequest = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  role: z.enum(['citizen', 'officer', 'hotline']).default('citizen'),
  agency: z.string().nullish(),
  conversation: z.union([z.string(), z.number()]).nullish(),
  now: instant.nullish(),
})
export type AskRequest = z.output<typeof askRequest>

/** An instant given by a person (`2026-11-21T09:00:00+07:00`) as the program writes instants. */
export const instantFrom = (text: string): string => instantOf(Date.parse(text))
