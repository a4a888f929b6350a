import { expect, it } from 'vitest'
import { createAccountLinks } from '../../src/conversations/account-links.ts'
import { plusMs } from '../../src/core/time.ts'
import { createAccountStore } from '../../src/features/accounts/store.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'
import { pathOver, said } from './path.ts'

onEveryEngine('officers’ accounts', (database) => {
  const officer = { role: 'officer', agency: 'so-noi-vu', createdAt: NOW } as const
  const inTx = <T>(work: Parameters<ReturnType<typeof database>['work']['run']>[0]) => database().work.run(work) as T

  it('have ids of their own and are listed by them', async () => {
    const store = createAccountStore(database())
    expect(await inTx((tx) => store.add(tx, { id: 'id-b', ...officer }))).toBe(true)
    expect(await inTx((tx) => store.add(tx, { id: 'id-a', role: 'hotline', agency: null, createdAt: NOW }))).toBe(true)
    expect(await inTx((tx) => store.add(tx, { id: 'id-b', ...officer, agency: 'so-y-te' }))).toBe(false)
    expect((await store.all()).filter(({ id }) => id.startsWith('id-'))).toEqual([
      { id: 'id-a', role: 'hotline', agency: null, createdAt: NOW, disabledAt: null },
      { id: 'id-b', role: 'officer', agency: 'so-noi-vu', createdAt: NOW, disabledAt: null },
    ])
  })

  it('have one code at a time, good once and until it expires', async () => {
    const store = createAccountStore(database())
    const expiresAt = plusMs(NOW, 1_000)
    await inTx((tx) => store.add(tx, { id: 'coded', ...officer }))
    await inTx((tx) => store.putCode(tx, { account: 'coded', hash: 'first', expiresAt }))
    await inTx((tx) => store.putCode(tx, { account: 'coded', hash: 'second', expiresAt }))
    expect(await store.accountOfCode('first', NOW)).toBeNull()
    expect((await store.accountOfCode('second', NOW))?.id).toBe('coded')
    expect(await store.accountOfCode('second', expiresAt)).toBeNull()
    expect(await inTx((tx) => store.useCode(tx, 'second'))).toBe(true)
    expect(await inTx((tx) => store.useCode(tx, 'second'))).toBe(false)
  })

  it('lose their code when they are disabled, which happens once', async () => {
    const store = createAccountStore(database())
    await inTx((tx) => store.add(tx, { id: 'ended', ...officer }))
    await inTx((tx) => store.putCode(tx, { account: 'ended', hash: 'unused', expiresAt: plusMs(NOW, 1_000) }))
    expect(await inTx((tx) => store.disable(tx, 'ended', NOW))).toBe(true)
    expect(await inTx((tx) => store.disable(tx, 'ended', NOW))).toBe(false)
    expect((await store.find('ended'))?.disabledAt).toBe(NOW)
    expect(await store.accountOfCode('unused', NOW)).toBeNull()
  })

  it('count the wrong codes of each conversation for a while', async () => {
    const store = createAccountStore(database())
    await inTx((tx) => store.addAttempt(tx, 'guesser', NOW))
    await inTx((tx) => store.addAttempt(tx, 'guesser', plusMs(NOW, 5)))
    expect(await store.attempts('guesser', plusMs(NOW, -1))).toBe(2)
    expect(await store.attempts('guesser', NOW)).toBe(1)
    expect(await store.attempts('another', plusMs(NOW, -1))).toBe(0)
    await inTx((tx) => store.purge(tx, plusMs(NOW, 1)))
    expect(await store.attempts('guesser', plusMs(NOW, -1))).toBe(1)
    await inTx((tx) => store.forgetAttempts(tx, 'guesser'))
    expect(await store.attempts('guesser', plusMs(NOW, -1))).toBe(0)
  })

  it('keep what happened to them in order', async () => {
    const store = createAccountStore(database())
    await inTx((tx) => store.note(tx, { account: 'seen', act: 'added', conversation: null, at: NOW }))
    await inTx((tx) => store.note(tx, { account: 'seen', act: 'linked', conversation: 'c', at: NOW }))
    expect(await store.events('seen')).toEqual([
      { account: 'seen', act: 'added', conversation: null, at: NOW },
      { account: 'seen', act: 'linked', conversation: 'c', at: NOW },
    ])
  })

  it('lend role and agency to the conversations they are linked to', async () => {
    const links = createAccountLinks(database())
    const path = pathOver(database(), { name: 'linked' })
    for (const chat of ['x', 'y']) await path.intake.accept(said({ channel: 'linked', chat }, chat, 'xin chào'))
    await path.loop.processAll()
    const rows = await database()
      .query<{ conversation: { id: string; channel: string; chat: string } }>()
      .selectFrom('conversation')
      .select('id')
      .where('channel', '=', 'linked')
      .orderBy('chat')
      .execute()
    const [x = '', y = ''] = rows.map(({ id }) => id)
    const account = { id: 'lender', role: 'officer', agency: 'so-tu-phap' } as const
    expect(await inTx((tx) => links.link(tx, x, account))).toBe(true)
    expect(await inTx((tx) => links.link(tx, y, account))).toBe(true)
    expect(await inTx((tx) => links.link(tx, 'nobody', account))).toBe(false)
    expect(await links.personOf(x)).toEqual({ role: 'officer', agency: 'so-tu-phap', account: 'lender' })
    expect((await links.conversationsOf('so-tu-phap')).map(({ ref }) => ref.chat).sort()).toEqual(['x', 'y'])
    expect((await links.counts()).get('lender')).toBe(2)

    expect(await inTx((tx) => links.unlink(tx, x))).toBe('lender')
    expect(await inTx((tx) => links.unlink(tx, x))).toBeNull()
    expect(await inTx((tx) => links.unlinkAll(tx, 'lender'))).toBe(1)
    expect(await links.personOf(y)).toEqual({ role: 'citizen', agency: null })
    expect(await links.conversationsOf('so-tu-phap')).toEqual([])
  })
})
