import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assembly, assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import type { Dossier } from '../../../src/features/dossiers/dossier.ts'
import { createDossierWriter } from '../../../src/features/dossiers/writer.ts'
import { NOW } from '../../contract/clock.ts'
import { pathOver, said } from '../../contract/path.ts'
import { putRecords, RECORDS } from '../../dialogues/dossier-records.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const CODE = 'H13.12-261110-0034'

describe('hearing of a dossier', () => {
  const home = temporaryFolder()
  let assembly: Assembly
  let path: ReturnType<typeof pathOver> | undefined
  let count = 0
  beforeAll(async () => {
    assembly = await assemble({
      config: configFrom({ MOTCUA_HOME: home.path }),
      ephemeral: true,
      // One clock for the program and the path, which stands still until it is moved.
      clock: { now: () => path?.clock.now() ?? NOW },
    })
    path = pathOver(assembly.database, { name: 'told', engine: assembly.engine, effects: assembly.registry.effects })
    await putRecords(assembly.database, NOW)
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  const ref = { channel: 'told', chat: 'citizen' }
  async function say(text: string, action: string | null = null): Promise<void> {
    count += 1
    await path!.intake.accept({ ...said(ref, String(count), text, path!.clock.now()), action })
    await path!.loop.processAll()
  }
  async function heard(): Promise<readonly string[]> {
    const lines = await path!.transcript.read(ref, 0, 1_000)
    return lines.filter((line) => line.from === 'assistant').map((line) => line.reply.text)
  }
  async function change(part: Partial<Dossier>): Promise<void> {
    const dossier = RECORDS.find(({ code }) => code === CODE)!
    await assembly.database.work.run((tx) =>
      createDossierWriter(assembly.database).put(tx, [{ ...dossier, ...part }], path!.clock.now()),
    )
  }
  /** What the job says now; nothing where it has nothing to tell. */
  async function told(): Promise<readonly string[]> {
    const before = (await heard()).length
    const job = { id: 'j', kind: 'dossier.watch', key: null, data: null, attempt: 1, createdAt: path!.clock.now() }
    expect(await assembly.registry.jobs['dossier.watch']!(job)).toEqual({ kind: 'done' })
    await path!.loop.processAll()
    return (await heard()).slice(before)
  }
  const consents = async () => {
    const [row] = await assembly.database
      .query<{ conversation: { id: string; chat: string } }>()
      .selectFrom('conversation')
      .select('id')
      .where('chat', '=', ref.chat)
      .execute()
    const { consents: all } = await path!.archive.read(row?.id ?? '')
    return all.filter(({ purpose }) => purpose === 'dossier-updates').map(({ act }) => act)
  }

  it('begins with a tap, with consent kept, and says nothing while nothing changes', async () => {
    await say(`hồ sơ ${CODE} tới đâu rồi`)
    await say('', `dossier.status~watch~${CODE}`)
    expect((await heard()).at(-1)).toContain('em nhắn ngay tại đây')
    expect(await consents()).toEqual(['given'])
    expect(await told()).toEqual([])
  })

  it('tells once of a request for papers', async () => {
    await change({ status: 5 })
    const [text, ...more] = await told()
    expect(text).toContain(`hồ sơ ${CODE} có thay đổi: đang chờ Ông/Bà bổ sung giấy tờ`)
    expect(text).toContain('bổ sung giấy tờ theo thông báo')
    expect(more).toEqual([])
    expect(await told()).toEqual([])
  })

  it('tells of another day, and not of another hour of the same day', async () => {
    await change({ status: 4, dueAt: '2026-11-26T09:00:00.000Z' })
    expect((await told())[0]).toContain('giải quyết')
    await change({ status: 4, dueAt: '2026-11-26T10:00:00.000Z' })
    expect(await told()).toEqual([])
    await change({ status: 4, dueAt: '2026-12-01T10:00:00.000Z' })
    expect((await told())[0]).toContain('Ngày hẹn trả mới: thứ Ba 01/12')
  })

  it('waits at night, and tells all changes of it in one message in the morning', async () => {
    path!.clock.advance(12.5 * 3_600_000)
    await change({ status: 6 })
    expect(await told()).toEqual([])
    await change({ status: 9, finishedAt: '2026-11-21T15:00:00.000Z' })
    expect(await told()).toEqual([])
    path!.clock.advance(9.5 * 3_600_000)
    const morning = await told()
    expect(morning).toHaveLength(1)
    expect(morning[0]).toContain('đã có kết quả, mời nhận')
  })

  it('ends by itself when the result was handed over', async () => {
    await change({
      status: 10,
      finishedAt: '2026-11-21T15:00:00.000Z',
      returnedAt: '2026-11-22T01:00:00.000Z',
    })
    expect((await told())[0]).toContain('em thôi báo')
    await change({ status: 9, finishedAt: '2026-11-21T15:00:00.000Z' })
    expect(await told()).toEqual([])
  })

  it('ends with a tap or when the person deletes what is kept', async () => {
    await say('', `dossier.status~watch~${CODE}`)
    await say('', `dossier.status~unwatch~${CODE}`)
    expect((await heard()).at(-1)).toContain(`thôi báo về hồ sơ ${CODE}`)
    expect(await consents()).toEqual(['given', 'given', 'withdrawn'])

    await say('', `dossier.status~watch~${CODE}`)
    await say('', 'privacy~delete~yes')
    await change({ status: 4, finishedAt: null })
    expect(await told()).toEqual([])
  })
})
