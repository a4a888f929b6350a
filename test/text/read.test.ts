import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, normalise } from '../../src/text/normalise.ts'
import { readText } from '../../src/text/read.ts'
import { compileWords } from '../../src/text/words.ts'
import { shippedFiles, shippedWords } from './shipped-words.ts'

const read = (text: string) => readText(text, shippedWords)

describe('the canonical text', () => {
  it.each([
    ['ddang ky khai sinh', 'đăng ký khai sinh'],
    ['tha2nh lap65 cty', 'thành lập công ty'],
    ['hoo sow ddaats', 'hồ sơ đất'],
    ['giaays khai sinhs', 'giấy khai sinh'],
    ['mất cccd lm sao h ạ', 'mất căn cước công dân làm sao giờ ạ'],
    ['gpxd hết bn tiền z', 'giấy phép xây dựng hết bao nhiêu tiền vậy'],
    ['dangkykhaisinh ở đâu', 'dang ky khai sinh ở đâu'],
    ['làm khai sanh cho con hông có tía', 'làm khai sinh cho con không có cha'],
    ['thũ tục đăng ký', 'thủ tục đăng ký'],
    ['đăng ky khai sinh cho con', 'đăng ký khai sinh cho con'],
    ['nộp ho so', 'nộp hồ sơ'],
    ['đ/c ubnd p. an bình', 'địa chỉ ủy ban nhân dân phường an bình'],
    ['p5 q1 ntn', 'phường 5 quận 1 như thế nào'],
    ['t2 có làm việc k?', 'thứ hai có làm việc không?'],
    ['KO BIẾT LÀM SAO', 'không biết làm sao'],
    ['tui ở bển dìa', 'tôi ở bên đó về'],
    ['kiếm không ra cà vẹt', 'không tìm thấy cà vẹt'],
    ['quen mk vneid', 'quên mật khẩu vneid'],
    ['bít quá nhìu', 'bít quá nhiều'],
  ])('of %j is %j', (raw, canonical) => {
    expect(read(raw).canonical).toBe(canonical)
  })

  it.each([
    'đăng ký khai sinh cho con ở đâu',
    'lệ phí cấp lại giấy phép lái xe là bao nhiêu?',
    'cống bị bít, đèn đường hỏng',
    'thiệt hại do thiên tai',
    'phường nhơn nghĩa',
    'so hong mat roi lam lai sao',
    'hem 12 duong tran phu ngap qua',
    'bằng a1, b2',
    'biên bản số iii',
    'how can i register birth of my child',
  ])('leaves %j as it is', (text) => {
    expect(read(text).canonical).toBe(text)
  })

  it('keeps single capitals, acronyms and Roman numerals', () => {
    expect(read('rượu nhóm A, B và C do TW cấp hạng III').canonical).toBe('rượu nhóm a, b và c do tw cấp hạng iii')
    expect(read('CHO HOI GPXD K CO DC KO').canonical).toBe('cho hoi giấy phép xây dựng không co được không')
  })

  it('is folded beside', () => {
    const reading = read('Đăng ký ks')
    expect(reading.folded).toBe('dang ky khai sinh')
  })
})

describe('short forms with several meanings', () => {
  const best = (text: string, surface: string) =>
    read(text).tokens.find((t) => t.surface === surface)?.readings[0]?.text

  it.each([
    ['cho xin dc ubnd', 'dc', 'địa chỉ'],
    ['lam dc ko', 'dc', 'được'],
    ['dk ks cho con', 'ks', 'khai sinh'],
    ['đk kh với người nước ngoài', 'kh', 'kết hôn'],
    ['tiến độ kh năm nay', 'kh', 'kế hoạch'],
    ['quên mk tk vneid', 'mk', 'mật khẩu'],
    ['nhập hk cho con', 'hk', 'hộ khẩu'],
    ['hk biết', 'hk', 'không'],
  ])('in %j, %s is %s', (text, surface, meaning) => {
    expect(best(text, surface)).toBe(meaning)
  })

  it('keep their other meanings as lighter readings', () => {
    const readings = read('dc').tokens[0]!.readings
    expect(readings.map((r) => r.text)).toContain('địa chỉ')
    expect(readings[0]!.weight).toBe(1)
    expect(readings.slice(1).every((r) => r.weight < 1)).toBe(true)
  })
})

describe('spans', () => {
  const spans = (text: string) =>
    read(text)
      .spans.filter((s) => s.readings[0]?.how === 'synonym')
      .map((s) => [s.from, s.to, s.readings[0]!.text])

  it.each([
    ['sổ đỏ', [[0, 2, 'giấy chứng nhận quyền sử dụng đất']]],
    ['so hong bi rach', [[0, 2, 'giấy chứng nhận quyền sử dụng đất']]],
    ['xin giấy độc thân', [[1, 4, 'cấp giấy xác nhận tình trạng hôn nhân']]],
    ['sang tên xe', [[0, 3, 'đăng ký sang tên, di chuyển xe']]],
    ['sang tên đất', [[0, 3, 'chuyển nhượng quyền sử dụng đất']]],
    ['hùn hạp với bạn', [[0, 2, 'đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên']]],
    ['làm passport', [[1, 2, 'hộ chiếu']]],
  ])('of %j are %j', (text, expected) => {
    expect(spans(text)).toEqual(expected)
  })

  it('do not take the place of what was written', () => {
    expect(read('mất sổ đỏ').canonical).toBe('mất sổ đỏ')
  })
})

