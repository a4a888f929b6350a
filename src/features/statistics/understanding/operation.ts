import type { Dimension } from '../../../core/counts.ts'
import { ofLastTexts } from '../../../core/last-texts.ts'
import type { Comparison, FigureQuery, Operation } from '../query.ts'

/** "có tính cả", "là gồm luôn": what belongs to a figure is asked. */
export const INCLUDES =
  /(?<![a-z])(?:co|la) (?:phai )?(?:tinh|gom|ke|bao gom) (?:ca|luon|chung|them|vo|vao|ho so)(?![a-z])/

const MARK = '(?:muc|moc|nguong|dich|chi tieu|muc tieu|yeu cau|chuan)'
const WHETHER = '(?:chua|ch|khong|ko|k|hong|hok|hem|ha)'
/** "đã tới ngưỡng … chưa", "còn xa chỉ tiêu không", "còn hụt bao nhiêu so với mức trên giao": held against what is to be reached. */
const OF_MARK = new RegExp(
  `(?:dat|toi|den|cham|dung|qua|vuot|kip|bang|sat|theo kip)(?: duoc| noi| qua)? (?:\\S+ )?${MARK}(?: \\S+){0,7} ${WHETHER}(?![a-z])` +
    `|con (?:cach |thieu |hut )?(?:xa|bao xa|cach|hut|thieu)(?: \\S+){0,5} (?:${MARK}|tren giao|nghi quyet)(?![a-z])` +
    `|(?:hut|thieu|kem|cach|vuot|du|hon) (?:\\S+ ){0,3}so voi (?:\\S+ )?(?:${MARK}|nghi quyet)(?![a-z])` +
    `|${MARK}(?: \\S+){0,4} (?:giao|de ra|dat ra|yeu cau|dua ra)(?: \\S+){0,2} ${WHETHER}(?![a-z])`,
)

