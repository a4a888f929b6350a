import { directoryOf } from '../../agencies/directory-of.ts'
import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import { deskSettingsOf } from './desk-settings.ts'
import { checkRouting } from './routing-check.ts'
import { routingKind } from './routing-rules.ts'

/** Faults of routing that show only across rules, areas and agencies. */
export function routingFaults(snapshot: Snapshot): readonly ContentProblem[] {
  const rules = snapshot.records(routingKind).map((record) => record.value)
  const directory = directoryOf(snapshot)
  const faults = checkRouting(rules, directory).map((message) => ({ file: 'data/routing', path: '', message }))
  const { triageOffice, cityOffice } = deskSettingsOf(snapshot)
  const unknown = [triageOffice, cityOffice].filter((id) => !directory.agency(id))
  return [
    ...faults,
    ...unknown.map((id) => ({ file: 'data/complaint-desk', path: '', message: `data/agencies has no agency '${id}'` })),
  ]
}
