import type { Snapshot, SnapshotSource } from '../../core/content.ts'
import { ConflictError } from '../../core/errors.ts'
import type { JobQueue } from '../../core/job.ts'
import type { Json } from '../../core/json.ts'
import type { Ids, Instant } from '../../core/time.ts'
import type { Effect } from '../../core/turn.ts'
import type { Tx, UnitOfWork } from '../../core/tx.ts'
import type { Action } from './action.ts'
import { aftermath, aftermathOfFiling } from './aftermath.ts'
import type { Actor, Complaint, ComplaintEvent } from './complaint.ts'
import { type Example, examplesOf } from './examples.ts'
import { type ActionRequest, type Concerned, type Performed, perform } from './performing.ts'
import type { ComplaintReader } from './reader.ts'
import type { Rulebook } from './rulebook.ts'
import type { ComplaintStore } from './store.ts'
import { plannedNext } from './watching.ts'

/** Repeats of an action after somebody else's change came first. */
const MAX_REPEATS = 5

export interface DeskOptions {
  readonly store: ComplaintStore
  readonly reader: ComplaintReader
  readonly jobs: JobQueue
  readonly work: UnitOfWork
  readonly content: SnapshotSource
  readonly rulebook: (snapshot: Snapshot) => Rulebook
  readonly ids: Ids
  /** Keeps what staff put right, to learn from. */
  readonly keepExample: (tx: Tx, example: Example) => Promise<void>
}

/** A complaint with its history up to now, as it is filed. */
export interface Filed {
  readonly complaint: Complaint
  readonly events: readonly ComplaintEvent[]
  /** A second filing with the same key is none. */
  readonly once: string | null
}

/** Files complaints and acts on them: state, events and all that follows from them in one transaction. */
export function createDesk({ store, reader, jobs, work, content, rulebook, ids, keepExample }: DeskOptions) {
  const book = () => rulebook(content.current())

  async function concerned(request: ActionRequest, tx?: Tx): Promise<Concerned | null> {
    const complaint = request.seen ?? (await reader.byId(request.complaint, tx))
    if (!complaint) return null
    const { actor, action } = request
    const merges = action.kind === 'merge'
    return {
      complaint,
      master: merges && request.master ? await reader.byId(request.master, tx) : null,
      children: merges && complaint.duplicates > 0 ? await reader.duplicatesOf(complaint.id, tx) : [],
      former: complaint.master === null ? null : await reader.byId(complaint.master, tx),
      follows: await followsIt(complaint, actor, tx),
    }
  }

  /** A reporter's own complaint is theirs whether or not they follow it. */
  async function followsIt({ id, reporter }: Complaint, actor: Actor, tx?: Tx): Promise<boolean> {
    if (actor.role !== 'citizen' || actor.conversation === reporter) return false
    return reader.follows(id, actor.conversation, tx)
  }

  async function performIn(tx: Tx | undefined, request: ActionRequest, now: Instant): Promise<Performed> {
    const all = await concerned(request, tx)
    if (!all) return { ok: false, refusal: { kind: 'unknown-complaint' } }
    return perform(request, all, now, book())
  }

  async function write(tx: Tx, request: ActionRequest, now: Instant): Promise<Performed> {
    const performed = await performIn(tx, request, now)
    if (!performed.ok) return performed
    const rules = book()
    for (const one of performed.done) {
      const watchAt = plannedNext(one.complaint, rules.deadlines, rules.calendar)?.at ?? null
      await store.save(tx, { before: one.before, complaint: one.complaint, event: one.event, watchAt })
    }
    const { action, actor, complaint } = request
    if (action.kind === 'join' && actor.role === 'citizen') await store.follow(tx, complaint, actor.conversation, now)
    if (action.kind === 'leave' && actor.role === 'citizen') await store.unfollow(tx, complaint, actor.conversation)
    for (const example of performed.done.flatMap(examplesOf))
      await keepExample(tx, { ...example, id: ids.next(), at: now })
    for (const one of performed.done) await jobs.enqueue(tx, aftermath(one, rules))
    return performed
  }

  return {
    /** What an action would do now; nothing is written. A turn asks this before it promises the effect. */
    decide: (request: ActionRequest, now: Instant): Promise<Performed> => performIn(undefined, request, now),

    /** The effect of an action that `decide` allowed. */
    effectOf: (request: ActionRequest): Effect => ({ kind: 'complaint.act', data: request as unknown as Json }),

    /** @throws {ConflictError} it is no longer allowed: somebody else was faster; the turn is answered anew */
    async writeAct(tx: Tx, data: Json, now: Instant): Promise<void> {
      const request = data as unknown as ActionRequest
      const performed = await write(tx, request, now)
      if (!performed.ok) throw new ConflictError(`complaint ${request.complaint}`)
    },

    /** Acts in a transaction of its own: commands, schedules, other systems. Repeats where somebody else was faster. */
    async act(complaint: string, action: Action, actor: Actor, now: Instant, master?: string): Promise<Performed> {
      for (let repeat = 1; ; repeat++) {
        try {
          return await work.run((tx) => write(tx, { complaint, action, actor, master: master ?? null }, now))
        } catch (error) {
          if (!(error instanceof ConflictError) || repeat >= MAX_REPEATS) throw error
        }
      }
    },

    fileEffect: (filed: Filed): Effect => ({ kind: 'complaint.file', data: filed as unknown as Json }),

    /**
     * Files a prepared complaint with all that follows.
     * @returns false: it had been filed already
     */
    async writeFile(tx: Tx, filed: Filed): Promise<boolean> {
      const rules = book()
      const { complaint, events, once } = filed
      const watchAt = plannedNext(complaint, rules.deadlines, rules.calendar)?.at ?? null
      if (!(await store.add(tx, { complaint, events, watchAt }, once))) return false
      const event = events.at(-1)
      if (event) await jobs.enqueue(tx, aftermathOfFiling({ complaint, event }, rules))
      return true
    },
  }
}

export type Desk = ReturnType<typeof createDesk>
