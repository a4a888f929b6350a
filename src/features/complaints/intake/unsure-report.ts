import { directoryOf } from '../../../agencies/directory-of.ts'
import { actionOf } from '../../../core/message.ts'
import type { Reading } from '../../../core/reading.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'

import { appliesFor, isNoMatter } from '../understanding/no-matter.ts'
import { type UnderstoodComplaint, understandComplaint } from '../understanding/understand.ts'
import type { IntakeParts } from './flow.ts'
import { valuesFrom } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { givenContact } from './own-contact.ts'
import { previewOf } from './preview.ts'
import { CREATE } from './recogniser.ts'

/** So likely a report, what nobody answered is asked about; less likely, reporting it is offered; still less are tales and talk. */
const RATHER = 0.7
const MAYBE = 0.2
/** From here on a procedure is rather named than not. */
const NAMED = 0.3
/** Fewer words tell no trouble. */
const TELLING_WORDS = 5

/** Whether it is a report at all is asked; what was told is kept for the form. */
export function unsureReport(understood: UnderstoodComplaint, turn: Turn, parts: IntakeParts): TurnResult {
  return {
    outcome: 'clarify',
    intent: CREATE,
    replies: [
      {
        text: [...understood.help, intakeTexts.unsure].join('\n'),
        choices: [
          REPORT_THIS,
          { label: 'Hỏi thủ tục', action: actionOf('procedure.overview') },
          { label: 'Gặp cán bộ', action: actionOf('handoff') },
        ],
      },
    ],
    report: { complaint: previewOf(understood, [], turn.now, parts.tools.book()) },
    memory: draftFor(understood, turn),
  }
}

const REPORT_THIS = { label: 'Phản ánh việc này', action: actionOf(CREATE, 'this') }

const draftFor = (understood: UnderstoodComplaint, turn: Turn) => ({
  draft: { ...valuesFrom(understood), ...givenContact(turn, false) } as never,
})

/** A message that nobody answered and that may well tell a trouble: without this it would lead nowhere. Null for all others. */
export function unansweredTrouble(
  turn: Turn,
  result: TurnResult,
  read: (text: string) => Reading,
  parts: IntakeParts,
): TurnResult | null {
  const { message, person, question, snapshot, state } = turn
  if (result.outcome !== 'abstain' || state.active !== null || person.role !== 'citizen' || message.action !== null)
    return null
  const { text } = question
  if (question.fromContext || text.includes('?') || wordsOf(text).length < TELLING_WORDS) return null
  if (isNoMatter(text) || appliesFor(text)) return null
  // Who names a procedure, or asks something of one, reports nothing.
  if (question.facets.length > 0 || question.subjects.some(({ kind, score }) => kind === 'procedure' && score >= NAMED))
    return null
  const understood = understandComplaint(text, read(text), parts.lexiconOf(snapshot), directoryOf(snapshot), true)
  const isReport = understood?.kind === 'report' || understood?.kind === 'suggestion'
  if (!understood || !isReport || understood.asksOnly || understood.score < MAYBE) return null
  if (understood.refused !== null || understood.place.elsewhere !== null) return null
  if (understood.score >= RATHER) return unsureReport(understood, turn, parts)
  const last = result.replies.at(-1)
  if (!last) return null
  const offered = { text: `${last.text}\n${intakeTexts.orReport}`, choices: [...(last.choices ?? []), REPORT_THIS] }
  return {
    ...result,
    replies: [...result.replies.slice(0, -1), { ...last, ...offered }],
    memory: draftFor(understood, turn),
  }
}
