import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelLimits } from '../../src/core/channel.ts'
import { degrade } from '../../src/core/degrade.ts'
import type { Choice, Reply } from '../../src/core/message.ts'
import { cutLabel, splitText } from '../../src/core/split-text.ts'

const LIMITS: ChannelLimits = {
  maxTextChars: 40,
  maxChoices: 2,
  maxChoiceLabelChars: 10,
  images: true,
  replyWindowMs: null,
}
const PLAIN: ChannelLimits = { ...LIMITS, maxChoices: 0, images: false }
const choice = (label: string, action = 'help'): Choice => ({ label, action })
const textsOf = (reply: Reply, limits: ChannelLimits): readonly string[] =>
  degrade(reply, limits).map(({ text }) => text)

describe('splitText', () => {
  it('leaves a text that fits as it is', () => {
    expect(splitText('  Dạ, có ạ.\n', 40)).toEqual(['  Dạ, có ạ.\n'])
  })
  it.each([
    [
      'paragraph',
      'Hồ sơ gồm ba giấy.\n\nLệ phí không.\nNộp tại xã.',
      ['Hồ sơ gồm ba giấy.', 'Lệ phí không.\nNộp tại xã.'],
    ],
    ['line', 'Hồ sơ gồm ba giấy. Có\nLệ phí không thu tiền.', ['Hồ sơ gồm ba giấy. Có', 'Lệ phí không thu tiền.']],
    ['sentence', 'Hồ sơ gồm ba giấy ạ. Lệ phí không thu tiền', ['Hồ sơ gồm ba giấy ạ.', 'Lệ phí không thu tiền']],
    ['word', 'Hồ sơ gồm ba giấy ạ và lệ phí không thu', ['Hồ sơ gồm ba giấy ạ và lệ', 'phí không thu']],
  ])('breaks at a %s', (_name, text, parts) => {
    expect(splitText(text, 28)).toEqual(parts)
  })
  it('uses a part that is exactly full', () => {
    expect(splitText('aaaa bbbb', 4)).toEqual(['aaaa', 'bbbb'])
  })
  it('breaks a word longer than a part between characters', () => {
    expect(splitText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })
  it('keeps surrogate pairs whole', () => {
    expect(splitText('a𝐀𝐁𝐂', 4)).toEqual(['a𝐀', '𝐁𝐂'])
  })
  it('keeps marks with their letter in decomposed text', () => {
    expect(splitText('ệệệ'.normalize('NFD'), 4)).toEqual(['ệ', 'ệ', 'ệ'].map((letter) => letter.normalize('NFD')))
  })
  it('does not break at a blank that carries a mark', () => {
    expect(splitText('abcd \u0301efgh', 6)).toEqual(['abcd \u0301', 'efgh'])
  })
  it('breaks inside one character only where it is longer than a part', () => {
    expect(splitText(`a${'\u0301'.repeat(5)}`, 4)).toEqual([`a${'\u0301'.repeat(3)}`, '\u0301'.repeat(2)])
  })
  it('gives nothing for blanks', () => {
    expect(splitText(' '.repeat(50), 10)).toEqual([])
  })
  it('refuses parts that a surrogate pair would not fit', () => {
    expect(() => splitText('abc', 1)).toThrow(RangeError)
  })
  it('keeps the tail in one piece with something before it', () => {
    expect(splitText('Mot hai ba. Bon nam sau. Bay tam\nNguồn: A B', 36, 10)).toEqual([
      'Mot hai ba. Bon nam sau.',
      'Bay tam\nNguồn: A B',
    ])
  })
  it('sends a tail alone where nothing fits beside it', () => {
    expect(splitText(`${'a'.repeat(20)}\nNguồn: ${'b'.repeat(8)}`, 20, 15)).toEqual([
      'a'.repeat(20),
      `Nguồn: ${'b'.repeat(8)}`,
    ])
  })
})

describe('cutLabel', () => {
  it('marks what was cut', () => {
    expect(cutLabel('Đăng ký khai sinh', 10)).toBe('Đăng ký k…')
  })
  it('drops a blank before the mark', () => {
    expect(cutLabel('Đăng ký khai sinh', 9)).toBe('Đăng ký…')
  })
  it('leaves a label that fits', () => {
    expect(cutLabel('Đăng ký', 7)).toBe('Đăng ký')
  })
  it('never cuts a character in two', () => {
    expect(cutLabel('ab𝐀𝐁', 4)).toBe('ab…')
  })
})

describe('degrade', () => {
  it('passes on what the channel can show', () => {
    const reply = { text: 'Dạ.', choices: [choice('Lệ phí')], image: { png: 'AA==', alt: 'Biểu đồ' } }
    expect(degrade(reply, LIMITS)).toEqual([reply])
  })
  it('writes choices as numbered lines, whole, where there are no buttons', () => {
    expect(degrade({ text: 'Chọn:', choices: [choice('Đăng ký khai sinh'), choice('Lệ phí')] }, PLAIN)).toEqual([
      { text: 'Chọn:\n\n1. Đăng ký khai sinh\n2. Lệ phí' },
    ])
  })
  it('goes on counting where the buttons end', () => {
    const choices = [choice('Một', 'a'), choice('Hai', 'b'), choice('Ba', 'c'), choice('Bốn', 'd')]
    expect(degrade({ text: 'Chọn:', choices }, LIMITS)).toEqual([
      { text: 'Chọn:\n\n3. Ba\n4. Bốn', choices: [choice('Một', 'a'), choice('Hai', 'b')] },
    ])
  })
  it('cuts the labels of buttons', () => {
    expect(degrade({ text: 'Dạ.', choices: [choice('Đăng ký khai sinh', 'a')] }, LIMITS)).toEqual([
      { text: 'Dạ.', choices: [choice('Đăng ký k…', 'a')] },
    ])
  })
  it('says an image in words where none is shown, before the source', () => {
    const reply = { text: 'Kết quả.\nNguồn: BC 137', image: { png: 'AA==', alt: 'Biểu đồ 3 cột' } }
    expect(degrade(reply, PLAIN)).toEqual([{ text: 'Kết quả.\n\nBiểu đồ 3 cột\n\nNguồn: BC 137' }])
  })
  it('does not say an image that the text says already', () => {
    expect(textsOf({ text: 'Biểu đồ: 3', image: { png: 'AA==', alt: 'Biểu đồ' } }, PLAIN)).toEqual(['Biểu đồ: 3'])
  })
  it('gives choices and image to the last part', () => {
    const image = { png: 'AA==', alt: 'Biểu đồ' }
    const reply = { text: 'Hồ sơ gồm ba loại giấy tờ.\n\nLệ phí không thu của ai.', choices: [choice('Dạ')], image }
    expect(degrade(reply, LIMITS)).toEqual([
      { text: 'Hồ sơ gồm ba loại giấy tờ.' },
      { text: 'Lệ phí không thu của ai.', choices: [choice('Dạ')], image },
    ])
  })
  it('leaves no more text beside an image than the caption holds', () => {
    const image = { png: 'AA==', alt: 'Biểu đồ' }
    expect(degrade({ text: 'Mot hai ba. Bon nam sau.', image }, { ...LIMITS, maxCaptionChars: 15 })).toEqual([
      { text: 'Mot hai ba.' },
      { text: 'Bon nam sau.', image },
    ])
  })
  it('shows an image without a text', () => {
    const image = { png: 'AA==', alt: 'Biểu đồ' }
    expect(degrade({ text: '', image }, LIMITS)).toEqual([{ text: '', image }])
  })
  it('keeps a source of several lines whole in the last part, not alone', () => {
    const text = 'Hồ sơ gồm ba loại. Lệ phí không thu. Có ngay.\nNguồn: QĐ 12\nhttps://a.vn'
    expect(textsOf({ text }, LIMITS)).toEqual([
      'Hồ sơ gồm ba loại. Lệ phí không thu.',
      'Có ngay.\nNguồn: QĐ 12\nhttps://a.vn',
    ])
  })
  it('makes a text of the labels where buttons would hang on nothing', () => {
    expect(degrade({ text: '', choices: [choice('Lệ phí')] }, LIMITS)).toEqual([
      { text: '1. Lệ phí', choices: [choice('Lệ phí')] },
    ])
  })
  it('has no part for a reply that says nothing', () => {
    expect(degrade({ text: ' \n' }, LIMITS)).toEqual([])
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '. ',
    '? ',
    'Nguồn: ',
    '\nNguồn: ',
    '𝐀',
    '👨‍👩‍👧',
    'e\u0323\u0302',
    '\u0301',
    '\u00a0',
    'ư',
    '- ',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))
const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    text: anyText,
    labels: fc.array(fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }), { maxLength: 9 }),
    alt: fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: null }),
  })
  .map(({ text, labels, alt }) => ({
    text,
    choices: labels.map((label, index) => choice(label, `pick~${index}`)),
    ...(alt === null ? {} : { image: { png: 'AA==', alt } }),
  }))
