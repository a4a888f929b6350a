import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { isFor } from '../printed-period.ts'
import type { AskedPeriod, Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** Words that lead to a period and are no part of what stands before it. */
const LEADS = new Set(['tu', 'den', 'toi', 'ngay', 'trong', 'hoi', 'luc'])

/**
 * True where the only figure printed for the period asked for is noted with what seemed to narrow it down: "kiểm tra
 * đột xuất chống dịch từ 30/8 đến 17/9/2021" asks for just that one.
 */
export function isNoted(
  unknown: Unknown | null,
  indicator: string | undefined,
  periods: readonly AskedPeriod[],
  { figures }: Lexicon,
): boolean {
  const [asked, ...more] = periods
  if (unknown?.kind !== 'part' || !indicator || !asked || more.length > 0) return false
  const printed = (figures.byIndicator.get(indicator) ?? []).filter((o) => isFor(o.period, asked.period))
  const noted = printed.length === 1 ? wordsIn(fold(printed[0]!.note ?? '')).map(({ folded }) => folded) : []
  return wordsIn(unknown.written).every(({ folded }) => LEADS.has(folded) || noted.includes(folded))
}
