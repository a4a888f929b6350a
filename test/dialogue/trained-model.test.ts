import { expect, test } from 'vitest'
import type { BlobCache } from '../../src/core/feature.ts'
import { trained } from '../../src/dialogue/trained-model.ts'

function memoryCache(): BlobCache & { readonly puts: string[] } {
  const kept = new Map<string, Uint8Array>()
  const puts: string[] = []
  return {
    puts,
    get: (name, key) => kept.get(`${name} ${key}`) ?? null,
    put(name, key, bytes) {
      puts.push(name)
      kept.set(`${name} ${key}`, bytes)
    },
  }
}

const files = [
  { intent: 'lights', facet: null, cues: [], utterances: ['đèn đường tắt', 'đèn không sáng'] },
  { intent: 'drains', facet: null, cues: [], utterances: ['cống nghẹt', 'nước không thoát'] },
]

test('a model is trained again for other words that its texts are read by', () => {
  const cache = memoryCache()
  const train = (language: string) => trained('kinds', files, { cache, readAs: [language], read: (text) => text })
  train('hư')
  train('hư')
  expect(cache.puts).toHaveLength(1)
  train('hỏng')
  expect(cache.puts).toHaveLength(2)
})
