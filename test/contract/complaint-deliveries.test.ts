import { expect, it } from 'vitest'
import { createDeliveryStore } from '../../src/features/complaints/gateways/delivery-store.ts'
import { onEveryEngine } from './engines.ts'

const DAY_1 = '2026-11-20T02:00:00.000Z'

onEveryEngine('what is sent to agencies’ own systems', (database) => {
  it('keeps the token it was begun with, and is found by it alone', async () => {
    const store = createDeliveryStore(database())
    await database().work.run(async (tx) => {
      await store.begin(tx, 'c-1', 'dien-luc', 'email', 'token-one', DAY_1)
      await store.begin(tx, 'c-1', 'dien-luc', 'email', 'token-two', DAY_1)
      await store.begin(tx, 'c-2', 'cap-nuoc', 'open311', null, DAY_1)
      await store.begin(tx, 'c-3', 'cap-nuoc', 'open311', null, DAY_1)
    })
    expect(await store.byToken(['token-two', 'token-one'])).toMatchObject({ complaint: 'c-1', token: 'token-one' })
    expect(await store.byToken(['token-two'])).toBeNull()
    expect(await store.byToken([])).toBeNull()
  })

  it('gets a token where it was begun before letters had any', async () => {
    const store = createDeliveryStore(database())
    await database().work.run(async (tx) => {
      await store.begin(tx, 'c-4', 'dien-luc', 'email', null, DAY_1)
      await store.note(tx, 'c-4', 'dien-luc', { state: 'waiting', last_error: 'SMTP 451', external_id: null }, DAY_1)
      await store.begin(tx, 'c-4', 'dien-luc', 'email', 'token-four', DAY_1)
    })
    expect(await store.of('c-4')).toMatchObject([{ token: 'token-four', attempts: 1, last_error: 'SMTP 451' }])
  })
})
