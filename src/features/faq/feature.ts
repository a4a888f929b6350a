import { cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { SURE, THIN } from '../../dialogue/thresholds.ts'
import { createSubjectFinder } from '../../search/subject-finder.ts'
import { cut } from '../../text/label.ts'
import { type Faq, faqKind } from './content.ts'

/** Below this an answer would be a guess. */
const ENOUGH = 0.45

/** Questions that are about no single procedure, answered from `knowledge/faq/`. */
export const faqFeature: FeatureFactory = ({ cache }) => {
  const finder = createSubjectFinder(
    'faq',
    (snapshot) =>
      snapshot.records(faqKind).map(({ value }) => ({
        id: value.id,
        title: value.title,
        names: value.questions,
        field: '',
        further: { key: value.answer, words: () => value.answer },
      })),
    cache,
  )
  return { id: 'faq', intents: { faq: handle }, content: [faqKind], subjects: finder, warm: finder.warm }
}

const handle: IntentHandler = async (turn) => {
  const asked = turn.args[0] ? turn.snapshot.get(faqKind, turn.args[0]) : undefined
  if (asked) return answer(asked, turn)
  const found = turn.question.subjects.filter((s) => s.kind === 'faq')
  const best = found[0] && turn.snapshot.get(faqKind, found[0].id)
  if (!found[0] || !best || found[0].score < THIN.faq) return unknown(turn, [])
  if (found[0].score < ENOUGH)
    return unknown(
      turn,
      found.slice(0, 3).map((s) => choice(s.id, s.title)),
    )
  return answer(best, turn)
}

function answer(faq: Faq, turn: Turn): TurnResult {
  const doubt = faq.confirmed
    ? []
    : ['(Thông tin này chưa được xác nhận bằng văn bản; Ông/Bà nên hỏi lại nơi tiếp nhận.)']
  const sources = faq.sources.map(
    (s) => `${s.title}${s.reference ? `, ${s.reference}` : ''}${s.asOf ? ` (${s.asOf})` : ''}`,
  )
  const related = faq.related.flatMap((id) => turn.snapshot.get(faqKind, id) ?? []).slice(0, 3)
  return {
    outcome: 'answer',
    intent: 'faq',
    replies: [
      {
        text: [`Dạ. ${faq.answer.trim()}`, ...doubt, `Nguồn: ${sources.join('; ')}`].join('\n'),
        choices: related.map((r) => choice(r.id, r.title)),
      },
    ],
    report: { sources: faq.sources },
    focus: [{ kind: 'faq', id: faq.id, title: faq.title }, ...procedureMeant(turn)],
  }
}

/** The procedure that the words name besides: what is asked next may be asked of it. */
function procedureMeant({ question }: Turn) {
  const named = question.subjects.find((s) => s.kind === 'procedure' && s.score >= SURE.procedure)
  return named ? [{ kind: 'procedure', id: named.id, title: named.title }] : []
}

function unknown(turn: Turn, choices: readonly Choice[]): TurnResult {
  const city = cityOf(turn.snapshot)
  const text = `Dạ, em chưa có thông tin đủ chắc về câu này. Ông/Bà gọi ${city.hotline} hoặc xem ${city.portalUrl}.${choices.length > 0 ? ' Có thể Ông/Bà muốn hỏi:' : ''}`
  return { outcome: 'abstain', replies: [{ text, choices }] }
}

const choice = (id: string, title: string): Choice => ({
  label: cut(title),
  action: actionOf('faq', id),
})