const anyLimits: fc.Arbitrary<ChannelLimits> = fc.record({
  maxTextChars: fc.integer({ min: 2, max: 120 }),
  maxCaptionChars: fc.integer({ min: 2, max: 60 }),
  maxChoices: fc.integer({ min: 0, max: 6 }),
  maxChoiceLabelChars: fc.integer({ min: 1, max: 40 }),
  images: fc.boolean(),
  replyWindowMs: fc.constant(null),
})
const solid = (text: string): string => text.replace(/\s/g, '')
const isWellFormed = (text: string): boolean =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)

describe('a file', () => {
  const file = { name: 'so-lieu.xlsx', mime: 'application/vnd.ms-excel', base64: 'UEsDBA==', alt: 'Bảng số liệu' }

  it('is a part of its own behind the text, with the choices', () => {
    expect(degrade({ text: 'Dạ, đây ạ.', file, choices: [choice('A')] }, { ...LIMITS, files: true })).toEqual([
      { text: 'Dạ, đây ạ.' },
      { text: 'Bảng số liệu', choices: [choice('A')], file },
    ])
  })

  it('keeps an image with the text', () => {
    const image = { png: 'AA==', alt: 'Biểu đồ' }
    expect(degrade({ text: 'Dạ.', file, image }, { ...LIMITS, files: true })).toEqual([
      { text: 'Dạ.', image },
      { text: 'Bảng số liệu', file },
    ])
  })

  it('alone is still sent', () => {
    expect(degrade({ text: '', file }, { ...LIMITS, files: true })).toEqual([{ text: 'Bảng số liệu', file }])
  })

  it('without words goes by its name', () => {
    expect(degrade({ text: '', file: { ...file, alt: ' ' } }, { ...LIMITS, files: true })[0]?.text).toBe('so-lieu.xlsx')
  })

  it('becomes its words where none is sent, before the source', () => {
    expect(textsOf({ text: 'Dạ.\n\nNguồn: 1', file }, LIMITS)).toEqual(['Dạ.\n\nBảng số liệu\n\nNguồn: 1'])
  })
})

