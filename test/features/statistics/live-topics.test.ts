import { describe, expect, it } from 'vitest'
import type { CountedPart } from '../../../src/core/counts.ts'
import { MEASURES } from '../../../src/features/complaints/counts/measures.ts'
import { MEASURES as DOSSIERS } from '../../../src/features/dossiers/measures.ts'
import { completed } from '../../../src/features/statistics/understanding/completed.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { fold } from '../../../src/text/normalise.ts'
import { readText } from '../../../src/text/read.ts'
import { snapshot, words } from './asked.ts'

const PARTS: readonly CountedPart[] = [
  { dimension: 'category', id: 'environment', name: 'Rác, ô nhiễm môi trường', names: ['rác', 'rác thải', 'mùi hôi'] },
  { dimension: 'category', id: 'lighting', name: 'Đèn đường', names: ['đèn đường', 'chiếu sáng'] },
  { dimension: 'category', id: 'illegal-building', name: 'Xây dựng trái phép', names: ['xây dựng không phép'] },
  { dimension: 'field', id: 'Đất đai', name: 'Đất đai', names: ['đất đai'] },
]
const lexicon = lexiconOf(snapshot, [...MEASURES, ...DOSSIERS], () => PARTS)
const understood = (text: string) => understandFigures(readText(text, words), lexicon, '2026-11-21')
const topicsOf = (text: string) => understood(text).query.topics.map(({ id }) => id)

/** What the last of several messages asks for. */
function asked(...messages: readonly string[]) {
  const [first, ...others] = messages
  return others.reduce(
    (before, text) => {
      const last = toMemory(before!) as Parameters<typeof completed>[1]
      return completed(understood(text), last, fold(text), lexicon)
    },
    completed(understood(first!), null, fold(first!), lexicon),
  )
}

describe('what a live count is narrowed down to', () => {
  it.each([
    ['phản ánh về mùi hôi quý này', ['environment']],
    ['phan anh ve rac thang nay', ['environment']],
    ['bao nhiêu phản ánh về rác và chiếu sáng tuần này', ['environment', 'lighting']],
    ['hồ sơ đất đai tháng này nhận bao nhiêu', ['Đất đai']],
    ['bao nhiêu phản ánh tháng này', []],
    ['hồ sơ trễ hạn tháng này', []],
  ])('%s', (text, topics) => expect(topicsOf(text)).toEqual(topics))

  it('is told as a part that no printed figure has', () => {
    expect(understood('phản ánh về mùi hôi 6 tháng đầu năm 2024').query.unknown).toEqual({
      kind: 'part',
      written: 'mùi hôi',
    })
  })

  it('leaves its words to no other figure: "không phép" refuses nothing', () => {
    expect(understood('phản ánh xây dựng không phép năm nay bao nhiêu vụ').query.indicators).toEqual([
      'complaints-received',
    ])
  })
})

describe('behind a live count', () => {
  it.each([
    [['phản ánh về rác quý này', 'quý trước'], ['environment']],
    [['phản ánh về rác quý này', 'theo phường'], ['environment']],
    [['phản ánh về rác quý này', 'còn đèn đường'], ['lighting']],
    [['phản ánh về rác quý này', 'trễ hạn mấy cái'], ['environment']],
    [['phản ánh về rác quý này', 'tổng các loại'], []],
    [['bao nhiêu phản ánh hiện trường tháng này', 'về đèn đường'], ['lighting']],
    [['hồ sơ đất đai tháng này nhận bao nhiêu', 'trễ mấy hồ sơ'], ['Đất đai']],
  ])('a part that was asked for is never told by the whole: %s', (messages, topics) => {
    expect(asked(...messages)?.topics.map(({ id }) => id)).toEqual(topics)
  })

  it.each([
    [['bao nhiêu phản ánh đang xử lý tháng này', 'quá hạn'], 'complaints-late'],
    [['tháng này có bao nhiêu phản ánh hiện trường', 'đã xử lý'], 'field-reports-settled'],
  ])('a step names what is counted next: %s', (messages, indicator) => {
    expect(asked(...messages)?.indicators).toEqual([indicator])
  })

  it('"theo loại" parts what was told of a place', () => {
    const query = asked('bao nhiêu phản ánh ở Ninh Kiều tuần này', 'theo loại')
    expect(query).toMatchObject({ operation: 'breakdown', by: 'category', scopes: ['district-ninh-kieu'] })
  })

  it('"cái nào nhiều nhất" puts in order what was told', () => {
    const query = asked('phản ánh hiện trường tháng này theo loại', 'cái nào nhiều nhất')
    expect(query).toMatchObject({ operation: 'rank', by: 'category', indicators: ['field-reports-received'] })
  })
})
