import { describe, expect, it } from 'vitest'
import { cityKind } from '../../../src/content/city.ts'
import { provinceAsked } from '../../../src/features/procedures/filed-elsewhere.ts'
import { snapshotOf } from '../../agencies/shipped.ts'
import { city } from './city.ts'

const snapshot = snapshotOf({
  [cityKind.name]: [{ ...city, dossierPrefixes: ['H13'] }],
  elsewhere: [
    {
      id: 'provinces',
      places: [
        { name: 'Vĩnh Long', also: ['Trà Vinh'] },
        { name: 'Thành phố Hồ Chí Minh', also: ['Sài Gòn', 'TPHCM'] },
      ],
    },
  ],
})

describe('another province that is named with a procedure', () => {
  it.each([
    ['đăng ký khai sinh tại Vĩnh Long nộp ở đâu', 'Vĩnh Long', true],
    ['dang ky ket hon o sai gon can gi', 'Thành phố Hồ Chí Minh', true],
    ['Tôi ở Vĩnh Long muốn đăng ký khai sinh cho con tại Vĩnh Long', 'Vĩnh Long', true],
    ['làm khai sinh cho cháu ở dưới Trà Vinh', 'Vĩnh Long', true],
    ['em ở Vĩnh Long muốn đăng ký kết hôn', 'Vĩnh Long', false],
    ['tôi đang sống tại Trà Vinh, làm căn cước cần gì', 'Vĩnh Long', false],
  ])('"%s"', (text, name, filed) => expect(provinceAsked(text, snapshot)).toEqual({ name, filed }))

  it.each([
    'con sinh ở bệnh viện trên Sài Gòn, làm khai sinh ở đâu',
    'giấy khai sinh cấp tại Vĩnh Long bị mất',
    'quê ở Trà Vinh muốn đăng ký tạm trú',
    'em ở Vĩnh Long cưới chồng Sao Mai, đăng ký ở Vĩnh Long hay sao',
    'xe chạy tuyến Vĩnh Long xin phù hiệu',
    'đăng ký khai sinh nộp ở đâu',
  ])('"%s" names none', (text) => expect(provinceAsked(text, snapshot)).toBeNull())
})
