import { cityOf } from '../../../content/city.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { intakeTexts } from '../intake/intake-texts.ts'
import type { ComplaintTools } from '../tools.ts'
import type { LawKind } from '../understanding/law-kind.ts'
import { meantIn } from './own.ts'
import { reactionIn } from './reaction.ts'
import { notOne, reportOf, statusReply } from './wording.ts'

export const STATUS = 'complaint.status'

/** "PA-… tới đâu rồi": how a complaint stands, by its code or as the conversation's own. */
export const statusHandler =
  (tools: ComplaintTools): IntentHandler =>
  async (turn) => {
    const away = reactionIn(turn.message.text) === 'asks why' ? turnedAway(turn) : null
    if (away) return away
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

/** What was told last was not taken: why is said again. */
function turnedAway({ state, snapshot }: Turn): TurnResult | null {
  const { declined, law } = (state.memory.complaints ?? {}) as { readonly declined?: string; readonly law?: LawKind }
  const text =
    state.lastIntent === 'complaint.create'
      ? declined
      : state.lastIntent === 'legal-complaint' && law !== undefined
        ? intakeTexts.law(law, cityOf(snapshot), false, 'none')
        : undefined
  if (text === undefined) return null
  return {
    outcome: 'redirect',
    intent: STATUS,
    replies: [{ text: `Dạ, việc vừa rồi em chưa nhận được là vì:\n${text.replace(/^Dạ, /, '')}` }],
  }
}
