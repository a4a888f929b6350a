import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDenseIndex } from '../../src/search/dense/dense-index.ts'
import type { Embedder } from '../../src/search/dense/embedder.ts'
import { openEmbedder } from '../../src/search/dense/transformers-embedder.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { loadPackage } from './package.ts'
import { writeTinyModel } from './tiny-model.ts'

const folder = temporaryFolder()
const model = join(folder.path, 'tiny')
let embedder: Embedder

beforeAll(async () => {
  writeTinyModel(model, {
    khai: [1, 0, 0, 0],
    sinh: [0, 1, 0, 0],
    đẻ: [0, 1, 0, 0],
    tử: [0, 0, 1, 0],
    đất: [0, 0, 0, 1],
  })
  embedder = await openEmbedder(model, loadPackage)
})
afterAll(() => folder.remove())

describe('a model in a local folder', () => {
  it('makes vectors of length 1, alike for words of one meaning', async () => {
    const [birth, bearing, death] = await embedder.embed(['Khai sinh', 'khai đẻ', 'khai tử'])
    const half = Math.SQRT1_2
    expect([...birth!]).toEqual([expect.closeTo(half, 5), expect.closeTo(half, 5), 0, 0])
    expect(bearing).toEqual(birth)
    expect([...death!][2]).toBeCloseTo(half, 5)
  })

  it('ranks what means the same before what shares a word', async () => {
    const titles = ['khai sinh', 'khai tử', 'đất']
    const vectors = await embedder.embed(titles)
    const index = createDenseIndex(titles.map((id, i) => ({ id, vector: vectors[i]! })))
    const [question] = await embedder.embed(['đẻ'])
    expect(index.nearest(question!, 2).map((hit) => hit.id)).toEqual(['khai sinh', 'khai tử'])
  })

  it('takes more texts than one run of the model', async () => {
    const vectors = await embedder.embed(Array.from({ length: 70 }, (_, i) => (i % 2 === 0 ? 'đất' : 'sinh')))
    expect([vectors.length, [...vectors[68]!], [...vectors[69]!]]).toEqual([70, [0, 0, 0, 1], [0, 1, 0, 0]])
  })

  it('is named when a file of it is missing', async () => {
    rmSync(join(model, 'tokenizer.json'))
    await expect(openEmbedder(model, loadPackage)).rejects.toThrow('the model folder has no tokenizer.json')
  })
})
