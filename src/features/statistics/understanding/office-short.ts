const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}/])`, 'gu')

/** "cc, vc", "mấy cc, mấy vc": beside the other staff these are no identity cards. */
const OFFICIALS = word('cc(?=(?:, ?| )(?:(?:mấy|may|bn|bao nhiêu|và|va|với|voi|vs) )?(?:vc|viên chức))|cb,? ?cc')

/** Short forms of offices that people's chat uses for something else, as written, with what they stand for. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [word('q\\s?/\\s?h|qh'), 'quận huyện'],
  [word('(?:x\\s?/\\s?p|p\\s?/\\s?x)(?:\\s?/\\s?tt)?'), 'xã phường'],
  [word('(?<=(?:thôi|thoi|công|cong|làm|lam) )vc'), 'việc'],
  [word('1(?= (?:phần|phan)(?! (?:trăm|tram)))'), 'một'],
  [word('(?:vô|vo)(?= (?:làm|lam|biên|bien|ngạch|ngach|sổ|so|hệ|he|kho|cổng|cong))'), 'vào'],
  // "mức4": its number is no part of the word.
  [/(?<![\p{L}\p{N}/])(?:mức|muc)(?: (?:độ|do))?(?=\d)/gu, '$& '],
  [word('vc'), 'viên chức'],
  [word('(?<=(?:tỷ lệ|ty le|tỉ lệ|ti le|tl|số|lượt|luot) )t{3,4}'), 'thanh toán trực tuyến'],
  [OFFICIALS, 'công chức'],
  [
    word(
      '(?:1|một|mot) (?:tháng|thang)(?= (?!đầu|dau|cuối|cuoi|năm|nam|qua)(?:\\p{L}+ ){0,2}(?:mấy|may|bao nhiêu|bao nhieu|bn|nhiêu|nhieu))',
    ),
    'mỗi tháng',
  ],
  [
    word('đv(?= (?:sự|su|sn|hành|hanh|nào|nao|được|dc|đc|đã|da|bị|bi|trực|truc|thuộc|thuoc|xếp|xep|đổi|doi))'),
    'đơn vị',
  ],
  [word('ch(?= (?:đủ|du|xong|làm|lam|có|co|được|đc|dc|xử|xl|gq|duyệt|duyet))'), 'chưa'],
]
/** What understanding made of them. */
const MISREAD: readonly (readonly [RegExp, RegExp, string])[] = [
  [FORMS[0]![0], /quận\s*\/?\s*giờ|quận hàng|quy hoạch/gu, 'quận huyện'],
  [/(?<!\p{L})(?:thôi|thoi|công|cong|làm|lam) vc(?!\p{L})/gu, /(?<=(?:thôi|công|làm) )vợ chồng/gu, 'việc'],
  [word('vc'), /vợ chồng/gu, 'viên chức'],
  [OFFICIALS, /căn cước/gu, 'công chức'],
  // "tp hcm" is a city, not taken for a slip of another word.
  [word('hcm'), /(?<!\p{L})cam(?!\p{L})/gu, 'hcm'],
  [word('đv'), /(?<!\p{L})và(?= (?:được|đã|bị|trực|thuộc|xếp|đổi)(?!\p{L}))/gu, 'đơn vị'],
]

/** "q/h nào", "thôi vc", "đv sn": written out. */
export const withOfficeForms = (text: string): string =>
  FORMS.reduce((rest, [pattern, full]) => rest.replace(pattern, full), text)

/** The text as it was understood, where it took such a form for something else. @param written the text as written */
export const withoutMisread = (canonical: string, written: string): string =>
  MISREAD.reduce((rest, [said, read, full]) => (written.search(said) >= 0 ? rest.replace(read, full) : rest), canonical)

/** Southern and short ways of saying no before what is not done: "hổng đạt", "ko hoàn thành". */
const NO =
  /(?<!\p{L})(?:hổng|hông|hong|hỏng|hok|hem|ko|hk|kg|chẳng|chả)(?= (?:đạt|dat|đúng|dung hạn|hoàn|hoan|thực|thuc|đủ|du dieu|tiếp|tiep|thụ|thu ly|xử|xu ly|kịp|kip|vượt|vuot)(?!\p{L}))/gu

/** A text with what is not done told in standard words. */
export const withPlainNo = (text: string): string => text.replace(NO, 'không')