describe('tokens', () => {
  it.each([
    ['hs H13.12-240610-0012 xong chưa', 'H13.12-240610-0012', 'code'],
    ['hs 000.00.12.H13-240610-0012', '000.00.12.H13-240610-0012', 'code'],
    ['tra 1.001193', '1.001193', 'code'],
    ['tra 1.001193.000.00.00.H13 nha', '1.001193.000.00.00.H13', 'code'],
    ['PA-7K3M-2 sao rồi', 'PA-7K3M-2', 'code'],
    ['theo 118/2025/NĐ-CP', '118/2025/NĐ-CP', 'code'],
    ['gọi 0912 345 678 giùm', '0912 345 678', 'number'],
    ['ngày 01/07/2025.', '01/07/2025', 'number'],
    ['hết 500k', '500k', 'number'],
    ['hết 1tr2 lận', '1tr2', 'number'],
    ['lúc 8h30', '8h30', 'number'],
    ['mail a.b@c.vn nhé', 'a.b@c.vn', 'code'],
    ['xin chào 😀', '😀', 'emoji'],
    ['xong, rồi', ',', 'punctuation'],
    ['dùng facebook', 'facebook', 'foreign'],
  ])('in %j, %j is one token of kind %s', (text, surface, kind) => {
    expect(read(text).tokens.find((t) => t.surface === surface)?.kind).toBe(kind)
  })

  it('say where they stand in the normalised text', () => {
    const reading = read('  Mất   cccd, p. An Bình 0912 345 678')
    for (const token of reading.tokens) expect(reading.normalised.slice(token.start, token.end)).toBe(token.surface)
    expect(reading.tokens.map((t) => t.surface)).toEqual(['Mất', 'cccd', ',', 'p.', 'An', 'Bình', '0912 345 678'])
  })
})

describe('the language', () => {
  it.each([
    ['làm giấy khai sinh', 'vi'],
    ['lam giay khai sinh o dau', 'vi'],
    ['gpxd bn tiền', 'vi'],
    ['hello', 'vi'],
    ['how can i register birth of my child', 'en'],
    ['do you speak english', 'en'],
    ['opening hours?', 'en'],
    ['visa extension', 'en'],
    ['my street is flooded', 'en'],
    ['check in khach san', 'vi'],
    ['passport online', 'vi'],
    ['an toan giao thong', 'vi'],
    ['form dang ky', 'vi'],
    ['សួស្តី តើខ្ញុំអាចចុះឈ្មោះ', 'km'],
    ['我想登记结婚', 'other'],
    ['!!! 😀', 'none'],
    ['12345', 'none'],
    ['', 'none'],
    ['asdfgh', 'none'],
  ])('of %j is %s', (text, language) => {
    expect(read(text).language).toBe(language)
  })
})

describe('the share of diacritics', () => {
  it('is 1 for good spelling and 0 for none', () => {
    expect(read('đăng ký khai sinh cho con').diacritics).toBe(1)
    expect(read('dang ky thuong tru o dau').diacritics).toBe(0)
    expect(read('khai sinh cho con').diacritics).toBe(1)
  })
})

describe('reading anything', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          ...'đăng ký ko dc p. 5 t2 , sổ đỏ tha2nh ddaats 1tr2 xyz @ - / 😀 hông có giấytờ H13.12-240610-0012'.split(
            ' ',
          ),
          ' ',
          '',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' ')),
  )

  it('never throws, and tokens are in order inside the normalised text', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const reading = read(raw)
        expect(reading.normalised).toBe(normalise(raw))
        expect(reading.folded).toBe(fold(reading.canonical))
        let end = 0
        for (const token of reading.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(reading.normalised.slice(token.start, token.end)).toBe(token.surface)
          if (token.kind === 'word') expect(token.readings[0]?.weight).toBe(1)
          end = token.end
        }
        for (const span of reading.spans) {
          expect(span.from).toBeLessThan(span.to)
          expect(span.to).toBeLessThanOrEqual(reading.tokens.length)
        }
      }),
      { numRuns: 800 },
    )
  })

  it('keeps every good syllable as written among its readings', () => {
    const syllables = [...shippedWords.vocabulary.syllables.keys()]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 12 }), (words) => {
        for (const token of read(words.join(' ')).tokens) {
          const own = token.readings.find((r) => r.how === 'as-written')
          expect(own?.text).toBe(token.surface)
          expect(own!.weight).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('works without any words', () => {
    const bare = compileWords([])
    expect(readText('đăng ký ddaats ko', bare).canonical).toBe('đăng ký đất ko')
  })
})

describe('the shipped files', () => {
  it.each([
    ['abbreviation', 150],
    ['teencode', 120],
    ['dialect', 150],
    ['synonym', 150],
  ] as const)('of %s hold at least %i entries', (kind, least) => {
    const entries = shippedFiles.flatMap((file) => (file.kind === kind ? [...file.entries] : []))
    expect(entries.length).toBeGreaterThanOrEqual(least)
  })

  it('take further texts as vocabulary', () => {
    const more = compileWords(shippedFiles, ['thẩm duyệt thiết kế'])
    expect(readText('thamduyetthietke', more).canonical).toBe('tham duyet thiet ke')
  })
})
