import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { actsNamed, actsSaid, matterOf } from '../../../src/search/ranking/acts.ts'

const overlap = (title: string, text: string) => {
  const said = actsSaid(plainReading(text))
  const named = actsNamed(title)
  return { possible: named.some((act) => said.possible.has(act)), plain: named.some((act) => said.plain.has(act)) }
}

describe('acts that titles name and people say', () => {
  it('hears everyday words for an act', () => {
    expect(overlap('Cấp lại thẻ căn cước', 'rớt mất căn cước')).toEqual({ possible: true, plain: false })
    expect(overlap('Cấp lại tem kiểm định', 'tem bị rách nát')).toEqual({ possible: true, plain: true })
    expect(overlap('Gia hạn tạm trú', 'muốn gia hạn tạm trú')).toEqual({ possible: true, plain: true })
  })

  it('hears them without diacritics', () => {
    expect(overlap('Gia hạn tạm trú', 'muon gia han tam tru').plain).toBe(true)
  })

  it('does not take one word for another that is written alike without marks', () => {
    expect(actsNamed('Thẩm duyệt đối với công trình')).toEqual([])
    expect(overlap('Cấp lại thẻ', 'khám mắt').possible).toBe(false)
  })

  it('names no shorter act within a longer one', () => {
    expect(actsNamed('Thay đổi thông tin')).not.toEqual(expect.arrayContaining([...actsNamed('Cấp đổi thẻ')]))
  })

  it('leaves the matter of a title', () => {
    expect(matterOf('Cấp lại Chứng chỉ hành nghề thú y')).toBe('chứng chỉ hành nghề thú y')
  })
})
