import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { calendarOf } from '../../content/calendar.ts'
import type { Snapshot } from '../../core/content.ts'
import { actionOf, type Reply } from '../../core/message.ts'
import type { Source } from '../../core/source.ts'
import { localDate, shownDate } from '../../core/time.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import type { Contact } from './answer.ts'
import type { KeptDossier } from './dossier.ts'
import { type DossierRules, dossierRulesOf } from './dossier-rules.ts'
import { dueInWords, dueStanding, momentInWords } from './due-words.ts'
import { letterFile, letterOf } from './letter.ts'
import { type ListQuery, listQueryOf } from './list-query.ts'
import type { DossierLists, ListCriteria } from './lists.ts'
import { memoryOf } from './memory.ts'
import { type Statuses, statusesOf } from './status.ts'
import type { DossierStore } from './store.ts'
import { dossierTexts } from './texts.ts'
import type { DossierWish } from './wish.ts'
import { workbook } from './workbook.ts'

/** What the officers' handlers read through. */
export interface OfficerParts {
  readonly lists: DossierLists
  readonly store: DossierStore
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
  /** The agency that a text names, where exactly one is meant. */
  readonly agencyIn: (snapshot: Snapshot, text: string) => { readonly id: string; readonly name: string } | null
}

const SHOWN = 10
/** A larger sheet would keep everybody waiting for half a second and more. */
const MAX_ROWS = 5_000
const DEFAULT_WORDS = { 'dossier.overdue': 'ho so tre han', 'dossier.queue': 'ho so chua giai quyet' } as const
const CODE = /^[A-Z0-9.]{2,20}-\d{6}-\d{4,7}$/

/** Lists, counts and files of an agency's dossiers, and drafts of letters, for its officers. */
export function officerHandler(
  parts: OfficerParts,
  intent: keyof typeof DEFAULT_WORDS,
  askCode: IntentHandler,
): IntentHandler {
  return async (turn) => {
    const own = turn.question.recognised?.find((each) => each.feature === 'dossiers' && each.intent === intent)
    const wish = own?.data as DossierWish | undefined
    // "hồ sơ của tôi trễ rồi": one's own, which needs its code.
    if (turn.person.role === 'citizen')
      return wish || turn.args.length > 0 ? said('forbidden', dossierTexts.forbidden) : askCode(turn)
    const scope = scopeOf(parts, turn, dossierRulesOf(turn.snapshot))
    if (scope.kind === 'none') return said('forbidden', scope.text)
    const [act = '', code = ''] = turn.args
    if ((act === 'letter' || act === 'sent') && CODE.test(code)) return letter(parts, turn, scope, code, act)
    if (wish?.kind === 'codes') {
      const named = wish.codes.find((each) => each.kind === 'code')
      return named ? letter(parts, turn, scope, named.code, 'letter') : askCode(turn)
    }
    const words = wish?.kind === 'list' ? wish.words : (memoryOf(turn.state).list ?? DEFAULT_WORDS[intent])
    const query = listQueryOf(words, localDate(turn.now)) ?? listQueryOf(DEFAULT_WORDS[intent], localDate(turn.now))
    if (!query) return askCode(turn)
    const as = act === 'file' || act === 'list' ? act : query.as
    return shown(parts, turn, scope, { ...query, as }, words)
  }
}

type Scope =
  | { readonly kind: 'all' | 'agency'; readonly agency: string | null; readonly name: string }
  | { readonly kind: 'none'; readonly text: string }

/** Whose dossiers an officer may list: the own agency's, or any agency's with an office that watches over all. */
function scopeOf(
  { contactOf, agencyIn }: OfficerParts,
  { person, snapshot, question }: Turn,
  rules: DossierRules,
): Scope {
  const own = person.agency
  if (own === null) return { kind: 'none', text: dossierTexts.noAgency }
  const named = agencyIn(snapshot, question.text)
  if (rules.wholeCity.includes(own))
    return named
      ? { kind: 'agency', agency: named.id, name: named.name }
      : { kind: 'all', agency: null, name: 'toàn thành phố' }
  if (named && named.id !== own) return { kind: 'none', text: dossierTexts.otherAgency(named.name) }
  return { kind: 'agency', agency: own, name: contactOf(snapshot, own)?.name ?? own }
}

type Open = Exclude<Scope, { kind: 'none' }>