/** Signs of each operation in folded text, strongest claims first. */
const SIGNS: readonly (readonly [Operation, RegExp])[] = [
  [
    'rank',
    /(?:nam|ky|quy|thang|giai doan|dot|quan|huyen|so|nganh|xa|phuong|co quan|don vi|cap|noi|linh vuc|mang|nhom|muc|dien|loai|tieu chi|thanh phan|cai) nao (?:[^\s,;.?]+ ){0,15}(?<!gan )(?<!moi )(?:nhat|nhut)|(?:linh vuc|mang|nhom|dien|tieu chi|thanh phan) (?:[^\s,;.?]+ ){1,2}(?<!moi )(?:nhat|nhut)/,
  ],
  ['compare', /(?:linh vuc|mang|nhom|muc|dien|loai|tieu chi|thanh phan) nao (?:[^\s,;.?]+ ){0,5}hon(?! nua)/],
  ['compare', /so (?:voi )?(?:muc tieu|chi tieu)(?![a-z])/],
  ['compare', OF_MARK],
  // "đúng hạn: huyện so xã"
  ['compare', /(?:huyen|xa|quan|phuong) so (?:cap )?(?:huyen|xa|quan|phuong|so)(?![a-z])(?! (?:lieu|luong|ho))/],
  ['value', /(?:may|bao nhieu|nhieu) (?:\S+ ){0,2}tren (?:tong (?:so )?)?(?:may|bao nhieu|nhieu)/],
  [
    'conflict',
    /(?:khi|luc|cho|noi|bua|hoi) thi (?:\S+ ){0,5}(?:khi|luc|cho|noi|bua|hoi) thi|so nao (?:vay|day|the|moi|thi)|(?:ghi|dan|xai|chon|tin|theo|dung|lay|viet|neu) (?:con )?so nao(?! (?:cua|ve|trong))|cho (?:noi|ghi|in|keu|bao|viet|neu) (?:\S+ ){0,4}cho (?:noi|ghi|in|keu|bao|viet|neu|khac)|sao (?:\S+ ){0,4}cho (?:thi|nay|ghi|noi)|noi (?:ghi|in|noi|thi) (?:\S+ ){0,4}noi (?:ghi|in|noi|thi|khac)|(?:luc|khi|cho|hoi) \d[\d.,]*(?: \S+){0,2} (?:luc|khi|cho|hoi) \d|hay \d[\d.,]* (?:\S+ ){0,4}dung|cho thi (?:\S+ ){0,4}cho (?:thi|khac)|noi thi (?:\S+ ){0,4}noi thi|khong khop|ko khop|mau thuan|(?:hai|2|ba|3) (?:con )?so (?:lieu )?(?:\S+ )?(?:khac|lech|choi|trai|venh)|(?:choi|trai nguoc|nguoc|da) nhau|(?:khong|ko|hong|chang|hok) (?:giong|khop|trung) nhau|so nao (?:moi )?(?:dung|chuan|chinh xac)|(?:cai|con) nao (?:moi )?(?:dung(?! (?:dau|thu|hang|nhat|nhi|cuoi|chot|bet))|chuan)|moi dung|cong lai (?:\S+ ){0,3}(?:khong|ko|sai|lech|ra)|ma (?:\S+ )?(?:cong|gop|tinh|dem) (?:\S+ ){1,5}lai (?:\S+ ){0,2}(?:khong|ko|hong|hok|chang|sai|lech|khac|thieu|du)(?![a-z])|ma (?:tinh|cong|chia)(?: lai)? (?:ra|thi)|(?:lech|venh|khac) nhau(?! (?:bao nhieu|may|nhieu|nhiu|bn|gi|sao|cho nao|o|the nao|nhu|diem nao))|tinh lai (?:\S+ )?(?:ra|khac|khong)|bao cao (?:\S+ )?sai|khac voi (?:so|bao cao|bieu)|(?<!la )sao (?:\S+ ){0,6}lai (?:ghi|in|noi|viet|bao|ra) (?:\S+ ){0,2}khac(?![a-z])|(?<!la )sao (?:ma )?(?:lai )?(?:\S+ )?(?:khac|lech|venh|vong)(?! nhau| gi| nao)(?![a-z])|(?:khac|lech|venh) (?:du |qua )?(?:vay|the|dzay|zay|nhi|ha|hen)(?![a-z])/,
  ],
  [
    'provenance',
    /(?:o|tu) dau (?:ra|vay|the|day|ma co)|dau ra|(?:lay|trich|dan|rut) (?:\S+ ){0,3}(?:o dau|tu dau|dau ra|dau(?! (?:nam|nay|quy|thang|cung|20)))|nguon (?:nao|dau|o dau|so lieu|(?:con )?so \d|van ban|tai lieu|bao cao|tu dau|cua|con so|gi|la gi|la dau|du lieu)|(?<!(?:khong|chua|ko|hong|chang|hok)(?: \S+){0,3} )(?<!(?:vo|vao|len|xem|coi|tra|truy cap|mo|ghe)(?: o| tren| tai)? (?=trang))(?:(?<!(?:may|nhieu|bn) )(?:van ban|bao cao|tai lieu|quyet dinh)|(?<!theo )(?<!cac )(?<!nhung )(?<!may )(?<!tung )muc|trang|bieu(?: mau)?|phu luc) (?:nao|may(?! cai| ban(?! bao)| (?:phan tram|%|diem|dong|trieu|ty|nguoi|tram|chuc))|so may)|(?:so|o) trang may|ai (?:cong bo|ban hanh|noi|ky)|chot (?:so lieu )?(?:ngay|luc|khi|den)|can cu (?:vao )?(?:dau|van ban|bao cao)|(?:tu|o|tren|theo|la) (?:to |bai |trang )*bao (?:nao|gi)(?![a-z])|xuat xu|cho xin nguon|dan nguon(?! (?:so|van))|(?:tu|trong|o|theo) (?:to )?(?:giay|to|tep|cong van|van kien) nao(?![a-z])|trich (?:o|tu) (?:dau|cho nao|giay nao)|nguon\?*$|(?:ghi|in|neu|(?<!(?:ho so|don|giay) )dang) (?:o |trong |tren )?(?:dau|cho nao|noi nao)(?![a-z])|(?:cho|noi|trang|to|bai|van ban) nao (?:dang|in|ghi|neu|viet|cong bo)(?= (?:the|vay|dzay|zay|z|v|ha|a|ra|nhi|len|con so|so)(?![a-z])|\s*(?:[?.!,]|$))|nam o (?:dau|muc|bieu|trang)|nam (?:o|trong) (?!(?:\S+ ){0,2}(?:hang|bac|top|thu|vi tri) )(?:\S+ ){1,3}nao(?![a-z])(?! do)/,
  ],
  [
    'compare',
    /(?:lech|cach|chenh|khac|hon kem) nhau(?: (?:la|khoang|duoc))? (?:bao nhieu|may|nhieu|nhiu|bn)|(?<!(?<![a-z])ho )so voi (?:\S+ ){1,5}(?:len|tang|cao|nhieu|hon) (?:hon )?hay (?:la )?(?:xuong|giam|thap|it|kem)/,
  ],
  [
    'definition',
    /(?<![a-z])chia (?:cho )?(?:\S+ ){0,2}(?:nao|gi|chi)(?![a-z])(?= *[?.!]*\s*$|\s*(?:vay|a|ha|the|em|anh|chi|z))|(?<![a-z])lay (?:\S+ ){1,3}(?:nao|gi) chia(?![a-z])|^\s*(?:the nao|nhu the nao|nhu nao) (?:la|(?:duoc |thi )?(?:goi|coi|tinh|xem) la)|(?:tinh|do|cham|dem) (?:may |nhung |cac )cai (?:gi|chi|j)(?![a-z])|(?:tinh|(?<!muc )do|cham|xac dinh|duoc tinh) (?:nhu the nao|nhu nao|the nao|ra sao|lam sao|kieu gi|kieu nao|bang cach|sao(?! cho (?!ra))|theo cong thuc|tren co so)|(?:tinh|do|cham|dem) (?:tren |ve )?cai (?:gi|chi|j)(?![a-z])|dem (?:nhung )?gi(?![a-z])|(?:do luong|the hien|noi len) (?:dieu |cai )?(?:gi|chi|j)(?![a-z])|(?:chi so|chi tieu|con so|ty le) (?:nay|do|ay) (?:la )?phan anh (?:dieu |cai )?(?:gi|chi|j)(?![a-z])|tinh tren (?:gi|dau|tong nao)|cong thuc|cach (?:tinh|do)(?![a-z])|dinh nghia|khai niem|giai nghia|noi ham|(?:tinh|dem) (?:nhung|cac) (?:\S+ ){1,2}nao(?![a-z])|(?<!(?:toi|tui|em|minh|muon|can) )phan anh (?:dieu |cai )(?:gi|chi|j)(?![a-z])|(?:nghia|y nghia) (?:la|cua|gi)(?! vu)|nghia la gi|co nghia (?:la|gi|nhu)|mau so|tu so|\bla (?:gi|chi so gi|cai gi|j|ci|gj)\b|\bla (?:cai |con |mot )?(?:diem|so|chi so|chi tieu|muc|ty le|khai niem|thu|loai|dang) gi(?= (?:vay|dzay|zay|the|ha|z|v|a|em|ta)(?![a-z])|\s*[?,.]|\s*$)|la sao\b|\bla (?:cai )?chi(?= (?:vay|dzay|zay|the|ha)|\s*[?,]|$)|\bla (?!sao)\S+ sao(?=\s*(?:$|[,?.!])| (?:vay|dzay|zay|the|ha|ta)(?![a-z]))|la (?:nhung|cac) (?:\S+ ){1,2}(?:gi|nao)(?=\s*[?,.]|\s*$| (?:vay|dzay|zay|the|ha|z|v|a|em|ta)(?![a-z]))|hieu (?:the nao|sao|nhu the nao|nhu nao|la)|khac (?:nhau )?(?:gi|sao|cho nao|the nao|o cho|o diem)|khac (?:voi )?(?!nhau)(?:\S+ ){2,9}(?:cho nao|o cho|o diem|diem nao)(?![a-z])|chia cho (?:cai )?(?:gi|dau|tong)|gom nhung ho so|phan biet|giai thich|quy uoc (?:\S+ ){0,6}(?:the nao|nhu the nao|ra sao|sao|gi)(?![a-z])/,
  ],
  [
    'rank',
    /(?:hang|hag) (?:\S+ ){0,6}(?:la |thu )?may|(?:hang|vi tri(?! viec lam| cong viec)) (?:\S+ ){1,6}la (?:thu )?(?:may|bao nhieu)|xep (?:hang|thu)|dung (?:thu|hang|may)|(?:hang|(?<!moi )(?<!cac )(?<!tuan )(?<!nguon )(?<!ngan sach )thu|vi tri|vi thu) (?:thu )?(?:may|bao nhieu|nhieu|nhiu)|(?:dung|xep) dau|(?<!nguoi )(?:dung|xep) (?:ngay |lien |sat )?(?:sau|truoc|ke|duoi|tren) (?!do|day|han|khi|het)|\bbet\b|doi so|(?!(?:nhieu|it) (?:nhat|nhut) (?:la |duoc |den |toi )*(?:may|bao nhieu|nhieu|nhiu|bn)(?! (?:lan|nam))(?![a-z]))(?:nhieu|it|cao|thap|cham|nhanh|tot|te|kem|lon|nho|yeu|duoi|kha|gioi|manh|khoe|do) (?:[^\s,;.?]+ ){0,5}(?:nhat|nhut)|top \d|bang xep|hang chot|chot bang|(?:hang|bac|vi tri) nao(?![a-z])|(?:gan|ap) (?:chot|cuoi(?! (?:nam|ky|quy|thang|tuan))|bet)(?![a-z])|(?:doi so|bet bang)(?![a-z])|thu hang|tang may bac|tut may bac|(?:tut|rot|giam|tang|len|xuong|sut) (?:hang|bac)(?![a-z])|(?:len|xuong|tut|tang|giam) (?:may|bao nhieu|nhieu) (?:bac|hang)|dan dau|hang (?:cua|nam(?= (?:20|do|ay|nay|truoc|ngoai)))/,
  ],
  [
    'trend',
    /qua (?:cac|tung|nhung) (?:nam|ky|thang|quy|giai doan)|cac nam|xu huong|dien bien|bien dong qua|(?:len xuong|tang giam) (?:\S+ ){1,4}(?:ra sao|the nao|nhu the nao|sao)(?![a-z])|(?:len xuong|tang giam|bien dong|thay doi) (?:ra sao|the nao|nhu the nao|sao)|theo (?:tung )?nam\b|tung nam|(?<!xep )hang nam|theo (?:tung )?(?:quy|thang|tuan)(?! (?:\d|[ivx]+(?![a-z])|nay|truoc|nao|sau))(?![a-z])|hai nam (?:gan|qua)|bieu do|ve (?:do thi|hinh)|do thi(?! sao| nao| the nao| bao nhieu| may)|(?:tu|tinh tu) (?:nam )?20\d\d (?:den|toi|->|-)|nhung nam (?:qua|gan)|may nam (?:qua|gan|nay|roi)|lich su (?:so lieu|cac)|nam nao (?:cao|thap|nhieu|it)|thay doi (?:the nao|ra sao|sao) (?:qua|tu|trong)|qua thoi gian/,
  ],
  [
    'compare',
    /(?<!(?<![a-z])ho )so (?:voi|sanh|vs)\b|(?<=\d )so (?=(?:nam )?(?:19|20)\d\d(?!\d))|so (?:tuan|thang|quy|ky|hom|cung ky|nam) (?:truoc|ngoai|roi|qua|voi)|(?:ai|(?:ben|cap|noi|cho|dang|linh vuc|mang|nhom|muc|dien|loai|cai|thang|thu) nao) (?:\S+ ){0,6}hon|so sanh|\bvs\b|(?:nam|ky|quy|thang|dot) nao (?:[^\s,;.?]+ ){0,6}hon|tang hay giam|cung ky|(?:cao|thap|nhieu|it|tot|nhanh|cham|kem|te|kha|nhinh|gioi|lon|nho|khoe|manh|yeu|be|troi) hon(?! nua| (?!(?:19|20)\d\d(?!\d))\d)|nhich (?:len|hon|duoc|dc|xuong|them)|nhinh (?:len|duoc|ti|chut)|hon kem|(?:thua|vuot mat) (?:cap|so|huyen|xa|thanh pho|tp)|chenh(?: lech)?|(?<!to )gap (?:(?:may|bao nhieu|nhieu|bn) lan|doi|ruoi)(?![a-z])|(?:tang|giam|(?<!(?:dung|dua|xay|cat|dang|ke|day|goi|gui|quet|chup|nhap|chuyen|up) )(?:len|xuong)(?! duoc (?:co |khoang |chung |tam )*(?:bao nhieu|may|nhieu|nhiu|bn) (?!phan|diem|lan|bac|hang|so|nua|roi|vay|the|a|ha|z|v|day|ta|nhi)[a-z])) (?:bao nhieu|nhieu|duoc|may|bn|khong|ko|hay)|dat (?:\S+ ){0,2}(?:chi tieu|muc tieu|yeu cau|ke hoach)|chi tieu (?:la|dat|de ra|bao nhieu|duoc giao|cua|nam|phai)|(?<!(?:cat|giam|bot|tinh gian) )(?:muc tieu|chi tieu)(?: \S+){0,6} (?:la |bao nhieu|chua|khong|may)|vuot (?:chi tieu|muc tieu|ke hoach)|con thieu (?:\S+ ){0,2}(?:bao nhieu|may|nhieu|nhiu|bn)|ben nao|hon (?:\S+ ){0,2}(?:bao nhieu|may)|voi (?:quy|thang|nam|ky) truoc|dat chua|(?:toi|den|dat|cham|qua) (?:duoc )?(?:muc|moc|nguong|dich)(?: \S+){0,2} (?:chua|khong|ko|hong)|cach (?:muc|moc|dich|chi tieu|muc tieu)(?: \S+){0,3} (?:bao|may|nhieu|nhiu|bn)/,
  ],
  [
    'breakdown',
    /(?:chia|phan|tach|xep) (?:ra )?(?:sao|the nao|nhu the nao|nhu nao|lam sao|nhung)(?![a-z])|theo tung (?!nam)|(?:chia|gom|tach|phan) (?:ra |thanh )?(?:may|bao nhieu|nhieu) (?:muc|loai|nhom|dien|cau phan|dang)(?![a-z])|theo (?:cac |tung )?(?:cau phan|thanh phan)|(?<![a-z])cac linh vuc (?:nam )?20\d\d|theo (?:cap|co quan|don vi|linh vuc|phuong|xa|dia ban|khu vuc|so|huyen|quan|nganh|loai|muc|nhom|thanh phan)(?! nao)|chia (?:theo|ra)|phan (?:theo|bo|ra|loai)|co cau|tung (?:cap|co quan|don vi|so|huyen|quan|linh vuc|nganh|thanh phan|muc|nhom|loai|xa|phuong)|chi tiet|trong do(?! (?:co )?(?:ghi|in|neu|viet|noi)(?![a-z]))(?![a-z])|(?<!(?:khong|hong|ko|chang) (?:truc )?thuoc )(?:co quan|don vi|noi|ban nganh|quan|huyen|so) nao(?! cung(?![a-z]))(?! (?:\S+ ){0,4}(?:nhat|nhut))(?! (?:\S+ ){0,12}(?:khong|ko|k|hong|hok|hem),? (?:la |va |co )?(?:bao nhieu|may|nhieu|bn) (?:co quan|don vi|noi|cho|cai|quan|huyen|xa|so)(?![a-z]))(?! het(?: tron| trui| tro)?(?:,|$| (?:do|ca|a|ha|ma|thi|nhieu|may|bao)(?![a-z])))|gom (?:nhung|co|cac|may|bao nhieu)|bao gom|tach (?:ra|theo|rieng)|(?:ca |du )(?:ba|3) cap|(?:moi|tung) (?:cap|co quan|don vi|so|huyen|quan|loai|nhom|muc|linh vuc|kenh|thu tuc|dien|dang|hinh thuc)|(?:nhom|loai|muc|kenh|hang) nao (?:co |duoc )?(?:bao nhieu|may|nhieu)|theo (?:muc|nhom|loai) nao|(?:co|gom|chia|cham) (?:\S+ ){0,2}(?:nhung|cac|may) (?:linh vuc|nhom|tieu chi|thanh phan|noi dung|tru cot|truc)(?: nao)?(?! \d)|phan (?:cua )?(?:tp|thanh pho|so|huyen|xa)(?:,| \S+,)|(?:huyen|xa|tp|so) moi (?:noi|cho|cap|ben)|thanh phan (?:cua|nao|gom)|cap (?:\S+ )?bao nhieu,? cap|cac cap(?! co)|o cac cap/,
  ],
  [
    'list',
    /(?:toan bo|tat ca|het|du)(?: cac| nhung| moi)? (?:so lieu|con so|chi tieu)(?![a-z])|(?:co|biet) (?:may|nhung|cac) (?:con so|so lieu|chi tieu)(?: nao| gi)? (?:ve|cua|lien quan|quanh)|(?:doc|ke|neu|dua) (?:het|du)(?: ra)? (?:cho|giup|gium|dum|nghe|anh|chi|em|toi|tui)|liet ke|list (?:ra|het|giup|gium|dum|cho|may|cac|nhung)|(?:co |biet )(?:nhung |cac )?(?:chi tieu|chi so|so lieu|con so|thong ke|bao cao) (?:nao|gi)|bang so lieu|(?:toan bo|tat ca|ca|het|xem|bang) (?:\S+ ){0,2}(?:bieu mau|bieu|bm|form)|(?:nhung|cac) (?:chi tieu|chi so|so lieu)|danh sach|co (?:nhung|cac) so gi|ke (?:ra|het|ten)|ke (?:gium |giup |dum |ho )?(?:may|cac|nhung) (?:quan|huyen|so|xa|phuong)(?![a-z])|(?:bieu mau|bm) ?\d(?! \d)/,
  ],
  ['trend', /(?:nhan xet|danh gia|phan tich(?! hop))(?: \S+){0,2} (?:tang|giam|len|xuong|bien dong|xu huong)(?![a-z])/],
]

