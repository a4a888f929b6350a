import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { pickedAmong } from '../../../src/search/ranking/picking.ts'

const titles = ['Cấp thẻ căn cước cho người dưới 14 tuổi', 'Cấp đổi thẻ căn cước', 'Cấp lại thẻ căn cước']
const offered = titles.map((title, at) => ({ id: String(at), title, names: [title], field: '' }))

describe('choosing in words among documents offered', () => {
  it.each([
    ['cái cấp lại', '2'],
    ['loại cho người dưới 14 tuổi', '0'],
    ['dạ cái đổi đó', '1'],
    ['cái cấp thẻ', undefined],
    ['loại xe máy', undefined],
    ['cái lại cho xe máy đám cưới', undefined],
  ])('"%s" chooses %s', (text, id) => {
    expect(pickedAmong(plainReading(text), offered)?.id).toBe(id)
  })
})
