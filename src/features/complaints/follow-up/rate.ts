import type { Flow, SlotValues } from '../../../core/flow.ts'
import { actionOf } from '../../../core/message.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { startFlow } from '../../../dialogue/flow-runner.ts'
import { fold } from '../../../text/normalise.ts'
import type { Action, ActionRefusal } from '../action.ts'
import { ratingChoices } from '../citizen-news.ts'
import type { Complaint, Rating } from '../complaint.ts'
import { isSkip, pickedOf } from '../intake/answers.ts'
import { textOf } from '../intake/form-values.ts'
import { CREATE } from '../intake/recogniser.ts'
import { actorOf, type Rulebook } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { meantIn } from './own.ts'
import { reactionIn } from './reaction.ts'
import { reopenWish } from './reopen-wish.ts'
import { STATUS } from './status.ts'
import { notOne, notTheirs, refusedText, statusReply } from './wording.ts'

export const RATE = 'complaint.rate'

const isSettled = ({ status }: Complaint): boolean => ['answered', 'rated', 'closed', 'rejected'].includes(status)

/** Why somebody is not satisfied, and whether it is to be opened again. */
export function rateFlow(tools: ComplaintTools): Flow {
  return {
    id: 'complaint-rate',
    version: 1,
    title: 'đánh giá',
    intent: RATE,
    confirm: false,
    slots: [
      {
        name: 'reason',
        names: ['lý do'],
        ask: (values) => ({
          text:
            values.reopen === 'yes'
              ? `Dạ, vì sao Ông/Bà muốn mở lại phản ánh ${textOf(values, 'code')} ạ?`
              : 'Dạ, chỗ nào chưa được ạ? Ông/Bà ghi vài chữ, hoặc nhắn “bỏ qua”.',
        }),
        read(turn, values) {
          const said = turn.message.text.trim()
          if (isSkip(said) && values.reopen !== 'yes') return { kind: 'filled', value: '' }
          if (said.length < 4) return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi rõ lý do giúp ạ.' }
          return { kind: 'filled', value: said.slice(0, 1_000) }
        },
        show: String,
      },
      {
        name: 'reopen',
        names: ['mở lại'],
        ask: () => ({
          text: 'Dạ, Ông/Bà có muốn mở lại để cơ quan xử lý tiếp không ạ?',
          choices: [
            { label: 'Mở lại', action: actionOf('flow.pick', 'reopen', 'yes') },
            { label: 'Không cần', action: actionOf('flow.pick', 'reopen', 'no') },
          ],
        }),
        read(turn) {
          const picked = pickedOf(turn, 'reopen')
          if (picked) return { kind: 'filled', value: picked }
          const wish = reopenWish(turn.message.text)
          if (wish) return { kind: 'filled', value: wish }
          return { kind: 'invalid', say: 'Dạ, Ông/Bà chọn “Mở lại” hoặc “Không cần” giúp ạ.' }
        },
        show: String,
      },
    ],
    complete: (values, turn) => rated(values, turn, tools),
    cancelled: () => ({ text: 'Dạ, em chưa ghi đánh giá nào.' }),
  }
}

async function rated(values: SlotValues, turn: Turn, tools: ComplaintTools): Promise<TurnResult> {
  const complaint = await tools.reader.byId(textOf(values, 'complaint'))
  if (!complaint) return { outcome: 'clarify', replies: [{ text: 'Dạ, em không tìm thấy phản ánh này nữa.' }] }
  const reason = textOf(values, 'reason')
  const rating = textOf(values, 'rating')
  const actions: readonly Action[] = [
    ...(rating === ''
      ? []
      : [{ kind: 'rate' as const, rating: rating as Rating, ...(reason === '' ? {} : { reason }) }]),
    ...(values.reopen === 'yes' ? [{ kind: 'reopen' as const, reason: reason || 'Người dân chưa hài lòng' }] : []),
  ]
  return act(actions, complaint, turn, tools)
}

/** Takes the actions one after the other; the first that is refused is answered with its reason. */
async function act(
  actions: readonly Action[],
  complaint: Complaint,
  turn: Turn,
  tools: ComplaintTools,
): Promise<TurnResult> {
  const book = tools.book()
  const actor = actorOf(turn.person, turn.conversation, book.settings)
  // Of two actions the second meets what the first one made.
  const seen = actions.length === 1 ? { seen: complaint } : {}
  const requests = actions.map((action) => ({ complaint: complaint.id, action, actor, ...seen }))
  for (const request of requests) {
    const decided = await tools.desk.decide(request, turn.now)
    if (!decided.ok) return refused(decided.refusal, complaint, book)
  }
  const reopened = actions.some(({ kind }) => kind === 'reopen')
  const text = reopened
    ? `Dạ, em đã mở lại phản ánh ${complaint.code} và báo cơ quan xử lý tiếp. Có kết quả em báo ngay ở đây.`
    : `Dạ, em đã ghi đánh giá cho phản ánh ${complaint.code}. Cảm ơn Ông/Bà.`
  return {
    outcome: 'answer',
    intent: RATE,
    replies: [{ text }],
    effects: requests.map((request) => tools.desk.effectOf(request)),
  }
}

