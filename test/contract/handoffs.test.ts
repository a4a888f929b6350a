import { expect, it } from 'vitest'
import { plusMs } from '../../src/core/time.ts'
import type { Tx } from '../../src/core/tx.ts'
import { createHandoffStore, type NewHandoff } from '../../src/features/handoff/store.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'

onEveryEngine('questions left for a person', (database) => {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database().work.run(work)
  const left = (id: string, conversation: string, question: string, at = NOW): NewHandoff => ({
    id,
    conversation,
    question,
    area: null,
    createdAt: at,
  })

  it('are answered once, and told to whom they belong in the order in which they were left', async () => {
    const store = createHandoffStore(database())
    await inTx((tx) => store.add(tx, left('h2', 'an', 'gọi lại giúp tôi', plusMs(NOW, 5))))
    await inTx((tx) => store.add(tx, left('h1', 'an', 'giấy của tôi ai giữ')))
    await inTx((tx) => store.add(tx, left('h3', 'binh', 'mấy giờ mở cửa')))
    expect((await store.ofConversation('an')).map(({ id }) => id)).toEqual(['h1', 'h2'])
    const answered = await inTx((tx) => store.answer(tx, 'h1', 'phòng một cửa giữ', plusMs(NOW, 9)))
    expect(answered).toMatchObject({ conversation: 'an', status: 'answered', answer: 'phòng một cửa giữ' })
    expect(await inTx((tx) => store.answer(tx, 'h1', 'lần nữa', plusMs(NOW, 10)))).toBeNull()
    expect((await store.open()).map(({ id }) => id)).not.toContain('h1')
    expect((await store.ofConversation('an')).map(({ id }) => id)).toEqual(['h1', 'h2'])
  })

  it('go with their conversation, and when they are old', async () => {
    const store = createHandoffStore(database())
    await inTx((tx) => store.add(tx, left('e1', 'xoa', 'một', plusMs(NOW, -100))))
    await inTx((tx) => store.add(tx, left('e2', 'giu', 'hai', plusMs(NOW, -100))))
    await inTx((tx) => store.add(tx, left('e3', 'giu', 'ba', plusMs(NOW, 100))))
    await inTx((tx) => store.erase(tx, 'xoa'))
    expect(await store.ofConversation('xoa')).toEqual([])
    await inTx((tx) => store.purge(tx, NOW))
    expect((await store.ofConversation('giu')).map(({ id }) => id)).toEqual(['e3'])
  })
})
