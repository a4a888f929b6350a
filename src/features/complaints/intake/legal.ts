import { cityOf } from '../../../content/city.ts'
import { actionOf } from '../../../core/message.ts'
import { notFiled } from '../../../core/report.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'

/**
 * Khiếu nại and tố cáo: explained, sent to the right door, and what was written is erased with the reply.
 * @param erase false where nobody brings one: it is only named
 */
export function legalResult(kind: 'complaint-law' | 'denunciation-law', turn: Turn, erase = true): TurnResult {
  return {
    outcome: 'redirect',
    intent: 'legal-complaint',
    replies: [
      {
        text: intakeTexts.law(kind, cityOf(turn.snapshot), erase, turn.state.active !== null),
        choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }],
      },
    ],
    report: { complaint: notFiled(kind) },
    erase,
    active: null,
    // A draft of the same words may be remembered.
    memory: null,
  }
}

export const legalHandler: IntentHandler = async (turn) => {
  const kind = understoodIn(turn)?.kind
  return legalResult(kind === 'denunciation-law' ? kind : 'complaint-law', turn, isBrought(turn))
}

/** What staff only name ("giải quyết khiếu nại") accuses nobody. */
const isBrought = ({ person, question }: Turn): boolean =>
  person.role === 'citizen' || (question.recognised?.some(({ intent }) => intent === 'legal-complaint') ?? false)
