import { fold } from '../../../text/normalise.ts'
import { readTrackingCodes } from '../tracking-code.ts'

/** What staff write to join two complaints or part them again; null for anything else. */
export type MergeWords =
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | { readonly kind: 'split'; readonly code: string; readonly reason: string }

const MERGE = /^(?:gop|nhap|ghep)\b/
const SPLIT = /^(?:tach|bo gop)\b/
const UNSAID = 'tách theo yêu cầu của cán bộ'

/** "gộp PA-… vào PA-…", "tách PA-… vì khác chỗ". */
export function mergeWordsOf(text: string): MergeWords | null {
  const codes = readTrackingCodes(text).flatMap((reading) => (reading.kind === 'code' ? [reading] : []))
  const [first, second] = codes
  const folded = fold(text).trim()
  if (!first) return null
  if (MERGE.test(folded) && second) return { kind: 'merge', code: first.code, into: second.code }
  if (!SPLIT.test(folded) || second) return null
  return { kind: 'split', code: first.code, reason: text.slice(first.end).trim() || UNSAID }
}
