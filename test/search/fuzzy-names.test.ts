import { describe, expect, it } from 'vitest'
import { buildFuzzyNames } from '../../src/search/fuzzy-names.ts'

const names = buildFuzzyNames([
  { id: 'hoa-binh', names: ['Phường Hòa Bình', 'Hòa Bình'] },
  { id: 'hoa-hung', names: ['Phường Hòa Hưng', 'Hòa Hưng'] },
  { id: 'tan-an', names: ['Phường Tân An', 'Tân An'] },
  { id: 'tan-an-2', names: ['Xã Tấn An', 'Tấn An'] },
  { id: 'noi-vu', names: ['Sở Nội vụ'] },
])
const first = (text: string) => names.find(text, 1)[0]

describe('fuzzy names', () => {
  it.each([
    ['Hòa Bình', 'hoa-binh'],
    ['hoa binh', 'hoa-binh'],
    ['phuong hoa binh', 'hoa-binh'],
    ['hoà bình', 'hoa-binh'],
    ['hoa bnih', 'hoa-binh'],
    ['hòa hưgn', 'hoa-hung'],
    ['so noi vu', 'noi-vu'],
    ['Tấn An', 'tan-an-2'],
    ['Tân An', 'tan-an'],
  ])('finds "%s"', (text, id) => {
    expect(first(text)?.id).toBe(id)
  })

  it('scores the same name 1, a slip less', () => {
    expect(first('Tân An')).toEqual({ id: 'tan-an', name: 'Tân An', score: 1 })
    expect(first('hoa bnih')!.score).toBeLessThan(1)
  })

  it('lists a thing once, best first', () => {
    expect(names.find('Hòa Bình', 5).filter((match) => match.id === 'hoa-binh')).toHaveLength(1)
  })

  it('finds nothing in other words or none', () => {
    expect(names.find('xe buýt', 5)).toEqual([])
    expect(names.find(' .. ', 5)).toEqual([])
  })
})
