import { describe, expect, it } from 'vitest'
import { callerContact, ownContact } from '../../../src/features/complaints/intake/own-contact.ts'

describe('a contact given beside a complaint', () => {
  it.each([
    ['rác chất đống trước nhà, liên hệ tôi 0912 345 678', null, '0912345678'],
    ['Tôi tên Lê Thị Bông, sđt 0912345678. Cống nghẹt cả tháng.', 'Lê Thị Bông', '0912345678'],
    ['cống nghẹt, cần thì gọi em 0912345678', null, '0912345678'],
    ['cong nghet, so cua toi 0912345678', null, '0912345678'],
    ['rác đổ trước quán, sđt quán tôi 0912345678', null, '0912345678'],
  ])('%s', (said, name, phone) => {
    expect(ownContact(said, false)).toMatchObject({ name, phone })
  })

  it.each([
    'số điện thoại 0912345678 gọi lừa đảo tui hoài',
    'sđt 0912345678 này nhắn tin quấy rối',
    'bảng hiệu ghi 0912345678 che hết biển báo',
    'quán nhậu hát karaoke ồn, sđt chủ quán 0912345678',
    'nhà bên hát hoài, số điện thoại ông chủ nhà là 0912345678',
    'loa kéo om sòm, 0912345678 là số của thằng đó',
    'rác chất đống',
  ])('is not read out of: %s', (said) => {
    expect(ownContact(said, false)).toBeNull()
  })

  it('is a bare number in the middle of a form', () => {
    expect(ownContact('0912345678', true)).toMatchObject({ phone: '0912345678' })
    expect(ownContact('Bông 0912 345 678 nha', true)).toMatchObject({ phone: '0912345678' })
    expect(ownContact('0912345678', false)).toBeNull()
  })

  it('is named by who it is, not by where they live or by a call', () => {
    expect(ownContact('số 12B, gọi 0912345678', true)).toMatchObject({ name: null, address: 'số 12B' })
    expect(ownContact('gọi tui 0912345678', true)).toMatchObject({ name: null, address: null })
    expect(ownContact('Lê Thị Bông, hẻm 5, 0912345678', true)).toMatchObject({
      name: 'Lê Thị Bông',
      address: 'hẻm 5',
    })
  })
})

describe('a caller whom the hotline writes of', () => {
  it.each([
    ['Cô Sáu ở ấp Thới Bình gọi, nước máy đục cả tuần, số 0912 345 678', 'Cô Sáu', '0912345678'],
    ['0912345678 Trần Văn Bé, hẻm 4 Trần Phú, cống nghẹt', null, '0912345678'],
    ['Ông Trần Văn Bé (0912345678) báo đèn đường tắt', 'Ông Trần Văn Bé', '0912345678'],
    ['Chị Hạnh 0912 345 678 vừa gọi lên phản ánh rác chưa lấy', 'Chị Hạnh', '0912345678'],
  ])('%s', (said, name, phone) => {
    expect(callerContact(said)).toMatchObject({ name, phone })
  })

  it.each([
    'Bà con báo số 0912345678 gọi lừa đảo',
    'Số 0912345678 gọi hoài lúc nửa đêm',
    'Karaoke ồn ở hẻm 5, sđt chủ quán 0912345678',
    'Quán nhậu của chủ quán Bảy Lúa 0912345678 hát lớn tiếng',
  ])('is not the one complained of: %s', (said) => {
    expect(callerContact(said)).toBeNull()
  })
})
