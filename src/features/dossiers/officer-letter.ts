import { calendarOf } from '../../content/calendar.ts'
import { actionOf } from '../../core/message.ts'
import { localDate, shownDate } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { dueStanding, momentInWords } from './due-words.ts'
import { letterFile, letterOf } from './letter.ts'
import { listSource, sourceLineOf } from './list-source.ts'
import type { OfficerParts, Scope } from './officer-scope.ts'
import { statusesOf } from './status.ts'
import { dossierTexts } from './texts.ts'

/** The draft of a letter of apology for a late dossier; a person completes, signs and sends it. */
export async function letterReply(parts: OfficerParts, turn: Turn, scope: Scope, code: string): Promise<TurnResult> {
  const { now, snapshot } = turn
  const dossier = await ownDossier(parts, scope, code)
  if (!dossier) return said('clarify', dossierTexts.notInScope(code, scope.name))
  const { dueAt } = dossier
  const standing = dueAt === null ? null : dueStanding(dueAt, now, calendarOf(snapshot))
  if (statusesOf(snapshot).of(dossier.status).clock !== 'running' || dueAt === null || standing?.kind !== 'late')
    return said('clarify', dossierTexts.notLate(code))
  const asOf = (await parts.store.lastImportAt()) ?? dossier.changedAt
  const file = await letterFile(
    letterOf(snapshot, 'apology'),
    {
      agency: (dossier.agency && parts.contactOf(snapshot, dossier.agency)?.name) || scope.name,
      code,
      procedure: dossier.procedure === null ? '' : ` (thủ tục ${dossier.procedure})`,
      received: shownDate(localDate(dossier.receivedAt)),
      due: shownDate(localDate(dueAt)),
      late: standing.workingDays > 0 ? `${standing.workingDays} ngày làm việc` : 'hôm nay',
      asOf: `${momentInWords(asOf)}${dossier.sample ? ' (dữ liệu mẫu)' : ''}`,
    },
    `thu-xin-loi-${code}.docx`,
  )
  const source = listSource({ sample: dossier.sample, real: !dossier.sample }, asOf)
  return {
    outcome: 'answer',
    replies: [
      {
        text: `${dossierTexts.draft(code)}\n\n${sourceLineOf(source, asOf)}`,
        file,
        choices: [{ label: 'Đã ký và gửi', action: actionOf('dossier.overdue', 'sent', code) }],
      },
    ],
    report: { sources: [source] },
    effects: [{ kind: 'dossier.apology', data: { code, sent: false, account: turn.person.account ?? null } }],
  }
}

/** An officer says that the signed letter went out. */
export async function letterSent(parts: OfficerParts, turn: Turn, scope: Scope, code: string): Promise<TurnResult> {
  if (!(await ownDossier(parts, scope, code))) return said('clarify', dossierTexts.notInScope(code, scope.name))
  return {
    ...said('answer', dossierTexts.letterSent(code)),
    effects: [{ kind: 'dossier.apology', data: { code, sent: true, account: turn.person.account ?? null } }],
  }
}

async function ownDossier({ store }: OfficerParts, { agency }: Scope, code: string) {
  const dossier = await store.byCode(code)
  return dossier && (agency === null || dossier.agency === agency) ? dossier : null
}

const said = (outcome: TurnResult['outcome'], text: string): TurnResult => ({ outcome, replies: [{ text }] })
