import type { Flow, Slot, SlotValues } from '../../../core/flow.ts'
import type { Json } from '../../../core/json.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import { agrees } from '../../../dialogue/assent.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { CONFIRM } from '../../../dialogue/flow-runner.ts'
import type { Action } from '../action.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import { groundKind } from '../grounds.ts'
import { asks, isQuestionApart } from '../intake/answers.ts'
import { actorOf } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { agencyName } from './names.ts'
import { refusalText } from './refusal-text.ts'

/** Actions that need words or a choice before they can be taken. */
export const WORDED = ['answer', 'ask', 'extend', 'return', 'reject', 'route'] as const
export type Worded = (typeof WORDED)[number]

const ASKED: Readonly<Record<Worded, string>> = {
  answer: 'Dạ, xin viết kết quả để gửi người dân (đừng ghi số căn cước, số điện thoại).',
  ask: 'Dạ, cần hỏi người dân điều gì ạ? Thời hạn tạm dừng đến khi có trả lời.',
  extend: 'Dạ, xin viết lý do gia hạn; người dân sẽ đọc lý do này.',
  return: 'Dạ, vì sao không thuộc đơn vị mình, và nên chuyển cơ quan nào ạ?',
  reject: 'Dạ, xin viết rõ vì sao không tiếp nhận; người dân sẽ đọc lý do này.',
  route: 'Dạ, chuyển vì lý do gì ạ? Nhắn “không” nếu không cần ghi.',
}

export const DONE: Readonly<Record<Worded, string>> = {
  answer: 'đã gửi trả lời cho người dân',
  ask: 'đã hỏi người dân, thời hạn tạm dừng',
  extend: 'đã gia hạn và báo người dân',
  return: 'đã trả lại để phân công; hạn trả lời người dân giữ nguyên',
  reject: 'đã từ chối và báo người dân kèm căn cứ',
  route: 'đã chuyển',
}

const WILL_DO: Readonly<Record<Worded, string>> = {
  answer: 'trả lời người dân',
  ask: 'hỏi thêm người dân',
  extend: 'gia hạn, người dân đọc lý do này',
  return: 'trả lại vì không thuộc đơn vị',
  reject: 'từ chối, người dân đọc lý do này',
  route: 'chuyển cơ quan khác',
}

const actOf = (values: SlotValues): Worded => values.act as Worded

/** Fewer words agree, refuse or name what is to be changed. */
const WRITTEN_WORDS = 3
const ABOUT_FORM = /^(?:chua|sai|khong dung|sua|doi|huy|thoi|khoan|gui)\b/

/** Whether a message is the text itself, not a yes, a command or a question of its own. */
function isWritten(turn: Turn): boolean {
  const { text } = turn.message
  const words = foldedWordsOf(text)
  if (words.length < WRITTEN_WORDS || ABOUT_FORM.test(words.join(' ')) || agrees(text)) return false
  return !asks(text) && !isQuestionApart(turn)
}

