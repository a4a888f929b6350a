import { describe, expect, it } from 'vitest'
import { createDenseIndex } from '../../src/search/dense/dense-index.ts'

const row = (id: string, ...vector: readonly number[]) => ({ id, vector: Float32Array.from(vector) })
const index = createDenseIndex([row('a', 1, 0), row('b', 0.6, 0.8), row('a', 0, 1)])

describe('the nearest documents', () => {
  it('count once, by their best vector', () => {
    expect(index.nearest(Float32Array.from([0, 1]), 5)).toEqual([
      { id: 'a', likeness: 1 },
      { id: 'b', likeness: expect.closeTo(0.8, 6) },
    ])
  })

  it('are as many as asked', () => {
    expect(index.nearest(Float32Array.from([1, 0]), 1).map((hit) => hit.id)).toEqual(['a'])
  })

  it('are none for a vector of another length', () => {
    expect(index.nearest(Float32Array.from([1, 0, 0]), 5)).toEqual([])
  })

  it('cannot be made of vectors of different lengths', () => {
    expect(() => createDenseIndex([row('a', 1), row('b', 1, 2)])).toThrow('a vector has 2 numbers, the first one 1')
  })
})
