import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
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
    ['pass Abc123 nha', 'pass ••• nha', ['secret']],
    ['mk của em là 123456', 'mk của em là •••', ['secret']],
    ['stk 0123456789012 vietcombank', 'stk ••• vietcombank', ['secret']],
    ['chuyển khoản vào 0102 3456 789 Vietcombank', 'chuyển khoản vào ••• Vietcombank', ['secret']],
    ['số tài khoản Agribank 6200205123456', 'số tài khoản Agribank •••', ['secret']],
    ['chuyển khoản 1500000 đồng rồi', 'chuyển khoản 1500000 đồng rồi', []],
    ['nó kêu chuyển vô 1903334455', 'nó kêu chuyển vô •••', ['id-number']],
    ['hồ sơ 2406100012 tới đâu rồi', 'hồ sơ 2406100012 tới đâu rồi', []],
    ['chuyển khoản 15000000đ rồi', 'chuyển khoản 15000000đ rồi', []],
    ['so tai khoan: 0912345678', 'so tai khoan: •••', ['secret']],
    ['thẻ 4111 1111 1111 1111 đó', 'thẻ ••• đó', ['secret']],
    ['thẻ 4111111111111111', 'thẻ •••', ['secret']],
    ['MST 8012345678', 'MST •••', ['id-number']],
    ['mã số thuế là 8012345678-001 nha', 'mã số thuế là ••• nha', ['id-number']],
    ['ho chieu B1234567', 'ho chieu •••', ['id-number']],
    ['máy bàn (0292) 3812345', 'máy bàn •••', ['phone']],
    ['gọi 02923812345', 'gọi •••', ['phone']],
    ['thẻ BHYT DN4920123456789', 'thẻ BHYT •••', ['id-number']],
    ['bien so 65A-12345 đậu bậy', 'bien so ••• đậu bậy', ['id-number']],
    ['bs 65B1-123.45', 'bs •••', ['id-number']],
    ['gọi (+84) 944 602 715', 'gọi •••', ['phone']],
    ['zalo O9O7665312', 'zalo •••', ['phone']],
    ['căn cước 0931.7400.2836', 'căn cước •••', ['id-number']],
    ['mail a.b @ example.vn', 'mail •••', ['email']],
    ['mã khách hàng PB06120034871', 'mã khách hàng •••', ['id-number']],
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
    'PAPI 2021 2022 2023 so sánh',
    'Nghị định 131/2025/NĐ-CP, Thông tư 02/2017/TT-BNV',
    'phí 150.000.000 đồng, còn lại 1 500 000 đồng',
    'phản ánh PA-7K3M-X9R4 tới đâu',
    'đổi 65A-12345 sang tên',
    'tài khoản vneid mức 2 làm sao',
    'quên mk dịch vụ công 4 lần',
    'số 8012345678-001 là gì',
    'từ 01/01/2024 đến 31/12/2025',
    'so don vi bi giai the 2017-2020',
    'số cơ quan giải thể 2018 - 2021',
  ])('leaves "%s" as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, kinds: [] })
  })

  it.each(['PA-MK3E-5C5Y', 'PA-1F77-MK27', 'PA MKTC-84HA'])(
    'takes no part of a tracking code for a password: %s',
    (code) => {
      expect(maskPersonalData(`trả lời ${code}: đã xong`).text).toContain(code)
    },
  )

  it('never touches a dossier code, however it is written', () => {
    const file = readFileSync(new URL('../evaluation/dossier-codes.yaml', import.meta.url), 'utf8')
    const rows = parse(file) as readonly { readonly text: string; readonly codes?: readonly string[] }[]
    const whole = rows.filter(({ codes = [] }) => codes.length > 0)
    expect(whole.length).toBeGreaterThan(50)
    const lastOf = (code: string) => code.slice(code.lastIndexOf('-') + 1)
    for (const { text, codes = [] } of whole) {
      const masked = maskPersonalData(text)
      const kept = codes.filter((code) => text.includes(lastOf(code)))
      for (const code of kept) expect(masked.text, text).toContain(lastOf(code))
    }
  })

  it.each(['mk ', `mk${' '.repeat(400)}`, 'H13 ', 'H1313131313', '0', 'stk của em là ', 'a@', ' 1'])(
    'is quick with a long message of "%s"',
    (piece) => {
      const start = performance.now()
      maskPersonalData(piece.repeat(Math.ceil(4_000 / piece.length)))
      expect(performance.now() - start).toBeLessThan(500)
    },
  )
})