const WHOLE_WORDS = [['definition', INCLUDES] as const, ...SIGNS].map(
  ([operation, pattern]) => [operation, new RegExp(`(?<![a-z0-9])(?:${pattern.source})`, 'g')] as const,
)

/**
 * The operation that words ask for; null where none is named: then it is the value.
 * @param apart the same text with words blotted out that folded are others: "số nào" is no department, and the reverse
 * @param isOwn true for words that the figures asked for are called by
 * @param fewer the figures are called by a decrease themselves
 */
export function readOperation(
  folded: string,
  apart: { readonly offices: string; readonly numbers: string },
  isOwn: (words: readonly string[]) => boolean,
  fewer: boolean,
): SaidOperation | null {
  for (const [operation, pattern] of WHOLE_WORDS) {
    const isOfBodies = operation === 'breakdown' || operation === 'rank'
    const text = isOfBodies ? apart.offices : operation === 'conflict' ? apart.numbers : folded
    for (const [met] of text.matchAll(pattern)) {
      const words = met.split(/\s+/)
      // "liên thông giữa các cấp": the figure is called so, it is not to be broken down by level.
      if (operation === 'breakdown' && !words.includes('nao') && isOwn(words)) continue
      // "xếp hạng cho mấy đơn vị": so it is not to be ranked.
      if (operation === 'rank' && words.join(' ') === 'xep hang' && GRADES.test(folded)) continue
      if (operation === 'compare' && fewer && words[0] === 'giam') break
      // "so chi tieu hop dong bi rut lai": a number of posts that are cut.
      if (operation === 'compare' && fewer && words.join(' ') === 'so chi tieu') continue
      // "chỉ tiêu biên chế bị cắt là bao nhiêu": posts that are cut are no mark to reach.
      if (operation === 'compare' && words[0] === 'chi' && words.some((word) => CUTS.test(word))) continue
      return { operation, words, others: otherWords(folded, pattern, met) }
    }
  }
  return null
}

