import { expect, it } from 'vitest'
import { ConflictError } from '../../src/core/errors.ts'
import { type Instant, plusMs } from '../../src/core/time.ts'
import type { Database } from '../../src/db/database.ts'
import type { Action } from '../../src/features/complaints/action.ts'
import { applyAction } from '../../src/features/complaints/apply-action.ts'
import type { Actor, Complaint, ComplaintMatter } from '../../src/features/complaints/complaint.ts'
import { createDesk } from '../../src/features/complaints/desk.ts'
import { createIntakeStore } from '../../src/features/complaints/intake/intake-store.ts'
import { type Prepared, prepareComplaint } from '../../src/features/complaints/preparing.ts'
import { createComplaintReader } from '../../src/features/complaints/reader.ts'
import type { Rulebook } from '../../src/features/complaints/rulebook.ts'
import { createComplaintStore } from '../../src/features/complaints/store.ts'
import { createJobQueue } from '../../src/jobs/job-queue.ts'
import type { JobTables } from '../../src/jobs/tables.ts'
import { calendar, context, DIRECTORY, FRIDAY, HOTLINE, MATTER, RULES } from '../features/complaints/fixtures.ts'
import { countingIds, standingClock } from './clock.ts'
import { onEveryEngine } from './engines.ts'

const ROUTING: Rulebook['routing'] = [
  {
    id: 'commune-first',
    when: { categories: ['environment'] },
    from: null,
    to: null,
    give: 'commune',
    second: [],
    note: '',
    source: null,
  },
  { id: 'triage', when: {}, from: null, to: null, give: 'triage', second: [], note: '', source: null },
]
const book: Rulebook = {
  deadlines: RULES,
  calendar,
  grounds: new Set(['unclear']),
  routing: ROUTING,
  directory: DIRECTORY,
  settings: { id: 'complaint-desk', triageOffice: 't', cityOffice: 'c', abroad: [], jurisdiction: 'j' },
  snapshot: { hash: '', records: () => [], get: () => undefined },
}

const OFFICER: Actor = { role: 'officer', agency: 'phuong-hoa-sen', account: 'an' }

let towns = 0

/** A desk on the suite's database; every test takes texts and conversations of its own. */
function town(database: Database) {
  const name = `t${++towns}`
  const ids = countingIds(`${name}-`)
  const reader = createComplaintReader(database)
  const jobs = createJobQueue({ database, clock: standingClock(FRIDAY), ids })
  const desk = createDesk({
    store: createComplaintStore(database),
    reader,
    jobs,
    work: database.work,
    content: { current: () => null as never },
    rulebook: () => book,
    ids,
    keepExample: createIntakeStore(database).addExample,
  })
  const by = (person: string): Actor => ({ role: 'citizen', conversation: `${name}-${person}` })
  const prepare = (person: string, changes: Partial<ComplaintMatter> = {}, now: Instant = FRIDAY): Promise<Prepared> =>
    prepareComplaint(
      {
        matter: { ...MATTER, text: `${name} ${MATTER.text}`, ...changes },
        reporter: `${name}-${person}`,
        contact: null,
        source: 'chat',
        enteredBy: null,
        actor: by(person),
      },
      now,
      { book, reader, ids },
    )
  return {
    name,
    reader,
    desk,
    by,
    prepare,
    async file(person: string, changes: Partial<ComplaintMatter> = {}, now?: Instant): Promise<Complaint> {
      const prepared = await prepare(person, changes, now)
      if (prepared.kind === 'existing') return prepared.complaint
      await database.work.run((tx) => desk.writeFile(tx, prepared.filed))
      return prepared.filed.complaint
    },
    async act(complaint: Complaint, action: Action, actor: Actor, now: Instant = FRIDAY, master?: string) {
      const performed = await desk.act(complaint.id, action, actor, now, master)
      return performed.ok ? performed.done.map((one) => one.event.action).join(' ') : performed.refusal.kind
    },
    async jobsOf(kind: string): Promise<readonly unknown[]> {
      const rows = await database
        .query<JobTables>()
        .selectFrom('job')
        .select(['data', 'key'])
        .where('kind', '=', kind)
        .execute()
      return rows
        .filter((row) => `${row.data}${row.key}`.includes(`${name}-`))
        .map((row) => JSON.parse(row.data) as unknown)
    },
  }
}

