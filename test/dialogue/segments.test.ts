import { describe, expect, it } from 'vitest'
import { joinedSides, segmentsOf, withoutOpening } from '../../src/dialogue/segments.ts'

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

  it('cuts before what is set beside, and not before a child', () => {
    expect(segmentsOf('tạm trú cần gì, rồi đổi bằng lái mấy ngày')).toEqual([
      'tạm trú cần gì',
      'rồi đổi bằng lái mấy ngày',
    ])
    expect(segmentsOf('vợ mất, con tôi khai sinh cần gì')).toHaveLength(1)
    expect(segmentsOf('nộp đủ rồi, rồi sao')).toHaveLength(1)
  })

  it('joins what is over the limit to the last part', () => {
    expect(segmentsOf('a? b? c? d?', 3)).toEqual(['a?', 'b?', 'c? d?'])
  })
})

describe('two sides of a "và"', () => {
  it('are cut where each has words enough', () => {
    expect(joinedSides('làm giấy khai sinh và đăng ký tạm trú')).toEqual(['làm giấy khai sinh', 'đăng ký tạm trú'])
    expect(joinedSides('khai sinh va ho chieu can gi')).toEqual(['khai sinh', 'ho chieu can gi'])
  })

  it('are joined by "với" and "vừa … vừa" in few words only', () => {
    expect(joinedSides('đổi căn cước với làm hộ chiếu', true)).toEqual(['đổi căn cước', 'làm hộ chiếu'])
    expect(joinedSides('vừa tách thửa vừa sang tên', true)).toEqual(['tách thửa', 'sang tên'])
    expect(joinedSides('đổi căn cước với làm hộ chiếu')).toBeNull()
    expect(joinedSides('cho em hỏi với ạ', true)).toBeNull()
  })

  it('are none of a list, of one word, of no "và"', () => {
    expect(joinedSides('khai sinh và khai tử và kết hôn')).toBeNull()
    expect(joinedSides('tôi và vợ')).toBeNull()
    expect(joinedSides('làm giấy khai sinh')).toBeNull()
  })
})

describe('words that only open a message', () => {
  it.each([
    ['à quên, làm khai sinh cần gì', 'làm khai sinh cần gì'],
    ['ủa mà phí bao nhiêu', 'phí bao nhiêu'],
    ['khoan đã, còn khai tử', 'còn khai tử'],
    ['à quên mật khẩu VNeID rồi', 'à quên mật khẩu VNeID rồi'],
    ['à, ', 'à, '],
  ])('%s', (text, rest) => {
    expect(withoutOpening(text)).toBe(rest)
  })
})
