import type { Snapshot } from '../../core/content.ts'
import { type Instant, localDate } from '../../core/time.ts'
import type { Action } from './action.ts'
import { readCategoryValue } from './category-value.ts'
import type { Actor, Complaint } from './complaint.ts'
import { type Routable, type Routing, routeComplaint } from './routing.ts'
import type { Rulebook } from './rulebook.ts'
import type { Step } from './step.ts'
import { categoryKind } from './understanding/content.ts'

type CorrectAction = Extract<Action, { kind: 'correct' }>

const ROUTER: Actor = { role: 'system', name: 'routing' }
const CORRECTED = 'matter corrected'

/**
 * A correction and what follows from it: where the rules now name another agency, the complaint goes there (or to
 * triage), by the rule that decided. What people routed by hand stays as long as the correction changes nothing for the
 * rules. The citizen's due date stays.
 */
export function correctionSteps(
  complaint: Complaint,
  action: CorrectAction,
  now: Instant,
  book: Pick<Rulebook, 'routing' | 'directory'>,
): readonly Step[] {
  const on = complaint.id
  const route = (matter: Routable) => routeComplaint(matter, localDate(now), book.routing, book.directory)
  const before = route(complaint)
  const after = route({ ...complaint, ...action.matter })
  const corrected: Step = { on, action }
  if (agencyOf(before) === agencyOf(after) || agencyOf(after) === complaint.agency) return [corrected]
  // What was asked of the citizen was asked by the agency that it leaves.
  const resumed: readonly Step[] =
    complaint.status === 'waiting' ? [{ on, action: { kind: 'resume', reason: CORRECTED }, by: ROUTER }] : []
  return [corrected, ...resumed, { on, action: moveTo(after), by: ROUTER }]
}

const agencyOf = (routing: Routing): string | null => (routing.kind === 'agency' ? routing.agency : null)

const moveTo = (routing: Routing): Action =>
  routing.kind === 'agency'
    ? { kind: 'route', agency: routing.agency, rule: routing.rule, reason: `${routing.rule}; ${CORRECTED}` }
    : { kind: 'return', reason: `${routing.rule}; ${CORRECTED}` }

/**
 * What a corrected kind of trouble or commune changes of the record; a category brings the regime it belongs to.
 * @param category `category/sub-category`
 * @param area id of a commune
 */
export function correctedMatter(
  { category, area }: { readonly category?: string; readonly area?: string },
  snapshot: Snapshot,
): CorrectAction['matter'] {
  const read = readCategoryValue(category)
  return {
    ...(read.category === null
      ? {}
      : {
          category: read.category,
          subCategory: read.subCategory,
          regime: snapshot.get(categoryKind, read.category)?.regime ?? 'field',
        }),
    ...(area === undefined ? {} : { area }),
  }
}
