import type { ActionContext } from './action-context.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { dueAfterPause } from './deadlines.ts'

/** What an action changes beside the status, and what its event says. */
export interface Change {
  readonly patch: Partial<Complaint>
  readonly reason?: string | null
  readonly note?: string | null
  readonly audience?: ComplaintEvent['audience']
}

/** The clock goes on: every date still ahead moves by the working days it stood. Nothing where it did not stand. */
export function afterPause(complaint: Complaint, { now, calendar }: ActionContext): Partial<Complaint> {
  const open = complaint.pauses.at(-1)
  if (!open || open.to !== null) return {}
  const moved = (due: string) => dueAfterPause(due, open.from, now, calendar)
  const { route, accept, answer } = complaint.due
  return {
    pauses: [...complaint.pauses.slice(0, -1), { ...open, to: now }],
    due: {
      route: moved(route),
      accept: accept === null ? null : moved(accept),
      answer: moved(answer),
      information: null,
    },
  }
}
