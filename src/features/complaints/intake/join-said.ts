import { agrees } from '../../../dialogue/assent.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'

/** Longer words tell something. */
const FEW_WORDS = 9
const APART =
  /\b(?:(?:viec|vu|chuyen|cho|noi|cai) khac|khac (?:nhau|cho|viec|vu|roi)|(?:gui|lam|bao|ghi) (?:moi|rieng)|tach rieng|rieng|(?:khong|ko|hong|hem|k|chua|dau) (?:co )?(?:phai|giong|trung|chung|gop|cung))\b/
const SAME =
  /\b(?:gop|chung|ghep|trung|giong|y chang|cung (?:theo doi|mot|1|viec|vu|cho|noi)|(?:mot|1) (?:viec|vu|cho|noi)|theo doi|tham gia|no do|viec do|cho do|vu do)\b/
/** Sends it on without saying whether it is the same. */
const SENDS = /^(?:da |thoi |u |ok )*gui\b/

/** Whether somebody who is shown a like report joins it or files another; `open`: he agrees to something, but it is not said to what. */
export function joinSaid(text: string): 'same' | 'apart' | 'open' | null {
  const words = foldedWordsOf(text)
  if (words.length === 0 || words.length > FEW_WORDS) return null
  const said = words.join(' ')
  if (APART.test(said)) return 'apart'
  if (SAME.test(said)) return 'same'
  if (SENDS.test(said) && agrees(text)) return 'open'
  return agrees(text) ? 'same' : null
}
