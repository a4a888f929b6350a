import { foldedWordsOf } from '../../../dialogue/cues.ts'

const words = (list: string) => `(?:${list.trim().split(/\s+/).join('|')})`
const SELF = words('da a o y u ua em toi tui minh con chau xin loi thoi')
const TIME = words(
  `tu dau cuoi giua nam thang tuan ngay hom bua dem sang trua chieu toi khuya gio nay qua kia truoc sau roi toi den may gan
  hon khoang suot ca moi luc hoi lien luon hoai ngoai hai ba bon mot sau bay tam chin muoi tet he ram hom ray gio lau cho
  \\d+`,
)
const UNIT = words('nam thang tuan ngay hom bua dem sang trua chieu toi gio tet')
/** "từ đầu năm tới nay": a time and nothing that happened. */
const TIME_ALONE = new RegExp(`^(?=.*\\b${UNIT}\\b)(?:(?:da|la|tam|co) )?${TIME}(?: ${TIME})+$`)
/** "em nói sai rồi". */
const MISTAKEN = new RegExp(
  `^(?:${SELF} )*(?:(?:noi|ghi|viet|nhan|go|hoi|bam|gui|danh) )(?:bi )?(?:sai|lon|nham)(?: ${words('roi mat het nha a xiu chut tin cau y hoi nay')})*$`,
)
/** "gọi hoài không ai nghe máy": nobody says who was called. */
const UNANSWERED =
  /^(?:(?:em|toi|tui|minh|con|da|ma|sao) )*goi(?: (?:hoai|mai|dien|thoai|may|lan|cuoc|nhieu|roi|ma|cung|chang|khong|hong|co|ai|nghe|bat|tra loi|vay|ca|het|luon|\d+))* (?:nghe|bat|may|tra loi)(?: (?:may|het|ca|luon|vay|a))*$/
const KIN = words(
  'ba ma me cha ong noi ngoai chong vo anh chi em con toi tui minh chu bac co di nguoi nha hien dang cua',
)
const ILL = '(?:tai bien|dot quy|ung thu|liet|tam than|tieu duong|suy than|benh nang|benh tim|mu|cam|diec|khuyet tat)'
/** "bị tai biến 3 năm rồi": how somebody fares, which a question for help comes with. */
const ILLNESS = new RegExp(
  `^(?:${KIN} )*(?:bi |mac |benh )${ILL}(?: (?:${TIME}|nam mot cho|khong di lai duoc|di lai kho khan|${KIN}))*$`,
)
const WANTED = `(?:mien giam|xin mien|xin giam|giam|mien)(?: (?:hoc phi|vien phi|tien|thue|phi|le phi))|mo (?:lop|trung tam|quan an|quan nuoc|quan ca phe|tiem|cua hang|nha thuoc|phong kham|phong tro|co so|cong ty|ho kinh doanh|nhom tre|truong mam non)`
/** "mở lớp dạy thêm tại nhà": what somebody wants to be granted or to open; the fault must be told by other words. */
const WISHED = new RegExp(
  `^(?:${SELF} )*(?:(?:muon|can|dinh|tinh|xin|duoc) )*(?:${WANTED})(?: (?!(?:giua|tren|lan|chiem|truoc|chan|sat|canh|ke|ngay) )\\S+){0,5}$`,
)

/** "cháu bị sốt, ông nội rờ trán thấy nóng hổi": how a child's fever feels. */
const FEVER = new RegExp(
  `^(?:${KIN} |be |chau )*(?:bi |dang |hoi )*(?:sot|cam|ho|so mui|nhuc dau)(?: (?:${TIME}|nhe|ro|so|tran|thay|nong|hoi|am|hot|dau|tay|nguoi|nhiet ke|do|do C|be|chau|${KIN}))*$`,
)
/** How many years a crime is punished with is for a criminal court. */
const CRIME_YEARS =
  /(?:^| )toi (?:giet|cuop|hiep|trom|bat coc|dam|co y|lua dao|buon|tang tru|vu khong|danh bac)(?: \S+){0,4} (?:bao nhieu|may) nam(?: |$)/