const CUTS = /^(?:cat|giam|bot)$/

/** "từ 2017 đến 2020 diễn biến ra sao": further words that ask for the same. */
const otherWords = (folded: string, pattern: RegExp, first: string): readonly string[] =>
  [...folded.matchAll(new RegExp(pattern, 'g'))].flatMap(([said]) => (said === first ? [] : said.split(/\s+/)))

/** Bodies that are given a grade are counted. */
const GRADES =
  /(?<![a-z])cong nhan xep hang(?![a-z])|(?<![a-z])xep hang (?:cho |duoc |lai )*(?:may|bao nhieu|nhieu|bn) (?:don vi|co quan|noi|truong|benh vien)(?![a-z])/

/** An operation with the folded words that ask for it. */
export interface SaidOperation {
  readonly operation: Operation
  readonly words: readonly string[]
  /** Further words that ask for it. */
  readonly others: readonly string[]
}

const OF_MARK_AT = new RegExp(`(?<![a-z0-9])(?:${OF_MARK.source})`)

/** With what a comparison is made, as far as the words tell. */
export function readComparison(folded: string, scopes: number, periods: number): Comparison {
  if (
    OF_MARK_AT.test(folded) ||
    /chi tieu|muc tieu|yeu cau|ke hoach|quy dinh|dat chua|de ra|duoc giao|(?:toi|den|cham|qua|dat|cach) (?:duoc )?(?:muc|moc|nguong|dich)(?![a-z])/.test(
      folded,
    )
  )
    return { kind: 'target' }
  if (/cung ky|nam (?:truoc|ngoai|roi)/.test(folded) && periods < 2) return { kind: 'year-earlier' }
  if (scopes > 1) return { kind: 'scopes' }
  if (periods > 1) return { kind: 'periods' }
  return { kind: 'previous' }
}

