import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import { createDossierDesk } from '../../../src/features/dossiers/desk.ts'
import { createHttpDossierSource } from '../../../src/features/dossiers/http-source.ts'
import { createDossierStore } from '../../../src/features/dossiers/store.ts'
import { NOW, standingClock } from '../../contract/clock.ts'
import { putRecords } from '../../dialogues/dossier-records.ts'
import { answers, RECORD, startFakeOneStop } from './fake-one-stop.ts'

const KNOWN = 'H13.12-261110-0034'

describe('where a dossier is asked for', () => {
  let database: Database
  let system: Awaited<ReturnType<typeof startFakeOneStop>>
  beforeAll(async () => {
    database = await openDatabase({ file: ':memory:' })
    await migrate(database, NOW)
    await putRecords(database, '2026-11-20T09:58:00.000Z')
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    system = await startFakeOneStop()
  })
  afterEach(() => system.close())

  const clock = standingClock()
  const desk = (connected: boolean) =>
    createDossierDesk(
      createDossierStore(database),
      connected ? createHttpDossierSource({ url: system.url, token: null, clock, timeoutMs: 150, backOffMs: 1 }) : null,
    )

  it('without a system it is what was imported, as of the last import', async () => {
    expect(await desk(false).find(KNOWN)).toMatchObject({
      kind: 'found',
      from: 'kept',
      asOf: '2026-11-20T09:58:00.000Z',
      dossier: { code: KNOWN, status: 4 },
    })
    expect(await desk(false).find('H13.12-261110-9999')).toEqual({
      kind: 'unknown',
      asOf: '2026-11-20T09:58:00.000Z',
      systemSilent: false,
    })
  })

  it('the system goes before what was imported', async () => {
    system.behave(answers(200, { ...RECORD, status: 9 }))
    expect(await desk(true).find(KNOWN)).toMatchObject({
      from: 'live',
      asOf: '2026-11-21T01:59:00.000Z',
      dossier: { status: 9, source: 'http' },
    })
  })

  it('what the system does not know may have been imported', async () => {
    system.behave(answers(404, {}))
    expect(await desk(true).find(KNOWN)).toMatchObject({ from: 'kept', dossier: { status: 4 } })
  })

  it('a silent system leaves what was imported, and is named where there is nothing', async () => {
    system.behave(answers(500, ''))
    expect(await desk(true).find(KNOWN)).toMatchObject({ from: 'kept' })
    expect(await desk(true).find('H13.12-261110-9999')).toMatchObject({ kind: 'unknown', systemSilent: true })
  })

  it('what the system said earlier is marked as old', async () => {
    const same = desk(true)
    await same.find(KNOWN)
    system.behave(answers(500, ''))
    clock.advance(3_600_000)
    expect(await same.find(KNOWN)).toMatchObject({ from: 'stale', asOf: '2026-11-21T01:59:00.000Z' })
  })
})
