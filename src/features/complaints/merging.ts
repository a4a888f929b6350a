import type { Action, ActionRefusal } from './action.ts'
import type { ActionContext } from './action-context.ts'
import { afterPause, type Change } from './change.ts'
import type { Actor, Complaint } from './complaint.ts'
import { isOpen } from './status.ts'
import type { Step } from './step.ts'

/**
 * A complaint becomes a duplicate. The master is open, nobody's duplicate, and the older one: who reported first keeps
 * the history. Before it, its own duplicates are merged into that master one by one (`mergeSteps`).
 */
export function mergeChange(
  complaint: Complaint,
  action: Extract<Action, { kind: 'merge' }>,
  context: ActionContext,
): Change | ActionRefusal {
  const { master } = context
  if (!master) return { kind: 'no-master' }
  if (master.id === complaint.id) return { kind: 'own-master' }
  if (master.status === 'duplicate') return { kind: 'master-is-duplicate' }
  if (context.actor.role === 'officer' && master.agency !== context.actor.agency)
    return { kind: 'not-yours', action: 'merge', holder: master.agency }
  if (!isOpen(master)) return { kind: 'master-is-done' }
  if (isOlder(complaint, master)) return { kind: 'master-is-younger' }
  return {
    patch: {
      ...afterPause(complaint, context),
      master: master.id,
      resumeTo:
        complaint.status === 'waiting' || complaint.status === 'duplicate' ? complaint.resumeTo : complaint.status,
    },
    reason: action.reason?.trim() || master.code,
    audience: 'public',
  }
}

/** Which of two came first; the id decides where both came at one instant. */
export function isOlder(one: Complaint, other: Complaint): boolean {
  return one.receivedAt === other.receivedAt ? one.id < other.id : one.receivedAt < other.receivedAt
}

const MERGER: Actor = { role: 'system', name: 'merge' }

/** A complaint and its own duplicates go to a master: each leaves its old one, and every count stays right. */
export function mergeSteps(
  complaint: Complaint,
  children: readonly Complaint[],
  master: Complaint,
  reason: string | undefined,
): readonly Step[] {
  const words = reason === undefined ? {} : { reason }
  const moved = [...children, complaint]
  return moved.flatMap((one): Step[] => [
    {
      on: one.id,
      action: { kind: 'merge', ...words },
      master: master.id,
      ...(one === complaint ? {} : { by: MERGER }),
    },
    ...(one.master === null
      ? []
      : [{ on: one.master, action: { kind: 'release', code: one.code }, by: MERGER } as const]),
    { on: master.id, action: { kind: 'absorb', code: one.code }, by: MERGER },
  ])
}

export function splitSteps(complaint: Complaint, reason: string): readonly Step[] {
  return [
    { on: complaint.id, action: { kind: 'split', reason } },
    ...(complaint.master === null
      ? []
      : [{ on: complaint.master, action: { kind: 'release', code: complaint.code }, by: MERGER } as const]),
  ]
}
