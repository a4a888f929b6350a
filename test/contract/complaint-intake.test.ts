import { expect, it } from 'vitest'
import { createIntakeStore } from '../../src/features/complaints/intake/intake-store.ts'
import { onEveryEngine } from './engines.ts'

const DAY_1 = '2026-11-20T02:00:00.000Z'
const DAY_2 = '2026-11-21T02:00:00.000Z'
const DAY_3 = '2026-11-22T02:00:00.000Z'

onEveryEngine('what intake keeps beside complaints', (database) => {
  it('a picture waits for its complaint, is filed with it, and only those never filed are up for removal', async () => {
    const store = createIntakeStore(database())
    const { work } = database()
    await work.run(async (tx) => {
      await store.addPhoto(tx, 'a-1', 'an', DAY_1)
      await store.addPhoto(tx, 'a-2', 'an', DAY_1)
      await store.addPhoto(tx, 'a-3', 'an', DAY_3)
    })
    await work.run((tx) => store.filePhotos(tx, ['a-2'], 'complaint-1'))
    expect(await store.unfiledPhotos(DAY_2, 10)).toEqual(['a-1'])
    await work.run((tx) => store.forgetPhotos(tx, ['a-1', 'a-2']))
    expect(await store.unfiledPhotos('2027-01-01T00:00:00.000Z', 10)).toEqual(['a-3'])
  })

  it('whoever deletes their conversation makes the pictures due that were not filed', async () => {
    const store = createIntakeStore(database())
    const { work } = database()
    await work.run(async (tx) => {
      await store.addPhoto(tx, 'b-1', 'binh', DAY_3)
      await store.addPhoto(tx, 'b-2', 'chi', DAY_3)
      await store.releasePhotos(tx, 'binh')
    })
    expect(await store.unfiledPhotos(DAY_1, 10)).toEqual(['b-1'])
  })

  it('what was put right is kept with the guess, newest first', async () => {
    const store = createIntakeStore(database())
    const example = { field: 'category' as const, text: 'nước đen trước nhà', guessed: 'water', corrected: 'drainage' }
    await database().work.run(async (tx) => {
      await store.addExample(tx, { ...example, id: 'e1', at: DAY_1 })
      await store.addExample(tx, { ...example, id: 'e2', at: DAY_2, field: 'area', guessed: null, corrected: '31120' })
    })
    expect(await store.examples(10)).toEqual([
      { id: 'e2', at: DAY_2, field: 'area', text: 'nước đen trước nhà', guessed: null, corrected: '31120' },
      { id: 'e1', at: DAY_1, ...example },
    ])
  })
})
