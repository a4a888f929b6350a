import { actionOf, type Choice, type Reply } from '../../core/message.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { reopenUntil } from './deadlines.ts'
import { groundOf } from './grounds.ts'
import { agencyName, shownTime } from './queue/names.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * What those who reported or follow a complaint are told of an event, as it was then; nothing where it does not concern them.
 * @param own false: to who only follows it, and is neither asked nor shown what only the reporter may do
 */
export function newsOf(
  event: ComplaintEvent,
  complaint: Pick<Complaint, 'id' | 'code'>,
  book: Rulebook,
  own = true,
): readonly Reply[] {
  if (event.actor.role === 'citizen' || (!own && event.action === 'ask')) return []
  const said = textOf(event, book, own)
  return said === null
    ? []
    : [{ text: `Dạ, phản ánh ${complaint.code}: ${said}`, choices: own ? choicesOf(event, complaint) : [] }]
}

function textOf(event: ComplaintEvent, book: Rulebook, own: boolean): string | null {
  const agency = agencyName(event.toAgency, book)
  const note = event.note ?? ''
  const due = shownTime(event.toDue)
  switch (event.action) {
    case 'route':
      return `đã chuyển ${agency} xử lý. Hạn trả lời: ${due}.`
    case 'accept':
      return `${agency} đã nhận xử lý. Hạn trả lời: ${due}.`
    case 'start':
      return `${agency} đang xử lý.`
    case 'ask':
      return `${agency} cần Ông/Bà cho biết thêm:\n“${note}”\nTrong lúc chờ, thời hạn tạm dừng.`
    case 'extend':
      return `${agency} xin gia hạn đến ${due}. Lý do: ${event.reason ?? 'không nêu'}.`
    case 'answer':
      return `${agency} trả lời:\n“${note}”${own ? `\nÔng/Bà có hài lòng không ạ? Chưa được thì mở lại đến hết ${reopenDay(event, book)}.` : ''}`
    case 'reject':
      return `không được tiếp nhận. ${groundText(event, book)}${note === '' ? '' : `\nGhi chú: ${note}`}`
    case 'reopen':
      return `đã được mở lại. Hạn trả lời mới: ${due}.`
    case 'merge':
      return `là cùng một việc với phản ánh ${event.reason ?? 'đã có'} gửi trước, nên được gộp lại. Có kết quả em báo ngay ở đây.`
    case 'split':
      return 'được tách ra xử lý riêng.'
    case 'comment':
      return note === '' ? null : `${agency} thông tin thêm:\n“${note}”`
    default:
      return null
  }
}

const reopenDay = ({ at }: ComplaintEvent, { deadlines, calendar }: Rulebook): string =>
  shownTime(reopenUntil(at, deadlines, calendar))

/** A rejection's reason is its legal ground. */
function groundText({ reason }: ComplaintEvent, { snapshot }: Rulebook): string {
  const found = reason === null ? undefined : groundOf(reason, snapshot)
  if (!found) return ''
  const { title, reference } = found.source
  return `${found.say} (${title}${reference ? `, ${reference}` : ''})`
}

function choicesOf(event: ComplaintEvent, { id }: Pick<Complaint, 'id'>): readonly Choice[] {
  if (event.action === 'ask') return [{ label: 'Trả lời', action: actionOf('complaint.add-info', id) }]
  if (event.action === 'answer') return ratingChoices(id)
  if (event.action === 'reject')
    return [{ label: 'Không đồng ý, mở lại', action: actionOf('complaint.rate', id, 'reopen') }]
  return []
}

/** What the three ratings of an answer are called. */
export const RATED = { satisfied: 'Hài lòng', neutral: 'Bình thường', dissatisfied: 'Chưa hài lòng' } as const

export const ratingChoices = (id: string): readonly Choice[] =>
  Object.entries(RATED).map(([rating, label]) => ({ label, action: actionOf('complaint.rate', id, rating) }))
