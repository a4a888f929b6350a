import { cityOf } from '../../content/city.ts'
import type { Feature, Ports } from '../../core/feature.ts'
import { actionOf } from '../../core/message.ts'
import { localDate, plusMs, shownDate } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { startFlow } from '../../dialogue/flow-runner.ts'
import { handoffFlow } from './flow.ts'
import { handoffRecogniser, UNHEARD } from './recognise.ts'
import { createHandoffStore } from './store.ts'

const DAY_MS = 24 * 3_600_000

/**
 * The way to a person: the hotline at once, or a message that staff answer in the same chat.
 * @param retentionDays how long a message is kept
 */
export const handoffFeature =
  (retentionDays: number) =>
  (ports: Ports): Feature => {
    const store = createHandoffStore(ports.database as Database)
    return {
      id: 'handoff',
      flows: [handoffFlow],
      recogniser: handoffRecogniser,
      intents: {
        handoff: async (turn) => {
          if (turn.args[0] === 'write') return startFlow(handoffFlow, turn)
          const city = cityOf(turn.snapshot)
          const unheard = turn.question.recognised?.some(
            ({ feature, data }) => feature === 'handoff' && data === UNHEARD,
          )
          const here = unheard ? 'Dạ, em là trợ lý tự động, vẫn đang nghe Ông/Bà ở đây ạ. ' : 'Dạ, '
          const text = `${here}Ông/Bà gọi tổng đài ${city.hotline} để gặp người, hoặc để lại lời nhắn, cán bộ sẽ trả lời ngay tại đây.`
          return {
            outcome: 'handoff',
            replies: [{ text, choices: [{ label: 'Để lại lời nhắn', action: actionOf('handoff', 'write') }] }],
          }
        },
      },
      jobs: {
        'handoff.purge': async () => {
          await ports.work.run((tx) => store.purge(tx, plusMs(ports.clock.now(), -retentionDays * DAY_MS)))
          return { kind: 'done' }
        },
      },
      schedules: [{ kind: 'handoff.purge', everyMs: DAY_MS }],
      keeps: async (conversation) =>
        (await store.ofConversation(conversation)).map(
          ({ question, created_at }) => `Lời nhắn để lại ngày ${shownDate(localDate(created_at))}: “${question}”`,
        ),
      onErase: (tx, conversation) => store.erase(tx, conversation),
      effects: {
        'handoff.create': async (tx, data, { conversation, now }) => {
          const { question, area } = data as { question: string; area: string | null }
          await store.add(tx, { id: ports.ids.next(), conversation, question, area, createdAt: now })
        },
      },
    }
  }
