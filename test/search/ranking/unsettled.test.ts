import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createKin } from '../../../src/search/ranking/kin.ts'
import { withoutCase } from '../../../src/search/ranking/title-words.ts'
import { mayBeDone, unsettledIn } from '../../../src/search/ranking/unsettled.ts'
import type { SubjectDocument } from '../../../src/search/subject-finder.ts'

describe('what is to be done to a paper, left open', () => {
  it.each([
    ['chứng chỉ luật sư của tôi cần làm lại', 'again'],
    ['sổ cũ xin lại thì sao', 'again'],
    ['giấy bán thuốc thú y cần giải quyết', 'any'],
    ['bằng của em không dùng được nữa', 'any'],
    ['giấy phép của trung tâm có một số thay đổi', 'any'],
    ['giấy đăng ký tàu cá của tôi giờ phải làm sao', 'any'],
    ['chứng chỉ môi giới xin cấp lại', 'copied'],
    ['cái giấy bán thuốc của tui giờ mần sao', 'any'],
  ])('%s', (text, how) => expect(unsettledIn(plainReading(text))).toBe(how))

  it.each([
    'chứng chỉ bị mất làm lại ở đâu',
    'bằng lái hết hạn cần làm lại',
    'giấy phép gia hạn có vấn đề',
    'xin giấy phép xây dựng',
    'có vấn đề gì không khi xin giấy phép',
  ])('is settled, or not said: %s', (text) => expect(unsettledIn(plainReading(text))).toBeNull())
})

describe('what may be done to a matter', () => {
  const titles = {
    first: 'Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
    again: 'Cấp lại Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
    longer: 'Gia hạn Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
    plants: 'Cấp lại Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật',
    lost: 'Cấp lại Chứng chỉ hành nghề luật sư trong trường hợp bị mất, bị rách',
    taken: 'Cấp lại Chứng chỉ hành nghề luật sư trong trường hợp bị thu hồi theo Luật Luật sư',
    house: 'Cấp giấy phép xây dựng nhà ở',
    boat: 'Cấp giấy chứng nhận đăng ký tàu cá',
    boatAgain: 'Cấp lại giấy chứng nhận đăng ký tàu cá',
  }
  const documents = Object.entries(titles).map(([id, title]): SubjectDocument => ({ id, title, names: [], field: '' }))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const matters = createKin(documents.map((document) => ({ ...document, title: withoutCase(document.title) })))
  const done = (id: string, how: 'any' | 'again' | 'copied', text: string) =>
    mayBeDone(byId.get(id)!, how, plainReading(text), { matters, byId }).toSorted()

  it('is what is done to the same matter, and not what is first asked for', () =>
    expect(done('first', 'any', 'giấy buôn bán thuốc thú y cần giải quyết')).toEqual(['again', 'longer']))
  it('is what is first asked for as well where only one other thing is done to it', () =>
    expect(done('boatAgain', 'any', 'giấy đăng ký tàu cá cần xử lý')).toEqual(['boat', 'boatAgain']))
  it('is any of it where only one makes it anew', () =>
    expect(done('again', 'again', 'giấy buôn bán thuốc thú y cần làm lại')).toEqual(['again', 'longer']))
  it('is one of several cases of a copy', () =>
    expect(done('lost', 'copied', 'chứng chỉ luật sư xin cấp lại')).toEqual(['lost', 'taken']))
  it('is the copy alone where there is one case', () =>
    expect(done('again', 'copied', 'giấy buôn bán thuốc thú y xin cấp lại')).toEqual(['again']))
  it('is nothing where nothing else is done to it', () =>
    expect(done('house', 'any', 'giấy phép xây dựng nhà ở có vấn đề')).toEqual([]))
})
