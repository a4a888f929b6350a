import type { NameMatch } from '../../search/name-index.ts'
import type { FigureQuery } from './query.ts'

/** Somebody's own business, or how to get something done: not a question for figures. */
export const OWN_BUSINESS =
  /(?<![a-z])(?:(?:cua|cho) (?:toi|tui|t|em|e|minh|mk|mik|con|chau|anh|chi|nha|ong|ba(?! con)|me|cha|vo|chong|ban)(?! (?:nit|so|voi|xin|hoi|biet|nghe|coi|xem|danh sach|ty le|tl|con so|thong ke|tong|them|luon|cai so|may|bang))|(?:toi|tui|em|minh|nha em|nha tui|vo chong) (?:\S+ ){0,3}(?:nop|lam|xin|dang ky|mat|muon|can|bi|co ho so|di)|ho so (?:toi|tui|em|minh)|ma ho so|giay to|le phi|(?<!kinh )(?<!chi )phi(?! dia)|(?<!do )ton (?:bao nhieu|nhieu)|may (?:ngay|gio|bua|hom)|bao lau|khi nao co|nop (?:o|tai|ho so|don)|lam (?:o dau|giay|the|lai)|can (?:gi|nhung|giay|ho so)|muon xin|dieu kien|thu tuc (?:lam|xin|cap(?! (?:so|huyen|xa|tinh|tp|thanh pho|quan|phuong)(?![a-z]))|doi|nhu the nao|ra sao|gi)|xin (?:giay|phep|cap)|hanh vi|phat (?:bao|nhieu|tien)|(?:co |phai )?(?:ton|mat) (?:tien|phi)|(?:gui|nop|viet|lam) don|(?:phan anh|kien nghi|gop y|to cao|khieu nai) (?:viec nay |chuyen nay |no |ho )?(?:o dau|cho ai|voi ai|(?:den|toi) dau|cho nao)(?! ra| lay| ghi| in)|don khieu nai|(?:vo|chong|cha|me) (?:tui|toi|em|minh)|nha (?:toi|tui|em|minh|con)|sao y|photo|(?:dem|mang|cam) (?:\S+ ){1,6}(?:ra|len|toi|den|qua) (?:xa|phuong)|cho (?:toi|tui) (?:quyet dinh|giay|van ban)|muon (?:\S+ ){1,5}(?:thi|o dau|lam sao|the nao)|bao gio (?:co|moi|thi)|(?:mua|xin|ban) (?:\S+ ){0,3}o dau|can (?:bang|nhung) (?:gi|cap gi))(?![a-z])/

/** "em cần để làm bảng": what an officer needs a figure for is no business of one's own. */
const FOR_PAPER =
  /(?<![a-z])(?:toi|tui|em|e|minh|anh|chi) can (?:gap )?de (?:\S+ ){0,3}(?:bang|bieu|bao cao|bai(?: bao)?|hop|slide|to trinh)(?![a-z])/g

/** An officer's "của mình" is the city's, "tôi muốn nêu" asks for what is to be quoted. */
const OF_OFFICE =
  /(?<![a-z])(?:cua|cho) (?:toi|tui|em|e|minh|mk|mik|ta)(?![a-z])|(?<![a-z])(?:toi|tui|em|minh) (?:\S+ ){0,2}(?:muon|can|di|lam) (?:\S+ )?(?:neu|biet|co|lay|xem|trich|dua|dien|hoi|so|con so|tim|doi chieu|kiem|nhac|thuyet trinh|noi)(?![a-z])/g

/** "thành phố mình": the city's, whatever is said behind it. */
export const OURS =
  /(?<![a-z])(?<=(?<![a-z])(?:thanh pho|tp|tinh|so|nganh|co quan|don vi|dia phuong|cong chuc|vien chuc|can bo) )(?:minh|ta|tui|em|toi)(?![a-z])/g

/** Nobody asks for a share of one's own business: "mấy phần trăm máy tính của mình" is the office's. */
export const ASKS_SHARE =
  /(?<![a-z])(?:may|bao nhieu|nhieu|bn)(?: chuc)? (?:phan tram|%)|(?<![a-z])(?:ty le|ti le)(?![a-z])/
export const OF_OURS = /(?<![a-z])(?:cua|ben) (?:minh|ta|tui|em)(?![a-z])/g

/** "phát bao nhiêu tờ gấp": things that are handed out, no fine. */
const HANDS_OUT = /(?<![a-z])phat (?=(?:bao nhieu|nhieu|may) (?!tien|dong|trieu)[a-z])/g

/** Whom an officer asks for: "bóc riêng cấp xã cho chị". */
const FOR_WHOM = /(?<![a-z])cho (?:anh|chi|sep|chu|co|bac)(?![a-z])/g

/** "bao nhiêu đơn vị chưa đủ điều kiện": those that do not qualify are counted, nobody asks what it takes. */
const UNQUALIFIED =
  /(?<=(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) (?:\S+ ){1,3}(?:chua|khong|ko|k) du )dieu kien(?! gi)(?![a-z])|(?<=(?<![a-z])(?:chua|khong|ko|k) du )dieu kien(?= (?:thi |la )?(?:bao nhieu|may|nhieu|bn)(?![a-z]))/g

/** A question without what an officer says of oneself and of whom it is for. */
export const withoutOffice = (folded: string): string =>
  folded.replace(OF_OFFICE, ' ').replace(FOR_WHOM, ' ').replace(UNQUALIFIED, ' ')

/** A question as an officer means it: where a figure is named with its year, less of it is business of one's own. */
export function inOffice(folded: string, { periods }: FigureQuery, own: NameMatch | undefined): string {
  const said = folded.replace(FOR_PAPER, '')
  const isFigure = own !== undefined && own.recall >= 0.9 && periods.some(({ year }) => year === 'given')
  return isFigure ? said.replace(OF_OFFICE, '').replace(HANDS_OUT, '') : said
}

/** "em muốn biết dân số": how a citizen asks. */
export const WISHES_TO_KNOW = /(?<![a-z])(?:toi|tui|em|e|minh|con|chau) (?:muon|can) (?:biet|hoi|xem|coi|tim)(?![a-z])/g
