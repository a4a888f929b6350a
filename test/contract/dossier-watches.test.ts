import { expect, it } from 'vitest'
import { plusMs } from '../../src/core/time.ts'
import type { Tx } from '../../src/core/tx.ts'
import { createApologyStore } from '../../src/features/dossiers/apology-store.ts'
import { createDossierLists, type ListCriteria } from '../../src/features/dossiers/lists.ts'
import { createLookupStore } from '../../src/features/dossiers/lookup-store.ts'
import { createWatchStore, type Watch } from '../../src/features/dossiers/watch-store.ts'
import { putRecords } from '../dialogues/dossier-records.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'

onEveryEngine('watched dossiers', (database) => {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database().work.run(work)
  const watch = (conversation: string, code: string): Watch => ({ conversation, code, status: 4, dueAt: NOW })

  it('are kept once a conversation, in the order in which they were asked for', async () => {
    const store = createWatchStore(database())
    await inTx((tx) => store.put(tx, watch('once', 'H13-261110-0002'), NOW))
    await inTx((tx) => store.put(tx, watch('once', 'H13-261110-0001'), plusMs(NOW, 1)))
    await inTx((tx) => store.put(tx, { ...watch('once', 'H13-261110-0002'), status: 9 }, plusMs(NOW, 2)))
    expect(await store.ofConversation('once')).toEqual([
      { conversation: 'once', code: 'H13-261110-0002', status: 9, dueAt: NOW },
      { conversation: 'once', code: 'H13-261110-0001', status: 4, dueAt: NOW },
    ])
  })

  it('move on from what was known, and from nothing else', async () => {
    const store = createWatchStore(database())
    const before = { ...watch('moving', 'H13-261110-0001'), dueAt: null }
    await inTx((tx) => store.put(tx, before, NOW))
    expect(await inTx((tx) => store.move(tx, watch('moving', before.code), { status: 9, dueAt: null }))).toBe(false)
    expect(await inTx((tx) => store.move(tx, before, { status: 5, dueAt: NOW }))).toBe(true)
    expect(await inTx((tx) => store.move(tx, before, { status: 6, dueAt: NOW }))).toBe(false)
    expect(await store.ofConversation('moving')).toEqual([{ ...before, status: 5, dueAt: NOW }])
  })

  it('end one by one or all together', async () => {
    const store = createWatchStore(database())
    for (const code of ['H13-261110-0001', 'H13-261110-0002', 'H13-261110-0003'])
      await inTx((tx) => store.put(tx, watch('ending', code), NOW))
    expect(await inTx((tx) => store.end(tx, 'ending', 'H13-261110-0002'))).toEqual(['H13-261110-0002'])
    expect((await inTx((tx) => store.end(tx, 'ending', null))).toSorted()).toEqual([
      'H13-261110-0001',
      'H13-261110-0003',
    ])
    expect(await store.ofConversation('ending')).toEqual([])
  })

  it('are walked through page by page, each once', async () => {
    const store = createWatchStore(database())
    const wanted = ['G22-261110-0001', 'G22-261110-0002'].flatMap((code) => [watch('p1', code), watch('p2', code)])
    for (const each of wanted) await inTx((tx) => store.put(tx, each, NOW))
    const seen: Watch[] = []
    for (let page = await store.after(null, 3); page.length > 0; page = await store.after(page.at(-1)!, 3))
      seen.push(...page)
    const places = seen.map(({ code, conversation }) => `${code} ${conversation}`)
    expect(places).toEqual([...new Set(places)].toSorted())
    expect(places.filter((place) => place.startsWith('G22'))).toEqual([
      'G22-261110-0001 p1',
      'G22-261110-0001 p2',
      'G22-261110-0002 p1',
      'G22-261110-0002 p2',
    ])
  })
})

onEveryEngine('looked-up codes', (database) => {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database().work.run(work)

  it('are remembered by conversation and by address, for a while', async () => {
    const store = createLookupStore(database())
    const add = (conversation: string, origin: string | null, at: string, code: string, known: boolean) =>
      inTx((tx) => store.add(tx, { conversation, origin, at }, [{ code, known }]))
    await add('a', 'home', NOW, 'H13-261110-0001', true)
    await add('b', 'home', plusMs(NOW, 10), 'H13-261110-0002', false)
    await add('b', null, plusMs(NOW, 20), 'H13-261110-0003', true)
    const before = plusMs(NOW, -1)
    expect(await store.ofConversation('a', before)).toEqual([{ code: 'H13-261110-0001', known: true }])
    expect(await store.ofOrigin('home', before)).toEqual([
      { code: 'H13-261110-0002', known: false },
      { code: 'H13-261110-0001', known: true },
    ])
    expect(await store.ofOrigin('home', NOW)).toEqual([{ code: 'H13-261110-0002', known: false }])

    await inTx((tx) => store.purge(tx, plusMs(NOW, 5)))
    expect(await store.ofConversation('a', before)).toEqual([])
    await inTx((tx) => store.erase(tx, 'b'))
    expect(await store.ofConversation('b', before)).toEqual([])
  })
})

onEveryEngine('officers’ lists', (database) => {
  const ALL: ListCriteria = {
    agency: null,
    statuses: null,
    late: null,
    running: [2, 4],
    due: null,
    received: null,
    now: NOW,
  }
  const codes = async (criteria: Partial<ListCriteria>) =>
    (await createDossierLists(database()).rows({ ...ALL, ...criteria }, 100)).map(({ code }) => code)

  it('hold what was asked for, soonest due first, and count the same', async () => {
    await putRecords(database(), NOW)
    const november = { from: '2026-11-01', to: '2026-11-30' }
    expect(await codes({ late: 'open' })).toEqual(['H13.12-261102-0007'])
    expect(await codes({ late: 'ever', due: november })).toEqual(['H13.12-261102-0007', 'H13.05-261105-0112'])
    expect(await codes({ late: 'ever', due: november, agency: 'phuong-an-binh' })).toEqual(['H13.05-261105-0112'])
    expect(await codes({ statuses: [5] })).toEqual(['H13.05-261105-0012'])
    expect(await codes({ statuses: [2, 4], due: { from: '2026-11-21', to: '2026-11-26' } })).toEqual([
      'H13.12-261119-0101',
      'H13.12-261110-0034',
    ])
    expect(await codes({ received: { from: '2026-11-05', to: '2026-11-05' } })).toEqual([
      'H13.05-261105-0112',
      'H13.05-261105-0012',
    ])
    expect(await createDossierLists(database()).count({ ...ALL, late: 'ever', due: november })).toBe(2)
  })

  it('of late dossiers without their letter leave out those whose letter went out', async () => {
    const apologies = createApologyStore(database())
    await putRecords(database(), NOW)
    const code = 'H13.12-261102-0007'
    await database().work.run((tx) => apologies.drafted(tx, code, 'can-bo-01', NOW))
    expect(await codes({ late: 'unapologised' })).toEqual([code])
    await database().work.run((tx) => apologies.sent(tx, code, 'can-bo-01', plusMs(NOW, 1)))
    expect(await codes({ late: 'unapologised' })).toEqual([])
    expect(await apologies.of([code, 'H13-261110-0001'])).toEqual(
      new Map([[code, { code, draftedAt: NOW, sentAt: plusMs(NOW, 1) }]]),
    )
  })
})
