import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createKin } from '../../../src/search/ranking/kin.ts'
import { setApart } from '../../../src/search/ranking/set-apart.ts'
import type { SubjectDocument } from '../../../src/search/subject-finder.ts'

const titles = {
  house: 'Cấp giấy phép di dời đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
  tower: 'Cấp giấy phép di dời đối với công trình cấp III, cấp IV (không theo tuyến)',
  large: 'Cấp giấy phép di dời đối với công trình cấp đặc biệt, cấp I và cấp II (theo tuyến)',
  three: 'Cấp, cấp lại Giấy phép liên vận giữa Việt Nam, Lào và Campuchia',
  laos: 'Cấp, cấp lại Giấy phép liên vận giữa Việt Nam và Lào',
  cambodia: 'Cấp, cấp lại Giấy phép liên vận giữa Việt Nam và Campuchia',
  changed: 'Cấp lại Giấy phép kinh doanh vận tải bằng xe ô tô khi có sự thay đổi liên quan đến nội dung của Giấy phép',
  lost: 'Cấp lại Giấy phép kinh doanh vận tải bằng xe ô tô trường hợp Giấy phép kinh doanh bị mất, bị hỏng',
  dam: 'Phê duyệt quy trình vận hành hồ chứa nước thuộc thẩm quyền của UBND cấp xã',
  cityDam: 'Phê duyệt quy trình vận hành hồ chứa nước thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp tỉnh',
}
const documents = Object.entries(titles).map(([id, title]): SubjectDocument => ({ id, title, names: [], field: '' }))
const byId = new Map(documents.map((document) => [document.id, document]))
const matters = createKin(documents)
const meant = (text: string, first: keyof typeof titles) =>
  setApart(plainReading(text), byId.get(first)!, { matters, byId })?.id ?? null

describe('what alone sets titles apart', () => {
  it.each([
    ['dời tòa nhà cấp II qua chỗ khác', 'tower', 'large'],
    ['dời công trình cấp 4', 'large', 'tower'],
    ['xe tải chạy hàng qua Lào xin giấy liên vận', 'three', 'laos'],
    ['giấy liên vận đi Phnôm Pênh', 'three', 'cambodia'],
    ['xe đi Lào rồi qua Campuchia', 'laos', 'three'],
    ['giấy phép của đội xe bị cháy mất rồi, xin cấp lại', 'changed', 'lost'],
    ['đổi tên công ty xin cấp lại giấy phép', 'lost', 'changed'],
    ['quy trình vận hành hồ để chủ tịch UBND thành phố duyệt', 'dam', 'cityDam'],
    ['quy trình vận hành hồ do UBND xã duyệt', 'cityDam', 'dam'],
  ] as const)('"%s" is not %s but %s', (text, first, other) => expect(meant(text, first)).toBe(other))

  it.each([
    ['dời tòa nhà qua chỗ khác', 'tower'],
    ['dời tòa nhà cấp III', 'tower'],
    ['xe đi Lào rồi qua Campuchia', 'three'],
    ['xin giấy liên vận', 'three'],
    ['lao động đi xe qua', 'three'],
    ['xe chạy qua Trung Quốc', 'three'],
    ['xin cấp lại giấy phép kinh doanh vận tải', 'changed'],
    ['giấy phép bị mất xin cấp lại', 'lost'],
    ['hồ chứa nước ở xã tôi cần quy trình vận hành', 'cityDam'],
  ] as const)('"%s" leaves %s', (text, first) => expect(meant(text, first)).toBeNull())
})
