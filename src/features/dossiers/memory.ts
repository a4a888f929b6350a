import { z } from 'zod'
import type { ConversationState } from '../../core/conversation.ts'
import type { Json } from '../../core/json.ts'
import type { Instant } from '../../core/time.ts'

const memorySchema = z.object({
  /** Dossiers spoken of, newest first. */
  asked: z.array(z.object({ code: z.string(), at: z.string() })),
  /** True: a code was asked for, so that digits alone are an answer. */
  awaiting: z.boolean(),
  /** The words of the last list, so that "xuất excel đi" knows which. */
  list: z.string().nullable(),
})
export type DossierMemory = z.output<typeof memorySchema>

const EMPTY: DossierMemory = { asked: [], awaiting: false, list: null }
const MAX_ASKED = 5

/** What the dossiers feature remembers of a conversation; nothing where it was written in another shape. */
export function memoryOf(state: ConversationState): DossierMemory {
  const read = memorySchema.safeParse(state.memory.dossiers)
  return read.success ? read.data : EMPTY
}

export function withAsked(memory: DossierMemory, codes: readonly string[], at: Instant): Json {
  const fresh = codes.map((code) => ({ code, at }))
  const rest = memory.asked.filter(({ code }) => !codes.includes(code))
  return { ...memory, awaiting: false, asked: [...fresh, ...rest].slice(0, MAX_ASKED) }
}