/** Whether a text asks for the years that a crime is punished with. */
export const asksForYears = (text: string): boolean => CRIME_YEARS.test(foldedWordsOf(text).join(' '))

/** Whether a few words are talk beside the matter, and so report none however they sound: a time, a slip, an illness. */
export function isNoMatter(text: string): boolean {
  const said = foldedWordsOf(text).join(' ')
  return [TIME_ALONE, MISTAKEN, UNANSWERED, ILLNESS, FEVER].some((pattern) => pattern.test(said))
}

/** "phản ánh về vỉa hè năm nay có bao nhiêu": how many there are is a figure. */
const COUNTED =
  /(?:^| )(?:phan anh|kien nghi|pakn)(?: \S+){0,8} (?:co|la|duoc|nhan|tiep nhan|tong|tong cong|het thay) (?:khoang |tat ca |tong cong )?bao nhieu(?: (?:phan anh|vu|vu viec|tin|cai|truong hop|y kien|luot|roi|vay|a|ta|the|em|ha))*$/

/** Whether a text asks for the number of reports. */
export const countsReports = (text: string): boolean => COUNTED.test(foldedWordsOf(text).join(' '))

/** Whether something is named that one applies for; where nothing is said to be wrong it is asked for, not reported. */
export const appliesFor = (text: string): boolean => WISHED.test(foldedWordsOf(text).join(' '))

const TRADE = '(?:ban|buon ban|lam|lam an|man|man an|mo|kinh doanh|mua ban|hoat dong)'
const CEASES = `(?:(?:nghi|ngung|tam ngung|ngung han|dep|thoi) ${TRADE}|(?:khong|hong|hem|khoi|ko|k)(?: con)? ${TRADE}(?: \\S+){0,2} nua|het (?:chay|lam|tru|song) noi|giai the|(?:dep|dong cua) (?:tiem|quan|cua hang|cong ty|sap|hop tac xa))`
const ASKS_WHOM =
  '(?:bao|noi|khai|trinh|nop|gap|hoi|xin)(?: (?:voi|cho|bao))* (?:ai|o dau|dau|cho nao|noi nao|co quan nao)'
/** "tiệm của tui hổng bán nữa, báo ai": who gives up what is his asks for a procedure. */
const GIVES_UP = new RegExp(
  `(?=.*(?:^| )(?:toi|tui|minh|em|nha|con|muon|dinh)(?: |$))(?:^|.* )${CEASES}(?: \\S+){0,8} ${ASKS_WHOM}(?: |$)`,
)

/** Whether somebody asks whom to tell that he gives up his business. */
export const givesUpBusiness = (text: string): boolean => GIVES_UP.test(foldedWordsOf(text).join(' '))

/** Words of families and their papers, which go on about a procedure that was just answered. */
const FAMILY =
  /(?:^| )(?:ho khau|thuong tru|tam tru|ket hon|ly hon|khai sinh|giay chung sinh|(?:be|con|chau)(?: \S+)? (?:sanh|sinh|de)|chua dang ky|dung ten|can cuoc|cccd|quoc tich)(?: |$)/

/** Whether a text tells how it stands with somebody's family or papers. */
export const tellsOfFamily = (text: string): boolean => FAMILY.test(foldedWordsOf(text).join(' '))

const FIGURE_ASKED =
  /(?:^| )(?:bao nhieu|nhieu vay|may (?!bua|ngay|hom|thang|tuan|nam|cai|nguoi|ong|ba|anh|chi|em|cho|cay|con|dua|lan)\S+)(?= |$)|(?: )(?:dung|phai) (?:khong|hong|hok|ko|k|chua)$/

/** "đường dây nóng tiếp nhận mấy cuộc", "trễ 13 hồ sơ đúng không": an officer asks for a number or whether one is right. */
export const asksForFigure = (text: string): boolean => FIGURE_ASKED.test(foldedWordsOf(text).join(' '))
