import type { Area, FormerArea } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import { actionOf } from '../../../core/message.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import type { Complaint } from '../complaint.ts'
import { correctedMatter } from '../correcting.ts'
import { areaLabels } from '../intake/area-labels.ts'
import { rightWords } from '../intake/right-words.ts'
import { visibilitySaid } from '../intake/visibility-said.ts'
import type { ReadRight } from '../queue/handler.ts'
import { agencyName, categoryName, shownTime } from '../queue/names.ts'
import { actorOf } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { WITHDRAW } from './withdraw.ts'

/** Whether words put right what was filed: what it is, where it is, or who may read it. */
export const putsRight = (text: string): boolean => rightWords(text) !== null

/** Behind the complaint's id in the action of a button: the commune that is right. */
const TO_AREA = 'area'

/**
 * A commune or a kind of trouble put right by who reported it: it leaves for the agency that the rules name now. A name of
 * several communes is asked about. Null where the words name neither: they are told to the agency like any further words.
 */
export async function puttingRight(
  complaint: Complaint,
  turn: Turn,
  tools: ComplaintTools,
  readRight: ReadRight,
): Promise<TurnResult | null> {
  const directory = directoryOf(turn.snapshot)
  const [, what, chosen] = turn.args
  if (what === TO_AREA && directory.area(chosen ?? '')) return corrected(complaint, { area: chosen! }, turn, tools)
  const words = turn.message.action === null ? rightWords(turn.message.text) : null
  const right = words === null ? {} : readRight(words.right, turn)
  const areas = (right.candidates ?? []).flatMap((id) => directory.area(id) ?? [])
  if (areas.length > 0) return whichArea(complaint, areas, directory.formerAreas)
  return right.area === undefined && right.category === undefined ? null : corrected(complaint, right, turn, tools)
}

async function corrected(
  complaint: Complaint,
  right: { readonly category?: string; readonly area?: string },
  turn: Turn,
  tools: ComplaintTools,
): Promise<TurnResult | null> {
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

function whichArea({ id, code }: Complaint, areas: readonly Area[], former: readonly FormerArea[]): TurnResult {
  const labels = areaLabels(areas, former)
  return {
    outcome: 'clarify',
    replies: [
      {
        text: `Dạ, em sửa xã, phường của phản ánh ${code}; tên này có thể là nhiều nơi. Ông/Bà chọn giúp ạ.`,
        choices: areas.map((area, i) => ({
          label: labels[i]!,
          action: actionOf('complaint.add-info', id, TO_AREA, area.id),
        })),
      },
    ],
  }
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
