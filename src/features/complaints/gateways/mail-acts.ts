import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import { fold } from '../../../text/normalise.ts'
import type { Action } from '../action.ts'

/** Shorter words are no answer to anybody. */
const MIN_ANSWER_CHARS = 8

const ACTS: readonly (readonly [RegExp, (words: string) => Action])[] = [
  [/^(?:can )?hoi them\b/, (text) => ({ kind: 'ask', text })],
  [/^(?:xin |de nghi )?gia han\b/, (reason) => ({ kind: 'extend', reason })],
  [
    /^(?:khong thuoc(?: don vi| tham quyen| trach nhiem)?|tra lai|chuyen tra)\b/,
    (reason) => ({ kind: 'return', reason }),
  ],
]
const ACCEPTS = /^(?:da )?(?:nhan xu ly|tiep nhan(?: xu ly)?|nhan phan anh|nhan)[.!]*$/

/** What an agency's reply does: by the words it begins with, else it is the answer; null for too few words. */
export function actionOfMail(words: string): Action | null {
  const masked = maskPersonalData(words.normalize('NFC')).text
  const [line = ''] = masked.split('\n')
  if (ACCEPTS.test(fold(masked).trim())) return { kind: 'accept' }
  for (const [begins, make] of ACTS) {
    const named = begins.exec(fold(line).trim())
    // "Gia hạn: …" orders it; a sentence that goes on with other words tells of it.
    const rest = named ? /^[^:：]{0,40}[:：]\s*([\s\S]+)$/.exec(masked)?.[1] : undefined
    if (rest) return make(rest.trim())
  }
  return masked.length >= MIN_ANSWER_CHARS ? { kind: 'answer', text: masked } : null
}
