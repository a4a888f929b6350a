import { describe, expect, it } from 'vitest'
import type { Action } from '../../../src/features/complaints/action.ts'
import { applyAction } from '../../../src/features/complaints/apply-action.ts'
import type { Actor, Complaint } from '../../../src/features/complaints/complaint.ts'
import { isLate } from '../../../src/features/complaints/deadlines.ts'
import { CITIZEN, context, FRIDAY, filed, HOTLINE, NEIGHBOUR, OFFICER, OTHER_OFFICER, SYSTEM } from './fixtures.ts'

const MONDAY = '2026-11-23T02:00:00.000Z'
const TUESDAY = '2026-11-24T02:00:00.000Z'
const THURSDAY = '2026-11-26T02:00:00.000Z'
const CHRISTMAS = '2026-12-25T02:00:00.000Z'
/** Three working days after the Friday, 17:00 in Asia/Ho_Chi_Minh. */
const WEDNESDAY_EVENING = '2026-11-25T10:00:00.000Z'

const ROUTE: Action = { kind: 'route', agency: 'phuong-hoa-sen', rule: 'commune-first' }
const ANSWER: Action = { kind: 'answer', text: 'Đã dọn xong.' }

function having(complaint: Complaint, ...steps: readonly (readonly [Action, Actor, string?])[]): Complaint {
  return steps.reduce((now, [action, actor, at]) => {
    const result = applyAction(now, action, context(actor, at))
    if (!result.ok) throw new Error(`${action.kind}: ${JSON.stringify(result.refusal)}`)
    return result.complaint
  }, complaint)
}
const refusal = (complaint: Complaint, action: Action, actor: Actor, at?: string, more = {}) => {
  const result = applyAction(complaint, action, context(actor, at, more))
  return result.ok ? null : result.refusal
}

const received = filed('a')
const routed = having(received, [ROUTE, SYSTEM])
const accepted = having(routed, [{ kind: 'accept' }, OFFICER])
const answered = having(accepted, [ANSWER, OFFICER, MONDAY])

describe('the life of a complaint', () => {
  it('goes from receipt to a rating, each step by who may take it', () => {
    const rated = having(answered, [{ kind: 'rate', rating: 'satisfied' }, CITIZEN, TUESDAY])
    expect([received, routed, accepted, answered, rated].map((one) => [one.status, one.version])).toEqual([
      ['received', 1],
      ['routed', 2],
      ['accepted', 3],
      ['answered', 4],
      ['rated', 5],
    ])
    expect(rated).toMatchObject({ rating: 'satisfied', answer: 'Đã dọn xong.', answeredAt: MONDAY, routedAt: FRIDAY })
  })

  it('says in its event who did what, from where to where, and the due date before and after', () => {
    const result = applyAction(accepted, { kind: 'extend', reason: 'chờ xe ép rác' }, context(OFFICER, MONDAY))
    expect(result.ok && result.event).toEqual({
      complaint: 'a',
      n: 4,
      at: MONDAY,
      action: 'extend',
      actor: OFFICER,
      from: 'accepted',
      to: 'accepted',
      fromAgency: 'phuong-hoa-sen',
      toAgency: 'phuong-hoa-sen',
      fromDue: WEDNESDAY_EVENING,
      toDue: '2026-11-30T10:00:00.000Z',
      reason: 'chờ xe ép rác',
      note: null,
      audience: 'public',
    })
  })
})

describe('the clock', () => {
  it('promises three working days for rubbish, counted from receipt', () => {
    expect(received.due.answer).toBe(WEDNESDAY_EVENING)
  })

  it('stands while the person is asked, and goes on with the working days it stood', () => {
    const waiting = having(accepted, [{ kind: 'ask', text: 'Trước số mấy ạ?' }, OFFICER, MONDAY])
    const informed = having(waiting, [{ kind: 'inform', text: 'Trước số 12' }, CITIZEN, THURSDAY])
    expect(waiting).toMatchObject({ status: 'waiting', resumeTo: 'accepted' })
    expect(informed).toMatchObject({
      status: 'accepted',
      resumeTo: null,
      due: { answer: '2026-11-30T10:00:00.000Z', information: null },
      pauses: [{ from: MONDAY, to: THURSDAY, reason: 'Trước số mấy ạ?' }],
    })
  })

  it('that was late before it stood stays late', () => {
    const late = having(accepted, [{ kind: 'ask', text: 'Trước số mấy ạ?' }, OFFICER, THURSDAY])
    const informed = having(late, [{ kind: 'inform', text: 'Số 12' }, CITIZEN, CHRISTMAS])
    expect(informed.due.answer).toBe(WEDNESDAY_EVENING)
    expect(isLate(informed, CHRISTMAS)).toBe(true)
  })

  it('is not moved by a comment, whoever writes it', () => {
    const commented = having(
      accepted,
      [{ kind: 'comment', text: 'Vẫn chưa ai tới', audience: 'public' }, CITIZEN, MONDAY],
      [{ kind: 'comment', text: 'Đã gọi đội xe', audience: 'internal' }, OFFICER, TUESDAY],
    )
    expect(commented.due).toEqual(accepted.due)
  })

  it('is not moved by a return: triage has a day, the citizen keeps the date', () => {
    const returned = having(routed, [{ kind: 'return', reason: 'Đường do sở quản lý' }, OFFICER, MONDAY])
    const again = having(returned, [{ kind: 'route', agency: 'so-xay-dung', rule: 'triage' }, HOTLINE, TUESDAY])
    expect(returned).toMatchObject({ status: 'returned', agency: null, due: { answer: WEDNESDAY_EVENING } })
    expect(again).toMatchObject({ status: 'routed', agency: 'so-xay-dung', due: { answer: WEDNESDAY_EVENING } })
  })

  it('is extended once, with a reason, before the due date only, and no longer than the tier allows', () => {
    const extend: Action = { kind: 'extend', reason: 'chờ xe', days: 99 }
    const extended = having(accepted, [extend, OFFICER, MONDAY])
    expect(extended.due.answer).toBe('2026-11-30T10:00:00.000Z')
    expect(refusal(extended, extend, OFFICER, MONDAY)?.kind).toBe('already-extended')
    expect(refusal(accepted, extend, OFFICER, THURSDAY)?.kind).toBe('already-late')
    expect(refusal(accepted, { kind: 'extend', reason: ' ' }, OFFICER)).toEqual({
      kind: 'words-missing',
      field: 'reason',
    })
  })

  it('starts anew when it is reopened, within the window and not after', () => {
    const reopen: Action = { kind: 'reopen', reason: 'Rác lại đầy' }
    const reopened = having(answered, [reopen, CITIZEN, THURSDAY])
    expect(reopened).toMatchObject({ status: 'reopened', reopened: 1, agency: 'phuong-hoa-sen', answeredAt: null })
    expect(reopened.due.answer).toBe('2026-12-01T10:00:00.000Z')
    expect(refusal(answered, reopen, CITIZEN, CHRISTMAS)?.kind).toBe('window-over')
  })
})

