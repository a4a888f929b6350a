import { describe, expect, it } from 'vitest'
import { nameIndex } from '../../src/search/name-index.ts'
import { wordsIn } from '../../src/search/name-words.ts'
import { phraseIndex } from '../../src/search/phrase-index.ts'

const index = nameIndex([
  { id: 'rate', names: ['tỷ lệ đúng hạn', 'đúng hạn'] },
  { id: 'count', names: ['số hồ sơ đúng hạn'] },
  { id: 'digitised', names: ['tỷ lệ số hóa hồ sơ'] },
  { id: 'sipas', names: ['sipas', 'chỉ số hài lòng'] },
])
const best = (text: string): string | undefined => index.find(wordsIn(text))[0]?.id

describe('names in a question', () => {
  it.each([
    ['tỷ lệ đúng hạn cấp xã', 'rate'],
    ['ti le dung han cap xa', 'rate'],
    ['có bao nhiêu hồ sơ đúng hạn, cho xin số', 'count'],
    ['tỷ lệ số hóa hồ sơ được bao nhiêu', 'digitised'],
    ['sipass năm ngoái', 'sipas'],
    ['chi so hai lnog', 'sipas'],
  ])('“%s” names %s', (text, id) => {
    expect(best(text)).toBe(id)
  })

  it('are none where too little of a name is met', () => {
    expect(best('hồ sơ của tôi đâu')).toBeUndefined()
  })

  it('tell how much of the question they account for', () => {
    const [met] = index.find(wordsIn('đúng hạn hài lòng'))
    expect(met?.coverage).toBeGreaterThan(0.2)
    expect(met?.coverage).toBeLessThan(0.8)
  })

  it('are met anew where other words of the same question are free', () => {
    const words = wordsIn('đúng hạn hài lòng')
    expect(index.find(words, 0.7, new Set([2, 3]))[0]?.coverage).toBe(1)
    expect(index.find(words)[0]?.coverage).toBeLessThan(0.8)
    expect(index.find(words, 1)).toMatchObject([{ id: 'rate' }])
    expect(index.content(words, new Set([0]))).toEqual([1, 2, 3])
  })
})

describe('names word for word', () => {
  const places = phraseIndex([
    { id: 'departments', names: ['sở', 'cấp sở', 'các sở'] },
    { id: 'health', names: ['sở y tế'] },
  ])
  const found = (text: string): readonly string[] => places.find(wordsIn(text)).map(({ id }) => id)

  it('take the longest', () => {
    expect(found('sở y tế và các sở')).toEqual(['health', 'departments'])
  })

  it('do not take a number for a department', () => {
    expect(found('số hồ sơ')).toEqual([])
    expect(found('tong so ho so')).toEqual([])
  })

  it('are met without marks where several words agree', () => {
    expect(found('ho so cua so y te')).toEqual(['health'])
  })
})
