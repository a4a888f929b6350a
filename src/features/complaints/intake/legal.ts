import { cityOf } from '../../../content/city.ts'
import { actionOf } from '../../../core/message.ts'
import { notFiled } from '../../../core/report.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'

/** Khiếu nại and tố cáo: explained, sent to the right door, and what was written is erased with the reply. */
export function legalResult(kind: 'complaint-law' | 'denunciation-law', turn: Turn): TurnResult {
  return {
    outcome: 'redirect',
    intent: 'legal-complaint',
    replies: [
      {
        text: intakeTexts.law(kind, cityOf(turn.snapshot)),
        choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }],
      },
    ],
    report: { complaint: notFiled(kind) },
    erase: true,
    active: null,
    // A draft of the same words may be remembered.
    memory: null,
  }
}

export const legalHandler: IntentHandler = async (turn) => {
  const kind = understoodIn(turn)?.kind
  const result = legalResult(kind === 'denunciation-law' ? kind : 'complaint-law', turn)
  // What staff only name ("giải quyết khiếu nại") accuses nobody.
  return isBrought(turn) ? result : { ...result, erase: false }
}

const isBrought = ({ person, question }: Turn): boolean =>
  person.role === 'citizen' || (question.recognised?.some(({ intent }) => intent === 'legal-complaint') ?? false)
