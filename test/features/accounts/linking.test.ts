import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assembly, assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import { createAccountLinks } from '../../../src/conversations/account-links.ts'
import type { ConversationTables } from '../../../src/conversations/tables.ts'
import { plusMs } from '../../../src/core/time.ts'
import { hashOfCode } from '../../../src/features/accounts/link-code.ts'
import { createAccountStore } from '../../../src/features/accounts/store.ts'
import { NOW } from '../../contract/clock.ts'
import { pathOver, said } from '../../contract/path.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const CODE = 'K7QM-2XPB-9RTW'

describe('linking an officer’s chat', () => {
  const home = temporaryFolder()
  let assembly: Assembly
  let path: ReturnType<typeof pathOver>
  let count = 0
  beforeAll(async () => {
    assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), ephemeral: true })
    const { database, engine, registry } = assembly
    path = pathOver(database, { name: 'chat', engine, effects: registry.effects })
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  const store = () => createAccountStore(assembly.database)
  const inTx = (work: Parameters<Assembly['database']['work']['run']>[0]) => assembly.database.work.run(work)
  async function account(id: string, code: string, expiresAt = plusMs(NOW, 3_600_000)) {
    await inTx(async (tx) => {
      await store().add(tx, { id, role: 'officer', agency: 'so-noi-vu', createdAt: NOW })
      await store().putCode(tx, { account: id, hash: hashOfCode(code), expiresAt })
    })
  }
  async function say(chat: string, text: string, sender = chat): Promise<string> {
    const ref = { channel: 'chat', chat }
    const before = (await path.transcript.read(ref, 0, 1_000)).at(-1)?.seq ?? 0
    count += 1
    await path.intake.accept({ ...said(ref, String(count), text), sender })
    await path.loop.processAll()
    return (await path.transcript.read(ref, before, 1_000))
      .filter((line) => line.from === 'assistant')
      .map((line) => line.reply.text)
      .join('\n')
  }
  async function personOf(chat: string) {
    const { id } = await assembly.database
      .query<ConversationTables>()
      .selectFrom('conversation')
      .select('id')
      .where('chat', '=', chat)
      .executeTakeFirstOrThrow()
    return createAccountLinks(assembly.database).personOf(id)
  }

  it('takes the code however it is typed, once, and keeps no word of it', async () => {
    await account('once', CODE)
    expect(await say('a', '/lienket k7qm 2xpb 9rtw')).toContain('đã liên kết với tài khoản once (cán bộ, Sở Nội vụ)')
    expect(await personOf('a')).toEqual({ role: 'officer', agency: 'so-noi-vu', account: 'once' })
    expect(await say('b', `/lienket ${CODE}`)).toContain('đã dùng rồi')
    expect(await personOf('b')).toEqual({ role: 'citizen', agency: null })
    const kept = (await path.transcript.read({ channel: 'chat', chat: 'a' }, 0, 100)).map((line) => line.reply.text)
    expect(kept.join('\n').toLowerCase()).not.toContain('k7qm')
    expect((await store().events('once')).map(({ act }) => act)).toEqual(['linked'])
  })

  it('goes on in the middle of a form, which waits', async () => {
    await account('busy', 'B2CB-C2BC-2CB2')
    await say('form', 'để lại lời nhắn cho cán bộ')
    await say('form', 'Để lại lời nhắn')
    expect(await say('form', '/lienket B2CB-C2BC-2CB2')).toContain('đã liên kết với tài khoản busy')
    expect((await personOf('form')).account).toBe('busy')
  })

  it('ends a form that was begun with the officer’s rights when it is undone', async () => {
    await account('leaving', 'Q8RQ-R8QR-8QR8')
    await say('leave', '/lienket Q8RQ-R8QR-8QR8')
    await say('leave', 'đèn đường hư trước số 12 Trần Phú cả tuần nay')
    expect(await say('leave', '/huylienket')).toBe(
      'Dạ, đã gỡ liên kết tài khoản cán bộ khỏi cuộc trò chuyện này; phần đang làm dở đã bỏ, chưa gửi đi.',
    )
    expect(await say('leave', 'hủy')).toContain('không có gì đang làm dở')
  })

  it('refuses a code that has expired', async () => {
    await account('late', 'D3FD-F3DF-3FD3', NOW)
    expect(await say('c', '/lienket D3FD-F3DF-3FD3')).toContain('hết hạn')
  })

  it('stops listening after five wrong codes, for an hour', async () => {
    await account('guessed', 'G4HG-H4GH-4HG4')
    for (let i = 0; i < 5; i++) expect(await say('d', `/lienket X2YX-YXYX-XYX${i + 2}`)).toContain('không đúng')
    expect(await say('d', '/lienket G4HG-H4GH-4HG4')).toContain('nhiều lần')
    expect((await personOf('d')).role).toBe('citizen')
  })

  it('never links a group, where everybody would be an officer', async () => {
    await account('grouped', 'J5KJ-K5JK-5KJ5')
    expect(await say('-100', '/lienket J5KJ-K5JK-5KJ5', '42')).toContain('trò chuyện riêng')
    expect((await personOf('-100')).role).toBe('citizen')
  })

  it('is undone by the officer and by the operator', async () => {
    await account('undone', 'M6NM-N6MN-6NM6')
    await say('e', '/lienket M6NM-N6MN-6NM6')
    expect(await say('e', '/huylienket')).toContain('đã gỡ liên kết')
    expect(await personOf('e')).toEqual({ role: 'citizen', agency: null })
    expect(await say('e', '/hủyliênkết')).toContain('chưa liên kết')

    await account('ended', 'P7QP-Q7PQ-7QP7')
    await say('f', '/lienket P7QP-Q7PQ-7QP7')
    await inTx(async (tx) => {
      await store().disable(tx, 'ended', NOW)
      await createAccountLinks(assembly.database).unlinkAll(tx, 'ended')
    })
    expect(await personOf('f')).toEqual({ role: 'citizen', agency: null })
  })

  it('says how where the code is missing', async () => {
    expect(await say('g', '/lienket')).toContain('kèm mã')
  })
})
