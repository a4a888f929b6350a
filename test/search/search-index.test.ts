import { describe, expect, it } from 'vitest'
import type { Reading, ReadingKind, TokenReading } from '../../src/core/reading.ts'
import type { IndexDocument } from '../../src/search/index-document.ts'
import { plainReading } from '../../src/search/plain-reading.ts'
import { buildIndex } from '../../src/search/search-index.ts'

const DOCUMENTS: readonly IndexDocument[] = [
  {
    id: 'birth',
    kind: 'procedure',
    fields: {
      title: 'Đăng ký khai sinh',
      names: ['làm giấy khai sinh', 'khai sinh cho con'],
      body: 'Người đi đăng ký nộp giấy chứng sinh.',
    },
  },
  {
    id: 'marriage',
    kind: 'procedure',
    fields: {
      title: 'Đăng ký kết hôn',
      names: ['làm giấy kết hôn'],
      body: 'Hai bên nam, nữ nộp tờ khai đăng ký kết hôn.',
    },
  },
  {
    id: 'residence',
    kind: 'procedure',
    fields: {
      title: 'Đăng ký thường trú',
      names: ['nhập hộ khẩu'],
      body: 'Nộp tờ khai thay đổi thông tin cư trú và giấy khai sinh của con.',
    },
  },
  {
    id: 'land',
    kind: 'procedure',
    fields: { title: 'Cấp giấy chứng nhận quyền sử dụng đất', names: ['làm sổ'], body: 'Nộp đơn đăng ký đất đai.' },
  },
  { id: 'hours', kind: 'faq', fields: { title: 'Giờ làm việc', names: ['mấy giờ mở cửa'], body: 'Sáng từ 7 giờ.' } },
]
const FIELDS = { title: { weight: 4, b: 0.5 }, names: { weight: 2 }, body: { weight: 0.5 } }
const index = buildIndex(DOCUMENTS, { fields: FIELDS, light: ['làm', 'cho'] })

const reading = (text: string, weight = 1, how: ReadingKind = 'as-written'): TokenReading => ({
  text,
  syllables: text.split(' '),
  weight,
  how,
})
function readingOf(words: readonly (readonly TokenReading[])[], spans: Reading['spans'] = [], diacritics = 1): Reading {
  const tokens = words.map((readings) => ({
    surface: readings[0]!.text,
    start: 0,
    end: 0,
    kind: 'word' as const,
    readings,
  }))
  return { ...plainReading(''), tokens, spans, diacritics }
}
const found = (text: string) => index.search(plainReading(text)).map((hit) => hit.id)

describe('a search', () => {
  it.each([
    ['đăng ký khai sinh', 'birth'],
    ['đăng ký kết hôn cần gì', 'marriage'],
    ['nhập hộ khẩu', 'residence'],
    ['mấy giờ mở cửa', 'hours'],
    ['giấy chứng nhận quyền sử dụng đất', 'land'],
  ])('finds "%s"', (text, id) => {
    expect(found(text)[0]).toBe(id)
  })

  it.each([
    ['dang ky khai sinh', 'birth'],
    ['nhap ho khau', 'residence'],
    ['đang kí kết hon', 'marriage'],
  ])('finds "%s" with diacritics missing or wrong', (text, id) => {
    expect(found(text)[0]).toBe(id)
  })

  it('puts the written form before the folded one when the question has diacritics', () => {
    const close = buildIndex(
      [
        { id: 'tân', kind: 'x', fields: { title: 'chợ Tân An' } },
        { id: 'tấn', kind: 'x', fields: { title: 'chợ Tấn An' } },
      ],
      { fields: { title: { weight: 1 } } },
    )
    expect(close.search(plainReading('chợ Tấn An')).map((hit) => hit.id)).toEqual(['tấn', 'tân'])
    const [first, second] = close.search(plainReading('cho tan an'))
    expect(first?.score).toBe(second?.score)
  })

  it('puts the title before the body', () => {
    expect(found('khai sinh').slice(0, 2)).toEqual(['birth', 'residence'])
  })

  it('tells nothing of words it has never seen', () => {
    expect(found('nấu phở bò')).toEqual([])
    expect(index.search(plainReading(''))).toEqual([])
  })

  it('keeps to kinds, filter and limit', () => {
    const all = plainReading('đăng ký làm giờ')
    expect(index.search(all, { kinds: ['faq'] }).map((hit) => hit.id)).toEqual(['hours'])
    expect(index.search(all, { filter: (id) => id.startsWith('m') }).map((hit) => hit.id)).toEqual(['marriage'])
    expect(index.search(all, { limit: 2 })).toHaveLength(2)
  })

  it('reads composed and decomposed text alike', () => {
    expect(found('đăng ký khai sinh'.normalize('NFD'))).toEqual(found('đăng ký khai sinh'))
  })
})

