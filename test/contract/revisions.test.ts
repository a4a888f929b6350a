import { expect, it } from 'vitest'
import { createRevisionStore } from '../../src/app/revision-store.ts'
import { NOW } from './clock.ts'
import { onEveryEngine } from './engines.ts'

onEveryEngine('stored revisions', (database) => {
  it('are read back oldest first, with puts and deletes apart', async () => {
    const store = createRevisionStore(database())
    const before = await store.latest()
    const change = { kind: 'faq', author: 'import', at: NOW }
    await database().work.run((tx) =>
      store.add(tx, [
        { ...change, record: 'a', value: { id: 'a', title: 'Giấy tờ "mới"' } },
        { ...change, record: 'b', value: null },
      ]),
    )
    const rows = await store.all()
    expect(before).toBe('')
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      { kind: 'faq', record: 'a', action: 'put', body: '{"id":"a","title":"Giấy tờ \\"mới\\""}', imported: false },
      { kind: 'faq', record: 'b', action: 'delete', body: null, imported: false },
    ])
    expect(rows[1]!.id).toBeGreaterThan(rows[0]!.id)
    expect(await store.latest()).toBe(String(rows[1]!.id))
  })

  it('that were rolled back never were', async () => {
    const store = createRevisionStore(database())
    const before = await store.latest()
    const failing = database().work.run(async (tx) => {
      await store.add(tx, [{ kind: 'faq', record: 'c', value: null, author: 'import', at: NOW }])
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await store.latest()).toBe(before)
  })
})
