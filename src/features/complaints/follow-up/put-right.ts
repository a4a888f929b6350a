import { actionOf } from '../../../core/message.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import type { Complaint } from '../complaint.ts'
import { correctedMatter } from '../correcting.ts'
import { rightWords } from '../intake/right-words.ts'
import { visibilitySaid } from '../intake/visibility-said.ts'
import type { ReadRight } from '../queue/handler.ts'
import { agencyName, categoryName, shownTime } from '../queue/names.ts'
import { actorOf } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { WITHDRAW } from './withdraw.ts'

/** Whether words put right what was filed: what it is, where it is, or who may read it. */
export const putsRight = (text: string): boolean => rightWords(text) !== null

/**
 * A commune or a kind of trouble put right by who reported it: it leaves for the agency that the rules name now. Null
 * where the words name neither: they are told to the agency like any further words.
 */
export async function puttingRight(
  complaint: Complaint,
  turn: Turn,
  tools: ComplaintTools,
  readRight: ReadRight,
): Promise<TurnResult | null> {
  const words = rightWords(turn.message.text)
  const right = words === null ? {} : readRight(words.right, turn)
  if (Object.keys(right).length === 0) return null
  const book = tools.book()
  const request = {
    complaint: complaint.id,
    action: { kind: 'correct', matter: correctedMatter(right, turn.snapshot) },
    actor: actorOf(turn.person, turn.conversation, book.settings),
  } as const
  const performed = await tools.desk.decide(request, turn.now)
  if (!performed.ok) return null
  const after = performed.done.at(-1)!.complaint
  const area = after.area === null ? null : (book.directory.area(after.area)?.name ?? null)
  const what = [categoryName(after, turn.snapshot), area].filter(Boolean).join(', ')
  const text = `Dạ, em đã sửa phản ánh ${after.code}: ${what}. Cơ quan xử lý: ${agencyName(after.agency, book)}. Hạn trả lời: ${shownTime(after.due.answer)}.`
  return { outcome: 'answer', replies: [{ text }], effects: [tools.desk.effectOf(request)] }
}

const CHANGES = /^(?:.*\s)?(?:đổi|doi|sửa|sua|chuyển|chuyen)(?:\s+(?:lại|lai|sang|thành|thanh|qua))*\s+/iu
const MAY_I = /\s+(?:được|duoc|dc) (?:không|khong|ko|hông|hong)[?\s]*$/iu

/** "đổi sang không công khai được không": who asks to show or hide what was filed. */
export const asksShown = (text: string): boolean =>
  CHANGES.test(text) && visibilitySaid(text.replace(CHANGES, '').replace(MAY_I, '')) !== null

/** Who may read it is settled before sending: it can only be taken back and sent again. */
export const shownAlready = ({ id, code }: Complaint): TurnResult => ({
  outcome: 'redirect',
  replies: [
    {
      text: `Dạ, phản ánh ${code} đã gửi nên em không đổi được việc công khai. Ông/Bà rút phản ánh này rồi gửi lại, chọn cách công khai khác giúp ạ.`,
      choices: [{ label: 'Rút phản ánh', action: actionOf(WITHDRAW, id) }],
    },
  ],
})
