import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../src/dialogue/segments.ts'

describe('segments of a message', () => {
  it('cuts at sentence ends and line breaks', () => {
    expect(segmentsOf('Làm khai sinh ở đâu? Lệ phí bao nhiêu?\nMấy ngày có')).toEqual([
      'Làm khai sinh ở đâu?',
      'Lệ phí bao nhiêu?',
      'Mấy ngày có',
    ])
  })

  it('does not cut codes, money or dates', () => {
    expect(segmentsOf('thủ tục 1.001193 lệ phí 8.000 đồng ngày 21.11.2026')).toEqual([
      'thủ tục 1.001193 lệ phí 8.000 đồng ngày 21.11.2026',
    ])
  })

  it('cuts before a joining word', () => {
    expect(segmentsOf('làm căn cước mấy ngày, sẵn cho hỏi khai sinh cần gì')).toEqual([
      'làm căn cước mấy ngày',
      'sẵn cho hỏi khai sinh cần gì',
    ])
  })

  it('joins what is over the limit to the last part', () => {
    expect(segmentsOf('a? b? c? d?', 3)).toEqual(['a?', 'b?', 'c? d?'])
  })
})