describe('readings of a word', () => {
  it('count by their weight, and only the best one of each document', () => {
    const strong = readingOf([[reading('ks'), reading('khai sinh', 0.9, 'abbreviation')]])
    const weak = readingOf([[reading('ks'), reading('khai sinh', 0.3, 'abbreviation')]])
    const score = (query: Reading) => index.search(query).find((hit) => hit.id === 'birth')!.score
    expect(score(weak) / score(strong)).toBeCloseTo(0.3 / 0.9, 5)
    const twice = readingOf([[reading('khai sinh'), reading('khai sanh', 0.8), reading('khai', 0.5)]])
    expect(score(twice)).toBeCloseTo(score(readingOf([[reading('khai sinh')]])), 5)
  })

  it('of several words together find what the words alone do not', () => {
    const words = [[reading('làm')], [reading('sổ')], [reading('đỏ')]]
    const red = { from: 1, to: 3, readings: [reading('giấy chứng nhận quyền sử dụng đất', 0.9, 'synonym')] }
    expect(index.search(readingOf(words, [red]))[0]).toMatchObject({ id: 'land' })
    expect(index.search(readingOf(words, [red]))[0]!.coverage).toBeGreaterThan(
      index.search(readingOf(words))[0]!.coverage,
    )
  })

  it('join with the words around them', () => {
    const joined = readingOf([[reading('đăng')], [reading('kí'), reading('ký', 0.9)], [reading('khai')]])
    const terms = index
      .search(joined)[0]!
      .why()
      .map((part) => part.term)
    expect(terms).toContain('đăng ký')
    expect(terms).toContain('ký khai')
  })

  it('that are codes are looked up in parts', () => {
    const codes = buildIndex([{ id: 'a', kind: 'x', fields: { code: '1.001193' } }], {
      fields: { code: { weight: 1 } },
    })
    expect(codes.search(readingOf([[reading('1.001193')]]))[0]?.coverage).toBe(1)
  })
})

describe('a hit', () => {
  const hit = index.search(plainReading('đăng ký khai sinh cho con'))[0]!

  it('explains its whole score, strongest part first', () => {
    const why = hit.why()
    expect(why.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(hit.score, 4)
    expect(why[0]!.score).toBeGreaterThanOrEqual(why[1]!.score)
    expect(why.find((part) => part.term === 'khai sinh')).toMatchObject({ form: 'written', fields: ['title', 'names'] })
    expect(why.find((part) => part.term === 'ký khai')?.fields).toEqual(['title'])
  })

  it('says how much of the question it covers, in all and by field', () => {
    expect(hit.coverage).toBe(1)
    expect(hit.coverageIn('title')).toBeLessThan(1)
    expect(hit.coverageIn('title', 'names')).toBe(1)
    const half = index.search(plainReading('khai sinh phi thuyền'))[0]!
    expect(half.coverage).toBeGreaterThan(0.2)
    expect(half.coverage).toBeLessThan(0.6)
  })

  it('covers a word with another tone mark by half', () => {
    const slip = index.search(plainReading('khải'))[0]!
    expect(slip).toMatchObject({ coverage: 0.5 })
    expect(slip.why()[0]).toMatchObject({ term: 'khải', form: 'folded' })
  })

  it('has a score that compares between questions', () => {
    const exact = index.search(plainReading('Đăng ký kết hôn'))[0]!.normalised
    const stray = index.search(plainReading('phi thuyền bay lên mặt trăng có tờ khai'))[0]!.normalised
    expect(exact).toBeGreaterThan(0.8)
    expect(exact).toBeLessThanOrEqual(1)
    expect(stray).toBeLessThan(0.2)
  })

  it('of light words alone covers what they are, and weighs little beside others', () => {
    const [first] = index.search(plainReading('làm khẩu'))
    expect(first?.id).toBe('residence')
    expect(first!.coverage).toBeGreaterThan(0.7)
  })
})

describe('building an index', () => {
  it('refuses no field and more than eight', () => {
    expect(() => buildIndex([], { fields: {} })).toThrow(RangeError)
    const nine = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => [name, { weight: 1 }]))
    expect(() => buildIndex([], { fields: nine })).toThrow(RangeError)
  })

  it('of nothing finds nothing', () => {
    expect(buildIndex([], { fields: FIELDS }).search(plainReading('khai sinh'))).toEqual([])
  })

  it('makes no pair across two values of a field', () => {
    const pairs = buildIndex([{ id: 'a', kind: 'x', fields: { names: ['khai sinh', 'kết hôn'] } }], {
      fields: { names: { weight: 1 } },
    })
    const terms = pairs
      .search(plainReading('khai sinh kết hôn'))[0]!
      .why()
      .map((part) => part.term)
    expect(terms).toContain('khai sinh')
    expect(terms).not.toContain('sinh kết')
  })

  it('leaves pairs out where a field asks for none', () => {
    const plain = buildIndex(DOCUMENTS, { fields: { title: { weight: 1, bigrams: false } } })
    expect(plain.data.written.seconds).toHaveLength(0)
    expect(plain.search(plainReading('khai sinh'))[0]?.id).toBe('birth')
  })
})
