import { cityOf } from '../../../content/city.ts'
import { actionOf } from '../../../core/message.ts'
import type { ReportedComplaint } from '../../../core/report.ts'
import { localDate } from '../../../core/time.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import { SURE } from '../../../dialogue/thresholds.ts'
import { bestRules } from '../routing.ts'
import type { UnderstoodComplaint } from '../understanding/understand.ts'
import type { IntakeParts } from './flow.ts'
import { intakeTexts } from './intake-texts.ts'
import { previewOf } from './preview.ts'
import { CREATE, understoodIn } from './recogniser.ts'

/**
 * Who answers for what is asked about, and how to report it; rules and fines are not told, for they are not held.
 * Nothing is filed.
 */
export function ruleAnswer(understood: UnderstoodComplaint, turn: Turn, parts: IntakeParts): TurnResult {
  const city = cityOf(turn.snapshot)
  const text = [
    understood.rules.has('law') ? intakeTexts.noRules : null,
    inCharge(understood, turn, parts),
    intakeTexts.howTo(city),
  ]
  return {
    outcome: 'answer',
    intent: CREATE,
    replies: [
      {
        text: text.filter((line) => line !== null).join('\n'),
        choices: [{ label: 'Gửi phản ánh', action: actionOf(CREATE, 'start') }],
      },
    ],
    report: { complaint: questionOf(understood, turn, parts) },
  }
}

/**
 * A question about the rules of a matter that no procedure answers surely; null for all others, and where the matter lies
 * in another province.
 */
export function unansweredRules(turn: Turn, { intent }: TurnResult, parts: IntakeParts): TurnResult | null {
  const understood = understoodIn(turn)
  if (!understood || understood.rules.size === 0 || intent === CREATE || understood.place.elsewhere !== null)
    return null
  // Within a form the way to report is not told again.
  if (turn.state.active !== null) return null
  const [first] = turn.question.subjects
  if (first?.kind === 'procedure' && first.score >= SURE.procedure) return null
  // What is left open among procedures is asked back.
  if (turn.question.subjects.some(({ open }) => open)) return null
  // What was asked stays unanswered: people are sent to who knows.
  return { ...ruleAnswer(understood, turn, parts), outcome: 'redirect' }
}

function questionOf(understood: UnderstoodComplaint, turn: Turn, parts: IntakeParts): ReportedComplaint {
  return previewOf({ ...understood, kind: 'question', refused: null }, [], turn.now, parts.tools.book())
}

/** "Vỉa hè, lòng đường: UBND xã, phường nơi xảy ra xử lý trước; cơ quan chuyên ngành là Sở …"; null where nobody is known. */
function inCharge({ category, subCategory, regime, place }: UnderstoodComplaint, turn: Turn, parts: IntakeParts) {
  if (category === null) return null
  const book = parts.tools.book()
  const name = parts.lexiconOf(turn.snapshot).categories.get(category)?.name
  const area = place.area?.id ?? null
  const matter = { category, subCategory, regime, urgency: 'normal' as const, area }
  const [rule] = bestRules(matter, localDate(turn.now), book.routing)
  if (!rule || !name || rule.give === 'triage') return null
  const { directory } = book
  const nameOf = (id: string) => directory.agency(id)?.name
  const local =
    area === null
      ? undefined
      : rule.give === 'commune'
        ? directory.agencyOfArea(area)?.name
        : directory.agencies.find((agency) => agency.kind === 'police' && agency.area === area)?.name
  const first = typeof rule.give === 'object' ? nameOf(rule.give.agency) : (local ?? intakeTexts.local(rule.give))
  return first === undefined ? null : intakeTexts.inCharge(name, first, nameOf(rule.second[0] ?? ''))
}
