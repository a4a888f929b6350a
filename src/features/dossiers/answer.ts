import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import type { Source } from '../../core/source.ts'
import { type Instant, localDate } from '../../core/time.ts'
import type { DeskAnswer } from './desk.ts'
import type { Dossier } from './dossier.ts'
import { dayInWords, dueInWords, dueStanding, momentInWords, unconfirmedInWords } from './due-words.ts'
import type { DossierStatus, Statuses } from './status.ts'

/** An agency as a citizen is told of it. */
export interface Contact {
  readonly name: string
  readonly phone: string | null
}

export interface AnswerContext {
  readonly statuses: Statuses
  readonly calendar: WorkingCalendar
  readonly contactOf: (agency: string | null) => Contact | null
  readonly hotline: string
  readonly now: Instant
}

type Found = Extract<DeskAnswer, { kind: 'found' }>

/** True where the term runs and its day is over. */
export function isLate(dossier: Dossier, status: DossierStatus, now: Instant, calendar: WorkingCalendar): boolean {
  if (status.clock !== 'running' || dossier.dueAt === null) return false
  return dueStanding(dossier.dueAt, now, calendar).kind === 'late'
}

/** A dossier's state, its day and what is to be done, in lines. Nothing of its owner is known or said. */
export function dossierLines({ dossier }: Found, context: AnswerContext): readonly string[] {
  const status = context.statuses.of(dossier.status)
  const contact = context.contactOf(dossier.agency)
  return [
    `Hồ sơ ${dossier.code}${contact ? ` (${contact.name})` : ''} ${status.said}.`,
    timing(dossier, status, context),
    status.todo ? `Việc Ông/Bà cần làm: ${status.todo}.` : doNothing(dossier, status, context),
  ].filter((line) => line !== '')
}

function doNothing(dossier: Dossier, { clock }: DossierStatus, { now, calendar, statuses }: AnswerContext): string {
  if (isLate(dossier, statuses.of(dossier.status), now, calendar))
    return 'Ông/Bà có thể gọi hỏi lý do và ngày hẹn mới, hoặc gửi phản ánh kèm hồ sơ này.'
  return clock === 'running' || clock === 'not-started' ? 'Hiện Ông/Bà chưa phải làm gì thêm.' : ''
}

function timing(dossier: Dossier, { clock }: DossierStatus, { now, calendar }: AnswerContext): string {
  const { dueAt, finishedAt, returnedAt } = dossier
  switch (clock) {
    case 'not-started':
      return 'Thời hạn chỉ bắt đầu tính khi nơi nhận tiếp nhận đủ hồ sơ.'
    case 'running': {
      if (dueAt === null) return 'Hệ thống chưa ghi ngày hẹn trả.'
      const late = dueStanding(dueAt, now, calendar).kind === 'late'
      const words = `${late ? 'Hồ sơ đã trễ hẹn. ' : ''}Hẹn trả: ${dueInWords(dueAt, now, calendar)}.`
      return [words, unconfirmedInWords(dueAt, now, calendar)].filter((part) => part !== '').join(' ')
    }
    case 'paused':
      return dueAt === null
        ? ''
        : `Ngày hẹn ghi lúc đầu là ${dayInWords(dueAt, now)}; ngày này dời thêm bằng thời gian tạm dừng.`
    case 'stopped': {
      const parts = [
        finishedAt === null
          ? ''
          : `Có kết quả ${dayInWords(finishedAt, now)}${punctuality(dueAt, finishedAt, calendar)}.`,
        returnedAt === null ? '' : `Đã trả ${dayInWords(returnedAt, now)}.`,
      ]
      return parts.filter((part) => part !== '').join(' ')
    }
    case 'ended':
      return ''
  }
}

function punctuality(dueAt: Instant | null, finishedAt: Instant, calendar: WorkingCalendar): string {
  if (dueAt === null) return ''
  const standing = dueStanding(dueAt, finishedAt, calendar)
  if (standing.kind === 'today') return ', đúng ngày hẹn'
  if (standing.kind === 'ahead') return ', trước hẹn'
  return standing.workingDays > 0 ? `, trễ hẹn ${standing.workingDays} ngày làm việc` : ', trễ hẹn'
}

/** Who answers questions on dossiers of these agencies. */
export function contactLine(found: readonly Found[], { contactOf, hotline }: AnswerContext): string {
  const [first] = found
  const contact = found.length === 1 && first ? contactOf(first.dossier.agency) : null
  return contact?.phone
    ? `Cần hỏi thêm: ${contact.name} ${contact.phone}, hoặc tổng đài ${hotline}.`
    : `Cần hỏi thêm: tổng đài ${hotline}, hoặc nơi Ông/Bà đã nộp.`
}

/** Where what was said comes from and how old it is; the sample says that it is one. */
export function sourcesOf(found: readonly Found[]): readonly Source[] {
  const titles = new Map(found.map((each) => [originOf(each), each.asOf]))
  return [...titles].map(([title, asOf]) => ({ title, reference: null, url: null, asOf: localDate(asOf) }))
}

export function sourceLine(found: readonly Found[]): string {
  const parts = new Set(
    found.map((each) => {
      const old = each.from === 'stale' ? ', có thể đã cũ vì hệ thống đang không trả lời' : ''
      return `${originOf(each)}, dữ liệu lúc ${momentInWords(each.asOf)}${old}`
    }),
  )
  return `Nguồn: ${[...parts].join('; ')}.`
}

const originOf = ({ dossier, from }: Found): string =>
  dossier.sample
    ? 'dữ liệu mẫu để dùng thử, không phải hồ sơ thật'
    : from === 'kept'
      ? 'dữ liệu hồ sơ do thành phố nhập'
      : 'hệ thống một cửa của thành phố'

/** What may be done next with one dossier: hear of it, complain of its lateness. */
export function choicesFor({ dossier }: Found, watched: boolean, context: AnswerContext): readonly Choice[] {
  const status = context.statuses.of(dossier.status)
  const choices: Choice[] = []
  if (isLate(dossier, status, context.now, context.calendar))
    choices.push({ label: 'Phản ánh hồ sơ trễ hẹn', action: actionOf('complaint.create', 'dossier', dossier.code) })
  if (mayChange(dossier, status))
    choices.push(
      watched
        ? { label: 'Thôi báo hồ sơ này', action: actionOf('dossier.status', 'unwatch', dossier.code) }
        : { label: 'Báo cho tôi khi có thay đổi', action: actionOf('dossier.status', 'watch', dossier.code) },
    )
  return choices
}

/** False once the result was handed over or the dossier ended. */
export const mayChange = (dossier: Dossier, { clock }: DossierStatus): boolean =>
  clock !== 'ended' && !(clock === 'stopped' && dossier.returnedAt !== null) && dossier.status !== 10
