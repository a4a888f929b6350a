import type { Directory } from '../../agencies/directory.ts'
import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import { calendarOf } from '../../content/calendar.ts'
import type { Snapshot } from '../../core/content.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { Person } from '../../core/person.ts'
import type { Actor } from './complaint.ts'
import { type DeadlineRules, deadlineRulesOf } from './deadline-rules.ts'
import { type DeskSettings, deskSettingsOf } from './desk-settings.ts'
import { groundIds } from './grounds.ts'
import { type RoutingRule, routingKind } from './routing-rules.ts'

export type DirectoryOf = (snapshot: Snapshot) => Directory

/** Everything of a snapshot that decides about complaints. */
export interface Rulebook {
  readonly deadlines: DeadlineRules
  readonly calendar: WorkingCalendar
  readonly grounds: ReadonlySet<string>
  readonly routing: readonly RoutingRule[]
  readonly directory: Directory
  readonly settings: DeskSettings
  readonly snapshot: Snapshot
}

/** Rulebooks by snapshot, each put together once. */
export function createRulebooks(directoryOf: DirectoryOf): (snapshot: Snapshot) => Rulebook {
  return perSnapshot(
    (snapshot): Rulebook => ({
      deadlines: deadlineRulesOf(snapshot),
      calendar: calendarOf(snapshot),
      grounds: groundIds(snapshot),
      routing: snapshot.records(routingKind).map((record) => record.value),
      directory: directoryOf(snapshot),
      settings: deskSettingsOf(snapshot),
      snapshot,
    }),
  )
}

/** What a speaker may act as: the triage office's officers are the city's reception, like the hotline. */
export function actorOf(person: Person, conversation: string, settings: DeskSettings): Actor {
  const account = person.account ?? null
  if (person.role === 'hotline' || (person.role === 'officer' && person.agency === settings.triageOffice))
    return { role: 'hotline', account }
  if (person.role === 'officer' && person.agency !== null) return { role: 'officer', agency: person.agency, account }
  return { role: 'citizen', conversation }
}
