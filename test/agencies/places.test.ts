import { describe, expect, it } from 'vitest'
import { DIRECTORY } from './shipped.ts'

const read = (text: string) => {
  const [place] = DIRECTORY.placesIn(text)
  return place ? { areas: place.areas.map((area) => area.name).sort(), certain: place.certain } : null
}
const certainly = (name: string) => ({ areas: [name], certain: true })
const perhaps = (...names: readonly string[]) => ({ areas: [...names].sort(), certain: false })

describe('names that were given to other units', () => {
  it.each([
    ['phường Tân An', perhaps('Phường Ninh Kiều', 'Phường Tân An')],
    ['xã Thạnh An', perhaps('Xã Thạnh An', 'Xã Thạnh Quới')],
    ['thị trấn Thạnh An', certainly('Xã Thạnh An')],
    ['xã Thạnh An cũ', certainly('Xã Thạnh Quới')],
    ['xã Đông Phước', perhaps('Xã Phú Hữu', 'Xã Đông Phước')],
    ['xã Vị Thủy', perhaps('Xã Vĩnh Thuận Đông', 'Xã Vị Thủy')],
    ['P. Long Hưng, Q. Ô Môn', certainly('Phường Thới Long')],
    ['xã Long Hưng, huyện Mỹ Tú', certainly('Xã Long Hưng')],
    ['phường Thạnh Hòa, Thốt Nốt', certainly('Phường Trung Nhứt')],
    ['xã Hưng Phú, Mỹ Tú', certainly('Xã Long Hưng')],
    ['phường Vĩnh Tường TX Long Mỹ', certainly('Phường Long Bình')],
    ['thị trấn Cù Lao Dung', certainly('Xã An Thạnh')],
    ['xã Thuận Hưng huyện Long Mỹ', certainly('Xã Xà Phiên')],
    ['xã Thuận Hưng huyện Mỹ Tú', certainly('Xã Mỹ Hương')],
    ['xa thanh phu co do lo sup', certainly('Xã Thạnh Phú')],
    ['xa thanh phu my xuyen lo sup', certainly('Xã Nhu Gia')],
    ['xã Tân Phú, Cái Răng', certainly('Phường Hưng Phú')],
    ['xã Tân Phú, Long Mỹ', certainly('Phường Long Phú 1')],
    ['xã Tân Phú Thạch', perhaps('Xã Thạnh Xuân')],
    ['xã Trường Long Tâi', perhaps('Xã Trường Long Tây')],
    ['xã Tân Phú Thuận mãi', certainly('Phường Long Phú 1')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('a name that was a district and is a commune', () => {
  it.each([
    ['Ninh Kiều', perhaps('Phường An Bình', 'Phường Cái Khế', 'Phường Ninh Kiều', 'Phường Tân An')],
    ['phường Ninh Kiều', certainly('Phường Ninh Kiều')],
    ['quận Ninh Kiều', perhaps('Phường An Bình', 'Phường Cái Khế', 'Phường Ninh Kiều', 'Phường Tân An')],
    ['Cái Răng', perhaps('Phường Cái Răng', 'Phường Hưng Phú')],
    ['TP Ngã Bảy', perhaps('Phường Ngã Bảy', 'Phường Đại Thành')],
    ['huyện Châu Thành, Sóc Trăng', perhaps('Xã An Ninh', 'Xã Hồ Đắc Kiện', 'Xã Phú Tâm', 'Xã Thuận Hòa')],
    ['thị trấn Châu Thành', certainly('Xã Phú Tâm')],
    ['xã Châu Thành', certainly('Xã Châu Thành')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('one name in several old provinces or towns', () => {
  it.each([
    ['xã Thạnh Phú', perhaps('Xã Nhu Gia', 'Xã Thạnh Phú')],
    ['xã Thạnh Phú huyện Mỹ Xuyên', certainly('Xã Nhu Gia')],
    ['xã Tân Long tỉnh Hậu Giang', certainly('Xã Thạnh Hòa')],
    ['xã Phú Tân Sóc Trăng', certainly('Xã Thuận Hòa')],
    ['phường Long Phú 1', certainly('Phường Long Phú 1')],
    ['phường 1', perhaps('Phường Ngã Năm', 'Phường Phú Lợi', 'Phường Vĩnh Châu', 'Phường Vị Thanh')],
    ['P.2 TP Sóc Trăng', certainly('Phường Phú Lợi')],
    ['p1 tx ngã năm', certainly('Phường Ngã Năm')],
    ['phường III Vị Thanh', certainly('Phường Vị Thanh')],
    ['phường 10', certainly('Phường Mỹ Xuyên')],
    ['phuong VII', perhaps('Phường Sóc Trăng', 'Phường Vị Thanh')],
    ['phường Vị Thanh', certainly('Phường Vị Thanh')],
    ['xã Vị Thanh 1', certainly('Xã Vị Thanh 1')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('divided units', () => {
  it.each([
    ['phường Bùi Hữu Nghĩa', perhaps('Phường Bình Thủy', 'Phường Cái Khế')],
    ['phường Long Tuyền', perhaps('Phường An Bình', 'Phường Long Tuyền')],
    ['phường Thốt Nốt', perhaps('Phường Thuận Hưng', 'Phường Thốt Nốt')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('how people write', () => {
  it.each([
    ['phuong tan an', perhaps('Phường Ninh Kiều', 'Phường Tân An')],
    ['phuong tan an quan ninh kieu cu', certainly('Phường Ninh Kiều')],
    ['phường Tân An quận Ninh Kiều cũ', certainly('Phường Ninh Kiều')],
    ['p. an binh', certainly('Phường An Bình')],
    ['P.Cái Khế', certainly('Phường Cái Khế')],
    ['phường Cái Khé', certainly('Phường Cái Khế')],
    ['phường Trung Nhất', certainly('Phường Trung Nhứt')],
    ['xã Nhân Ái', certainly('Xã Nhơn Ái')],
    ['phường Bình Thuỷ', certainly('Phường Bình Thủy')],
    ['xã Kê Sach', certainly('Xã Kế Sách')],
    ['xã Cờ Đò', certainly('Xã Cờ Đỏ')],
    ['thị trấn Kênh Cùng', certainly('Xã Hòa An')],
    ['Ngã 6', certainly('Xã Châu Thành')],
    ['xã/phường Cái Khế', certainly('Phường Cái Khế')],
    ['PHƯỜNG HƯNG PHÚ', certainly('Phường Hưng Phú')],
    ['phường An Cư', certainly('Phường Ninh Kiều')],
    ['an hoà ninh kiều', certainly('Phường Cái Khế')],
    ['hem 5 phu thu cai rang', certainly('Phường Hưng Phú')],
    ['trường tiểu học An Bình 1', perhaps('Phường An Bình')],
    ['ở Vỉnh Thuận Tây', certainly('Xã Vĩnh Thuận Đông')],
    ['p.bìn thuỷ', perhaps('Phường Bình Thủy')],
    ['ở Lưogn Nghĩa', perhaps('Xã Lương Tâm')],
    ['xa phuong phu', certainly('Xã Phương Bình')],
    ['cống nghẹt, lê bình', certainly('Phường Cái Răng')],
    ['phường Thuận An Thốt Nót', perhaps('Phường Thốt Nốt')],
    ['xã Tàr Nóc', perhaps('Phường Thới An Đông')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it('takes a slip of the finger for a name only to ask', () => {
    expect(read('phường Ninh Kìu')).toEqual(perhaps('Phường Ninh Kiều'))
    expect(DIRECTORY.placesIn('phuong nink kieu')[0]?.near).toBe(true)
  })
})

describe('names that may be taken for another', () => {
  it.each([
    ['xã Tân Thành', perhaps('Phường Đại Thành', 'Xã Trường Thành', 'Xã Tân Thạnh')],
    ['xã Tân Thành, thành phố Ngã Bảy', certainly('Phường Đại Thành')],
    ['xã mới Thạnh Quới', certainly('Xã Thạnh Quới')],
    ['phường cũ Tân An', certainly('Phường Ninh Kiều')],
    ['phường Tân An, quận Ô Môn', perhaps('Phường Ninh Kiều', 'Phường Tân An')],
    ['phường An Phú, thành phố Thủ Đức', perhaps('Phường Ninh Kiều')],
    ['gần chợ Cái Khế', perhaps('Phường Cái Khế')],
    ['xã Châu Thành, tỉnh Hậu Giang cũ', certainly('Xã Châu Thành')],
    ['xã Đông Phước A', certainly('Xã Đông Phước')],
    ['huyện Châu Thành A', perhaps('Xã Thạnh Xuân', 'Xã Trường Long Tây', 'Xã Tân Hòa', 'Xã Đông Phước')],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('words that are no places', () => {
  it.each([
    ['ra phường làm khai sinh cần gì'],
    ['giữ gìn an ninh trật tự'],
    ['đường Nguyễn An Ninh bị ngập'],
    ['bị tàn tật vĩnh viễn thì hưởng gì'],
    ['co do dac dat khong'],
    ['tôi đã trưởng thành'],
    ['lao dong thanh toan tien'],
    ['quận Tân Bình, TP HCM'],
    ['tỉnh Khánh Hòa'],
    ['quán An Bình'],
    ['thành phố Cần Thơ'],
    ['xã hội hóa'],
    ['1000 đồng'],
    ['Phường An Phú, TP Thủ Đức, TP.HCM'],
    ['huyện Châu Thành, tỉnh Tiền Giang'],
    ['trình phương án sử dụng đất'],
    ['xã thẩm định hồ sơ'],
    ['phuong vi pham trat tu xay dung'],
    ['trường THPT Châu Văn Liêm'],
    ['giặt áo trắng thành áo vàng'],
  ])('%s', (text) => expect(DIRECTORY.placesIn(text)).toEqual([]))
})

it('says where in the text a place stands', () => {
  const text = 'Rác ở hẻm 12, phường An Hòa (quận Ninh Kiều cũ) và xã Mỹ Khánh'
  expect(DIRECTORY.placesIn(text).map(({ written, start, end }) => [written, text.slice(start, end)])).toEqual([
    ['phường An Hòa (quận Ninh Kiều cũ', 'phường An Hòa (quận Ninh Kiều cũ'],
    ['xã Mỹ Khánh', 'xã Mỹ Khánh'],
  ])
})

it('finds the nearest communes', () => {
  const [first, second] = DIRECTORY.nearest({ lat: 10.0331, lon: 105.777 }, 2)
  expect(first).toEqual({ area: DIRECTORY.area('31135'), km: 0 })
  expect(second?.area.name).toBe('Phường Tân An')
  expect(second?.km).toBeCloseTo(2.03, 2)
})
