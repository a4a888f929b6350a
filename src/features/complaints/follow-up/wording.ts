import { cityOf } from '../../../content/city.ts'
import { actionOf, type Choice, type Reply } from '../../../core/message.ts'
import type { Turn, TurnResult } from '../../../core/turn.ts'
import type { ActionRefusal } from '../action.ts'
import { ratingChoices } from '../citizen-news.ts'
import type { Complaint } from '../complaint.ts'
import { groundOf } from '../grounds.ts'
import { agencyName, categoryName, shownDue, shownTime } from '../queue/names.ts'
import { refusalText } from '../queue/refusal-text.ts'
import type { Rulebook } from '../rulebook.ts'
import { isOpen } from '../status.ts'
import type { Meant } from './own.ts'

const STATUS: Readonly<Record<Complaint['status'], string>> = {
  received: 'đã tiếp nhận, đang chờ phân công',
  waiting: 'đang chờ Ông/Bà bổ sung thông tin',
  routed: 'đã chuyển cơ quan xử lý',
  accepted: 'cơ quan đã nhận xử lý',
  'in-progress': 'đang xử lý',
  returned: 'đang được phân công lại',
  reopened: 'đã mở lại, đang xử lý',
  answered: 'đã có trả lời',
  rated: 'đã trả lời và đánh giá',
  closed: 'đã đóng',
  rejected: 'không được tiếp nhận',
  duplicate: 'đã gộp với phản ánh gửi trước',
  withdrawn: 'đã rút',
}

/** How a complaint stands. The reporter's own words are shown to themselves only. */
export function statusReply(complaint: Complaint, own: boolean, turn: Turn, book: Rulebook): Reply {
  const what = categoryName(complaint, turn.snapshot)
  const where = complaint.area === null ? null : book.directory.area(complaint.area)?.name
  const ground = complaint.ground === null ? undefined : groundOf(complaint.ground, turn.snapshot)
  const lines = [
    `Dạ, phản ánh ${complaint.code} (${what}${where ? `, ${where}` : ''}): ${STATUS[complaint.status]}.`,
    own ? `- Nội dung: ${cut(complaint.text)}` : null,
    `- Gửi lúc: ${shownTime(complaint.receivedAt)}`,
    `- Cơ quan: ${agencyName(complaint.agency, book)}`,
    isOpen(complaint) ? `- Hạn trả lời: ${shownDue(complaint, turn.now).replace(/^hạn /, '')}` : null,
    complaint.answer === null || (complaint.visibility !== 'public' && !own)
      ? null
      : `- Trả lời: “${complaint.answer}”`,
    ground ? `- Lý do: ${ground.say}` : null,
  ]
  return { text: lines.filter((line) => line !== null).join('\n'), choices: own ? nextSteps(complaint) : [] }
}

function nextSteps(complaint: Complaint): readonly Choice[] {
  if (complaint.status === 'answered') return ratingChoices(complaint.id)
  if (isOpen(complaint)) return [{ label: 'Bổ sung thông tin', action: actionOf('complaint.add-info', complaint.id) }]
  return []
}

/** Why an action was not taken, as a citizen reads it: who only follows a report acts on it no more than the reporter lets. */
export function refusedText(refusal: ActionRefusal, complaint: Complaint, book: Rulebook): string {
  if (refusal.kind !== 'not-yours') return refusalText(refusal, complaint, book)
  return `Dạ, phản ánh ${complaint.code} do người khác gửi, Ông/Bà cùng theo dõi nên không làm bước này được; có kết quả em báo ở đây. Việc của Ông/Bà chưa xong thì Ông/Bà gửi phản ánh mới giúp ạ.`
}

/** To a citizen who would act on a report of somebody else; the code alone is no proof of having sent it. */
export function notTheirs({ code }: Complaint, intent: string, act: string, turn: Turn): TurnResult {
  const text = `Dạ, phản ánh ${code} không gửi từ cuộc trò chuyện này nên em không ${act} được. Ông/Bà gọi ${cityOf(turn.snapshot).hotline} giúp ạ.`
  return { outcome: 'redirect', intent, replies: [{ text }] }
}

/** Which of several is meant, or why none was found. */
export function notOne(meant: Exclude<Meant, { readonly kind: 'one' }>, intent: string, turn: Turn): TurnResult {
  const city = cityOf(turn.snapshot)
  switch (meant.kind) {
    case 'several':
      return {
        outcome: 'clarify',
        intent,
        replies: [
          {
            text: 'Dạ, Ông/Bà có nhiều phản ánh. Ông/Bà chọn giúp ạ.',
            choices: meant.complaints.map((complaint) => ({
              label: `${complaint.code} ${categoryName(complaint, turn.snapshot)}`,
              action: actionOf(intent, complaint.id),
            })),
          },
        ],
      }
    case 'mistyped':
      return say(
        intent,
        `Dạ, mã “${meant.written}” bị sai một ký tự nên em không tra được. Ông/Bà xem lại giúp; mã dạng PA-XXXX-XXXX.`,
      )
    case 'unknown-code':
      return say(intent, `Dạ, em không tìm thấy phản ánh ${meant.code}. Ông/Bà xem lại mã, hoặc gọi ${city.hotline}.`)
    case 'none':
      return say(
        intent,
        `Dạ, ở cuộc trò chuyện này chưa có phản ánh nào như vậy. Ông/Bà nhắn mã (dạng PA-XXXX-XXXX), hoặc gọi ${city.hotline}.`,
      )
  }
}

const say = (intent: string, text: string): TurnResult => ({ outcome: 'clarify', intent, replies: [{ text }] })

const MAX_SHOWN = 160
const cut = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text)

/** A filed complaint in the machine-readable report. */
export function reportOf(complaint: Complaint, book: Rulebook) {
  const { kind, regime, category, area, agency, code, due } = complaint
  return {
    kind,
    regime,
    category,
    area: area === null ? null : (book.directory.area(area)?.name ?? null),
    agency,
    agencyName: agency === null ? null : (book.directory.agency(agency)?.name ?? null),
    inScope: complaint.status !== 'rejected',
    duplicates: [],
    code,
    dueAt: due.answer,
  }
}
