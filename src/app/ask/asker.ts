import { type ConversationState, EMPTY_CONVERSATION } from '../../core/conversation.ts'
import type { EngineResult } from '../../core/engine.ts'
import type { Instant } from '../../core/time.ts'
import { NOTICE_VERSION } from '../../features/privacy/texts.ts'
import type { Assembly } from '../assembly.ts'
import type { AskRequest } from './request.ts'

/** States kept in memory at most; the oldest conversation is forgotten first. */
const MAX_CONVERSATIONS = 10_000

/**
 * Asks the engine as the terminal channel would: conversations live in memory for the run, the notice is taken as
 * known, and what a confirmed form files is written like everywhere else.
 */
export function createAsker({
  engine,
  registry,
  database,
  ids,
  clock,
}: Pick<Assembly, 'engine' | 'registry' | 'database' | 'ids' | 'clock'>) {
  const states = new Map<string, ConversationState>()

  return async (request: AskRequest, now: Instant = clock.now(), traced = false): Promise<EngineResult> => {
    const conversation = request.conversation == null ? ids.next() : `terminal-${request.conversation}`
    const ref = { channel: 'terminal', chat: conversation }
    const result = await engine.handle({
      ref,
      conversation,
      state: states.get(conversation) ?? { ...EMPTY_CONVERSATION, noticeVersion: NOTICE_VERSION },
      person: { role: request.role, agency: request.agency ?? null },
      now,
      traced,
      message: {
        ref,
        externalId: ids.next(),
        sender: conversation,
        text: request.text,
        action: null,
        attachments: [],
        location: null,
        forwardedFrom: null,
        receivedAt: now,
      },
    })
    if (result.effects.length > 0) {
      await database.work.run(async (tx) => {
        for (const effect of result.effects)
          await registry.effects[effect.kind]?.(tx, effect.data, { conversation, ref, now })
      })
    }
    if (request.conversation != null) {
      states.delete(conversation)
      states.set(conversation, result.state)
      if (states.size > MAX_CONVERSATIONS) states.delete(states.keys().next().value!)
    }
    return result
  }
}
