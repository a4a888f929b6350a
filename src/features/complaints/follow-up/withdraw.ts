import { actionOf } from '../../../core/message.ts'
import type { IntentHandler, TurnResult } from '../../../core/turn.ts'
import type { Complaint } from '../complaint.ts'
import { refusalText } from '../queue/refusal-text.ts'
import { actorOf } from '../rulebook.ts'
import { isOpen } from '../status.ts'
import type { ComplaintTools } from '../tools.ts'
import { aboutIn } from './about.ts'
import { meantIn } from './own.ts'
import { STATUS } from './status.ts'
import { notOne, notTheirs } from './wording.ts'

export const WITHDRAW = 'complaint.withdraw'

/** Takes back what the person reported; asked once more before it is done. */
export function withdrawHandler(tools: ComplaintTools): IntentHandler {
  return async (turn) => {
    const meant = await meantIn(turn, tools, isOpen)
    if (meant.kind !== 'one') return notOne(meant, WITHDRAW, turn)
    const { complaint } = meant
    if (!meant.own && turn.person.role === 'citizen') return notTheirs(complaint, WITHDRAW, 'rút', turn)
    if (meant.own && complaint.reporter !== turn.conversation) return followed(complaint)
    const answered = aboutIn(turn)?.confirmed
    if (answered === false) return kept(complaint)
    const book = tools.book()
    const actor = actorOf(turn.person, turn.conversation, book.settings)
    const request = {
      complaint: complaint.id,
      action: { kind: 'withdraw' as const, reason: 'Người gửi rút' },
      actor,
      seen: complaint,
    }
    const decided = await tools.desk.decide(request, turn.now)
    if (!decided.ok)
      return {
        outcome: 'redirect',
        intent: WITHDRAW,
        replies: [{ text: refusalText(decided.refusal, complaint, book) }],
      }
    if (turn.args[1] !== 'yes' && !answered)
      return { outcome: 'clarify', intent: WITHDRAW, replies: [askBack(complaint)] }
    return {
      outcome: 'answer',
      intent: WITHDRAW,
      replies: [{ text: `Dạ, em đã rút phản ánh ${complaint.code}. Cần gửi lại lúc nào Ông/Bà cứ nhắn ạ.` }],
      effects: [tools.desk.effectOf(request)],
    }
  }
}

/** Who only follows it has nothing to take back. */
const followed = ({ code }: Complaint): TurnResult => ({
  outcome: 'redirect',
  intent: WITHDRAW,
  replies: [
    {
      text: `Dạ, phản ánh ${code} do người khác gửi, Ông/Bà cùng theo dõi nên không rút được; có kết quả em báo ở đây.`,
    },
  ],
})

const kept = ({ code }: Complaint): TurnResult => ({
  outcome: 'answer',
  intent: WITHDRAW,
  replies: [{ text: `Dạ, em không rút; phản ánh ${code} vẫn được xử lý.` }],
})

const askBack = ({ id, code }: Complaint) => ({
  text: `Dạ, Ông/Bà muốn rút phản ánh ${code}, cơ quan sẽ không xử lý nữa, đúng không ạ?`,
  choices: [
    { label: 'Rút phản ánh', action: actionOf(WITHDRAW, id, 'yes') },
    { label: 'Không rút, xem tiến độ', action: actionOf(STATUS, id) },
  ],
})
