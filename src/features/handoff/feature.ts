import { cityOf } from '../../content/city.ts'
import type { Feature, Ports } from '../../core/feature.ts'
import { actionOf } from '../../core/message.ts'
import { startFlow } from '../../dialogue/flow-runner.ts'
import type { Database } from '../../db/database.ts'
import { handoffFlow } from './flow.ts'
import { createHandoffStore } from './store.ts'

/** The way to a person: the hotline at once, or a message that staff answer in the same chat. */
export const handoffFeature = (ports: Ports): Feature => {
  const store = createHandoffStore(ports.database as Database)
  return {
    id: 'handoff',
    flows: [handoffFlow],
    intents: {
      handoff: async (turn) => {
        if (turn.args[0] === 'write') return startFlow(handoffFlow, turn)
        const city = cityOf(turn.snapshot)
        const text = `Dạ, Ông/Bà gọi tổng đài ${city.hotline} để gặp người, hoặc để lại lời nhắn, cán bộ sẽ trả lời ngay tại đây.`
        return { outcome: 'handoff', replies: [{ text, choices: [{ label: 'Để lại lời nhắn', action: actionOf('handoff', 'write') }] }] }
      },
    },
    effects: {
      'handoff.create': async (tx, data, { conversation, ref, now }) => {
        const { question, area } = data as { question: string; area: string | null }
        await store.add(tx, { id: ports.ids.next(), conversation, ref, question, area, createdAt: now })
      },
    },
  }
}
