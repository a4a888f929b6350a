import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createSaidAlone } from '../../../src/search/ranking/said-alone.ts'

const said = createSaidAlone([
  { asks: ['giấy khai sinh', 'chuyện khai sinh'], ids: ['birth', 'copy'] },
  { asks: ['ba mới mất', 'mẹ mất'], ids: ['death', 'pension'], situation: true },
  { asks: ['mất giấy tờ', 'rớt giấy tờ'], ids: ['card', 'licence'] },
  { asks: ['giấy kết hôn'], unless: ['làm kết hôn'], ids: ['marry', 'copy'] },
  { asks: ['hộ nghèo'], ids: ['poor', 'nearly'] },
  { asks: ['bản sao'], ids: ['copy', 'certify'] },
])
const alone = (text: string) => said.alone(plainReading(text))
const document = { id: 'copy', title: 'Cấp bản sao trích lục', names: ['bản sao khai sinh'], field: '' }

describe('what is said and nothing beside it', () => {
  it.each([
    ['Dạ cho em hỏi làm giấy khai sinh thì nộp ở đâu', 0],
    ['toi can lam giay khai sinh', 0],
    ['mẹ em mất rồi, giờ phải làm giấy tờ gì', 1],
    ['tui bị rớt mất giấy tờ, phải làm sao', 2],
    ['xin giấy kết hôn', 3],
    ['xin giấy hộ nghèo ở xã', 4],
    ['hộ nghèo dưới quê mất bao lâu xong', 4],
  ])('%s', (text, ask) => expect(alone(text)).toBe(ask))

  it.each([
    'làm giấy khai sinh cho con',
    'làm lại giấy khai sinh',
    'mất thẻ bảo hiểm',
    'xin giay ho can ngheo',
    'muốn làm kết hôn',
    'cho em hỏi với ạ',
    'khai sinh 2024',
    'xin ban sao cho con',
  ])('leaves to the ranking: %s', (text) => expect(alone(text)).toBeNull())

  it('hears a situation where a story asks what is to be done at all', () => {
    const story = 'Ba tôi mới mất ở bệnh viện tỉnh hôm thứ hai. Anh em ở xa hết. Tôi phải làm giấy gì?'
    expect(said.situation(plainReading(story))).toBeNull()
    const { tokens, ...reading } = plainReading(story)
    const dots = tokens.flatMap((token) =>
      ['hai', 'hết'].includes(token.surface)
        ? [token, { ...token, surface: '.', kind: 'punctuation' as const, readings: [] }]
        : [token],
    )
    expect(said.situation({ ...reading, tokens: dots })).toBe(1)
  })

  it('is decided by a word beside it that belongs to a document', () => {
    expect(said.decides(plainReading('xin bản sao giấy khai sinh'), 0, document)).toBe(true)
    expect(said.decides(plainReading('xin giấy khai sinh ở đâu'), 0, document)).toBe(false)
  })
})
