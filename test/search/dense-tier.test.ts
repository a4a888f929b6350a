import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/core/content.ts'
import type { BlobCache } from '../../src/core/feature.ts'
import type { Subject } from '../../src/core/intent.ts'
import { createDenseTier } from '../../src/search/dense/dense-tier.ts'
import type { Embedder } from '../../src/search/dense/embedder.ts'
import { plainReading } from '../../src/search/plain-reading.ts'

const MEANING: Readonly<Record<string, readonly number[]>> = {
  'khai sinh': [1, 0],
  'sinh con': [0.8, 0.6],
  'khai tử': [0, 1],
}
const snapshot = {} as Snapshot
const documents = ['khai sinh', 'khai tử'].map((title) => ({ id: title, title, names: [], field: '' }))
const named = (id: string, score: number): Subject => ({ kind: 'procedure', id, title: id, score, why: () => [] })

function tierOver() {
  const kept = new Map<string, Uint8Array>()
  const cache: BlobCache = { get: (n, k) => kept.get(n + k) ?? null, put: (n, k, bytes) => void kept.set(n + k, bytes) }
  let embedded = 0
  const embedder: Embedder = {
    name: 'test',
    async embed(texts) {
      embedded += texts.length
      return texts.map((text) => Float32Array.from(MEANING[text] ?? [0, 0]))
    },
  }
  return { tier: () => createDenseTier(embedder, () => documents, cache), embedded: () => embedded }
}
const finderOf = (found: readonly Subject[]) => ({ kind: 'procedure' as const, find: () => found })
const find = (finder: { find(r: ReturnType<typeof plainReading>, s: Snapshot, n: number): readonly Subject[] }) =>
  finder.find(plainReading('sinh con'), snapshot, 5).map(({ id, score }) => [id, Number(score.toFixed(3))])

describe('meaning beside words', () => {
  it('says nothing before it was prepared', async () => {
    const tier = tierOver().tier()
    const beside = tier.beside(finderOf([named('khai tử', 0.6)]), 0.3)
    expect(find(beside)).toEqual([['khai tử', 0.6]])
    await tier.prepare('sinh con', snapshot)
    expect(find(beside)).toEqual([['khai tử', 0.6]])
  })

  it('offers what only it names, below what is answered', async () => {
    const tier = tierOver().tier()
    await tier.warm(snapshot)
    await tier.prepare('sinh con', snapshot)
    expect(find(tier.beside(finderOf([]), 0.3))).toEqual([
      ['khai sinh', 0.24],
      ['khai tử', 0.18],
    ])
  })

  it('parts two that fit alike and overturns nothing', async () => {
    const tier = tierOver().tier()
    await tier.warm(snapshot)
    await tier.prepare('sinh con', snapshot)
    const alike = [named('khai tử', 0.5), named('khai sinh', 0.5)]
    expect(find(tier.beside(finderOf(alike), 0.3))[0]).toEqual(['khai sinh', 0.532])
    const clear = [named('khai tử', 0.7), named('khai sinh', 0.5)]
    expect(find(tier.beside(finderOf(clear), 0.3))[0]).toEqual(['khai tử', 0.724])
  })

  it('makes the vectors of the same documents once', async () => {
    const { tier, embedded } = tierOver()
    await tier().warm(snapshot)
    await tier().warm(snapshot)
    expect(embedded()).toBe(2)
  })
})