async function shown(
  parts: OfficerParts,
  turn: Turn,
  scope: Open,
  query: ListQuery,
  words: string,
): Promise<TurnResult> {
  const { now, snapshot } = turn
  const statuses = statusesOf(snapshot)
  const calendar = calendarOf(snapshot)
  const criteria = criteriaOf(query, scope.agency, turn, statuses, calendar)
  const [count, rows, importedAt, origins] = await Promise.all([
    parts.lists.count(criteria),
    parts.lists.rows(criteria, query.as === 'file' ? MAX_ROWS : SHOWN),
    parts.store.lastImportAt(),
    parts.lists.origins(),
  ])
  if (importedAt === null) return said('abstain', dossierTexts.noData)
  const title = `hồ sơ ${titleOf(query, turn, calendar)} của ${scope.name}`
  const memory = { ...memoryOf(turn.state), list: words }
  const source = sourceOf(origins, importedAt)
  const from = `Nguồn: ${source.title}, dữ liệu lúc ${momentInWords(importedAt)}.`
  const report = { sources: [source] }
  if (count === 0) return { ...said('answer', `Dạ, không có ${title}.\n\n${from}`), memory, report }
  const lines = rows.map((row) => `- ${lineOf(row, statuses, turn, calendar)}`)
  if (query.as === 'file') {
    const about = [`${count} ${title}`, `Lập lúc ${momentInWords(now)}`, from]
    const sheet = rows.map((row) => sheetRow(parts, row, statuses, turn, calendar))
    const file = await workbook(sheet, about, `ho-so-${localDate(now)}.xlsx`)
    const cut = count > rows.length ? ` (tệp có ${rows.length} hồ sơ đầu)` : ''
    const text = `Dạ, ${count} ${title}${cut}.\n\n${from}`
    return { outcome: 'answer', replies: [file ? { text, file } : { text }], memory, report }
  }
  const intent = turn.question.intents[0]?.intent === 'dossier.queue' ? 'dossier.queue' : 'dossier.overdue'
  const choices = [
    ...(query.as === 'count' ? [{ label: 'Xem danh sách', action: actionOf(intent, 'list') }] : []),
    ...letterChoices(query, rows),
    { label: 'Xuất Excel', action: actionOf(intent, 'file') },
  ]
  const rest = count > rows.length ? [`Còn ${count - rows.length} hồ sơ nữa, có đủ trong tệp Excel.`] : []
  const body = query.as === 'count' ? [`Dạ, có ${count} ${title}.`] : [`Dạ, ${count} ${title}:`, ...lines, ...rest]
  return { outcome: 'answer', replies: [{ text: `${body.join('\n')}\n\n${from}`, choices }], memory, report }
}

const letterChoices = ({ subject }: ListQuery, rows: readonly KeptDossier[]): Reply['choices'] & {} =>
  subject.kind === 'unapologised'
    ? rows.slice(0, 5).map(({ code }) => ({
        label: `Thư: ${code}`.slice(0, 40),
        action: actionOf('dossier.overdue', 'letter', code),
      }))
    : []

function criteriaOf(
  { subject, period }: ListQuery,
  agency: string | null,
  { now, snapshot }: Turn,
  statuses: Statuses,
  calendar: WorkingCalendar,
): ListCriteria {
  const today = localDate(now)
  const running = statuses.withClock('running')
  const none: ListCriteria = { agency, statuses: null, late: null, running, due: null, received: null, now }
  switch (subject.kind) {
    case 'late':
      return period ? { ...none, late: 'ever', due: period } : { ...none, late: 'open' }
    case 'unapologised':
      return { ...none, late: 'unapologised', due: period }
    case 'soon':
      return {
        ...none,
        statuses: running,
        due: { from: today, to: soonUntil(subject.workingDays, snapshot, now, calendar) },
      }
    case 'status':
      return { ...none, statuses: subject.statuses, received: period }
    case 'received':
      return { ...none, received: period ?? { from: today, to: today } }
  }
}

function soonUntil(days: number | null, snapshot: Snapshot, now: string, calendar: WorkingCalendar): string {
  const count = Math.min(60, Math.max(1, days ?? dossierRulesOf(snapshot).soonWorkingDays))
  return localDate(calendar.dueAfterWorkingDays(now, count).dueAt)
}

function titleOf({ subject, period }: ListQuery, { now, snapshot }: Turn, calendar: WorkingCalendar): string {
  switch (subject.kind) {
    case 'late':
      return period ? `hẹn trả trong ${period.label} mà trễ hạn` : 'đang trễ hạn'
    case 'unapologised':
      return `đang trễ hạn mà chưa gửi thư xin lỗi${period ? `, hẹn trả trong ${period.label}` : ''}`
    case 'soon':
      return `sắp tới hạn (đến hết ${shownDate(soonUntil(subject.workingDays, snapshot, now, calendar))})`
    case 'status':
      return `${subject.label}${period ? `, nhận trong ${period.label}` : ''}`
    case 'received':
      return `nhận ${period && period.kind !== 'day' ? `trong ${period.label}` : `ngày ${shownDate(period?.from ?? localDate(now))}`}`
  }
}

