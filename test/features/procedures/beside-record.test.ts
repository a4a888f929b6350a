import { describe, expect, it } from 'vitest'
import { asksValidity } from '../../../src/dialogue/validity.ts'
import {
  asksOwnBenefit,
  asksSumReceived,
  asksTimeGranted,
  paysOut,
} from '../../../src/features/procedures/sum-received.ts'
import { asksTip } from '../../../src/features/procedures/tip.ts'

describe('asking for the sum that one gets', () => {
  it.each([
    'rút BHXH được nhiêu tiền vậy em',
    'đẻ con lãnh được mấy triệu',
    'mai tang phi nhan bao nhieu',
    'mức hưởng chế độ ốm đau thế nào',
    'hoàn thuế được trả lại bao nhiêu',
    'hưởng tuất mấy trăm ngàn một tháng',
  ])('%s', (text) => expect(asksSumReceived(text)).toBe(true))

  it.each([
    'rút BHXH tốn nhiêu tiền',
    'được nghỉ bao nhiêu ngày',
    'lệ phí nhận kết quả qua bưu điện hết bao nhiêu',
    'hưởng thai sản phải đóng bao nhiêu',
    'được cấp bao nhiêu bản',
    'nộp hồ sơ được chưa',
  ])('is not: %s', (text) => expect(asksSumReceived(text)).toBe(false))

  it('of a benefit of one’s own, not of many', () => {
    expect(asksOwnBenefit('sinh em bé lãnh mấy triệu')).toBe(true)
    expect(asksOwnBenefit('năm 2024 thành phố chi trợ cấp được bao nhiêu tiền')).toBe(false)
    expect(asksOwnBenefit('đăng ký xe được giảm bao nhiêu tiền')).toBe(false)
  })

  it('procedures that pay out, by their names', () => {
    expect(paysOut('Giải quyết hưởng chế độ tử tuất')).toBe(true)
    expect(paysOut('Hoàn nộp thừa các loại thuế')).toBe(true)
    expect(paysOut('Cấp giấy phép trang bị công cụ hỗ trợ')).toBe(false)
    expect(paysOut('Đăng ký khai sinh')).toBe(false)
    expect(paysOut('Khai thuế giá trị gia tăng đối với dự án thuộc diện được hoàn thuế')).toBe(false)
  })

  it('how long one rests is another thing than how long it takes', () => {
    expect(asksTimeGranted('sinh con được nghỉ mấy tháng')).toBe(true)
    expect(asksTimeGranted('hồ sơ thai sản mấy ngày xong')).toBe(false)
  })
})

describe('asking what one gives beside the fee', () => {
  it.each([
    'làm hộ khẩu có phải lót tay không',
    'đưa phong bì nhiêu thì lẹ',
    'boi duong can bo bao nhieu la dc',
    'có cần quà cáp gì không',
    'xin giấy phép có phải chung chi gì hông',
  ])('%s', (text) => expect(asksTip(text)).toBe(true))

  it.each([
    'có bị thu hồi giấy không',
    'có bị thu phí không',
    'cán bộ đòi phong bì mới ký',
    'chứng chỉ bồi dưỡng nghiệp vụ cấp ở đâu',
    'có cần nộp phong bì dán tem không',
    'tôi muốn tố cáo ông A nhận hối lộ, gửi ở đâu',
    'mở quán trà nước cần giấy phép gì',
    'cho số sở ngành có phòng bị giảm với bao nhiêu phòng giảm',
  ])('is not: %s', (text) => expect(asksTip(text)).toBe(false))
})

describe('asking how long a paper is good', () => {
  it.each([
    'giấy này xài được mấy năm',
    'hiệu lực mấy tháng',
    'thẻ có giá trị bao lâu',
    'hạn bao lâu',
    'mấy năm thì hết hạn',
  ])('%s', (text) => expect(asksValidity(text)).toBe(true))

  it.each([
    'thời hạn bao lâu',
    'hết hạn rồi đổi ở đâu',
    'xin gia hạn mấy ngày',
    'giấy phép hết hạn bao lâu có lại',
    'trễ hạn mấy ngày',
    'bao lâu có giấy',
    'nộp đúng hạn mấy ngày',
  ])('is not: %s', (text) => expect(asksValidity(text)).toBe(false))
})
