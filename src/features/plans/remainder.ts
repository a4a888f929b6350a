/** Words that ask for a plan's rest right behind a question on it; a year beside them is the plan's. */
const ASKED =
  /(?<![a-z])(?:ty le|phan tram|dat (?:khong|ko|k|hong|chua)|hoan thanh|muc tieu|so hieu|tien do|ket qua|tinh hinh|han|ai|cua ai|chung nao|bao gio|tinh (?:den|toi)|ngay nao|nam nao|xong|chua|lam|liet ke|ke|danh sach|viec|cai|tre|phu trach|chu tri|san pham|tinh trang)(?![a-z])/
/** Words around them that name nothing else. */
const AROUND = new Set(
  'vay the con thi sao roi a u ok o ha nhi em anh chi day do nay no luon nua di cho voi giup gium biet coi xem ke liet ra het danh sach ty le phan tram bao nhieu nhiu may bn dat duoc dc la cua ai so hieu ke hoach kh muc tieu tien do ket qua tinh hinh han chung nao bao gio khi luc hoi ngay thang nam tinh den toi cai viec nhiem vu khoan muc cong nhung cac gi nao co xong chua hoan thanh thanh lam thuc hien trien khai dang da dc tre qua cham phu trach chu tri lo dau moi don vi co quan ben san pham trang voi quay lai trong tong cong thay moi cung giong thuc te khong ko hong hok'.split(
    ' ',
  ),
)

/** How many words ask for nothing of a plan. Folded. */
export const strangeIn = (written: string): number =>
  written.split(/[^a-z0-9]+/).filter((word) => word !== '' && !AROUND.has(word)).length

const PART_OF_YEAR = /^(?:\d{1,2}|[iv]{1,3}|dau|cuoi|nua|giua|quy|ky|hoi|6t\d*|9t\d*)$/

/** "còn 2019", "vậy tỷ lệ", "cái nào xong rồi" behind a question on a plan: nothing but what is left of it to ask. */
export function asksOfPlanAlone(written: string): boolean {
  const words = written.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const isYear = (word: string): boolean => /^20[12]\d$/.test(word)
  // "6 tháng đầu năm 2024 thì bao nhiêu": a part of the year is told with it.
  const isPart = (word: string): boolean => words.some(isYear) && PART_OF_YEAR.test(word)
  if (words.length === 0 || !words.every((word) => AROUND.has(word) || isYear(word) || isPart(word))) return false
  return ASKED.test(written) || words.some(isYear)
}

/** Tasks that are late. */
export const asksLate = (folded: string): boolean =>
  /(?<![a-z])(?:(?:bi )?(?:tre|qua|be|tre ?nai) (?:han|hen|ke hoach|tien do|deadline)|cham (?:tien do|tre|han)|tre(?= (?:roi|k|ko|khong|hong|chua|so voi)|\s*[?.]|$))(?![a-z])/m.test(
    folded,
  )

/** Who leads several tasks. */
export const asksLeads = (folded: string): boolean =>
  /(?<![a-z])(?:ai|(?:so(?:,? ban)?(?:,? nganh)?|don vi|co quan|ben|noi) nao)(?: \S+)? (?:chu tri|phu trach|lo|lam|dam nhan|chiu|dau moi)|(?<![a-z])(?:chu tri|phu trach)(?: \S+)? (?:la )?(?:ai|(?:so(?:,? ban)?(?:,? nganh)?|don vi|co quan|ben) nao)/.test(
    folded,
  )
