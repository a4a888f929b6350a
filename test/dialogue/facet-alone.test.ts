import { describe, expect, it } from 'vitest'
import { facetAlone } from '../../src/dialogue/facet-alone.ts'

const ALONE = new Map([
  ['tien', 'fee'],
  ['han bao lau', 'result'],
] as const)

describe('a facet that is all a text asks for', () => {
  it.each([
    ['tiền?', 'fee'],
    ['còn tiền thì sao vậy ad', 'fee'],
    ['HẠN BAO LÂU ạ', 'result'],
  ])('%s', (text, facet) => expect(facetAlone(text, ALONE)).toBe(facet))

  it.each(['tiền sử dụng đất', 'thì sao', 'thời hạn bao lâu'])('none: %s', (text) =>
    expect(facetAlone(text, ALONE)).toBeNull(),
  )
})
