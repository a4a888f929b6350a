import { actionOf, type Choice, type Reply } from '../../../core/message.ts'
import type { Instant } from '../../../core/time.ts'
import type { Complaint, ComplaintEvent } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'
import { type ActionKind, actionsFor, type Party } from '../transitions.ts'
import { categoryName, shownDue, shownTime } from './names.ts'
import { routeChoices } from './routes.ts'

export const QUEUE = 'complaint.queue'

/** Buttons of a queue in the order in which they are shown. */
const BUTTONS: readonly (readonly [ActionKind, string])[] = [
  ['accept', 'Nhận xử lý'],
  ['answer', 'Trả lời'],
  ['ask', 'Hỏi thêm'],
  ['extend', 'Xin gia hạn'],
  ['return', 'Không thuộc đơn vị'],
  ['reject', 'Từ chối'],
]
const MAX_SHOWN_CHARS = 600

/** What may be tapped on an item, by what the rules allow now. */
export function buttonsOf(complaint: Complaint, party: Party, book: Rulebook): readonly Choice[] {
  const allowed = actionsFor(complaint.status, party)
  const buttons = BUTTONS.filter(([kind]) => allowed.includes(kind) && !(kind === 'extend' && complaint.extendedAt))
    // Nothing to give back where triage itself has it.
    .filter(([kind]) => complaint.agency !== null || !['return', 'accept', 'extend'].includes(kind))
    .map(([kind, label]): Choice => ({ label, action: actionOf(QUEUE, kind, complaint.id) }))
  return complaint.agency === null && party === 'triage' ? [...routeChoices(complaint, book), ...buttons] : buttons
}

/** An item in full, for people who may read it. */
export function fullItem(complaint: Complaint, now: Instant, book: Rulebook, party: Party = 'holder'): string {
  const area = complaint.area === null ? null : (book.directory.area(complaint.area)?.name ?? null)
  const place = [complaint.place, area].filter((part) => part !== null).join(', ')
  const text = complaint.text.length > MAX_SHOWN_CHARS ? `${complaint.text.slice(0, MAX_SHOWN_CHARS)}…` : complaint.text
  return [
    `${complaint.code}${complaint.urgency === 'urgent' ? ' (khẩn)' : ''}: ${categoryName(complaint, book.snapshot)}`,
    place === '' ? null : `Nơi xảy ra: ${place}`,
    `Nội dung: ${text}`,
    complaint.occurred === null ? null : `Lúc: ${complaint.occurred}`,
    complaint.photos.length === 0 ? null : `Hình: ${complaint.photos.length}`,
    `Người gửi: ${reporterLine(complaint, party)}`,
    `Thời hạn: ${shownDue(complaint, now)}`,
    complaint.duplicates + complaint.followers === 0
      ? null
      : `Cùng phản ánh: ${complaint.duplicates + complaint.followers} người`,
  ]
    .filter((line) => line !== null)
    .join('\n')
}

const MAX_TOLD = 3
const MAX_TOLD_CHARS = 300
const SAID: ReadonlySet<string> = new Set(['inform', 'comment', 'reopen'])

/** What the person said since, newest last; for people who may read the item in full. */
export function toldSince(history: readonly ComplaintEvent[]): string {
  const told = history.filter(({ action, actor, note }) => SAID.has(action) && actor.role === 'citizen' && note)
  return told
    .slice(-MAX_TOLD)
    .map(({ at, note }) => `\nNgười dân bổ sung ${shownTime(at)}: “${(note ?? '').slice(0, MAX_TOLD_CHARS)}”`)
    .join('')
}

/** All that a chat whose servers stand abroad may hold: code, category, street, deadline. */
export function bareItem(complaint: Complaint, now: Instant, book: Rulebook): string {
  const urgent = complaint.urgency === 'urgent' ? ' (khẩn)' : ''
  const street = complaint.street === null ? '' : `, đường ${complaint.street}`
  return `${complaint.code}${urgent}: ${categoryName(complaint, book.snapshot)}${street}, ${shownDue(complaint, now)}`
}

/** One line of a list. */
export const listLine = (complaint: Complaint, now: Instant, book: Rulebook): string =>
  `- ${bareItem(complaint, now, book)}`

/** Who reported. The city's reception may always call back; a holder only where the person does not hide from it. */
function reporterLine({ visibility, contact, enteredBy }: Complaint, party: Party): string {
  const hidden = visibility === 'hidden-agency'
  if (hidden && party !== 'triage') return 'không nêu với cơ quan xử lý'
  const known = [contact?.name, contact?.phone, contact?.email].filter((part) => part)
  if (known.length > 0) return `${known.join(', ')}${hidden ? ' (không nêu với cơ quan xử lý)' : ''}`
  return enteredBy === null ? 'qua kênh nhắn tin' : 'qua tổng đài'
}

export function itemReply(
  complaint: Complaint,
  options: {
    readonly head: string
    readonly bare: boolean
    readonly party: Party
    readonly now: Instant
    readonly book: Rulebook
  },
): Reply {
  const { head, bare, party, now, book } = options
  const body = bare ? bareItem(complaint, now, book) : fullItem(complaint, now, book, party)
  return { text: `${head}\n${body}`, choices: buttonsOf(complaint, party, book) }
}
