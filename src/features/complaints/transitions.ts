import type { Status } from './status.ts'

/** Who an actor is to a complaint; one actor may be several. */
export const PARTIES = ['reporter', 'follower', 'anyone', 'holder', 'triage', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** Where an action leads: a status, the same one, or the one that was left for `waiting` or `duplicate`. */
export type Target = Status | 'same' | 'resume'

export interface Transition {
  readonly from: readonly Status[]
  readonly to: Target
  readonly by: readonly Party[]
}

const HELD = ['routed', 'accepted', 'in-progress', 'reopened'] as const
const IN_TRIAGE = ['received', 'returned'] as const
const OPEN = ['received', 'waiting', 'routed', 'accepted', 'in-progress', 'returned', 'reopened'] as const
const SETTLED = ['answered', 'rated', 'closed', 'rejected'] as const

/**
 * Every action, from which statuses it may be taken, where it leads, and who may take it.
 * The city's reception (triage) may do what the holder may, because the hotline writes down what agencies tell it.
 */
export const TRANSITIONS = {
  route: { from: [...IN_TRIAGE, ...HELD], to: 'routed', by: ['triage', 'system'] },
  accept: { from: ['routed', 'reopened'], to: 'accepted', by: ['holder', 'triage'] },
  start: { from: ['routed', 'accepted', 'reopened'], to: 'in-progress', by: ['holder', 'triage'] },
  ask: { from: [...IN_TRIAGE, ...HELD], to: 'waiting', by: ['holder', 'triage'] },
  inform: { from: ['waiting'], to: 'resume', by: ['reporter', 'triage'] },
  resume: { from: ['waiting'], to: 'resume', by: ['holder', 'triage', 'system'] },
  extend: { from: [...HELD], to: 'same', by: ['holder', 'triage'] },
  answer: { from: [...IN_TRIAGE, ...HELD], to: 'answered', by: ['holder', 'triage'] },
  return: { from: [...HELD], to: 'returned', by: ['holder', 'triage', 'system'] },
  reject: { from: [...IN_TRIAGE, ...HELD, 'waiting'], to: 'rejected', by: ['holder', 'triage'] },
  rate: { from: ['answered', 'rated'], to: 'rated', by: ['reporter', 'triage'] },
  reopen: { from: [...SETTLED], to: 'reopened', by: ['reporter', 'triage'] },
  close: { from: ['answered', 'rated', 'rejected'], to: 'closed', by: ['system', 'triage'] },
  merge: { from: [...OPEN, 'duplicate'], to: 'duplicate', by: ['holder', 'triage', 'system'] },
  split: { from: ['duplicate'], to: 'resume', by: ['triage', 'holder'] },
  withdraw: { from: [...OPEN, 'answered', 'rated'], to: 'withdrawn', by: ['reporter', 'triage'] },
  comment: {
    from: [...OPEN, ...SETTLED, 'duplicate', 'withdrawn'],
    to: 'same',
    by: ['reporter', 'follower', 'holder', 'triage'],
  },
  correct: { from: [...OPEN], to: 'same', by: ['reporter', 'holder', 'triage'] },
  join: { from: [...OPEN], to: 'same', by: ['anyone'] },
  leave: { from: [...OPEN, ...SETTLED, 'duplicate', 'withdrawn'], to: 'same', by: ['follower'] },
  absorb: { from: [...OPEN], to: 'same', by: ['system'] },
  release: { from: [...OPEN, ...SETTLED, 'duplicate', 'withdrawn'], to: 'same', by: ['system'] },
  remind: { from: [...OPEN], to: 'same', by: ['system'] },
  escalate: { from: [...OPEN], to: 'same', by: ['system'] },
} as const satisfies Record<string, Transition>

export type ActionKind = keyof typeof TRANSITIONS
export const ACTION_KINDS = Object.keys(TRANSITIONS) as readonly ActionKind[]

/** What may be done in a status by a party: the buttons of a queue. */
export function actionsFor(status: Status, party: Party): readonly ActionKind[] {
  return ACTION_KINDS.filter((kind) => {
    const transition: Transition = TRANSITIONS[kind]
    return transition.from.includes(status) && transition.by.includes(party)
  })
}