describe('degrade, for any reply and limits', () => {
  it('loses nothing of a text and keeps its order', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 200 }), fc.integer({ min: 0, max: 80 }), (text, max, tail) => {
        expect(solid(splitText(text, max, tail).join(''))).toBe(solid(text))
      }),
      { numRuns: 500 },
    )
  })
  it('makes no part longer than allowed, none blank, and no broken pair', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 200 }), fc.integer({ min: 0, max: 80 }), (text, max, tail) => {
        const parts = splitText(text, max, tail)
        expect(parts.filter((part) => part.length > max || part.trim() === '')).toEqual([])
        expect(parts.every(isWellFormed)).toBe(isWellFormed(text))
      }),
      { numRuns: 500 },
    )
  })
  it('stays within the limits, with choices and image on the last part only', () => {
    fc.assert(
      fc.property(anyReply, anyLimits, (reply, limits) => {
        const parts = degrade(reply, limits)
        expect(parts.slice(0, -1).filter((part) => part.choices || part.image)).toEqual([])
        expect(parts.filter(({ text }) => text.length > limits.maxTextChars)).toEqual([])
        expect(parts.filter(({ text, image }) => image && text.length > (limits.maxCaptionChars ?? 0))).toEqual([])
        expect(parts.at(-1)?.choices?.filter(({ label }) => label.length > limits.maxChoiceLabelChars) ?? []).toEqual(
          [],
        )
        expect((parts.at(-1)?.choices ?? []).length).toBe(Math.min(reply.choices?.length ?? 0, limits.maxChoices))
      }),
      { numRuns: 500 },
    )
  })
  it('shows every choice in order: as a button or as the line of its number', () => {
    fc.assert(
      fc.property(anyReply, anyLimits, (reply, limits) => {
        const parts = degrade(reply, limits)
        const buttons = parts.at(-1)?.choices ?? []
        expect(buttons.map(({ action }) => action)).toEqual(buttons.map((_, index) => `pick~${index}`))
        const lines = (reply.choices ?? []).map(({ label }, index) => `${index + 1}. ${label}`).slice(buttons.length)
        expect(solid(parts.map(({ text }) => text).join(''))).toContain(solid(lines.join('')))
      }),
      { numRuns: 500 },
    )
  })
})