describe('who may act', () => {
  const cases: readonly (readonly [string, Complaint, Action, Actor, string])[] = [
    ['an officer of another agency', routed, { kind: 'accept' }, OTHER_OFFICER, 'not-yours'],
    ['a neighbour who rates', answered, { kind: 'rate', rating: 'satisfied' }, NEIGHBOUR, 'not-yours'],
    ['the reporter who answers', accepted, ANSWER, CITIZEN, 'not-yours'],
    ['an officer who routes', routed, { ...ROUTE, agency: 'so-xay-dung' } as Action, OFFICER, 'not-yours'],
    ['an old button', answered, { kind: 'accept' }, OFFICER, 'not-now'],
    [
      'a second rating of something withdrawn',
      having(routed, [{ kind: 'withdraw' }, CITIZEN]),
      { kind: 'rate', rating: 'neutral' },
      CITIZEN,
      'not-now',
    ],
    [
      'a rejection without a ground',
      routed,
      { kind: 'reject', ground: 'tired', reason: 'không' },
      OFFICER,
      'unknown-ground',
    ],
    ['an answer without words', accepted, { kind: 'answer', text: ' ' }, OFFICER, 'words-missing'],
    ['routing to who has it', routed, ROUTE, HOTLINE, 'same-agency'],
    ['routing away without a reason', routed, { ...ROUTE, agency: 'so-xay-dung' } as Action, HOTLINE, 'words-missing'],
    ['a skipped rung', routed, { kind: 'escalate', rung: 2, to: 'head' }, SYSTEM, 'not-now'],
  ]
  it.each(cases)('%s is refused', (_, complaint, action, actor, kind) => {
    expect(refusal(complaint, action, actor, MONDAY)?.kind).toBe(kind)
  })

  it('one who joined may comment and leave, and keeps the reporter from withdrawing alone', () => {
    const joined = having(routed, [{ kind: 'join' }, NEIGHBOUR])
    const follows = { follows: true }
    expect(joined.followers).toBe(1)
    expect(refusal(joined, { kind: 'join' }, NEIGHBOUR, FRIDAY, follows)?.kind).toBe('already-joined')
    expect(refusal(joined, { kind: 'withdraw' }, CITIZEN)).toEqual({ kind: 'others-joined', count: 1 })
    const left = applyAction(joined, { kind: 'leave' }, context(NEIGHBOUR, FRIDAY, follows))
    expect(left.ok && left.complaint.followers).toBe(0)
  })
})

describe('a duplicate', () => {
  const younger = having(filed('b', {}, MONDAY), [ROUTE, SYSTEM, MONDAY])
  const merge: Action = { kind: 'merge' }

  it('belongs to the older complaint, and comes back where it was when it is split', () => {
    const merged = applyAction(younger, merge, context(OFFICER, MONDAY, { master: routed }))
    const split = merged.ok
      ? applyAction(merged.complaint, { kind: 'split', reason: 'khác chỗ' }, context(HOTLINE, TUESDAY))
      : null
    expect(merged.ok && merged.complaint).toMatchObject({ status: 'duplicate', master: 'a', resumeTo: 'routed' })
    expect(split?.ok && split.complaint).toMatchObject({ status: 'routed', master: null, due: younger.due })
  })

  it.each([
    ['the older into the younger', routed, younger, 'master-is-younger'],
    ['into itself', routed, routed, 'own-master'],
    ['into nothing', younger, null, 'no-master'],
    ['into something withdrawn', younger, having(routed, [{ kind: 'withdraw' }, CITIZEN]), 'master-is-done'],
    ['into what another agency has', younger, { ...routed, agency: 'so-xay-dung' }, 'not-yours'],
  ])('is not made %s', (_, complaint, master, kind) => {
    expect(refusal(complaint, merge, OFFICER, MONDAY, { master })?.kind).toBe(kind)
  })
})