function lineOf(
  { code, status, dueAt }: KeptDossier,
  statuses: Statuses,
  { now }: Turn,
  calendar: WorkingCalendar,
): string {
  const { name, clock } = statuses.of(status)
  return `${code}: ${name}${dueAt !== null && clock === 'running' ? `, hẹn ${dueInWords(dueAt, now, calendar)}` : ''}`
}

function sheetRow(
  { contactOf }: OfficerParts,
  dossier: KeptDossier,
  statuses: Statuses,
  { now, snapshot }: Turn,
  calendar: WorkingCalendar,
) {
  const { code, status, procedure, agency, receivedAt, dueAt, finishedAt } = dossier
  const { name, clock } = statuses.of(status)
  const counted = clock === 'running' ? now : finishedAt
  const standing = dueAt !== null && counted !== null ? dueStanding(dueAt, counted, calendar) : null
  return {
    code,
    status: name,
    procedure: procedure ?? '',
    agency: agency === null ? '' : (contactOf(snapshot, agency)?.name ?? agency),
    receivedAt,
    dueAt,
    finishedAt,
    lateDays: standing?.kind === 'late' ? standing.workingDays : null,
  }
}

async function letter(
  parts: OfficerParts,
  turn: Turn,
  scope: Open,
  code: string,
  act: 'letter' | 'sent',
): Promise<TurnResult> {
  const { now, snapshot } = turn
  const dossier = await parts.store.byCode(code)
  const isOwn = dossier !== null && (scope.agency === null || dossier.agency === scope.agency)
  if (!isOwn) return said('clarify', `Dạ, không có hồ sơ ${code} trong phạm vi ${scope.name}.`)
  if (act === 'sent')
    return {
      ...said('answer', `Dạ, em đã ghi nhận: thư xin lỗi của hồ sơ ${code} đã ký và gửi.`),
      effects: [{ kind: 'dossier.apology', data: { code, sent: true, account: turn.person.account ?? null } }],
    }
  const calendar = calendarOf(snapshot)
  const statuses = statusesOf(snapshot)
  const standing = dossier.dueAt === null ? null : dueStanding(dossier.dueAt, now, calendar)
  if (statuses.of(dossier.status).clock !== 'running' || dossier.dueAt === null || standing?.kind !== 'late')
    return said('clarify', `Dạ, hồ sơ ${code} hiện không trễ hạn nên chưa cần thư xin lỗi.`)
  const importedAt = (await parts.store.lastImportAt()) ?? dossier.changedAt
  const file = await letterFile(
    letterOf(snapshot, 'apology'),
    {
      agency: dossier.agency === null ? scope.name : (parts.contactOf(snapshot, dossier.agency)?.name ?? scope.name),
      code,
      procedure: dossier.procedure === null ? '' : ` (thủ tục ${dossier.procedure})`,
      received: shownDate(localDate(dossier.receivedAt)),
      due: shownDate(localDate(dossier.dueAt)),
      late: standing.workingDays > 0 ? `${standing.workingDays} ngày làm việc` : 'hôm nay',
      asOf: `${momentInWords(importedAt)}${dossier.sample ? ' (dữ liệu mẫu)' : ''}`,
    },
    `thu-xin-loi-${code}.docx`,
  )
  const text = `Dạ, đây là bản thảo thư xin lỗi cho hồ sơ ${code}. Ông/Bà điền lý do và ngày hẹn mới, trình ký; em không tự gửi.\n\nNguồn: ${sourceOf({ sample: dossier.sample, real: !dossier.sample }, importedAt).title}, dữ liệu lúc ${momentInWords(importedAt)}.`
  const choices = [{ label: 'Đã ký và gửi', action: actionOf('dossier.overdue', 'sent', code) }]
  return {
    outcome: 'answer',
    replies: [{ text, file, choices }],
    effects: [{ kind: 'dossier.apology', data: { code, sent: false, account: turn.person.account ?? null } }],
  }
}

function sourceOf({ sample, real }: { readonly sample: boolean; readonly real: boolean }, asOf: string): Source {
  const title = !sample
    ? 'dữ liệu hồ sơ do thành phố nhập'
    : real
      ? 'dữ liệu hồ sơ do thành phố nhập, có lẫn dữ liệu mẫu'
      : 'dữ liệu mẫu để dùng thử, không phải hồ sơ thật'
  return { title, reference: null, url: null, asOf: localDate(asOf) }
}

const said = (outcome: TurnResult['outcome'], text: string): TurnResult => ({ outcome, replies: [{ text }] })
