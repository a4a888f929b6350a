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
    expect(rows.map(({ id: _, key: __, ...row }) => row)).toEqual([
      { kind: 'faq', record: 'a', action: 'put', body: '{"id":"a","title":"Giấy tờ \\"mới\\""}', imported: false },
      { kind: 'faq', record: 'b', action: 'delete', body: null, imported: false },
    ])
    expect(rows[1]!.id).toBeGreaterThan(rows[0]!.id)
    expect(await store.latest()).toBe(String(rows[1]!.id))
  })

  it('are read without the bodies of those that are held, and of what they stand over', async () => {
    const store = createRevisionStore(database())
    const put = (record: string, name: string) => ({
      kind: 'held',
      record,
      value: { name },
      author: 'import x',
      at: NOW,
    })
    await database().work.run((tx) =>
      store.add(tx, [put('a', 'cũ'), put('b', 'cũ'), put('a', 'mới'), put('b', 'mới'), put('c', 'mới')]),
    )
    const own = (await store.all()).filter(({ kind }) => kind === 'held')
    const held = new Set([own[2]!.key, own[4]!.key])
    const rows = (await store.all(({ key }) => held.has(key))).filter(({ kind }) => kind === 'held')
    expect(new Set(own.map(({ key }) => key)).size).toBe(5)
    expect(rows.map(({ record, body }) => [record, body])).toEqual([
      ['a', null],
      ['b', '{"name":"cũ"}'],
      ['a', null],
      ['b', '{"name":"mới"}'],
      ['c', null],
    ])
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