/** The form in which staff say the words of an action: which complaint and what is done is given when it starts. */
export function wordsFlow({ desk, reader, book }: ComplaintTools): Flow {
  const agency: Slot = {
    name: 'agency',
    names: ['cơ quan', 'đơn vị'],
    needed: (values) => actOf(values) === 'route',
    ask: () => ({ text: 'Dạ, chuyển cho cơ quan nào ạ? Ví dụ: Sở Xây dựng, UBND phường.' }),
    read(turn) {
      const { directory } = book()
      const named = directory.agenciesIn(turn.message.text).flatMap((mention) => mention.agencies)
      const [first] = named.filter((one) => one.to === null || one.to >= turn.now.slice(0, 10))
      if (!first) return { kind: 'invalid', say: 'Dạ, em chưa nhận ra cơ quan này. Xin ghi tên đầy đủ ạ.' }
      return { kind: 'filled', value: first.id }
    },
    show: (value) => agencyName(String(value), book()),
  }
  const ground: Slot = {
    name: 'ground',
    names: ['căn cứ', 'lý do pháp lý'],
    needed: (values) => actOf(values) === 'reject',
    ask: (_, turn) => ({
      text: `Dạ, từ chối theo căn cứ nào ạ? Nhắn số thứ tự.\n${grounds(turn)
        .map((one, i) => `${i + 1}. ${one.name} (${one.source.reference ?? one.source.title})`)
        .join('\n')}`,
    }),
    read(turn) {
      const chosen = grounds(turn)[Number(/\d+/.exec(turn.message.text)?.[0] ?? 0) - 1]
      return chosen ? { kind: 'filled', value: chosen.id } : { kind: 'invalid', say: 'Dạ, xin nhắn số của căn cứ ạ.' }
    },
    show: (value) => book().snapshot.get(groundKind, String(value))?.name ?? String(value),
  }
  const words: Slot = {
    name: 'words',
    names: ['nội dung', 'lý do', 'câu trả lời'],
    ask: (values) => ({ text: ASKED[actOf(values)] }),
    read(turn, values) {
      const said = turn.message.text.trim()
      if (actOf(values) === 'route' && /^(?:không|khong|ko|k)$/i.test(said)) return { kind: 'filled', value: '' }
      if (said.length < 2 || (actOf(values) === 'answer' && agrees(said)))
        return { kind: 'invalid', say: 'Dạ, nội dung hơi ngắn, xin viết rõ hơn ạ.' }
      return { kind: 'filled', value: said.slice(0, MAX_COMPLAINT_CHARS) }
    },
    show: (value) => (value === '' ? 'không ghi' : String(value)),
  }
  const grounds = (turn: Turn) => turn.snapshot.records(groundKind).map((record) => record.value)

  return {
    id: 'complaint.words',
    version: 1,
    title: 'nội dung xử lý',
    slots: [agency, ground, words],
    // Nothing goes to a citizen that was meant for colleagues: what will be done is named before the yes.
    note: (values) =>
      `Bước sẽ làm: ${WILL_DO[actOf(values)]}${typeof values.code === 'string' ? ` (${values.code})` : ''}.`,
    // Words written again before the yes take the place of the first ones.
    correct: async (turn, { asking }) =>
      asking === CONFIRM && isWritten(turn)
        ? {
            values: { words: turn.message.text.trim().slice(0, MAX_COMPLAINT_CHARS) },
            drop: [],
            say: 'Dạ, em đã thay nội dung.',
          }
        : null,
    async complete(values, turn): Promise<TurnResult> {
      const id = String(values.complaint)
      const complaint = await reader.byId(id)
      const rules = book()
      const actor = actorOf(turn.person, turn.conversation, rules.settings)
      const request = { complaint: id, action: actionFrom(values), actor, ...(complaint ? { seen: complaint } : {}) }
      const performed = await desk.decide(request, turn.now)
      if (!performed.ok)
        return {
          outcome: 'forbidden',
          active: null,
          replies: [{ text: refusalText(performed.refusal, complaint, rules) }],
        }
      const said = actOf(values) === 'route' ? ` ${agencyName(String(values.agency), rules)}` : ''
      return {
        outcome: 'form',
        active: null,
        intent: 'complaint.queue',
        replies: [{ text: `Dạ, ${complaint?.code ?? ''} ${DONE[actOf(values)]}${said}.` }],
        effects: [desk.effectOf(request)],
      }
    },
    cancelled: () => ({ text: 'Dạ, em đã bỏ, chưa ghi gì vào phản ánh.' }),
  }
}

/** What a form that starts now has to know. */
export const wordsGiven = (act: Worded, complaint: string, more: Readonly<Record<string, Json>> = {}): SlotValues => ({
  act,
  complaint,
  ...more,
})

function actionFrom(values: SlotValues): Action {
  const words = String(values.words ?? '')
  switch (actOf(values)) {
    case 'answer':
      return { kind: 'answer', text: words }
    case 'ask':
      return { kind: 'ask', text: words }
    case 'extend':
      return { kind: 'extend', reason: words }
    case 'return':
      return { kind: 'return', reason: words }
    case 'reject':
      return { kind: 'reject', ground: String(values.ground), reason: words }
    case 'route':
      return {
        kind: 'route',
        agency: String(values.agency),
        rule: 'triage',
        ...(words === '' ? {} : { reason: words }),
      }
  }
}
