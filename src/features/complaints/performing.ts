import type { Instant } from '../../core/time.ts'
import type { Action, ActionRefusal } from './action.ts'
import { applyAction } from './apply-action.ts'
import type { Actor, Complaint, ComplaintEvent } from './complaint.ts'
import { correctionSteps } from './correcting.ts'
import { mergeSteps, splitSteps } from './merging.ts'
import type { Rulebook } from './rulebook.ts'
import type { Step } from './step.ts'

/** An action somebody asks for. `master` is the id of the complaint to merge into. */
export interface ActionRequest {
  readonly complaint: string
  readonly action: Action
  readonly actor: Actor
  readonly master?: string | null
  /** The complaint as it was read a moment ago: it is not read again. Nothing stands where somebody changed it meanwhile. */
  readonly seen?: Complaint
}

/** One complaint's step of what was done. */
export interface Done {
  readonly before: Complaint
  readonly complaint: Complaint
  readonly event: ComplaintEvent
}

export type Performed =
  | { readonly ok: true; readonly done: readonly Done[] }
  | { readonly ok: false; readonly refusal: ActionRefusal }

/** Complaints that an action touches: itself, its master, and for a merge its duplicates and theirs. */
export interface Concerned {
  readonly complaint: Complaint
  readonly master: Complaint | null
  readonly children: readonly Complaint[]
  /** The master it leaves by a merge or split. */
  readonly former: Complaint | null
  readonly follows: boolean
}

/**
 * What a request does to all the complaints concerned, in order. Nothing is done unless all of it is allowed.
 */
export function perform(request: ActionRequest, concerned: Concerned, now: Instant, book: Rulebook): Performed {
  const { complaint, master, children, former } = concerned
  const known = new Map(
    [complaint, master, former, ...children].flatMap((one) => (one ? [[one.id, one] as const] : [])),
  )
  const done: Done[] = []
  for (const step of stepsOf(request.action, concerned, now, book)) {
    const before = known.get(step.on)
    if (!before) return { ok: false, refusal: { kind: 'unknown-complaint' } }
    const result = applyAction(before, step.action, {
      now,
      actor: step.by ?? request.actor,
      calendar: book.calendar,
      rules: book.deadlines,
      grounds: book.grounds,
      master: step.master === undefined ? master : (known.get(step.master) ?? null),
      follows: concerned.follows,
    })
    if (!result.ok) return result
    known.set(step.on, result.complaint)
    done.push({ before, complaint: result.complaint, event: result.event })
  }
  return { ok: true, done }
}

function stepsOf(
  action: Action,
  { complaint, master, children }: Concerned,
  now: Instant,
  book: Rulebook,
): readonly Step[] {
  switch (action.kind) {
    case 'merge':
      return master ? mergeSteps(complaint, children, master, action.reason) : [{ on: complaint.id, action }]
    case 'split':
      return splitSteps(complaint, action.reason)
    case 'correct':
      return correctionSteps(complaint, action, now, book)
    default:
      return [{ on: complaint.id, action }]
  }
}
