import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import type { Unknown } from '../query.ts'

/** Kinds of bodies that carry a name behind them. Without its mark, "so" is too often a number. */
const KINDS = new Set([
  'sở',
  'phường',
  'phuong',
  'xã',
  'quận',
  'quan',
  'huyện',
  'huyen',
  'tỉnh',
  'ban quản lý',
  'cục',
  'chi cục',
])
/** Words behind them that begin no name. */
const NO_NAME = new Set(
  'da duoc dat roi dang con bi bao lam giup cho hien tai tu den tren duoi so voi nao nay do va voi thi la co duoc bao may cac nhung hay hoac cua trong nam quy thang 6 9 dung tre so bn khong ko theo cao thap nhieu it nhat qua ra con ban nganh thi tran cap xa phuong quan huyen gi dau hon hien ve toan het giai tiep'.split(
    ' ',
  ),
)

/** A body named by kind and name that no scope of the content is: "sở quy hoạch", "phường Bến Nghé". */
export function readUnknownAgency(
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  indicators: readonly NameMatch[],
): Unknown | null {
  const named = new Set(scopes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  const best = indicators[0]?.at ?? new Set<number>()
  for (let i = 0; i < words.length - 1; i++) {
    const [kind, next] = [words[i]!, words[i + 1]!]
    // "cơ quan" is no district.
    if (kind.folded === 'quan' && words[i - 1]?.folded === 'co') continue
    if (!KINDS.has(kind.written) || named.has(i + 1) || NO_NAME.has(next.folded) || best.has(i + 1)) continue
    if ((kind.folded === 'xa' && next.folded === 'hoi') || (next.folded.length <= 2 && !/\d/.test(next.folded)))
      continue
    const behind = words.slice(i + 1, i + 5)
    const stop = behind.findIndex((word, k) => k > 0 && (NO_NAME.has(word.folded) || best.has(i + 1 + k)))
    const name = behind.slice(0, stop < 0 ? Math.min(2, behind.length) : stop)
    return { kind: 'agency', written: [kind, ...name].map((w) => w.written).join(' ') }
  }
  return null
}
