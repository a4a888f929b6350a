import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../src/search/name-words.ts'
import { isOneApart, nearPhraseIndex } from '../../src/search/near-phrase-index.ts'

const index = nearPhraseIndex([
  { id: 'centre', names: ['trung tâm phục vụ hành chính công'] },
  { id: 'planning', names: ['sở kế hoạch và đầu tư'] },
  { id: 'health', names: ['sở y tế'] },
  { id: 'level', names: ['sở'] },
])
const idsIn = (text: string) => index.find(wordsIn(text)).map(({ id }) => id)

describe('a long name with a slip in one word', () => {
  it.each([
    ['trung tâm phục vụ hành chính coong nhận mấy hồ sơ', ['centre']],
    ['trung tâm phụv vụ hành chính công', ['centre']],
    ['sở kế hoạchh và đầu tư trễ mấy hồ sơ', ['planning']],
    ['sở kế hoach và đầu tư', ['planning']],
  ])('is that name: %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  it.each([
    ['trung tam phucc vu hanh chinhh cong', 'two slips'],
    ['sở y tá', 'a short name'],
    ['trung tâm phục vụ du lịch công', 'other words'],
  ])('is not: %s (%s)', (text) => {
    expect(idsIn(text)).not.toContain('centre')
    expect(idsIn(text)).not.toContain('health')
  })

  it('goes before a short name within it', () => {
    expect(idsIn('các sở')).toEqual(['level'])
    expect(idsIn('sở kế hoạch vaf đầu tưw')).toEqual(['level'])
  })
})

describe('words one slip apart', () => {
  it.each([
    ['cog', 'cong', true],
    ['coong', 'cong', true],
    ['gaio', 'giao', true],
    ['huyem', 'huyen', true],
    ['huem', 'huyen', false],
    ['so', 'song', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(isOneApart(a, b)).toBe(is)
  })
})
