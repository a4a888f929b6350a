import { fold } from '../../../text/normalise.ts'
import { readTrackingCodes } from '../tracking-code.ts'

/** An action that staff name before a code; `words`: what follows it. */
export interface ActWords {
  readonly act: 'accept' | 'answer' | 'extend' | 'correct'
  readonly code: string
  readonly words: string
}

const ACTS: readonly (readonly [RegExp, ActWords['act']])[] = [
  [/^(?:tiep nhan|nhan xu ly|nhan)(?: phan anh| ma)?$/, 'accept'],
  [/^(?:tra loi|phuc dap|tl)(?: phan anh| ma)?$/, 'answer'],
  [/^(?:xin )?gia han(?: phan anh| ma)?$/, 'extend'],
  [/^(?:sua|chinh|chinh sua|dinh chinh)(?: lai)?(?: phan anh| ma)?$/, 'correct'],
]

/** "trả lời PA-…: …", "tiếp nhận PA-…", "gia hạn PA-… vì …"; null for anything else. */
export function actWordsOf(text: string): ActWords | null {
  const codes = readTrackingCodes(text).flatMap((reading) => (reading.kind === 'code' ? [reading] : []))
  const [code] = codes
  if (!code || codes.length > 1) return null
  const verb = fold(text.slice(0, code.start))
    .replace(/[\s:,.]+$/, '')
    .trim()
  const act = ACTS.find(([pattern]) => pattern.test(verb))?.[1]
  if (!act) return null
  const after = text
    .slice(code.end)
    .replace(/^[\s:,.;-]+/, '')
    .trim()
  return { act, code: code.code, words: act === 'extend' ? after.replace(/^(?:vì|vi|do)\s+/iu, '') : after }
}
