import type { IntentHandler } from '../../../core/turn.ts'
import type { ComplaintTools } from '../tools.ts'
import { meantIn } from './own.ts'
import { notOne, reportOf, statusReply } from './wording.ts'

export const STATUS = 'complaint.status'

/** "PA-… tới đâu rồi": how a complaint stands, by its code or as the conversation's own. */
export const statusHandler =
  (tools: ComplaintTools): IntentHandler =>
  async (turn) => {
    const meant = await meantIn(turn, tools)
    if (meant.kind !== 'one') return notOne(meant, STATUS, turn)
    const book = tools.book()
    return {
      outcome: 'answer',
      intent: STATUS,
      replies: [statusReply(meant.complaint, meant.own, turn, book)],
      report: { complaint: reportOf(meant.complaint, book) },
    }
  }
