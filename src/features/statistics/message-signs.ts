import { fold } from '../../text/normalise.ts'

/** Words of somebody who asks for a number. */
const COUNTING =
  /\b(?:ty le|ti le|tl|ti so|bao nhieu|bn|nhieu|may|chi so|chi tieu|so lieu|con so|thong ke|tong so|tong|so luong|phan tram|xep hang|hang may|diem|ket qua dat|dat|so ho so|figure)\b|%/
const MACHINE = /(?<!\p{L})(?:m[áàảãạ]y|đất|đắt|dắt|dạt|dật)(?!\p{L})/giu

/** "nhà máy mua nghêu" counts nothing, "nha may mua" may; "hồ sơ đất" reaches nothing. */
export function isCounting(written: string, folded: string): boolean {
  const said = written.replace(MACHINE, ' ')
  return COUNTING.test(fold(said)) || (said === written && COUNTING.test(folded))
}

/** Somebody wants a report of figures made; reports that procedures ask for (on the environment, on a project) are others' matter. */
export const MAKES_REPORT =
  /(?<![a-z])(?:lam|(?<!cong )lap|soan|viet|xuat|in|tao)(?: giup| gium| dum| cho| file)?(?: \S+)? bao cao(?= (?:so lieu|thong ke|cchc|cai cach|tinh hinh|tong hop|bieu mau|quy|thang|tuan|nam|\d|giup|gium|dum|gui|nhanh|ngan|pakn|phan anh|ho so)|\s*[.!?]*$)/

/** Somebody wants a letter, a speech or another paper written: no figure is asked for unless one is counted. */
export const DRAFTS =
  /(?<![a-z])(?<!du )(?:soan|thao|viet)(?: giup| gium| dum| cho| ho)?(?: \S+){0,2} (?:cong van|van ban|giay moi|to trinh|thong bao|thu moi|bai phat bieu|dien van|ke hoach|quyet dinh|bien ban)(?![a-z])/

/** Somebody wants no more of it ("hổng muốn phản ánh gì nữa"). */
export const WANTS_NONE =
  /^(?:\S+ ){0,3}?(?:khong|hong|hok|khoi|ko|chang|dung) (?:muon|can|them|gui|phan anh|hoi)\b.*\bnua\b/

/** "trong đó giảm giấy tờ mấy cái" goes on with the figure before, whatever its parts are called. */
export const SPLITS = /^(?:\S+ )?(?:trong (?:so )?do|gom|chia ra|tach ra)(?![a-z])/

/** "từ 2017 tới 2020 đi lên": without its mark "tới" is who speaks ("tôi"). */
export const asFar = (text: string): string =>
  text.replace(/(?<!\p{L})(?:tới|toi(?= (?:năm |nam )?(?:19|20)\d\d))(?!\p{L})/giu, 'đến')

/** Whom an officer speaks to. */
export const COMRADE = /(?<!\p{L})[đd]\/c(?!\p{L})/gu

/** "114 là số gì", "số 113 gọi khi nào": a number that is called for help counts nothing. */
export const CALLS_FOR_HELP =
  /(?<![a-z\d.,/])11[1-5](?![\d.,/%])(?! (?:don vi|ho so|thu tuc|van ban|nguoi|nhiem vu|cuoc|phan anh|co quan))(?=.*(?<![a-z])(?:la (?:so|gi|dau day|tong dai)|goi|bam|alo|lien he|de lam gi|cua (?:ai|ben nao|co quan nao))(?![a-z]))|(?<![a-z])(?:goi|bam|alo|so dien thoai|duong day nong|tong dai)(?: so| vao| toi| den)? 11[1-5](?![\d.,/%])/

/** "cách ký số văn bản", "làm sao để tăng tỷ lệ số hóa": how it is done, not how it is reckoned. */
export const HOW_TO =
  /^(?:(?:cho|em|anh|chi|toi|minh|xin|hoi|a|oi|biet|nho|giup) )*(?:cach (?!tinh|hieu|do(?![a-z])|xac dinh|cham|biet)|huong dan(?! (?:cach )?(?:tinh|hieu|xac dinh|do|cham)(?![a-z]))|quy trinh(?! noi bo)|lam (?:sao|the nao|cach nao) (?:de )?(?!tinh|ra|ma|vay|co))/

/** "có những chỉ tiêu nào": everything that there are figures of. */
export const ASKS_WHICH =
  /^(?:\S+ ){0,4}(?:co|giu|biet) (?:nhung|cac) (?:chi tieu|so lieu|chi so|con so)(?: nao| gi)(?: vay| a| ha| the| nhi| em| ta)*[\s?.!]*$/

/** "hồ sơ trễ hạn là những hồ sơ nào": those themselves may be meant. */
export const LISTS = /(?<![a-z])la (?:nhung|cac)(?![a-z])/

/** "không thanh toán trực tuyến được", "văn bản gửi đi không tới", "USB token hư rồi": something does not work, no number of it is asked for. */
export const TELLS_FAULT =
  /(?<![a-z])(?:khong|ko|hong|hok|chang) (?:\S+ ){1,5}duoc(?: nua| luon| roi| a| em| oi| anh| chi)*\s*[.!]*\s*$|(?<![a-z])(?:khong|ko|hong|hok|chang) (?:toi|den|len|chay|vao|mo|lien lac|phan hoi)(?: (?:noi|duoc|hinh|tieng|mang|he thong))?\s*[.!]*\s*$|(?<![a-z])(?:hu|hong|bi loi|bi treo|bi sap)(?: roi| mat| luon| het)+\s*[.!]*\s*$/
