import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { settledByAct } from '../../../src/search/ranking/by-act.ts'
import { createKin } from '../../../src/search/ranking/kin.ts'
import type { SubjectDocument } from '../../../src/search/subject-finder.ts'

const titles = {
  first: 'Cấp mới chứng chỉ hành nghề hoạt động xây dựng',
  again: 'Cấp lại chứng chỉ hành nghề hoạt động xây dựng',
  changed: 'Sửa đổi mã số cơ sở nuôi',
  listed: 'Đăng ký mã số cơ sở nuôi',
  death: 'Đăng ký khai tử',
  shop: 'Đăng ký thành lập hộ kinh doanh',
  shopChanged: 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
  deathAgain: 'Thủ tục đăng ký lại khai tử',
}
const documents = Object.entries(titles).map(([id, title]): SubjectDocument => ({ id, title, names: [], field: '' }))
const byId = new Map(documents.map((document) => [document.id, document]))
const kin = createKin(documents)
const settled = (text: string, ...found: readonly (readonly [keyof typeof titles, number])[]) =>
  settledByAct(
    plainReading(text),
    found.map(([id, score]) => ({ kind: 'procedure', id, title: titles[id], score, why: () => [] })),
    byId,
    kin,
  ).map(({ id, score }) => [id, Number(score.toFixed(2))])

describe('two of one matter beside each other', () => {
  it('takes what is given again for a lost paper, and what was not yet done, however far behind', () => {
    expect(settled('chứng chỉ xây dựng bị mất, xin lại mấy ngày', ['first', 0.8], ['again', 0.2])[0]).toEqual([
      'again',
      0.8,
    ])
    expect(settled('ông mất mà chưa báo, muốn khai tử', ['deathAgain', 0.7], ['death', 0.3])[0]).toEqual(['death', 0.7])
    expect(settled('khai tử lại cho ông', ['deathAgain', 0.7], ['death', 0.3])[0]).toEqual(['deathAgain', 0.7])
    expect(settled('mã số trại bị mất, xin cấp lại', ['listed', 0.7], ['again', 0.3])[0]).toEqual(['listed', 0.7])
  })

  it('takes the one whose act was said, clear of the other', () => {
    expect(settled('thất lạc chứng chỉ xây dựng xin lại', ['first', 0.8], ['again', 0.7])).toEqual([
      ['again', 0.8],
      ['first', 0.32],
    ])
  })

  it('takes what changes an entry where a business moves, and not where one is begun', () => {
    expect(settled('tiệm của tôi dời qua phường khác', ['shop', 0.5])[0]).toEqual(['shopChanged', 0.5])
    expect(settled('mở tiệm ở phường khác', ['shop', 0.5])[0]).toEqual(['shop', 0.5])
  })

  it('takes the one without an act before one whose act nobody said', () => {
    expect(settled('mở trại xin mã số', ['changed', 0.5], ['listed', 0.4])[0]).toEqual(['listed', 0.5])
  })

  it('leaves them where nothing was said of either, and where one is far behind', () => {
    expect(settled('chứng chỉ xây dựng', ['first', 0.8], ['again', 0.7])[0]).toEqual(['first', 0.8])
    expect(settled('thất lạc chứng chỉ xây dựng', ['first', 0.8], ['again', 0.2])[0]).toEqual(['first', 0.8])
  })
})
