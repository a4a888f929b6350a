import type { Flow, Slot } from '../../core/flow.ts'
import type { Question } from '../../core/intent.ts'
import type { Json } from '../../core/json.ts'
import { agrees } from '../../dialogue/assent.ts'
import { SURE } from '../../dialogue/thresholds.ts'
import { fold } from '../../text/normalise.ts'

const MIN_CHARS = 8
const MAX_CHARS = 1_000

const question: Slot = {
  name: 'question',
  names: ['nội dung', 'câu hỏi', 'lời nhắn'],
  ask: () => ({
    text: 'Dạ, Ông/Bà viết giúp nội dung cần hỏi cán bộ (đừng ghi số căn cước, mật khẩu). Nhắn “hủy” để thôi.',
  }),
  read(turn) {
    const said = turn.message.text.trim()
    const asked = turn.question.intents[0]
    if (asked && asked.score > 0.8 && asked.intent.startsWith('procedure.') && said.endsWith('?'))
      return { kind: 'other' }
    if (said.length < MIN_CHARS) return { kind: 'invalid', say: 'Dạ, nội dung hơi ngắn. Ông/Bà viết rõ thêm giúp ạ.' }
    return { kind: 'filled', value: said.slice(0, MAX_CHARS) }
  },
  show: (value) => String(value),
}

const area: Slot = {
  name: 'area',
  names: ['nơi ở', 'xã phường', 'địa bàn'],
  ask: () => ({ text: 'Dạ, việc này ở xã, phường nào ạ? Nếu không cần, Ông/Bà nhắn “bỏ qua”.' }),
  read(turn) {
    const said = turn.message.text.trim()
    if (SKIP.has(fold(said)) || agrees(said)) return { kind: 'filled', value: '' }
    if (said.endsWith('?') || asksOfProcedure(turn.question)) return { kind: 'other' }
    if (said.length < 2 || said.length > 120)
      return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi tên xã, phường, hoặc nhắn “bỏ qua”.' }
    return { kind: 'filled', value: said }
  },
  show: (value) => (value === '' ? 'không nêu' : String(value)),
}

const asksOfProcedure = ({ facets, subjects: [first] }: Question): boolean =>
  facets.length > 0 && first?.kind === 'procedure' && first.score >= SURE.procedure

const SKIP = new Set(['bo qua', 'khong', 'khong can', 'thoi', 'ko', 'k', 'khoi', 'khoi can', 'khong biet', 'khong ro'])

/** A question for a person: what, where, confirm; kept until somebody answers it in the same chat. */
export const handoffFlow: Flow = {
  id: 'handoff',
  version: 1,
  title: 'lời nhắn gửi cán bộ',
  slots: [question, area],
  async complete(values) {
    const data: Json = { question: String(values.question ?? ''), area: values.area ? String(values.area) : null }
    return {
      outcome: 'handoff',
      intent: 'handoff',
      replies: [
        { text: 'Dạ, em đã chuyển lời nhắn cho cán bộ. Câu trả lời sẽ gửi lại ngay trong cuộc trò chuyện này.' },
      ],
      effects: [{ kind: 'handoff.create', data }],
    }
  },
  cancelled: () => ({ text: 'Dạ, em đã bỏ lời nhắn, không gửi đi. Ông/Bà cần gì khác cứ nhắn ạ.' }),
}