const BY: readonly (readonly [Dimension, RegExp])[] = [
  ['level', /(?:theo|tung|moi|cac) cap|ba cap|3 cap|(?<![a-z])cap nao(?![a-z])/],
  ['field', /(?<!(?:thuoc|trong|o) (?:bao nhieu|may|nhieu) )linh vuc|nganh nao/],
  [
    'category',
    /(?:phan|chia) (?:theo|ra) (?:muc|loai|nhom|hinh thuc|nguon|tinh trang|kieu|dien)|theo loai|tung loai|loai nao|nhom nao|chuyen muc/,
  ],
  ['channel', /\bkenh\b|hinh thuc nop/],
  ['status', /trang thai|tinh trang/],
  ['procedure', /thu tuc nao|tung thu tuc|theo thu tuc/],
  ['area', /(?:phuong|xa|dia ban|khu vuc)(?:,? xa)? nao|(?:theo|tung|moi) (?:phuong|xa|dia ban|khu vuc)/],
  ['agency', /(?:so|don vi|co quan|noi|ban nganh|nganh) nao|(?:theo|tung|moi|cac) (?:so|don vi|co quan)/],
]

/** By what a figure is wanted in parts; null where the words do not tell. */
export function readDimension(folded: string): Dimension | null {
  return BY.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/** Shorter periods one by one: "theo từng quý", "mỗi tháng"; null where none are asked for. */
export function readEach(folded: string): FigureQuery['each'] {
  const met =
    /(?<![a-z])(?:theo(?: tung)?|tung|moi) (quy|thang)(?! (?:\d|[ivx]+(?![a-z])|nay|truoc|nao|sau))(?![a-z])/.exec(
      folded,
    )
  return met ? (met[1] === 'quy' ? 'quarter' : 'month') : null
}

/** "đúng không", "phải hông": the person wants what they say confirmed or corrected. */
export const asksWhetherRight = ofLastTexts((folded: string): boolean => WHETHER_RIGHT.test(folded))
const WHETHER_RIGHT =
  /(?:dung|phai|chinh xac|chuan|chac|thiet|that) (?:khong|hong|hok|hon|hem|ko|k|kg|hk|hong em|chua|chu|hok ta|vay khong|vay)(?:\s|[?.!]|$)|co phai|co dung|nghe (?:ai )?noi|nghe (?:dau|bao|don|keu|ke)(?![a-z])|(?:xac nhan|kiem tra|doi chieu)(?: lai)? (?:giup|gium|dum|ho)(?![a-z])|(?:tut|giam|rot|xuong|chi|len|tang)(?: \S+)? (?:con|toi|den|co|len|xuong) \d|dung chua|\bdung k\b|(?<![a-z])(?:ha|a|hen|he|ha em)\s*\?*$/

/** "tăng 2 bậc", "giảm 4,02 %": which way it is said to have moved by a number; null: a number is said that it stands at. */
export function readStatedMove(folded: string): FigureQuery['statedMove'] {
  const [, moved, fell] = MOVED.exec(folded) ?? []
  const met = moved ?? fell
  if (met === undefined) return null
  return /^(?:tang|len|vot|nhich)$/.test(met) ? 'up' : 'down'
}
const MOVED =
  /(?<![a-z])(tang|len|vot|nhich|giam|tut|rot|xuong|sut|lui)(?: (?:duoc|tan|khoang|them|mat|hang|diem|bac)){0,2} \d[\d.,]* ?(?:%|phan tram|diem|bac)(?![a-z])|(?<![a-z])(tut|rot|giam|tang) toi \d+ bac(?![a-z])/

/** "sao thấp vậy", "nguyên nhân trễ hạn": why a figure is what it is. */
export const asksWhy = (folded: string): boolean =>
  /(?<![a-z])(?:(?:vi|tai) sao|nguyen nhan|ly do|do dau(?: ma)?|sao (?:\S+ ){0,12}(?:thap|cao|it|tut|rot|giam|tang|te|kem)(?![a-z])(?! (?:hon|nhat|nhut)))(?![a-z])/.test(
    folded,
  )

/** "sao lại giảm vậy": why a figure changed, whether it did or not. */
export const asksWhyChanged = (folded: string): boolean =>
  asksWhy(folded) &&
  /(?<![a-z])(?:giam|tang|tut|rot|sut|di (?:len|xuong)|len|xuong)(?: hang| bac| diem)?(?: nhieu| manh| du| qua)?(?: vay| the| z| v| ha| a| em| ta| nhi| roi| luon| di)*\s*[?.!]*$/m.test(
    folded,
  )

export function readOutput(folded: string): FigureQuery['output'] {
  if (
    /excel|xlsx|bang tinh|(?<![a-z])(?:lap|ke|len|xuat|lam) (?:cai |thanh |ra )?bang(?! (?:ke khai|cap|chung|gia))(?![a-z])|file so lieu|xuat (?:ra )?file|tai (?:ve|xuong|file)|(?<![a-z])(?:xin|gui|cho|lay|dua|lam)(?: (?:em|anh|chi|toi|tui|minh|luon|cai|mot|1|xin|gui|giup|gium)){0,3} (?:file|tep|tap tin)(?![a-z])/.test(
      folded,
    )
  )
    return 'excel'
  if (/\bword\b|docx|van ban bao cao|soan bao cao|bao cao ngan/.test(folded)) return 'word'
  if (/bieu do|do thi(?! sao| nao| the nao| bao nhieu| may)|ve (?:hinh|bieu)|\bchart\b/.test(folded)) return 'chart'
  return 'text'
}

/** The form of a report that is asked for: `3` of "biểu mẫu 3"; null where none is. */
export function readForm(folded: string): string | null {
  return /(?:bieu mau|bieu so|bieu|\bbm|form)\s*(?:so\s*)?0?([1-7])(?![\d/])/.exec(folded)?.[1] ?? null
}

/** A row of a form: `2.1` of "biểu mẫu 3 dòng 2.1"; null where none is named. */
export function readFormRow(folded: string): string | null {
  return /(?<![a-z])(?:dong|muc|hang|tieu chi)(?: so| thu)? (\d(?:\.\d{1,2}){0,3})(?![\d/])/.exec(folded)?.[1] ?? null
}

/**
 * Numbers a person states ("99,94%", "1.850", "18/35"), as values. Three digits after a separator are thousands, which
 * "86,643" may also be meant as; both are given. Numbers that name something (a form, a hotline, a decree) are not.
 */
export function readStated(folded: string): readonly number[] {
  const stated: number[] = []
  for (const match of folded.matchAll(/(?<![\d/.,a-z-])\d[\d.,]*(?:\/\d+)?(?![\d])/g)) {
    const before = folded.slice(Math.max(0, match.index - 16), match.index)
    const after = folded.slice(match.index + match[0].length)
    // "đạt mức 90 %": a share is no section's number.
    if (
      !/^\s*(?:%|phan tram)/.test(after) &&
      /(?:bieu mau|bieu|bm|so hieu|nghi dinh|quyet dinh|nghi quyet|ke hoach|bao cao|tong dai|top|dong|muc|nam|thang|quy|ngay|tu|den|hinh|qd|nd|kh|bc|trang|nhiem vu(?: so)?) $/.test(
        before,
      )
    )
      continue
    // "2 chỗ 2 số khác nhau": how many figures there are is none of them.
    if (/^[23]$/.test(match[0]) && /^\s+(?:cho|so|con so|noi|nguon|kieu|bao cao|van ban)(?![a-z])/.test(after)) continue
    if (/^\s*[/-]\s*[a-z]{2}|^\s*(?:thang|nam|quy|ngay|tuan)\b|^th?\d|^th?\b/.test(after)) continue
    for (const part of match[0].replace(/[.,]+$/, '').split('/')) {
      const value = numberOf(part)
      if (value !== null && !(value >= 1990 && value <= 2050 && /^\d{4}$/.test(part))) stated.push(value)
    }
  }
  return stated
}

/** `1.850` and `86,643` are thousands, `99,94` a decimal. */
function numberOf(written: string): number | null {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ''))
  const plain = /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN
  return Number.isFinite(plain) ? plain : null
}
