import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { OFFERED, openDense } from '../../src/app/dense.ts'
import type { Snapshot } from '../../src/core/content.ts'
import { procedureKind } from '../../src/features/procedures/content.ts'
import { plainReading } from '../../src/search/plain-reading.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { loadPackage } from './package.ts'
import { writeTinyModel } from './tiny-model.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const birth = {
  code: '1.001193',
  name: 'Khai sinh',
  field: '',
  names: [],
  usual: [],
  results: [],
  cases: [],
  levels: ['commune'],
  related: [],
  supersedes: [],
}
const snapshot = {
  records: (kind: { name: string }) =>
    kind.name === procedureKind.name ? [{ id: birth.code, origin: '', value: birth }] : [],
} as unknown as Snapshot

describe('the dense tier of the program', () => {
  it('offers a procedure that shares no word with the question', async () => {
    const model = join(folder.path, 'tiny')
    writeTinyModel(model, { khai: [1, 0, 0], sinh: [0, 1, 0], đẻ: [0.6, 0.8, 0], đất: [0, 0, 1] })
    const tier = await openDense(model, { get: () => null, put: () => {} }, loadPackage)
    await tier!.warm(snapshot)
    await tier!.prepare('đẻ', snapshot)
    await tier!.prepare('đất', snapshot)
    const finder = tier!.beside({ kind: 'procedure', find: () => [] }, OFFERED)
    const [found] = finder.find(plainReading('đẻ'), snapshot, 3)
    expect(found).toMatchObject({ id: '1.001193', title: 'Khai sinh' })
    expect(found!.score).toBeLessThan(OFFERED)
    expect(finder.find(plainReading('đất'), snapshot, 3)).toEqual([])
  })

  it('stops the start where the folder holds no model', async () => {
    await expect(openDense(join(folder.path, 'none'), { get: () => null, put: () => {} }, loadPackage)).rejects.toThrow(
      'MOTCUA_EMBEDDINGS: the model folder has no config.json',
    )
  })
})
