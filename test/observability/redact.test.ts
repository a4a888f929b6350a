import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/observability/redact.ts'

describe('redacting a text', () => {
  it.each([
    ['gọi tôi 0912345678 nhé', 'gọi tôi [phone] nhé'],
    ['+84 912 345 678', '[phone]'],
    ['84912345678,', '[phone],'],
    ['0912.345.678', '[phone]'],
    ['CCCD 092123456789', 'CCCD [number]'],
    ['cccd 092 123 456 789', 'cccd [number]'],
    ['CMND 361234567.', 'CMND [number].'],
    ['cmnd 361 234 567', 'cmnd [number]'],
    ['BHXH 9212345678', 'BHXH [number]'],
    ['STK 19034567890123', 'STK [number]'],
    ['thẻ 9704 1234 5678 9012', 'thẻ [number]'],
    ['thư a.b+c@example.com.vn ạ', 'thư [email] ạ'],
    ['xe 65A-123.45 đậu', 'xe [plate] đậu'],
    ['xe 65b1 12345', 'xe [plate]'],
    ['xe 65A1234', 'xe [plate]'],
  ])('masks what is private in: %s', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it.each([
    'thủ tục 1.001193 và 2.000635',
    'mã 1.004194.000.00.00.H13',
    'hồ sơ H13.12-250110-0034',
    'hồ sơ H13.12.03-250110-0034, xong chưa',
    'hồ sơ 000.00.12.H13-240610-0012',
    'hồ sơ H15.50.05.13-261008-0975',
    'hồ sơ H13.12-261008-1800123',
    'hồ sơ G22.99.01-261008-090123',
    'Nghị định 118/2025/NĐ-CP ngày 09/6/2025',
    'lệ phí 1.250.000 đồng, 99,94 %, 86.643 hồ sơ',
    'gọi 1022 hoặc 113',
    'lúc 2026-11-21T09:00:00.000Z',
  ])('leaves what is public: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('masks the phone beside a code and keeps the code', () => {
    expect(redact('H13.12-250110-0034 sđt 0912345678 1.001193')).toBe('H13.12-250110-0034 sđt [phone] 1.001193')
  })

  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
  const around = fc.constantFrom('', ' ', ', ', ' (', ') ', ': ', ' là ', '\n', ' số ')

  it('masks every mobile number, however it is grouped', () => {
    const phone = fc
      .tuple(
        fc.constantFrom('0', '+84', '84'),
        fc.constantFrom('3', '5', '7', '8', '9'),
        digits(8),
        fc.constantFrom('', ' ', '.', '-'),
      )
      .map(([prefix, lead, rest, gap]) =>
        [`${prefix}${lead}${rest.slice(0, 2)}`, rest.slice(2, 5), rest.slice(5)].join(gap),
      )
    fc.assert(
      fc.property(phone, around, around, (number, before, after) => {
        expect(redact(`tôi${before === '' ? ' ' : before}${number}${after}`)).not.toMatch(/\d{3}/)
      }),
      { seed: 3 },
    )
  })

  it('masks every identity number of 9 or 12 digits', () => {
    fc.assert(
      fc.property(fc.oneof(digits(9), digits(12)), around, (number, after) => {
        expect(redact(`giấy tờ ${number}${after}`)).not.toMatch(/\d{3}/)
      }),
      { seed: 3 },
    )
  })

  it('never touches a code of a procedure or a dossier', () => {
    const procedure = fc
      .tuple(fc.constantFrom('1', '2', '3'), digits(6), fc.constantFrom('', '.000.00.00.H13'))
      .map((parts) => `${parts[0]}.${parts[1]}${parts[2]}`)
    const agency = fc.oneof(
      fc.tuple(digits(3), digits(2), digits(2), digits(2)).map(([a, b, c, d]) => `${a}.${b}.${c}.H${d}`),
      fc.tuple(digits(2), fc.array(digits(2), { maxLength: 4 })).map(([h, subs]) => [`H${h}`, ...subs].join('.')),
    )
    const sequence = fc.oneof(digits(4), digits(6), digits(7))
    const dossier = fc.tuple(agency, digits(6), sequence).map((parts) => parts.join('-'))
    fc.assert(
      fc.property(fc.oneof(procedure, dossier), around, around, (code, before, after) => {
        const text = `mã${before === '' ? ' ' : before}${code}${after}`
        expect(redact(text)).toBe(text)
      }),
      { seed: 3 },
    )
  })
})
