/** A kind of personal number found in a text. */
export type PersonalKind = 'id-number' | 'phone' | 'email' | 'secret'

/** What may stand between the name of a number and the number; bounded, so that no message takes long. */
const OF_MINE = String.raw`(?:\s{0,2}(?:là|la|số|so|của|cua|em|e|tôi|toi|mình|minh|tui|con)(?![\p{L}\d])){0,4}\s{0,2}[:=]?\s{0,2}`
/** @param first what a number may begin with: names are looked for behind such places alone */
const named = (names: string, number: string, first = String.raw`\d`): RegExp =>
  new RegExp(String.raw`(?=${first})(?<=(?<![\p{L}\d-])(?<!pa )(?:${names})${OF_MINE})${number}`, 'giu')
/** What a password is for, between its name and itself: "mật khẩu vneid …", "mật khẩu đăng nhập cổng dịch vụ công là …". */
const OF_WHAT = String.raw`(?:\s{1,2}(?:vneid|zalo|facebook|fb|gmail|e?mail|wifi|app|ứng dụng|ung dung|cổng|cong|dịch vụ công|dich vu cong|dvc|ngân hàng|ngan hang|tài khoản|tai khoan|tk|đăng nhập|dang nhap|điện thoại|dien thoai|máy|may|cũ|cu|mới|moi|của|cua|tui|tôi|toi|em|con|mình|minh)(?![\p{L}\d])){1,5}`
/** A year that is not said to be it: "mật khẩu dịch vụ công 2024". */
const NO_YEAR = String.raw`(?!(?<!(?:là|la|[:=])\s{0,2})(?:19|20)\d\d(?![^\s,;.?!]))`
const PASSWORD = 'mật khẩu|mat khau|password|passcode|pass|mk|otp|mã pin|ma pin'
/** A password is one word with a digit in it. */
const SECRET = String.raw`[^\s,;.]{0,40}\d`
/** So many digits, in any groups. */
const digits = (least: number, most: number): string =>
  String.raw`\d(?:[ .-]?\d){${least - 1},${most - 1}}(?![\d]|[.,-]\d)`

/** Beside one of these a long number is an account's. */
const BANKS =
  'vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|acb|sacombank|vp ?bank|tp ?bank|hd ?bank|ocb|scb|vib|shb|eximbank|momo|zalo ?pay|ngân hàng|ngan hang|chuyển khoản|chuyen khoan|chuyển tiền|chuyen tien'
/** Long enough for an account, and no sum of money. */
const ACCOUNT = `${digits(8, 16)}(?!\\s?(?:đ|d|vnd|vnđ|đồng|dong)(?!\\p{L}))`
const BESIDE = String.raw`[^\d\n]{0,24}`

