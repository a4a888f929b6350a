import { localDate } from '../../core/time.ts'
import type { AnswerContext } from './answer.ts'
import { mayChange } from './answer.ts'
import type { Dossier } from './dossier.ts'
import { dayInWords, dueInWords } from './due-words.ts'
import type { Watch } from './watch-store.ts'

type Known = Pick<Watch, 'status' | 'dueAt'>

/** True where somebody who knew one would want to hear of the other: another status, or another day. */
export function hasChanged(before: Known, { status, dueAt }: Known): boolean {
  return before.status !== status || dayOrNull(before.dueAt) !== dayOrNull(dueAt)
}

/** What is told of a change, one message whatever changed. */
export function changeText(before: Known, dossier: Dossier, context: AnswerContext): string {
  const { now, calendar, statuses, hotline } = context
  const status = statuses.of(dossier.status)
  const { dueAt } = dossier
  const moved = dueAt !== null && dayOrNull(before.dueAt) !== dayOrNull(dueAt) && status.clock === 'running'
  const from = before.dueAt !== null ? ` (trước đó hẹn ${dayInWords(before.dueAt, now)})` : ''
  const lines = [
    `Dạ, hồ sơ ${dossier.code} có thay đổi: ${status.said}.`,
    moved ? `Ngày hẹn trả mới: ${dueInWords(dueAt, now, calendar)}${from}.` : '',
    status.todo ? `Việc Ông/Bà cần làm: ${status.todo}.` : '',
    mayChange(dossier, status) ? '' : 'Hồ sơ đã kết thúc nên em thôi báo.',
    `Cần hỏi thêm: ${hotline}.`,
    dossier.sample ? 'Đây là dữ liệu mẫu để dùng thử, không phải hồ sơ thật.' : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

const dayOrNull = (instant: string | null): string | null => (instant === null ? null : localDate(instant))
