import { expect, it } from 'vitest'
import type { Dossier } from '../../src/features/dossiers/dossier.ts'
import { createDossierStore } from '../../src/features/dossiers/store.ts'
import { createDossierWriter } from '../../src/features/dossiers/writer.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'

const LATER = '2026-11-22T02:00:00.000Z'

const dossier = (code: string, changes: Partial<Dossier> = {}): Dossier => ({
  code,
  status: 4,
  procedure: '1.001193',
  agency: 'so-mau',
  area: null,
  field: 'ho-tich',
  level: 'province',
  channel: 'online',
  receivedAt: '2026-11-16T02:00:00.000Z',
  dueAt: '2026-11-20T10:00:00.000Z',
  finishedAt: null,
  returnedAt: null,
  pauses: [],
  phoneHmac: null,
  sample: false,
  source: 'import',
  ...changes,
})

onEveryEngine('dossiers', (database) => {
  const store = () => createDossierStore(database())
  const put = (dossiers: readonly Dossier[], now = NOW) =>
    database().work.run((tx) => createDossierWriter(database()).put(tx, dossiers, now))

  it('gives back what was put, and null where there is none', async () => {
    const kept = dossier('H13.01-261116-0001', {
      status: 10,
      finishedAt: '2026-11-20T02:00:00.000Z',
      returnedAt: '2026-11-20T03:00:00.000Z',
      pauses: [{ from: '2026-11-17T02:00:00.000Z', to: '2026-11-18T02:00:00.000Z' }],
      phoneHmac: 'ab',
      area: '31135',
    })
    await put([kept])
    expect(await store().byCode(kept.code)).toEqual({ ...kept, changedAt: NOW })
    expect(await store().byCode('H13.01-261116-9999')).toBeNull()
  })

  it('changes nothing the second time', async () => {
    const two = [dossier('H13.02-261116-0001'), dossier('H13.02-261116-0002')]
    expect(await put(two)).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect(await put(two, LATER)).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect((await store().byCode('H13.02-261116-0001'))?.changedAt).toBe(NOW)
    expect(await store().history('H13.02-261116-0001')).toEqual([])
  })

  it('puts hundreds in one call', async () => {
    const many = Array.from({ length: 433 }, (_, i) => dossier(`H13.03-261116-${String(i).padStart(4, '0')}`))
    expect(await put(many)).toEqual({ added: 433, changed: 0, unchanged: 0 })
    expect(
      await put(
        many.map((d, i) => (i % 2 ? { ...d, status: 5 as const } : d)),
        LATER,
      ),
    ).toEqual({
      added: 0,
      changed: 216,
      unchanged: 217,
    })
  })

  it('remembers changes of status and due date, and tells them in order', async () => {
    const code = 'H13.04-261116-0001'
    const last = (await store().changesAfter(0, 10_000)).at(-1)?.id ?? 0
    await put([dossier(code)])
    await put([dossier(code, { status: 9, finishedAt: LATER, dueAt: '2026-11-23T10:00:00.000Z' })], LATER)
    const changes = [
      { code, at: LATER, field: 'status', before: '4', after: '9' },
      { code, at: LATER, field: 'due_at', before: '2026-11-20T10:00:00.000Z', after: '2026-11-23T10:00:00.000Z' },
    ]
    expect(await store().history(code)).toMatchObject(changes)
    expect(await store().changesAfter(last, 10)).toMatchObject(changes)
    expect(await store().changesAfter(last, 1)).toHaveLength(1)
  })

  it('keeps the time in which papers were waited for', async () => {
    const code = 'H13.05-261116-0001'
    const [paused, resumed] = ['2026-11-17T02:00:00.000Z', '2026-11-18T02:00:00.000Z']
    await put([dossier(code, { phoneHmac: 'ab' })])
    await put([dossier(code, { status: 5 })], paused)
    expect((await store().byCode(code))?.pauses).toEqual([{ from: paused, to: null }])
    await put([dossier(code, { status: 4 })], resumed)
    expect(await store().byCode(code)).toMatchObject({ pauses: [{ from: paused, to: resumed }], phoneHmac: 'ab' })
  })

  it('counts a stopped dossier as paused only when it is taken up again', async () => {
    const code = 'H13.05-261116-0002'
    const [stopped, resumed] = ['2026-11-17T02:00:00.000Z', '2026-11-19T02:00:00.000Z']
    await put([dossier(code)])
    await put([dossier(code, { status: 8 })], stopped)
    expect((await store().byCode(code))?.pauses).toEqual([])
    await put([dossier(code)], resumed)
    expect((await store().byCode(code))?.pauses).toEqual([{ from: stopped, to: resumed }])
  })

  it('finds codes of a day by the digits they end in', async () => {
    await put(
      [
        'H13.06-261103-0012',
        'H30.06-261103-0012',
        'H13.06-261103-090012',
        'H13.06-261103-0112',
        'H13.06-261104-0012',
      ].map((code) => dossier(code)),
    )
    expect(await store().codesOn('261103', '0012', 10)).toEqual([
      'H13.06-261103-0012',
      'H30.06-261103-0012',
      'H13.06-261103-090012',
    ])
    expect(await store().codesOn('261103', '0012', 2)).toHaveLength(2)
    expect(await store().codesOn('261105', '0012', 10)).toEqual([])
  })

  it('lists open dossiers of an agency, soonest due first', async () => {
    const of = (n: number, dueAt: string | null, changes: Partial<Dossier> = {}) =>
      dossier(`H13.07-261116-000${n}`, { agency: 'phong-mau', dueAt, ...changes })
    await put([
      of(1, null),
      of(2, '2026-11-25T10:00:00.000Z'),
      of(3, '2026-11-19T10:00:00.000Z'),
      of(4, '2026-11-18T10:00:00.000Z', { status: 5 }),
      of(5, '2026-11-18T10:00:00.000Z', { status: 9, finishedAt: NOW }),
      of(6, '2026-11-18T10:00:00.000Z', { agency: 'phong-khac' }),
    ])
    const running = { agency: 'phong-mau', statuses: [2, 4] } as const
    const codes = async (filter: Parameters<ReturnType<typeof store>['open']>[0]) =>
      (await store().open(filter, 10)).map((one) => one.code.slice(-1))
    expect(await codes(running)).toEqual(['3', '2', '1'])
    expect(await codes({ ...running, dueBefore: NOW })).toEqual(['3'])
    expect(await codes({ ...running, dueFrom: NOW })).toEqual(['2'])
    expect(await codes({ agency: 'phong-mau', statuses: [5] })).toEqual(['4'])
    expect(await store().countOpen(running)).toBe(3)
  })

  it('takes the sample away and leaves the rest', async () => {
    const real = dossier('H13.08-261116-0001')
    const sample = dossier('H13.08-261116-0002', { sample: true, source: 'sample' })
    await put([real, sample])
    await put([{ ...sample, status: 9, finishedAt: NOW }], LATER)
    const removed = await database().work.run((tx) => createDossierWriter(database()).removeSample(tx))
    expect(removed).toBe(1)
    expect(await store().byCode(sample.code)).toBeNull()
    expect(await store().history(sample.code)).toEqual([])
    expect(await store().byCode(real.code)).not.toBeNull()
  })

  it('remembers when dossiers last came in', async () => {
    const writer = createDossierWriter(database())
    for (const at of [NOW, LATER])
      await database().work.run((tx) =>
        writer.logImport(tx, { at, source: 'import', read: 1, added: 1, changed: 0, rejected: 0 }),
      )
    expect(await store().lastImportAt()).toBe(LATER)
  })
})
