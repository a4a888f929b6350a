import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIndex, writeIndex } from '../../src/search/index-file.ts'
import { plainReading } from '../../src/search/plain-reading.ts'
import { buildIndex, indexOver } from '../../src/search/search-index.ts'

const OPTIONS = { fields: { title: { weight: 3 }, body: { weight: 1 } }, light: ['là'] }
const syllable = fc.constantFrom('đăng', 'ký', 'khai', 'sinh', 'kết', 'hôn', 'là', 'đất', '1', 'x')
const text = fc.array(syllable, { maxLength: 12 }).map((words) => words.join(' '))

describe('an index file', () => {
  it('answers as the index it was written from', () => {
    const documents = fc.array(fc.record({ title: text, body: text }), { maxLength: 12 })
    fc.assert(
      fc.property(documents, text, (texts, question) => {
        const index = buildIndex(
          texts.map((fields, i) => ({ id: String(i), kind: 'x', fields })),
          OPTIONS,
        )
        const data = readIndex(writeIndex(index.data, 'key'), 'key')
        const shown = (hits: ReturnType<typeof index.search>) =>
          hits.map((hit) => [hit.id, hit.score, hit.coverage, hit.why()])
        expect(shown(indexOver(data!).search(plainReading(question)))).toEqual(
          shown(index.search(plainReading(question))),
        )
      }),
      { seed: 5, numRuns: 40 },
    )
  })

  const bytes = writeIndex(buildIndex([{ id: 'a', kind: 'x', fields: { title: 'khai sinh' } }], OPTIONS).data, 'key')

  it('of other content is not read', () => {
    expect(readIndex(bytes, 'another')).toBeNull()
  })

  it('that is cut short, empty or something else is not read', () => {
    expect(readIndex(bytes.subarray(0, bytes.length - 5), 'key')).toBeNull()
    expect(readIndex(bytes.subarray(0, 6), 'key')).toBeNull()
    expect(readIndex(Buffer.alloc(0), 'key')).toBeNull()
    expect(readIndex(Buffer.from('something else'), 'key')).toBeNull()
  })
})
