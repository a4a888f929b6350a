import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importProcedures } from '../../src/app/commands/import.ts'
import { createRevisionStore } from '../../src/app/revision-store.ts'
import { cityKind } from '../../src/content/city.ts'
import { buildSnapshot } from '../../src/content/snapshot.ts'
import { EMPTY_CONVERSATION } from '../../src/core/conversation.ts'
import type { Turn } from '../../src/core/turn.ts'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { catalogueKind } from '../../src/features/procedures/catalogue.ts'
import { procedureKind } from '../../src/features/procedures/content.ts'
import { procedureHandlers } from '../../src/features/procedures/handlers.ts'
import { page } from '../features/procedures/import/page.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const CITY = `id: sao-mai
name: thành phố Sao Mai
shortName: Sao Mai
assistantName: Trợ lý
operator: UBND
hotline: '1'
portalUrl: https://portal.example
website: https://city.example
filing: { text: Nộp tại phường, source: { title: Thông báo, reference: null, url: null, asOf: null } }
examples: [thả diều]
`

const folder = temporaryFolder()
let database: Database

beforeEach(async () => {
  mkdirSync(join(folder.path, 'data'), { recursive: true })
  writeFileSync(join(folder.path, 'data/city.yaml'), CITY)
  database = await openDatabase({ file: ':memory:' })
  await migrate(database, NOW)
})
afterEach(async () => {
  await database.close()
  folder.remove()
})

const revisions = () => createRevisionStore(database).all()
const snapshot = async () =>
  buildSnapshot({ kinds: [cityKind, procedureKind, catalogueKind], roots: [folder.path], revisions: await revisions() })
    .snapshot
const run = async (pages: readonly unknown[], dryRun = false) =>
  importProcedures(
    { snapshot: await snapshot(), database, now: NOW },
    pages.map((value, i) => ({ row: i + 1, value })),
    { dryRun, asOf: '2026-07' },
  )
const kinds = async (pages: readonly unknown[]) => (await run(pages)).fates.map((fate) => fate.kind)

/** A tapped choice. */
const turnWith = (of: Turn['snapshot'], args: readonly string[]): Turn => {
  const ref = { channel: 'memory', chat: '1' } as const
  return {
    ref,
    conversation: '1',
    message: {
      ref,
      externalId: '1',
      sender: '1',
      text: '',
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: NOW,
    },
    question: { text: '', language: 'vi', intents: [], facets: [], subjects: [], fromContext: false },
    unmasked: '',
    args,
    person: { role: 'citizen', agency: null },
    state: EMPTY_CONVERSATION,
    snapshot: of,
    now: NOW,
  }
}

const two = [page(), page({ ma_thu_tuc: '1.000002', ten_thu_tuc: 'Cấp lại giấy phép thả diều' })]

describe('import of procedures', () => {
  it('puts every record in force', async () => {
    await run(two)
    expect((await snapshot()).records(procedureKind).map((r) => [r.id, r.value.name])).toEqual([
      ['1.000001', 'Cấp giấy phép thả diều'],
      ['1.000002', 'Cấp lại giấy phép thả diều'],
    ])
  })

  it('a second time writes only what changed', async () => {
    await run(two)
    expect(await kinds(two)).toEqual(['unchanged', 'unchanged'])
    expect(await kinds([two[0], page({ ma_thu_tuc: '1.000002' })])).toEqual(['unchanged', 'changed'])
    expect((await revisions()).map((r) => r.record)).toEqual(['1.000001', '1.000002', '1.000002'])
  })

  it('on trial writes nothing', async () => {
    const outcome = await run(two, true)
    expect(outcome.fates.map((fate) => fate.kind)).toEqual(['new', 'new'])
    expect(await revisions()).toEqual([])
  })

  it('with one bad row writes nothing', async () => {
    const outcome = await run([...two, page({ ma_thu_tuc: '' })])
    expect([outcome.written, outcome.rejected]).toEqual([false, [{ row: 3, reason: 'has no code' }]])
    expect(await revisions()).toEqual([])
  })

  it('leaves a record that somebody edited since', async () => {
    await run(two)
    const { value } = (await snapshot()).records(procedureKind)[0]!
    const edited = {
      kind: 'procedure',
      record: '1.000001',
      value: { ...value, name: 'Thả diều' },
      author: 'lan',
      at: NOW,
    }
    await database.work.run((tx) => createRevisionStore(database).add(tx, [edited]))
    expect(await kinds(two)).toEqual(['kept', 'unchanged'])
  })

  it('does not hide a file that people write later', async () => {
    await run(two)
    const { recovered: _, ...facts } = (await snapshot()).records(procedureKind)[0]!.value
    const ours = { ...facts, name: 'Thả diều', names: ['giấy thả diều', 'thả diều', 'xin thả diều'] }
    mkdirSync(join(folder.path, 'knowledge/procedures'), { recursive: true })
    writeFileSync(join(folder.path, 'knowledge/procedures/dieu.yaml'), JSON.stringify(ours))
    expect((await snapshot()).records(procedureKind).map((r) => [r.origin, r.value.name])).toEqual([
      ['knowledge/procedures/dieu.yaml', 'Thả diều'],
      ['revision:2', 'Cấp lại giấy phép thả diều'],
    ])
    expect(await kinds(two)).toEqual(['kept', 'unchanged'])
  })

  it('of a later decision goes on counting, with what people added', async () => {
    await run([page({ so_quyet_dinh: '3/2026/QĐ-BCA' })])
    const { recovered: _, ...facts } = (await snapshot()).records(procedureKind)[0]!.value
    const names = ['giấy thả diều', 'thả diều', 'xin thả diều']
    const ours = { ...facts, name: 'Thả diều', decision: '12/2025/QĐ-BCA', names }
    mkdirSync(join(folder.path, 'knowledge/procedures'), { recursive: true })
    writeFileSync(join(folder.path, 'knowledge/procedures/dieu.yaml'), JSON.stringify(ours))
    expect((await snapshot()).records(procedureKind)[0]).toMatchObject({
      origin: 'revision:1',
      value: { name: 'Cấp giấy phép thả diều', decision: '3/2026/QĐ-BCA', names },
    })
  })
})

describe('what answers for a code', () => {
  const facts = {
    code: '1.000001',
    name: 'Cấp giấy phép thả diều',
    field: 'Diều',
    levels: ['commune'],
    decision: '1/QĐ',
    url: 'https://portal.example/1',
    asOf: '2025-01',
    facts: {
      source: 'portal-record',
      methods: [{ ways: ['direct'], value: 9, unit: 'day', fees: [{ kind: 'free' }] }],
    },
  }
  const write = (path: string, value: unknown) => {
    mkdirSync(join(folder.path, 'knowledge', path), { recursive: true })
    writeFileSync(join(folder.path, 'knowledge', path, 'dieu.yaml'), JSON.stringify(value))
  }
  const time = async () => {
    const turn = turnWith(await snapshot(), ['1.000001'])
    const answered = await procedureHandlers()['procedure.duration']!(turn)
    return answered.replies[0]?.text.split('\n')[1]
  }

  it('is the catalogue entry, then the imported record, then what people wrote', async () => {
    write('catalogue', [facts])
    expect(await time()).toBe('9 ngày (nộp trực tiếp)')
    await run(two)
    expect(await time()).toBe('3 ngày làm việc (nộp trực tiếp)')
    const { recovered: _, ...imported } = (await snapshot()).records(procedureKind)[0]!.value
    const [method] = imported.methods
    const names = ['giấy thả diều', 'thả diều', 'xin thả diều']
    write('procedures', { ...imported, names, methods: [{ ...method, duration: { value: 5, unit: 'hour' } }] })
    expect(await time()).toBe('5 giờ (nộp trực tiếp)')
  })
})
