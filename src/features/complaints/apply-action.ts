import type { Action, ActionRefusal } from './action.ts'
import type { ActionContext } from './action-context.ts'
import type { Change } from './change.ts'
import { changeOf } from './changes.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { stepDue } from './deadlines.ts'
import type { Status } from './status.ts'
import { type Party, TRANSITIONS, type Transition } from './transitions.ts'

export type ActionResult =
  | { readonly ok: true; readonly complaint: Complaint; readonly event: ComplaintEvent }
  | { readonly ok: false; readonly refusal: ActionRefusal }

/**
 * What an action makes of a complaint: its next state and the event that says so, or why it is refused.
 * Chat, console, command line, schedules and other systems all act through this one function.
 */
export function applyAction(complaint: Complaint, action: Action, context: ActionContext): ActionResult {
  const refused = (refusal: ActionRefusal): ActionResult => ({ ok: false, refusal })
  const transition: Transition = TRANSITIONS[action.kind]
  const parties = partiesOf(complaint, context)
  if (!transition.by.some((party) => parties.includes(party)))
    return refused({ kind: 'not-yours', action: action.kind, holder: complaint.agency })
  if (!transition.from.includes(complaint.status))
    return refused({ kind: 'not-now', action: action.kind, status: complaint.status })
  const change = changeOf(complaint, action, context)
  if ('kind' in change) return refused(change)
  return changed(complaint, action, change, context, targetOf(complaint, transition))
}

/** Who the actor is to this complaint. */
export function partiesOf(
  complaint: Pick<Complaint, 'reporter' | 'agency'>,
  { actor, follows }: Pick<ActionContext, 'actor' | 'follows'>,
): readonly Party[] {
  switch (actor.role) {
    case 'citizen':
      if (complaint.reporter === actor.conversation) return ['reporter']
      return follows ? ['follower', 'anyone'] : ['anyone']
    case 'officer':
      return complaint.agency === actor.agency ? ['holder'] : []
    case 'hotline':
      return ['triage']
    case 'system':
      return ['system']
  }
}

function targetOf(complaint: Complaint, { to }: Transition): Status {
  if (to === 'same') return complaint.status
  return to === 'resume' ? (complaint.resumeTo ?? 'received') : to
}

function changed(
  before: Complaint,
  action: Action,
  change: Change,
  { now, actor }: ActionContext,
  status: Status,
): ActionResult {
  const moved: Complaint = {
    ...before,
    ...(status === 'waiting' || status === 'duplicate' ? {} : { resumeTo: null }),
    ...change.patch,
    status,
    updatedAt: now,
    version: before.version + 1,
  }
  const complaint = anotherStep(before, moved) ? { ...moved, escalated: 0, reminded: false } : moved
  const event: ComplaintEvent = {
    complaint: before.id,
    n: before.version + 1,
    at: now,
    action: action.kind,
    actor,
    from: before.status,
    to: status,
    fromAgency: before.agency,
    toAgency: complaint.agency,
    fromDue: before.due.answer,
    toDue: complaint.due.answer,
    reason: change.reason ?? null,
    note: change.note ?? null,
    audience: change.audience ?? 'internal',
  }
  return { ok: true, complaint, event }
}

/** A new step, holder or date is reminded of and escalated from the start. */
function anotherStep(before: Complaint, after: Complaint): boolean {
  const [was, is] = [stepDue(before), stepDue(after)]
  return was?.step !== is?.step || was?.at !== is?.at || before.agency !== after.agency
}
