import { cityOf } from '../../../content/city.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import { actionOf } from '../../../core/message.ts'
import { notFiled } from '../../../core/report.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { readCategoryValue } from '../category-value.ts'
import { COMPLAINT_FLOW } from './flow-id.ts'
import { intakeTexts } from './intake-texts.ts'
import { type LawAsked, lawAnswer } from './law-further.ts'
import { understoodIn } from './recogniser.ts'

/**
 * Khiếu nại and tố cáo: explained, sent to the right door, and what was written is erased with the reply.
 * @param erase false where nobody brings one: it is only named
 */
export function legalResult(kind: 'complaint-law' | 'denunciation-law', turn: Turn, erase = true): TurnResult {
  const open = turn.state.active
  const kept = open !== null && isOfAnother(open)
  const form = open === null ? 'none' : kept ? 'kept' : 'dropped'
  return {
    outcome: 'redirect',
    intent: 'legal-complaint',
    replies: [
      {
        text: intakeTexts.law(kind, cityOf(turn.snapshot), erase, form),
        choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }],
      },
    ],
    report: { complaint: notFiled(kind) },
    erase,
    active: kept ? open : null,
    // A draft of the same words may be remembered; which law it is, is all that stays.
    memory: { law: kind },
  }
}

/** A report of a trouble that has nothing to do with officials: nothing in it is of what is erased. */
const isOfAnother = ({ flow, slots }: FlowState): boolean => {
  const { category } = readCategoryValue(slots.category)
  return flow === COMPLAINT_FLOW && category !== null && !ACCUSING.has(category)
}

/** What is told of these may be the beginning of the same accusation. */
const ACCUSING: ReadonlySet<string> = new Set(['officials', 'procedures', 'other'])

export const legalHandler: IntentHandler = async (turn) => {
  const asked = lawAskedIn(turn)
  if (asked)
    return {
      outcome: 'redirect',
      replies: [{ text: lawAnswer(asked, cityOf(turn.snapshot)) }],
      memory: { law: asked.kind },
    }
  const kind = understoodIn(turn)?.kind
  return legalResult(kind === 'denunciation-law' ? kind : 'complaint-law', turn, isBrought(turn))
}

const lawAskedIn = ({ question }: Turn): LawAsked | null =>
  (question.recognised?.find(
    ({ feature, intent, data }) => feature === 'complaints' && intent === 'legal-complaint' && isAsked(data),
  )?.data as LawAsked | undefined) ?? null

const isAsked = (data: unknown): boolean => typeof data === 'object' && data !== null && 'further' in data

/** What staff only name ("giải quyết khiếu nại") accuses nobody. */
const isBrought = ({ person, question }: Turn): boolean =>
  person.role === 'citizen' || (question.recognised?.some(({ intent }) => intent === 'legal-complaint') ?? false)
