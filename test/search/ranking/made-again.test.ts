import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createKin } from '../../../src/search/ranking/kin.ts'
import { madeAgain } from '../../../src/search/ranking/made-again.ts'
import type { SubjectDocument } from '../../../src/search/subject-finder.ts'

const titles = {
  vet: 'Cấp Chứng chỉ hành nghề thú y',
  again: 'Cấp lại Chứng chỉ hành nghề thú y',
  longer: 'Gia hạn Chứng chỉ hành nghề thú y',
  lawyer: 'Cấp Chứng chỉ hành nghề luật sư',
  lawyerAgain: 'Cấp lại Chứng chỉ hành nghề luật sư',
  shop: 'Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật',
  shopAgain: 'Cấp lại Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
}
const documents = Object.entries(titles).map(([id, title]): SubjectDocument => ({ id, title, names: [], field: '' }))
const byId = new Map(documents.map((document) => [document.id, document]))
const kin = createKin(documents)
const behind = (text: string, ...ids: readonly (keyof typeof titles)[]) =>
  madeAgain(
    plainReading(text),
    ids.map((id) => byId.get(id)!),
    byId,
    kin,
  )?.id ?? null

describe('a paper lost or spoilt behind its procedure', () => {
  it.each(['lỡ bị rách thì xin lại sao', 'nếu mất thì cấp lại mấy ngày', 'tờ đó nhòe hết chữ'])('%s', (text) =>
    expect(behind(text, 'vet')).toBe('again'),
  )

  it('is the one of those offered that makes it again', () => {
    expect(behind('lỡ bị rách thì xin lại sao', 'vet', 'again')).toBe('again')
  })

  it('stays open between several matters, and where none is of the same', () => {
    expect(behind('bị mất thì xin lại sao', 'vet', 'lawyer')).toBeNull()
    expect(behind('bị mất thì xin lại sao', 'shop')).toBeNull()
  })

  it('is nothing where another matter is named or nothing happened', () => {
    expect(behind('tôi mất căn cước thì làm lại sao', 'vet')).toBeNull()
    expect(behind('mất bao lâu', 'vet')).toBeNull()
  })
})
