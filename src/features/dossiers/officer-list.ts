import { calendarOf } from '../../content/calendar.ts'
import type { Snapshot } from '../../core/content.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { localDate } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import type { KeptDossier } from './dossier.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { dueInWords, dueStanding, momentInWords } from './due-words.ts'
import { criteriaOf, type ListContext, titleOf } from './list-criteria.ts'
import type { ListQuery } from './list-query.ts'
import { listSource, sourceLineOf } from './list-source.ts'
import { memoryOf } from './memory.ts'
import type { OfficerParts, Scope } from './officer-scope.ts'
import { statusesOf } from './status.ts'
import { dossierTexts, label } from './texts.ts'
import { type SheetRow, workbook } from './workbook.ts'

const SHOWN = 10
/** A larger sheet would keep everybody waiting for half a second and more. */
const MAX_ROWS = 5_000
const MAX_LETTERS = 5

/** A list, its count or its file. @param words what asked for it, remembered for "xuất excel đi" */
export async function listReply(
  parts: OfficerParts,
  turn: Turn,
  scope: Scope,
  query: ListQuery,
  words: string,
): Promise<TurnResult> {
  const context = contextOf(turn.snapshot, turn.now)
  const criteria = criteriaOf(query, scope.agency, context)
  const [count, rows, importedAt, origins] = await Promise.all([
    parts.lists.count(criteria),
    parts.lists.rows(criteria, query.as === 'file' ? MAX_ROWS : SHOWN),
    parts.store.lastImportAt(),
    parts.lists.origins(),
  ])
  if (importedAt === null) return { outcome: 'abstain', replies: [{ text: dossierTexts.noData }] }
  const title = `hồ sơ ${titleOf(query, context)} của ${scope.name}`
  const source = listSource(origins, importedAt)
  const from = sourceLineOf(source, importedAt)
  const rest = {
    outcome: 'answer',
    memory: { ...memoryOf(turn.state), list: words },
    report: { sources: [source] },
  } as const
  if (count === 0) return { ...rest, replies: [{ text: `Dạ, không có ${title}.\n\n${from}` }] }
  if (query.as === 'file') {
    const about = [`${count} ${title}`, `Lập lúc ${momentInWords(turn.now)}`, from]
    const sheet = rows.map((row) => sheetRow(parts, row, turn.snapshot, context))
    const file = await workbook(sheet, about, `ho-so-${localDate(turn.now)}.xlsx`)
    const cut = count > rows.length ? ` (tệp có ${rows.length} hồ sơ đầu)` : ''
    const text = `Dạ, ${count} ${title}${cut}.\n\n${from}`
    return { ...rest, replies: [file ? { text, file } : { text }] }
  }
  const lines = rows.map((row) => `- ${lineOf(row, context)}`)
  const more = count > rows.length ? [`Còn ${count - rows.length} hồ sơ nữa, có đủ trong tệp Excel.`] : []
  const body = query.as === 'count' ? [`Dạ, có ${count} ${title}.`] : [`Dạ, ${count} ${title}:`, ...lines, ...more]
  return { ...rest, replies: [{ text: `${body.join('\n')}\n\n${from}`, choices: choicesOf(turn, query, rows) }] }
}

function choicesOf({ question }: Turn, { as, subject }: ListQuery, rows: readonly KeptDossier[]): readonly Choice[] {
  const intent = question.intents[0]?.intent === 'dossier.queue' ? 'dossier.queue' : 'dossier.overdue'
  const letters = subject.kind === 'unapologised' ? rows.slice(0, MAX_LETTERS) : []
  return [
    ...(as === 'count' ? [{ label: 'Xem danh sách', action: actionOf(intent, 'list') }] : []),
    ...letters.map(({ code }) => ({
      label: label(`Thư: ${code}`),
      action: actionOf('dossier.overdue', 'letter', code),
    })),
    { label: 'Xuất Excel', action: actionOf(intent, 'file') },
  ]
}

function contextOf(snapshot: Snapshot, now: string): ListContext {
  const { soonWorkingDays } = dossierRulesOf(snapshot)
  return { statuses: statusesOf(snapshot), calendar: calendarOf(snapshot), soonWorkingDays, now }
}

function lineOf({ code, status, dueAt }: KeptDossier, { statuses, calendar, now }: ListContext): string {
  const { name, clock } = statuses.of(status)
  return `${code}: ${name}${dueAt !== null && clock === 'running' ? `, hẹn ${dueInWords(dueAt, now, calendar)}` : ''}`
}

function sheetRow(
  { contactOf }: OfficerParts,
  dossier: KeptDossier,
  snapshot: Snapshot,
  { statuses, calendar, now }: ListContext,
): SheetRow {
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