onEveryEngine('complaints', (database) => {
  it('are kept as they were filed, with the events that led there', async () => {
    const { file, reader } = town(database())
    const complaint = await file('lan')

    expect(await reader.byCode(complaint.code)).toEqual(complaint)
    expect(complaint).toMatchObject({ status: 'routed', agency: 'phuong-hoa-sen', rule: 'commune-first' })
    const history = await reader.history(complaint.id)
    expect(history.map(({ n, action, to, toAgency }) => [n, action, to, toAgency])).toEqual([
      [1, 'receive', 'received', null],
      [2, 'route', 'routed', 'phuong-hoa-sen'],
    ])
  })

  it('put right by staff goes to the queue the rules name now; the citizen’s date stays, and it is learnt from', async () => {
    const { file, act, reader, name } = town(database())
    const complaint = await file('lan')
    const moved = { kind: 'correct', matter: { area: '10002' }, reason: 'khách gọi lại' } as const

    expect(await act(complaint, moved, { role: 'officer', agency: 'so-xay-dung', account: null })).toBe('not-yours')
    expect(await act(complaint, moved, OFFICER)).toBe('correct route')
    const after = await reader.byId(complaint.id)
    expect(after).toMatchObject({ agency: 'xa-bang-lang', rule: 'commune-first', area: '10002', status: 'routed' })
    expect(after?.due.answer).toBe(complaint.due.answer)
    expect((await reader.queue('phuong-hoa-sen', 100)).map(({ id }) => id)).not.toContain(complaint.id)
    expect((await reader.queue('xa-bang-lang', 100)).map(({ id }) => id)).toContain(complaint.id)
    const [corrected, routed] = (await reader.history(complaint.id)).slice(2)
    expect(corrected).toMatchObject({ actor: OFFICER, reason: 'area: 10001 -> 10002; khách gọi lại' })
    expect(routed).toMatchObject({
      action: 'route',
      actor: { role: 'system', name: 'routing' },
      fromAgency: 'phuong-hoa-sen',
      toAgency: 'xa-bang-lang',
      reason: 'commune-first; matter corrected',
      fromDue: complaint.due.answer,
      toDue: complaint.due.answer,
    })
    const examples = await createIntakeStore(database()).examples(100)
    expect(examples.filter(({ text }) => text.startsWith(`${name} `))).toMatchObject([
      { field: 'area', guessed: '10001', corrected: '10002' },
    ])
  })

  it('put right while something is asked leaves who asked; to where no rule leads it goes to triage', async () => {
    const { file, act, reader } = town(database())
    const complaint = await file('lan')
    await act(complaint, { kind: 'ask', text: 'Chỗ nào?' }, OFFICER)
    const steps = await act(complaint, { kind: 'correct', matter: { category: 'roads' } }, HOTLINE)
    expect(steps).toBe('correct resume return')
    expect(await reader.byId(complaint.id)).toMatchObject({ status: 'returned', agency: null, category: 'roads' })
    expect(await act(complaint, { kind: 'correct', matter: { category: 'roads' } }, HOTLINE)).toBe('nothing-changed')
  })

  it('what people routed by hand stays where a correction changes nothing for the rules', async () => {
    const { file, act, reader } = town(database())
    const complaint = await file('lan')
    await act(complaint, { kind: 'route', agency: 'so-xay-dung', rule: 'triage', reason: 'đường lớn' }, HOTLINE)
    expect(await act(complaint, { kind: 'correct', matter: { subCategory: 'dumping' } }, HOTLINE)).toBe('correct')
    expect((await reader.byId(complaint.id))?.agency).toBe('so-xay-dung')
  })

  it('sent ten times at once are one', async () => {
    const { prepare, desk, reader, by } = town(database())
    const prepared = await Promise.all(Array.from({ length: 10 }, () => prepare('lan')))
    const filings = prepared.map((one) => {
      if (one.kind !== 'new') throw new Error('nothing is filed yet')
      return database().work.run((tx) => desk.writeFile(tx, one.filed))
    })
    const written = await Promise.all(filings)

    expect(written.filter((one) => one)).toHaveLength(1)
    const person = by('lan')
    const kept = await reader.ofReporter(person.role === 'citizen' ? person.conversation : '')
    expect(kept).toHaveLength(1)
    expect((await prepare('lan')).kind).toBe('existing')
    expect((await prepare('hoa')).kind).toBe('new')
  })

  it('said again after they were settled are filed anew', async () => {
    const { file, act } = town(database())
    const first = await file('lan')
    expect((await file('lan')).id).toBe(first.id)
    await act(first, { kind: 'answer', text: 'đã dọn' }, OFFICER)
    const again = await file('lan')
    expect(again.id).not.toBe(first.id)
    expect((await file('lan')).id).toBe(again.id)
  })

  it('refuse a tracking code that is taken, and keep nothing of it', async () => {
    const { file, prepare, desk, reader } = town(database())
    const first = await file('lan')
    const second = await prepare('hoa')
    if (second.kind !== 'new') throw new Error('not filed before')
    const clashing = { ...second.filed, complaint: { ...second.filed.complaint, code: first.code } }

    await expect(database().work.run((tx) => desk.writeFile(tx, clashing))).rejects.toThrow(ConflictError)
    expect(await reader.byId(second.filed.complaint.id)).toBeNull()
  })

  it('stand in the queue of who has them, the latest due first, page by page', async () => {
    const { file, reader, name } = town(database())
    const area = '10002'
    const late = await file('a', { area })
    const later = await file('b', { area }, plusMs(FRIDAY, 3 * 24 * 3_600_000))
    const urgent = await file('c', { area, urgency: 'urgent' })
    const mine = async (after: { at: Instant; id: string } | null, limit: number) =>
      (await reader.queue('xa-bang-lang', limit, after))
        .filter((one) => one.id.startsWith(`${name}-`))
        .map((one) => one.id)

    const [first = ''] = await mine(null, 1)
    const rest = await mine({ at: urgent.due.answer, id: first }, 10)
    expect([first, ...rest]).toEqual([urgent.id, late.id, later.id])
  })

  it('that nobody fits wait in triage, and leave it when they are routed or answered', async () => {
    const { file, reader, act } = town(database())
    const complaint = await file('lan', { category: 'other', subCategory: null })
    const inTriage = async () => (await reader.queue(null, 1000)).some((one) => one.id === complaint.id)

    expect(await inTriage()).toBe(true)
    expect(await act(complaint, { kind: 'route', agency: 'so-xay-dung', rule: 'hand' }, HOTLINE)).toBe('route')
    expect(await inTriage()).toBe(false)
    expect((await reader.owed('so-xay-dung', FRIDAY)).open).toBeGreaterThanOrEqual(1)
  })

  it('change once where two act at the same time', async () => {
    const { file, act, reader } = town(database())
    const complaint = await file('lan')
    const outcomes = await Promise.all([
      act(complaint, { kind: 'accept' }, OFFICER),
      act(complaint, { kind: 'accept' }, OFFICER),
    ])
    expect(outcomes.sort()).toEqual(['accept', 'not-now'])
    expect((await reader.history(complaint.id)).map((event) => event.action)).toEqual(['receive', 'route', 'accept'])
  })

  it('refuse a state that somebody changed meanwhile', async () => {
    const { file, reader } = town(database())
    const complaint = await file('lan')
    const store = createComplaintStore(database())
    const save = (actor: Actor) => {
      const result = applyAction(complaint, { kind: 'start' }, context(actor))
      if (!result.ok) throw new Error(result.refusal.kind)
      return database().work.run((tx) =>
        store.save(tx, { before: complaint, complaint: result.complaint, event: result.event, watchAt: null }),
      )
    }
    await save(OFFICER)
    await expect(save(HOTLINE)).rejects.toThrow(ConflictError)
    expect((await reader.byId(complaint.id))?.version).toBe(3)
  })

  it('merge with their own duplicates and followers; everybody hears the answer once; a split takes one out again', async () => {
    const { file, act, reader, by, jobsOf, name } = town(database())
    const first = await file('lan')
    const second = await file('hoa', { text: 'rác thúi quá' }, plusMs(FRIDAY, 60_000))
    const third = await file('cuc', { text: 'đống rác bự' }, plusMs(FRIDAY, 120_000))
    await act(third, { kind: 'merge' }, OFFICER, FRIDAY, second.id)
    await act(second, { kind: 'join' }, by('tu'))

    expect(await act(second, { kind: 'merge' }, OFFICER, FRIDAY, first.id)).toBe('merge release absorb merge absorb')
    expect((await reader.byId(first.id))?.duplicates).toBe(2)
    expect((await reader.byId(second.id))?.duplicates).toBe(0)
    await act(first, { kind: 'answer', text: 'Đã dọn' }, OFFICER)
    const answered = (await reader.byId(first.id))!
    expect(await jobsOf('complaint.push')).toContainEqual({
      complaint: first.id,
      n: answered.version,
      to: { citizens: true },
    })
    expect([...(await reader.listeners(answered))].sort()).toEqual(
      ['cuc', 'hoa', 'lan', 'tu'].map((person) => `${name}-${person}`),
    )

    expect(await act(third, { kind: 'split', reason: 'khác chỗ' }, HOTLINE)).toBe('split release')
    expect((await reader.byId(first.id))?.duplicates).toBe(1)
    expect(await reader.byId(third.id)).toMatchObject({ status: 'routed', master: null })
  })

  it('are looked at by the schedule when their time has come', async () => {
    const { file, reader, name } = town(database())
    const complaint = await file('lan')
    const seen = async (now: Instant) =>
      (await reader.toWatch(now, 1000)).filter((one) => one.id.startsWith(`${name}-`)).map((one) => one.id)
    // Accepting is due at the end of the next working day, Monday 17:00 local.
    expect(await seen('2026-11-23T09:59:00.000Z')).toEqual([])
    expect(await seen('2026-11-23T10:00:00.000Z')).toEqual([complaint.id])
  })

  it('stay without the person who had them erased', async () => {
    const { file, reader, by } = town(database())
    const complaint = await file('lan')
    const person = by('lan')
    const conversation = person.role === 'citizen' ? person.conversation : ''
    await database().work.run((tx) => createComplaintStore(database()).forget(tx, conversation))
    expect(await reader.byCode(complaint.code)).toMatchObject({ reporter: null, contact: null, text: complaint.text })
    expect(await reader.ofReporter(conversation)).toEqual([])
  })
})
