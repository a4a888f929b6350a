import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createSaidTogether } from '../../../src/search/ranking/said-together.ts'

const together = createSaidTogether([
  { asks: ['bản sao'], ids: ['copy', 'certify'] },
  {
    asks: ['tiệm muốn ngừng'],
    ids: ['pause', 'end'],
    together: [
      ['tiệm', 'quán'],
      ['nghỉ bán', 'không … nữa'],
    ],
    sides: [
      ['tạm', 'mở lại'],
      ['luôn', 'trả giấy'],
    ],
    unless: ['hàng xóm'],
  },
])
const heard = (text: string) => together(plainReading(text))

describe('open asks by words of several groups', () => {
  it.each([
    'Quán của má tôi vắng khách. Tôi đi làm xa. Giờ nghỉ bán thì làm giấy gì?',
    'tiệm em không muốn buôn bán nữa',
    'quan em khong ban nua',
    'nghỉ bán quán cơm, tạm hay luôn cũng chưa rõ, người nói mở lại, người nói trả giấy',
  ])('%s', (text) => expect(heard(text)).toBe(1))

  it.each([
    ['one side is said', 'quán nghỉ bán luôn'],
    ['what is denied is no side', 'quán nghỉ bán rồi mở lại, chưa trả giấy'],
    ['a group is missing', 'tiệm thuốc cần giấy gì'],
    ['another word stands there', 'quân đội nghỉ bạn'],
    ['something else is meant', 'quán hàng xóm nghỉ bán'],
  ])('not where %s', (_, text) => expect(heard(text)).toBeNull())
})

describe('open asks that are heard faintly', () => {
  const asks = [{ asks: ['giấy tờ xe'], ids: ['car', 'bike'], together: [['giấy tờ'], ['xe']], faint: true }]
  const text = plainReading('chiếc xe cũ quá, giấy tờ làm sao')

  it('are heard only where nothing is named', () => {
    expect(createSaidTogether(asks)(text)).toBeNull()
    expect(createSaidTogether(asks, { faint: true })(text)).toBe(0)
  })
})
