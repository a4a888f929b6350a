import type { Action, ActionRefusal } from './action.ts'
import type { ActionContext } from './action-context.ts'
import { afterPause, type Change } from './change.ts'
import type { Complaint } from './complaint.ts'
import { isOpen } from './status.ts'

/**
 * A complaint becomes a duplicate. The master is open, nobody's duplicate, and the older one: who reported first keeps
 * the history. Duplicates of the merged complaint are merged into the same master one by one by the caller.
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
  if (!isOpen(master)) return { kind: 'master-is-done' }
  if (isOlder(complaint, master)) return { kind: 'master-is-younger' }
  return {
    patch: {
      ...afterPause(complaint, context),
      master: master.id,
      duplicates: 0,
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
