import { cityOf } from '../../content/city.ts'
import { doorKind } from '../../content/doors.ts'
import type { Facet, Subject } from '../../core/intent.ts'
import { actionOf, type Reply } from '../../core/message.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { createDoors } from '../../dialogue/doors.ts'
import { asksPenalty } from '../../dialogue/penalty.ts'
import { THIN } from '../../dialogue/thresholds.ts'
import { opened } from './answer.ts'
import { choiceLabels } from './choice-labels.ts'
import { NO_PENALTY } from './penalty.ts'

export const reported = (subjects: readonly Subject[]) =>
  subjects.map((s) => ({ code: s.id, title: s.title, score: s.score }))

/** Asks which of several procedures is meant. */
export function clarify(candidates: readonly Subject[], facets: readonly Facet[]): TurnResult {
  const text =
    candidates.length === 1
      ? 'Dạ, có phải Ông/Bà hỏi thủ tục dưới đây không ạ? Nếu không phải, xin nói rõ thêm việc cần làm.'
      : 'Dạ, có mấy thủ tục gần với câu hỏi. Ông/Bà chọn giúp thủ tục cần hỏi ạ:'
  return {
    outcome: 'clarify',
    replies: [offer(text, candidates, facets)],
    report: { procedures: reported(candidates) },
  }
}

const doorFor = createDoors((snapshot) => snapshot.records(doorKind).map(({ value }) => value))

/** What was asked, with what was told before where it is asked of that. */
const askedOf = ({ question, state }: Turn): string =>
  question.fromContext && state.told && !state.told.met ? `${state.told.text}. ${question.text}` : question.text

/** Says that nothing held fits, with what is nearest or the right door. */
export function abstain(turn: Turn, nearest: readonly Subject[], facets: readonly Facet[]): TurnResult {
  const city = cityOf(turn.snapshot)
  const near = nearest.filter((s) => s.score >= THIN.procedure / 4).slice(0, 3)
  const way = `Ông/Bà có thể gọi tổng đài ${city.hotline} hoặc tra cứu tại ${city.portalUrl}.`
  const door = near.length > 0 ? null : doorFor(askedOf(turn), turn.snapshot)
  const text =
    door !== null
      ? `Dạ, việc này không thuộc các thủ tục em có. ${door} Việc khác xin gọi ${city.hotline}.`
      : near.length > 0
        ? `Dạ, em chưa có thông tin đủ chắc để trả lời câu này. ${way} Gần nhất em có các thủ tục sau:`
        : `Dạ, em chưa có thông tin đủ chắc để trả lời câu này. ${way} Ông/Bà cũng có thể nói rõ hơn việc cần làm, ví dụ “làm khai sinh cho con” hay “sang tên sổ đỏ”.`
  const first = asksPenalty(turn.question.text) ? { text: NO_PENALTY, ofSum: false } : undefined
  const said = opened(first, text).join(' ')
  return { outcome: 'abstain', replies: [offer(said, near, facets)], report: { procedures: reported(near) } }
}

/** Procedures as choices that ask for the facets again. */
export function offer(text: string, subjects: readonly Subject[], facets: readonly Facet[]): Reply {
  const first = facets[0] ?? 'overview'
  const labels = choiceLabels(subjects.map(({ id, title }) => ({ code: id, name: title })))
  return {
    text,
    choices: subjects.map((s, i) => ({
      label: labels[i]!,
      action:
        facets.length > 1
          ? actionOf(`procedure.${first}`, s.id, facets.slice(0, 3).join('+'))
          : actionOf(`procedure.${first}`, s.id),
    })),
  }
}
