import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../src/dialogue/personal-data.ts'

describe('masking personal numbers', () => {
  it.each([
    ['căn cước của tôi 092123456789', 'căn cước của tôi •••', ['id-number']],
    ['so cccd 092 123 456 789 do', 'so cccd ••• do', ['id-number']],
    ['CMND 361234567', 'CMND •••', ['id-number']],
    ['gọi em 0912345678 nhé', 'gọi em ••• nhé', ['phone']],
    ['sđt +84 912 345 678', 'sđt •••', ['phone']],
    ['mail a.b@example.vn', 'mail •••', ['email']],
    ['mật khẩu là Abc12345', 'mật khẩu là •••', ['secret']],
    ['otp: 482913', 'otp: •••', ['secret']],
  ])('%s -> %s', (text, masked, kinds) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, kinds })
  })

  it.each([
    'hồ sơ H13.12-240610-0012 tới đâu rồi',
    'hồ sơ 000.00.12.H13-240610-0012',
    'H15.50.05.13-261008-0975',
    'mã 1.001193 lệ phí 8.000 đồng',
    'thủ tục 1.004194.000.00.00.H13',
    'ngày 21/11/2026 lúc 14:30',
    'quên mật khẩu vneid thì sao',
  ])('leaves "%s" as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, kinds: [] })
  })
})
