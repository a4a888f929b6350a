import { calendarOf } from '../../content/calendar.ts'
import { cityOf } from '../../content/city.ts'
import type { Snapshot } from '../../core/content.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import type { AnswerContext, Contact } from './answer.ts'
import type { DossierDesk } from './desk.ts'
import type { LookupStore } from './lookup-store.ts'
import { statusesOf } from './status.ts'
import type { DossierStore } from './store.ts'
import type { WatchStore } from './watch-store.ts'

/** What the answers on single dossiers read through. */
export interface StatusParts {
  readonly desk: DossierDesk
  readonly store: DossierStore
  readonly lookups: LookupStore
  readonly watches: WatchStore
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
  readonly agencyIn: (snapshot: Snapshot, text: string) => { readonly id: string; readonly name: string } | null
}

/** What wording a dossier needs, from the content in force. */
export function answerContext(
  { contactOf }: Pick<StatusParts, 'contactOf'>,
  { snapshot, now }: Pick<Turn, 'snapshot' | 'now'>,
): AnswerContext {
  return {
    statuses: statusesOf(snapshot),
    calendar: calendarOf(snapshot),
    contactOf: (agency) => (agency === null ? null : contactOf(snapshot, agency)),
    hotline: cityOf(snapshot).hotline,
    now,
  }
}

export const said = (outcome: TurnResult['outcome'], text: string): TurnResult => ({ outcome, replies: [{ text }] })
