import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, normalise } from '../../src/text/normalise.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        'à',
        'a',
        'A',
        'a\u0301',
        'oà',
        'ooo',
        'g',
        'gi',
        '\u0323',
        '\u0302',
        ' ',
        '\n',
        '\r',
        '-',
        '–',
        '“',
        '\u200b',
        '\ud83d',
        'CCC',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('normalise', () => {
  it.each([
    ['tie\u0302\u0301ng Vie\u0323\u0302t', 'tiếng Việt'],
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['Hoàn toàn', 'Hoàn toàn'],
    ['hòan', 'hoàn'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['gìa', 'già'],
    ['gĩư', 'giữ'],
    ['giếng', 'giếng'],
    ['thủơ', 'thuở'],
    ['giâý', 'giấy'],
    ['cuả', 'của'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['quáaaaa', 'quá'],
    ['quaaaá', 'quá'],
    ['alooo', 'alo'],
    ['PA-R7K4-PEEE', 'PA-R7K4-PEEE'],
    ['pa-eeee-k4r7', 'pa-eeee-k4r7'],
    ['đẹppp - quá', 'đẹp - quá'],
    ['đượccc', 'được'],
    ['khônggggg', 'không'],
    ['cccd CCCD hạng III', 'cccd CCCD hạng III'],
    ['z\u0336\u0337\u0338\u0335a', 'za'],
    ['hồ\u200b sơ\ufeff', 'hồ sơ'],
    ['hồ\u00a0\u3000sơ', 'hồ sơ'],
    ['“hồ sơ” ‘cũ’', '"hồ sơ" \'cũ\''],
    ['H13.12–240610—0012', 'H13.12-240610-0012'],
    ['Ðăng ký ｈồ sơ', 'Đăng ký hồ sơ'],
    ['một\r\nhai \n\n\n\n ba', 'một\nhai\n\nba'],
    ['hỏng \ud83d rồi \udc00', 'hỏng rồi'],
    ['café résumé', 'café résumé'],
    ['', ''],
  ])('%j becomes %j', (raw, expected) => {
    expect(normalise(raw)).toBe(expected)
  })

  it('is idempotent on anything', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const once = normalise(raw)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 1_500 },
    )
  })

  it('keeps the number of characters where only a tone mark moves', () => {
    expect(normalise('HUỶ hoà THUỶ')).toHaveLength(12)
  })
})

describe('fold', () => {
  it.each([
    ['Đăng Ký Khai Sinh', 'dang ky khai sinh'],
    ['ƯỠN ẸO', 'uon eo'],
    ['đ', 'd'],
    ['abc 123', 'abc 123'],
    ['e\u0301', 'e'],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('is stable after normalising, on anything', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const folded = fold(normalise(raw))
        expect(fold(folded)).toBe(folded)
      }),
      { numRuns: 1_500 },
    )
  })
})
