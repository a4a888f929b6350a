import { describe, expect, it } from 'vitest'
import type { Facet } from '../../src/core/intent.ts'
import { CueIndex } from '../../src/dialogue/cues.ts'
import { asksSpreadFee, asksWhether, cuesIn, subjectReading, withoutCues } from '../../src/dialogue/subject-reading.ts'
import { readText } from '../../src/text/read.ts'
import { shippedWords } from '../text/shipped-words.ts'

const facetCues = new CueIndex<Facet>([
  { label: 'fee', cue: 'phí' },
  { label: 'fee', cue: 'mấy đồng' },
  { label: 'place', cue: 'ở đâu' },
  { label: 'conditions', cue: 'có phải xin phép' },
])
const read = (text: string) => readText(text, shippedWords)
const said = (reading: ReturnType<typeof subjectReading>) => reading?.tokens.map(({ surface }) => surface).join(' ')

describe('what of a text names its subject', () => {
  it('leaves the words that ask for a facet out', () => {
    expect(said(subjectReading('làm khai sinh ở đâu', { read, facetCues }))).toBe('làm khai sinh')
  })

  it('is nothing where all words ask, in whatever words', () => {
    expect(subjectReading('phí mấy đồng', { read, facetCues })).toBeNull()
    expect(subjectReading('có phải xin phép', { read, facetCues })).toBeNull()
  })

  it('keeps the words of a condition, which say what for', () => {
    expect(said(subjectReading('sửa nhà có phải xin phép', { read, facetCues }))).toBe('sửa nhà có phải xin phép')
    expect(said(withoutCues(read('sửa nhà có phải xin phép'), facetCues))).toBe('sửa nhà')
  })
})

describe('whether one may or must', () => {
  it.each([
    ['đất chưa có sổ có xin được không vậy anh', true],
    ['chiếc vỏ lãi dài 7 mét có phải làm không', true],
    ['anh nó mới 17 tuổi đứng ra làm được không', true],
    ['làm qua mạng được không', false],
    ['xin ở đây được không', false],
    ['làm giúp em được không', false],
  ])('%s', (text, asked) => expect(asksWhether(text)).toBe(asked))
})

describe('where somebody trades', () => {
  const online = new CueIndex<Facet>([
    { label: 'online', cue: 'online' },
    { label: 'online', cue: 'qua mạng' },
  ])
  it.each([
    ['bán hàng online khai thuế sao', []],
    ['bán xe xong nộp hồ sơ qua mạng được không', ['online']],
    ['khai thuế online sao', ['online']],
  ])('%s', (text, facets) => expect(cuesIn(read(text), online).map(({ label }) => label)).toEqual(facets))
})

describe('what a text asks to be paid', () => {
  it.each([
    ['tiền thẩm định cửa hàng bao nhiêu', true],
    ['phí làm lại cái thẻ là bao nhiêu vậy', true],
    ['nộp tiền xong bao nhiêu ngày có', false],
    ['tiền công bao nhiêu người', false],
  ])('%s', (text, asked) => expect(asksSpreadFee(text)).toBe(asked))

  it('is no fee that is paid elsewhere', () => {
    expect(cuesIn(read('đã tự trả viện phí'), facetCues)).toEqual([])
    expect(cuesIn(read('xin hỏi phí'), facetCues)).toHaveLength(1)
  })
})