/** A digit as a word. */
const DIGIT_WORD = 'không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin'
/** A mobile number read out: nought and at least five more words of digits, or groups of them. */
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:không|khong|0)[ .-](?:ba|năm|nam|bảy|bay|tám|tam|chín|chin)(?:[ .,-]{1,2}(?:${DIGIT_WORD}|\d{1,4})){4,9}(?![\p{L}\d])`,
  'giu',
)

const PATTERNS: readonly { readonly kind: PersonalKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\w.+-]{1,64} ?@ ?[\w-]{1,64}\.[\w.-]{1,64}/g },
  {
    kind: 'secret',
    pattern: named(
      PASSWORD,
      // Written on without a gap it is long: "MK3E" is a part of a tracking code.
      String.raw`(?:(?<=[\s:=])|(?=[^\s,;.]{6}))[^\s,;.]{0,40}\d[^\s,;.]{0,40}`,
      SECRET,
    ),
  },
  // Behind what it is for it is long: "quên mk dịch vụ công 4 lần" tells none, nor does a year.
  {
    kind: 'secret',
    pattern: named(
      `(?:${PASSWORD})${OF_WHAT}`,
      String.raw`(?<=[\s:=])${NO_YEAR}(?=[^\s,;.]{4})[^\s,;.]{0,40}\d[^\s,;.]{0,40}`,
      SECRET,
    ),
  },
  // cards: four groups of four, or sixteen digits together
  {
    kind: 'secret',
    pattern: /(?<![\d.,-])(?!(?:(?:19|20)\d\d[ -]){3}(?:19|20)\d\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-]|[.,]\d)/g,
  },
  {
    kind: 'secret',
    pattern: named(
      'stk|tài khoản|tai khoan|số tài khoản|so tai khoan|(?:số |so )?(?:thẻ|the)(?: ngân hàng| ngan hang| atm| tín dụng| tin dung)?',
      // "giai the 2017-2020": years are no card.
      String.raw`(?!(?:19|20)\d\d ?- ?(?:19|20)\d\d(?!\d))${digits(6, 19)}`,
    ),
  },
  {
    kind: 'secret',
    pattern: new RegExp(`(?=\\d)(?<=(?<![\\p{L}\\d])(?:${BANKS})(?!\\p{L})${BESIDE})(?<![\\d.,])${ACCOUNT}`, 'giu'),
  },
  { kind: 'secret', pattern: new RegExp(`(?<![\\d.,])${ACCOUNT}(?=[\\s,()]{0,3}(?:${BANKS})(?!\\p{L}))`, 'giu') },
  {
    kind: 'id-number',
    pattern: named('sổ|sổ bhxh|so bhxh|sổ bảo hiểm|mã số bảo hiểm|ma so bao hiem|bhxh', digits(10, 13)),
  },
  {
    kind: 'id-number',
    pattern: named('mst|mã số thuế|ma so thue', String.raw`\d(?:[ .]?\d){9}(?:-\d{3})?(?![\d]|[.,-]\d)`),
  },
  { kind: 'id-number', pattern: named('hộ chiếu|ho chieu|passport', String.raw`[A-Z]\s?\d{7,8}(?!\d)`, '[A-Z]') },
  // health insurance card: who, rate, and the ten or thirteen digits of social insurance
  { kind: 'id-number', pattern: /(?<![\p{L}\d])[A-Z]{2}[ -]?[1-5](?:[ -]?\d){12}(?!\d)/giu },
  {
    kind: 'id-number',
    pattern: named(
      'biển số|bien so|biển số xe|bien so xe|bs|bsx',
      String.raw`\d{2}[ -]?[A-Z]{1,2}\d?[ -]?\d{3}\.?\d{1,2}(?!\d)`,
    ),
  },
  // 12 digits (căn cước), together or in threes or fours; 9 digits (old CMND) only after its name
  {
    kind: 'id-number',
    pattern: /(?<![\d.,-])(?:\d{12}|\d{3}(?: \d{3}){3}|(?!(?:(?:19|20)\d\d ?){3})\d{4}(?: \d{4}){2})(?![\d-]|[.,]\d)/g,
  },
  { kind: 'phone', pattern: /(?<![\d.-])(?:\(?\+?84\)?|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/g },
  // the letter O typed for nought, among digits
  { kind: 'phone', pattern: /(?<![\p{L}\d])(?=[0-9O .-]{0,14}\d)[0O][35789](?:[ .-]?[\dO]){8}(?![\p{L}\d])/gu },
  // spelled out, wholly or in part: "không chín ba chín một một tám hai không bốn"
  { kind: 'phone', pattern: SPELLED },
  // landlines: 02 with the province, then seven or eight digits
  { kind: 'phone', pattern: /(?<![\d.-])\(?02\d{1,2}\)?(?:[ .-]?\d){7,8}(?!\d)/g },
  {
    kind: 'id-number',
    pattern:
      /(?=\d)(?<=(?:cmnd|cmt|chứng minh|chung minh|cccd|căn cước|can cuoc)\D{0,12})\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?(?!\d)/giu,
  },
  { kind: 'id-number', pattern: /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?=\s{0,2}(?:cmnd|cccd)(?![\p{L}\d]))/giu },
  // any other long run of digits that is neither a sum of money nor a dossier's day and number
  {
    kind: 'id-number',
    pattern:
      /(?<![\p{L}\d.,/-])(?!2\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3,6}(?!\d))\d{9,16}(?!\d|[.,/-]\d|\s?(?:đ|d|vnd|vnđ|đồng|dong)(?!\p{L}))/giu,
  },
  // customer of a utility, after its name or as the power companies write it
  {
    kind: 'id-number',
    pattern: named(
      'mã khách hàng|ma khach hang|mã kh|ma kh|makh|mã danh bộ|ma danh bo',
      String.raw`[A-Z]{0,3}\d{5,13}(?!\d)`,
      String.raw`[A-Z\d]`,
    ),
  },
  { kind: 'id-number', pattern: /(?<![\p{L}\d])P[A-Z]\d{11}(?!\d)/gu },
]

/** Only an address, a password and a number read out may have fewer digits than this: every other pattern wants more, noughts typed as O among them. */
const FEW_DIGITS = 5
const WITH_FEW_DIGITS = PATTERNS.filter(({ pattern }, n) => n < 3 || pattern === SPELLED)

/** Between the digits of a code as people type it. */
const GAP = String.raw`[\s.,:;_/–—-]{0,3}`
const spread = (...parts: readonly string[]): string => parts.join(GAP)

/**
 * Dossier codes of every generation, with whatever people put between their parts, told by the day of receipt in them;
 * procedure codes, short and long: numbers that are nobody's secret.
 */
const PUBLIC_CODE = new RegExp(
  [
    String.raw`(?:\d{3}\.\d{2}\.\d{2}\.)?[HG]\d{2}(?:\.\d{1,3})*\s?[-–—.]\s?\d{6}\s?[-–—.]\s?\d{4,7}`,
    String.raw`(?<!\p{L})[HG]${GAP}\d{2}${GAP}(?:\d{1,3}${GAP}){0,3}?${spread('2\\d', '(?:0[1-9]|1[0-2])', '(?:[0-2]\\d|3[01])', '\\d{4,7}')}(?!\d)`,
    String.raw`(?<![\d.])[1-9]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[HG]\d{2})?(?!\d)`,
  ].join('|'),
  'giu',
)

/** What is put in the place of a number. */
const MASK = '•••'

/**
 * A text with personal numbers masked, and which kinds were met. Dossier and procedure codes stay.
 * @returns the same text and no kinds where there is nothing to mask
 */
export function maskPersonalData(text: string): { readonly text: string; readonly kinds: readonly PersonalKind[] } {
  const kinds = new Set<PersonalKind>()
  const codes: string[] = []
  let masked = text.replace(PUBLIC_CODE, (code) => `\u0000${codes.push(code) - 1}\u0000`)
  const isLong = (text.match(/[\dO]/g)?.length ?? 0) >= FEW_DIGITS
  for (const { kind, pattern } of isLong ? PATTERNS : WITH_FEW_DIGITS) {
    masked = masked.replace(pattern, () => {
      kinds.add(kind)
      return MASK
    })
  }
  return { text: masked.replace(/\u0000(\d+)\u0000/g, (_, index) => codes[Number(index)] ?? ''), kinds: [...kinds] }
}

const NAMED_MASK =
  /(?:số\s+)?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|can cuoc|sđt|sdt|số điện thoại|so dien thoai|điện thoại|e-?mail|mật khẩu|mat khau|mã otp|otp|stk|số tài khoản|so tai khoan|mst|mã số thuế|hộ chiếu|ho chieu|biển số|bien so|bhyt)[^•,.;?!]{0,16}•••/giu

/** A masked text without the masks and the words that name what was masked: those say nothing of what is asked. */
export const withoutMasks = (masked: string): string =>
  masked.replace(NAMED_MASK, ' ').replaceAll(MASK, ' ').replace(/\s+/g, ' ').trim()
