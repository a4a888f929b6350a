import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Indicator } from '../content.ts'
import { rateOf } from './beside.ts'
import { commonTime } from './common-time.ts'
import type { Lexicon } from './lexicon.ts'
import type { Understood } from './understand.ts'

/** A name met this well on its side of the question. */
const [NAMED, ACCOUNTS] = [0.75, 0.55]

/** "chiếm mấy phần trăm", "bằng bao nhiêu %": what stands before is held against what stands behind. */
const HELD: ReadonlySet<string> = new Set(['chiem', 'bang'])
const BETWEEN: ReadonlySet<string> = new Set(['duoc', 'khoang', 'toi', 'tam', 'co', 'chung', 'la'])
/** Words that lead to the whole and name none. */
const LEADS: ReadonlySet<string> = new Set(
  'trong tren cua so tong tat ca toan bo voi so cai da do nay duoc cap vay dzay v a ha em anh chi nhi ta the z'.split(
    ' ',
  ),
)

/**
 * "văn bản ký số chiếm mấy % văn bản gửi", "hộp thư đang xài chiếm mấy phần trăm số đã cấp": two counts of
 * which one is a share of the other, or a part and the whole that it belongs to. Unchanged where no such two are named,
 * or their rate is printed.
 */
export function withShareOfOther(understood: Understood, lexicon: Lexicon): Understood {
  const { words, query } = understood
  const isPlain =
    query.parts.length === 0 && query.province === null && query.against === null && query.impossible === null
  const held = isPlain ? heldIn(words, lexicon) : null
  if (held === null) return understood
  const before = words.slice(0, held.from)
  // "mấy nhiệm vụ đang làm, chiếm bao nhiêu %": counted one after the other.
  const part = before.some((word) => lexicon.questionWords.isCounting(word)) ? null : namedIn(before, lexicon)
  const own = part && lexicon.figures.indicators.get(part.id)
  if (!part || own?.kind !== 'count') return understood
  const isRate = query.indicators.some((id) => lexicon.figures.indicators.get(id)?.kind === 'ratio')
  const whole = wholeOf(words.slice(held.to), own, isRate, lexicon)
  if (whole === null || isPrinted(part.id, whole, lexicon)) return understood
  const asked = { operation: 'value', comparison: null, indicators: [whole, part.id], lost: [], isShare: true } as const
  const periods = commonTime([whole, part.id], query.periods, lexicon.figures)
  if (periods.length === 0) return understood
  return {
    ...understood,
    matches: [part, ...understood.matches.filter(({ id }) => id !== part.id)],
    query: { ...query, ...asked, periods },
  }
}

/** A rate that is printed with the part tells the share of that very whole. */
function isPrinted(part: string, whole: string, lexicon: Lexicon): boolean {
  const { byIndicator } = lexicon.figures
  const rate = rateOf(part, lexicon)
  const wholes = new Set((byIndicator.get(whole) ?? []).map(({ value }) => value))
  return rate !== null && (byIndicator.get(rate) ?? []).some(({ denominator }) => wholes.has(denominator ?? null))
}

/** Where a share is asked for: the places from the verb to behind "phần trăm". */
function heldIn(
  words: readonly Word[],
  { questionWords }: Lexicon,
): { readonly from: number; readonly to: number } | null {
  const from = words.findIndex(({ folded }) => HELD.has(folded))
  if (from < 1) return null
  let at = from + 1
  while (BETWEEN.has(words[at]?.folded ?? '')) at++
  if (words[at]?.folded === 'bao') at++
  const count = words[at]
  if (!count || !questionWords.isCounting(count)) return null
  const isShare = words[at + 1]?.folded === 'phan' && words[at + 2]?.folded === 'tram'
  return isShare ? { from, to: at + 3 } : null
}

function namedIn(words: readonly Word[], { indicators }: Lexicon): NameMatch | null {
  const worth = ({ recall, coverage }: NameMatch): number => recall * coverage
  const met = indicators.find(words, NAMED)
  const best = met.reduce((best, next) => (worth(next) > worth(best) ? next : best), met[0]!)
  return best && best.coverage >= ACCOUNTS ? best : null
}

/** The other count on the right; where nothing is named there, the whole that the part belongs to. */
function wholeOf(right: readonly Word[], own: Indicator, isRate: boolean, lexicon: Lexicon): string | null {
  const { figures, indicators } = lexicon
  const isHeld = (id: string | null): id is string => {
    const other = figures.indicators.get(id ?? '')
    return id !== null && id !== own.id && other?.kind === 'count' && figures.byIndicator.has(id)
  }
  const isBare = right.every(({ folded }) => LEADS.has(folded)) || indicators.content(right).length === 0
  // "hồ sơ quá hạn chiếm bao nhiêu phần trăm vậy": the rate that is called so goes before.
  if (isBare) return right.length > 0 && !isRate && isHeld(own.parent) ? own.parent : null
  const named = namedIn(right, lexicon)
  return named && isHeld(named.id) ? named.id : null
}
