/** Words of a question that say nothing of what it is about, folded: every other word must be accounted for. */
const IDLE = [
  // who speaks, to whom, how politely
  'a anh bac chu co cau di em da vang dzay day vay va minh mk mi tui toi ta ong ba sep oi nha nhe nhen nghen nghe hen he ha hong hok hem u uh z dz d v r ak ik ne do thoi luon lun lan xin vui long giup gium dum cho dam',
  // asking and telling
  'hoi biet coi xem xin nho can muon lay de nghi cung cap bao cao neu noi ro ke ra gi nao sao dau ai may nhieu nhiu bn bnhieu bnhiu the lam thi la co khong ko k kg hk hay phai dung chua chac tinh hinh ket qua so lieu con thong ly do vi j ci gj',
  // being, doing, counting
  'duoc dc đc bi den toi tu trong o tai cua ve voi va cung nhu ma nen cai chiec cuoc vu luot tong het thay tat ca moi tung cac nhung mot hai nua them hon kem it nhieu cao thap lon nho tang giam len xuong cham nhanh te nhat nhut hang vi tri dat muc diem bang tren duoi khoang tam nuoc trung binh tinh nghia hieu cach co gan hien luc khi hoi bua ngay tuan thang nam ky dau cuoi giua truoc sau roi qua nay kia do gio lau luon dang da se vua theo chia tach rieng chung so sanh vs bieu ty le tram tl mieng noi nguon trich dan ghi in lai cho thi la ben phia ngan nghin trieu dong thanh pho tp ct can tho minh ta dia bao',
]
const IDLE_WORDS: ReadonlySet<string> = new Set(IDLE.flatMap((line) => line.split(' ')))
/** Words that only look idle without their marks. */
const CONTENT = new Set('đất đốt tài tái bộ bổ nhà mía mì dân tàu tàng vé vẽ ngành sở mẹ'.split(' '))

/** True for a word that no figure has to account for. */
export const isIdle = ({ written, folded }: { readonly written: string; readonly folded: string }): boolean =>
  IDLE_WORDS.has(folded) && !CONTENT.has(written)
