import { beforeAll, expect, it } from 'vitest'
import type { CountSource } from '../../src/core/counts.ts'
import type { Database } from '../../src/db/database.ts'
import type { Action } from '../../src/features/complaints/action.ts'
import { applyAction } from '../../src/features/complaints/apply-action.ts'
import type { Actor, Complaint, ComplaintEvent, ComplaintMatter } from '../../src/features/complaints/complaint.ts'
import { createComplaintCounts } from '../../src/features/complaints/counts/count-source.ts'
import { createComplaintStore } from '../../src/features/complaints/store.ts'
import { CITIZEN, context, filed, HOTLINE, OFFICER, SYSTEM } from '../features/complaints/fixtures.ts'
import { standingClock } from './clock.ts'
import { onEveryEngine } from './engines.ts'

const MONDAY = '2026-11-23T02:00:00.000Z'
const TUESDAY = '2026-11-24T02:00:00.000Z'
/** After the quick tier's due date (Wednesday evening), before the ordinary one's. */
const THURSDAY = '2026-11-26T02:00:00.000Z'

type Step = readonly [Action, Actor, string]
const ROUTE: Step = [{ kind: 'route', agency: 'phuong-hoa-sen', rule: 'r' }, SYSTEM, MONDAY]
const ANSWERED: Step = [{ kind: 'answer', text: 'xong' }, OFFICER, TUESDAY]
const LATE: Step = [{ kind: 'answer', text: 'xong' }, OFFICER, THURSDAY]
const REJECTED: Step = [{ kind: 'reject', ground: 'outside-city', reason: 'nơi khác' }, HOTLINE, MONDAY]
const rate = (rating: 'satisfied' | 'dissatisfied'): Step => [{ kind: 'rate', rating }, CITIZEN, THURSDAY]

async function add(database: Database, id: string, changes: Partial<ComplaintMatter>, steps: readonly Step[]) {
  const events: ComplaintEvent[] = []
  const complaint = steps.reduce<Complaint>(
    (now, [action, actor, at]) => {
      const result = applyAction(now, action, context(actor, at))
      if (!result.ok) throw new Error(`${id}: ${result.refusal.kind}`)
      events.push(result.event)
      return result.complaint
    },
    filed(id, changes),
  )
  await database.work.run((tx) => createComplaintStore(database).add(tx, { complaint, events, watchAt: null }, null))
}

onEveryEngine('figures of complaints', (database) => {
  let counts: CountSource
  const period = { from: '2026-11-19T17:00:00.000Z', to: '2026-11-30T17:00:00.000Z' }
  const count = async (measure: string, scope = {}) => {
    const { value, numerator, denominator } = await counts.count({ measure, ...period, scope })
    return [value, numerator, denominator]
  }

  beforeAll(async () => {
    counts = createComplaintCounts({
      database: database(),
      clock: standingClock(THURSDAY),
      labelOf: (dimension, id) => (dimension === 'agency' ? `UBND ${id}` : null),
    })
    await add(database(), 'in-time', {}, [ROUTE, ANSWERED, rate('satisfied')])
    await add(database(), 'late', {}, [ROUTE, LATE, rate('dissatisfied')])
    await add(database(), 'overdue', {}, [ROUTE])
    await add(database(), 'waiting', {}, [ROUTE, [{ kind: 'ask', text: 'ở đâu' }, OFFICER, MONDAY]])
    await add(database(), 'rejected', { area: '10002' }, [REJECTED])
    await add(database(), 'withdrawn', {}, [[{ kind: 'withdraw' }, CITIZEN, MONDAY]])
    await add(database(), 'again', { category: 'roads' }, [
      ROUTE,
      ANSWERED,
      [{ kind: 'reopen', reason: 'chưa xong' }, CITIZEN, THURSDAY],
    ])
    await add(database(), 'rule', { regime: 'regulation', category: 'procedures' }, [ROUTE])
  })

  it.each([
    ['field-reports-received', [6, null, null]],
    ['field-reports-settled', [3, null, null]],
    ['field-reports-settled-rate', [50, 3, 6]],
    ['field-reports-on-time', [50, 2, 4]],
    ['field-reports-late', [2, null, null]],
    ['field-reports-open', [3, null, null]],
    ['field-reports-waiting', [1, null, null]],
    ['field-reports-refused', [1, null, null]],
    ['field-reports-reopened', [1, null, null]],
    ['field-reports-satisfied', [50, 1, 2]],
    ['complaints-received', [1, null, null]],
    ['complaints-settled', [0, null, null]],
    ['complaints-on-time', [null, 0, 0]],
  ] as const)('%s is told as defined', async (measure, expected) => {
    expect(await count(measure)).toEqual(expected)
  })

  it('tells the median time of a step in hours, and of how many', async () => {
    // Settled after 72 h (rejected), 96 h and 144 h.
    expect(await count('field-reports-answer-time')).toEqual([96, null, 3])
    expect(await count('complaints-answer-time')).toEqual([null, null, 0])
  })

  it('is narrowed to an agency, an area and a period', async () => {
    expect(await count('field-reports-received', { area: '10002' })).toEqual([1, null, null])
    expect(await count('field-reports-received', { agency: 'so-xay-dung' })).toEqual([0, null, null])
    const before = { from: '2026-01-01T00:00:00.000Z', to: period.from }
    expect((await counts.count({ measure: 'field-reports-received', ...before, scope: {} })).value).toBe(0)
  })

  it('is broken down by agency, category and, where it was refused, by ground', async () => {
    const by = async (measure: string, dimension: 'agency' | 'category' | 'status') =>
      (await counts.breakdown({ measure, ...period, scope: {} }, dimension)).map((row) => [
        row.key,
        row.label,
        row.value,
      ])
    expect(await by('field-reports-received', 'agency')).toEqual([
      ['phuong-hoa-sen', 'UBND phuong-hoa-sen', 5],
      ['', 'chưa rõ', 1],
    ])
    expect(await by('field-reports-received', 'category')).toEqual([
      ['environment', 'environment', 5],
      ['roads', 'roads', 1],
    ])
    expect(await by('field-reports-refused', 'status')).toEqual([['outside-city', 'outside-city', 1]])
    expect(await by('field-reports-answer-time', 'category')).toEqual([['environment', 'environment', 96]])
  })

  it('refuses a measure and a dimension that it has not', async () => {
    await expect(counts.count({ measure: 'x', ...period, scope: {} })).rejects.toThrow("complaints have no measure 'x'")
    await expect(
      counts.breakdown({ measure: 'field-reports-late', ...period, scope: {} }, 'procedure'),
    ).rejects.toThrow("'field-reports-late' cannot be told by procedure")
  })
})
