import { describe, expect, it } from 'vitest'
import { hoursOfOtherPlace } from '../../../src/features/offices/other-place.ts'

describe('hours of a place that is none of the offices', () => {
  it.each([
    ['ngân hàng mấy giờ đóng cửa', 'ngân hàng'],
    ['siêu thị mấy giờ mở', 'siêu thị'],
    ['điện lực mấy giờ làm việc', 'điện lực'],
    ['cho hỏi chợ Cái Răng mấy giờ họp', 'chợ Cái Răng'],
    ['buu dien phuong chu nhat co mo khong', 'buu dien phuong'],
    ['Phòng công chứng thứ bảy có làm không', 'Phòng công chứng'],
    ['sở nội vụ giờ làm việc', 'sở nội vụ'],
    ['văn phòng đăng ký đất đai thứ 7 có làm không', 'văn phòng đăng ký đất đai'],
  ])('%s', (text, place) => expect(hoursOfOtherPlace(text)).toBe(place))

  it.each([
    'phường mấy giờ làm việc',
    'thứ bảy có làm không',
    'chợ nghẹt cống hoài không ai làm',
    'mở quán ăn cần giấy gì',
    'chi cục thuế mấy giờ làm việc',
    'trường nhận hồ sơ ở đâu',
    'số hồ sơ sở nội vụ nhận quý này',
  ])('is not: %s', (text) => expect(hoursOfOtherPlace(text)).toBeNull())
})
