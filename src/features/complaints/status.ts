export const STATUSES = [
  'received',
  'waiting',
  'routed',
  'accepted',
  'in-progress',
  'returned',
  'reopened',
  'answered',
  'rated',
  'closed',
  'rejected',
  'duplicate',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

/** What a status means to a queue: `open` work is owed, `done` nothing more is owed unless it is reopened. */
export const STAGE = {
  received: 'open',
  waiting: 'open',
  routed: 'open',
  accepted: 'open',
  'in-progress': 'open',
  returned: 'open',
  reopened: 'open',
  answered: 'done',
  rated: 'done',
  closed: 'done',
  rejected: 'done',
  duplicate: 'done',
  withdrawn: 'done',
} as const satisfies Record<Status, 'open' | 'done'>

export const OPEN_STATUSES = STATUSES.filter((status) => STAGE[status] === 'open')

export const isOpen = (complaint: { readonly status: Status }): boolean => STAGE[complaint.status] === 'open'

/** Whose turn it is now. */
export function ownerOf(complaint: {
  readonly status: Status
  readonly agency: string | null
  readonly master: string | null
}): Owner {
  const { status, agency, master } = complaint
  if (status === 'waiting') return { kind: 'reporter' }
  if (status === 'duplicate' && master !== null) return { kind: 'master', id: master }
  if (STAGE[status] === 'done') return { kind: 'nobody' }
  return agency === null ? { kind: 'triage' } : { kind: 'agency', id: agency }
}

/** Whose turn it is. Every status has exactly one owner. */
export type Owner =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'triage' }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'master'; readonly id: string }
  | { readonly kind: 'nobody' }