/** Why it may not be opened again, with the way on; null: it may. */
export async function reopenRefused(
  complaint: Complaint,
  turn: Turn,
  tools: ComplaintTools,
): Promise<TurnResult | null> {
  const refusal = await mayReopen(complaint, turn, tools)
  return refusal && refused(refusal, complaint, tools.book())
}

/** Why it was not taken; who comes after the time for reopening is shown how to go on. */
function refused(refusal: ActionRefusal, complaint: Complaint, book: Rulebook): TurnResult {
  const over = refusal.kind === 'window-over'
  const more = over ? ` Việc chưa xong, Ông/Bà gửi phản ánh mới và ghi kèm mã ${complaint.code} giúp em ạ.` : ''
  const choices = over ? [{ label: 'Gửi phản ánh mới', action: actionOf(CREATE, 'start') }] : []
  return {
    outcome: 'redirect',
    intent: RATE,
    replies: [{ text: `${refusedText(refusal, complaint, book)}${more}`, choices }],
  }
}

/** Whether the rules let this person open it again now, asked before a reason is. */
async function mayReopen(complaint: Complaint, turn: Turn, tools: ComplaintTools): Promise<ActionRefusal | null> {
  const actor = actorOf(turn.person, turn.conversation, tools.book().settings)
  const probe = { complaint: complaint.id, action: { kind: 'reopen' as const, reason: '…' }, actor, seen: complaint }
  const decided = await tools.desk.decide(probe, turn.now)
  return decided.ok ? null : decided.refusal
}

/** Rates an answer or opens a complaint again, by a tap or in words. */
export function rateHandler(tools: ComplaintTools, flow: Flow): IntentHandler {
  return async (turn) => {
    const meant = await meantIn(turn, tools, isSettled)
    if (meant.kind !== 'one') return notOne(meant, RATE, turn)
    const { complaint } = meant
    if (!meant.own && turn.person.role === 'citizen') return notTheirs(complaint, RATE, 'ghi đánh giá', turn)
    if (!isSettled(complaint)) {
      if (reactionIn(turn.message.text) !== null)
        return { outcome: 'answer', intent: STATUS, replies: [statusReply(complaint, meant.own, turn, tools.book())] }
      const text = `Dạ, phản ánh ${complaint.code} chưa có trả lời nên chưa đánh giá được.`
      return { outcome: 'clarify', intent: RATE, replies: [{ text }] }
    }
    const said = turn.args[1] ?? saidWish(turn.message.text)
    // What was turned down has no answer to mark: it is opened again.
    const wish = said === 'dissatisfied' && complaint.status === 'rejected' ? 'reopen' : said
    const given = { complaint: complaint.id, code: complaint.code }
    if (wish === 'satisfied' || wish === 'neutral') return act([{ kind: 'rate', rating: wish }], complaint, turn, tools)
    if (wish === 'reopen') {
      const refusal = await mayReopen(complaint, turn, tools)
      if (refusal) return refused(refusal, complaint, tools.book())
      return startFlow(flow, turn, { ...given, reopen: 'yes' })
    }
    if (wish === 'dissatisfied') {
      const closed = (await mayReopen(complaint, turn, tools)) !== null
      return startFlow(flow, turn, { ...given, rating: 'dissatisfied', ...(closed ? { reopen: 'no' } : {}) })
    }
    const text = `Dạ, Ông/Bà đánh giá việc xử lý phản ánh ${complaint.code} thế nào ạ?`
    return { outcome: 'clarify', intent: RATE, replies: [{ text, choices: ratingChoices(complaint.id) }] }
  }
}

/** What typed words wish: "không hài lòng" before "hài lòng". */
function saidWish(text: string): 'satisfied' | 'neutral' | 'dissatisfied' | 'reopen' | null {
  const said = fold(text)
  const mark = Number(/\b([1-5]) ?(?:sao\b|\/ ?5|diem\b)/.exec(said)?.[1] ?? 0)
  if (mark > 0) return mark <= 2 ? 'dissatisfied' : mark === 3 ? 'neutral' : 'satisfied'
  if (/mo lai|lam lai|xu ly lai/.test(said)) return 'reopen'
  if (/(?:khong|ko|chua|chang|hong) (?:he )?(?:hai long|duoc|vua y|dong y)|that vong|qua te|buc xuc/.test(said))
    return 'dissatisfied'
  if (reactionIn(text) === 'refuses') return 'dissatisfied'
  if (/binh thuong|tam duoc|cung duoc/.test(said)) return 'neutral'
  return /hai long|rat tot|tot lam|qua tot|cam on/.test(said) ? 'satisfied' : null
}
