import { fold } from '../text/normalise.ts'
import { wordsOf } from './cues.ts'

/** Words that agree; each counts alone or among polite ones ("ok gửi", "đúng hết rồi"). */
const AGREES = new Set(
  'co dung ok oke okie okay okela uh u um uhm ua vang da gui goi yes phai duoc dc chuan dong xac chinh'.split(' '),
)
/** What stands beside them and changes nothing. */
const BESIDE = new Set(
  'roi het di lien ngay luon lun giup gium dum ho cho tui toi minh em anh chi a ah ha nha nhe nghen nghe vay do day ne oi y nhan xac y la thi cai nay no'.split(
    ' ',
  ),
)
/** Written with marks these mean stopping or calling, though without marks they look like agreeing. */
const OTHERWISE = new Set(['đừng', 'dừng', 'gọi', 'gói', 'đứng'])
const LONGEST = 8

/** Whether a short text agrees and says nothing else. "đừng gửi" does not, nor does "dung gui", which may be either. */
export function agrees(text: string): boolean {
  const written = wordsOf(text)
  const words = written.map(fold)
  if (words.length === 0 || words.length > LONGEST || written.some((word) => OTHERWISE.has(word))) return false
  if (!written.includes('đúng') && /\bdung (?:gui|goi|co|u)\b/.test(words.join(' '))) return false
  return words.some((word) => AGREES.has(word)) && words.every((word) => AGREES.has(word) || BESIDE.has(word))
}

/** Whether somebody says that nothing is to be sent ("đừng gửi", "dừng lại"), told from agreeing by its marks. */
export const forbids = (text: string): boolean =>
  /^(?:thôi )?(?:đừng g[ửở]i(?:\s|$)|dừng(?: (?:lại|đi|ở đây|thôi|luôn|nha|nhé|nghen|giùm|giúp|em|ạ|phản ánh|gửi|không gửi|việc này|cái này|hết))*$)/u.test(
    wordsOf(text).join(' '),
  )
