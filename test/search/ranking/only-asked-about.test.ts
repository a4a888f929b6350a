import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/core/intent.ts'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { onlyAskedAbout } from '../../../src/search/ranking/only-asked-about.ts'

const titles: Record<string, string> = {
  poor: 'Công nhận hộ nghèo thường xuyên hằng năm',
  left: 'Công nhận hộ thoát nghèo thường xuyên hằng năm',
  pass: 'Cấp phù hiệu xe',
  lawyer: 'Yêu cầu trợ giúp pháp lý',
}
const byId = new Map(Object.entries(titles).map(([id, title]) => [id, { id, title, names: [], field: '' }]))
const subject = (id: string, score: number): Subject => ({
  kind: 'procedure',
  id,
  title: titles[id]!,
  score,
  why: () => [],
})
const asked = (text: string, ...found: readonly [string, number][]) =>
  onlyAskedAbout(
    plainReading(text),
    found.map(([id, score]) => subject(id, score)),
    byId,
  )

describe('a matter that is only asked about', () => {
  it('is open between what its words name alike', () =>
    expect(asked('cho tôi hỏi về hộ nghèo', ['poor', 0.6], ['left', 0.2], ['lawyer', 0.01])).toEqual(['poor', 'left']))
  it('is not where its title was said', () =>
    expect(asked('cho tôi hỏi về phù hiệu xe', ['pass', 0.6], ['left', 0.2])).toEqual([]))
  it('is not where papers are asked for', () =>
    expect(asked('hỏi về hộ nghèo cần giấy tờ gì', ['poor', 0.6], ['left', 0.2])).toEqual([]))
  it('is not where something is wished', () =>
    expect(asked('xin vào hộ nghèo', ['poor', 0.6], ['left', 0.2])).toEqual([]))
})
