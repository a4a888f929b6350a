import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import { readTrackingCodes } from '../tracking-code.ts'

/** An action that staff name before a code; `words`: what follows it. */
export interface ActWords {
  readonly act: 'accept' | 'answer' | 'ask' | 'extend' | 'return' | 'reject' | 'correct'
  readonly code: string
  readonly words: string
}

const ACTS: readonly (readonly [RegExp, ActWords['act']])[] = [
  [/^(?:tiep nhan|nhan xu ly|nhan)(?: phan anh| ma)?$/, 'accept'],
  [/^(?:tra loi|phuc dap|tl)(?: phan anh| ma)?$/, 'answer'],
  [/^(?:hoi|hoi them|hoi lai|yeu cau bo sung)(?: nguoi dan| dan| nguoi gui)?(?: phan anh| ma)?$/, 'ask'],
  [/^(?:xin )?gia han(?: phan anh| ma)?$/, 'extend'],
  [/^(?:xin )?(?:tra lai|tra|chuyen tra|khong thuoc(?: don vi| tham quyen| dia ban)?)(?: phan anh| ma)?$/, 'return'],
  [/^(?:tu choi|khong tiep nhan)(?: phan anh| ma)?$/, 'reject'],
  [/^(?:sua|chinh|chinh sua|dinh chinh)(?: lai)?(?: phan anh| ma)?$/, 'correct'],
]

/** "PA-… không thuộc phường mình": said behind the code, it is no answer for the person. */
const NOT_OURS =
  /^(?:nay |vu nay |viec nay )?(?:la )?(?:khong|ko|k|hong|chua) (?:phai )?(?:thuoc|cua|do) (?:don vi|tham quyen|dia ban|phuong|xa|so|co quan|ben|minh|toi|chung toi|phong)\b/
/** "PA-… tới đâu rồi": asks for the item itself. */
const LOOKS_UP =
  /^(?:(?:la|thi|giup|gium|xem|coi|cho|toi|tui|em|minh|nay|do) )*(?:toi dau|den dau|sao|ra sao|the nao|xu ly chua|xong chua|tinh trang|tien do|chi tiet|noi dung|xem|coi|tra cuu|kiem tra|ai giu|ai dang giu|co quan nao)(?: (?:roi|vay|the|a|giup|gium|nao|chua|nay|thong tin|chi tiet|xu ly|dang giu))*$/

/** Whether words beside a code only ask to see it. */
export const looksUp = (words: string): boolean => LOOKS_UP.test(foldedWordsOf(words).join(' '))

/** "trả lời PA-…: …", "tiếp nhận PA-…", "gia hạn PA-… vì …", "PA-… không thuộc phường tôi"; null for anything else. */
export function actWordsOf(text: string): ActWords | null {
  const codes = readTrackingCodes(text).flatMap((reading) => (reading.kind === 'code' ? [reading] : []))
  const [code] = codes
  if (!code || codes.length > 1) return null
  const verb = verbOf(text.slice(0, code.start))
  const after = text
    .slice(code.end)
    .replace(/^[\s:,.;-]+/, '')
    .trim()
  if (verb === '')
    return NOT_OURS.test(foldedWordsOf(after).join(' ')) ? { act: 'return', code: code.code, words: after } : null
  const act = actNamed(verb)
  if (!act) return null
  return { act, code: code.code, words: GIVES_REASON.has(act) ? after.replace(/^(?:vì|vi|do|lý do)\s+/iu, '') : after }
}

/** Whether staff name an action before something that only looks like a code. */
export function actsOnMistyped(text: string): boolean {
  const [code] = readTrackingCodes(text)
  if (code?.kind !== 'mistyped') return false
  const verb = verbOf(text.slice(0, code.start))
  return verb === '' || actNamed(verb) !== undefined
}

const GIVES_REASON: ReadonlySet<ActWords['act']> = new Set(['extend', 'return', 'reject'])

const verbOf = (before: string): string =>
  fold(before)
    .replace(/[\s:,.]+$/, '')
    .trim()

const actNamed = (verb: string): ActWords['act'] | undefined => ACTS.find(([pattern]) => pattern.test(verb))?.[1]
