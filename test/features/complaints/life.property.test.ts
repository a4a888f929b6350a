import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plusMs } from '../../../src/core/time.ts'
import type { Action } from '../../../src/features/complaints/action.ts'
import type { Actor, Complaint, ComplaintEvent } from '../../../src/features/complaints/complaint.ts'
import { isOlder } from '../../../src/features/complaints/merging.ts'
import { perform } from '../../../src/features/complaints/performing.ts'
import type { Rulebook } from '../../../src/features/complaints/rulebook.ts'
import { isOpen, ownerOf, STATUSES } from '../../../src/features/complaints/status.ts'
import { ACTION_KINDS } from '../../../src/features/complaints/transitions.ts'
import { calendar, DIRECTORY, FRIDAY, filed, RULES } from './fixtures.ts'

const HOUR_MS = 3_600_000
const NAMES = ['a', 'b', 'c', 'd'] as const
/** Only these may move the date the citizen was promised, and each says so in its event. */
const MAY_MOVE_DUE: ReadonlySet<string> = new Set([
  'inform',
  'resume',
  'extend',
  'reopen',
  'reject',
  'merge',
  'withdraw',
])

const book: Rulebook = {
  deadlines: RULES,
  calendar,
  grounds: new Set(['unclear']),
  routing: [{ id: 'commune', when: {}, from: null, to: null, give: 'commune', second: [], note: '', source: null }],
  directory: DIRECTORY,
  settings: { id: 'complaint-desk', triageOffice: 't', cityOffice: 'c', abroad: [], jurisdiction: 'j' },
  snapshot: null as never,
}

const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom('c-reporter', 'c-neighbour').map((conversation) => ({ role: 'citizen' as const, conversation })),
  fc
    .constantFrom('phuong-hoa-sen', 'so-xay-dung')
    .map((agency) => ({ role: 'officer' as const, agency, account: 'an' })),
  fc.constant({ role: 'hotline' as const, account: 'mai' }),
  fc.constant({ role: 'system' as const, name: 'watch' }),
)
const WORDS = { text: 'lời nói', reason: 'lý do' }
const actions: fc.Arbitrary<Action> = fc
  .tuple(fc.constantFrom(...ACTION_KINDS.filter((kind) => kind !== 'absorb' && kind !== 'release')), fc.nat(3))
  .map(([kind, n]) => {
    switch (kind) {
      case 'route':
        return { kind, agency: n % 2 ? 'so-xay-dung' : 'phuong-hoa-sen', rule: 'r', reason: 'vì' }
      case 'reject':
        return { kind, ground: 'unclear', reason: 'không rõ' }
      case 'rate':
        return { kind, rating: 'dissatisfied' }
      case 'comment':
        return { kind, text: 'thêm', audience: 'public' }
      case 'correct':
        return { kind, matter: { area: '10002' } }
      case 'escalate':
        return { kind, rung: n, to: 'head' }
      default:
        return { kind, ...WORDS } as Action
    }
  })
const steps = fc.record({
  on: fc.constantFrom(...NAMES),
  master: fc.constantFrom(...NAMES),
  actor: actors,
  action: actions,
  hours: fc.nat(60),
})

interface Town {
  readonly complaints: Map<string, Complaint>
  readonly events: ComplaintEvent[]
  readonly followers: Set<string>
}

function take(town: Town, step: typeof steps extends fc.Arbitrary<infer S> ? S : never, now: string) {
  const { complaints } = town
  const complaint = complaints.get(step.on)!
  const conversation = step.actor.role === 'citizen' ? step.actor.conversation : ''
  return perform(
    { complaint: step.on, action: step.action, actor: step.actor, master: step.master },
    {
      complaint,
      master: complaints.get(step.master)!,
      children: [...complaints.values()].filter((one) => one.master === step.on),
      former: complaint.master === null ? null : complaints.get(complaint.master)!,
      follows: town.followers.has(`${step.on} ${conversation}`),
    },
    now,
    book,
  )
}

function check(town: Town): void {
  for (const one of town.complaints.values()) {
    expect(STATUSES).toContain(one.status)
    const owner = ownerOf(one)
    expect(owner.kind === 'nobody' || owner.kind === 'master').toBe(!isOpen(one))
    const children = [...town.complaints.values()].filter((other) => other.master === one.id)
    expect(one.duplicates).toBe(children.length)
    expect(one.status === 'duplicate').toBe(one.master !== null)
    if (one.master !== null) {
      const master = town.complaints.get(one.master)!
      expect(master.master).toBeNull()
      expect(isOlder(master, one)).toBe(true)
    }
    expect(one.status === 'waiting').toBe(one.pauses.at(-1)?.to === null)
    const own = town.events.filter((event) => event.complaint === one.id)
    expect(own.map((event) => event.n)).toEqual(own.map((_, i) => i + 2))
    expect(own.at(-1)?.toDue ?? one.due.answer).toBe(one.due.answer)
    expect(own.at(-1)?.to ?? 'received').toBe(one.status)
    own.slice(1).forEach((event, i) => {
      expect([event.from, event.fromDue, event.fromAgency]).toEqual([own[i]!.to, own[i]!.toDue, own[i]!.toAgency])
    })
  }
}

it('whatever is tried: none is lost, each has one owner, no date moves unsaid, and every duplicate has one older master', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 5, maxLength: 60 }), (sequence) => {
      const town: Town = {
        complaints: new Map(NAMES.map((name, i) => [name, filed(name, {}, plusMs(FRIDAY, i * HOUR_MS))])),
        events: [],
        followers: new Set(),
      }
      let now = plusMs(FRIDAY, 5 * HOUR_MS)
      for (const step of sequence) {
        now = plusMs(now, step.hours * HOUR_MS)
        const performed = take(town, step, now)
        if (!performed.ok) continue
        for (const { before, complaint, event } of performed.done) {
          expect(before.due.answer === complaint.due.answer || MAY_MOVE_DUE.has(event.action)).toBe(true)
          expect(complaint.due.answer >= before.due.answer).toBe(true)
          if (event.action === 'comment')
            expect({ ...complaint, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' })
          town.complaints.set(complaint.id, complaint)
          town.events.push(event)
        }
        if (step.actor.role === 'citizen') {
          const follower = `${step.on} ${step.actor.conversation}`
          if (step.action.kind === 'join') town.followers.add(follower)
          if (step.action.kind === 'leave') town.followers.delete(follower)
        }
        check(town)
      }
      expect(town.complaints.size).toBe(NAMES.length)
    }),
    { numRuns: 400 },
  )
})

it('the generated sequences reach every status', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(steps, { minLength: 40, maxLength: 120 }), (sequence) => {
      const complaints = new Map<string, Complaint>(
        NAMES.map((name, i) => [name, filed(name, {}, plusMs(FRIDAY, i * HOUR_MS))]),
      )
      const town: Town = { complaints, events: [], followers: new Set() }
      for (const step of sequence) {
        const performed = take(town, step, plusMs(FRIDAY, 5 * HOUR_MS))
        if (performed.ok)
          for (const { complaint } of performed.done) {
            complaints.set(complaint.id, complaint)
            reached.add(complaint.status)
          }
      }
    }),
    { numRuns: 200 },
  )
  expect([...reached].sort()).toEqual([...STATUSES].sort())
})
