import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word } from '../../../search/name-words.ts'
import type { FigureQuery } from '../query.ts'
import { besideLast } from './beside.ts'
import { childAt } from './children.ts'
import type { Lexicon } from './lexicon.ts'
import { siblingAt } from './stages.ts'

/** The figures met, with those that they are held against or told apart from: parts by "hay", either side of "khác" or "so với". */
export function withOtherSide(matches: readonly NameMatch[], asked: Asked): readonly NameMatch[] {
  return heldAgainst(toldApart(eitherOf(matches, asked), asked), asked)
}

/** What is asked of figures, and the words that it is asked in. */
interface Asked {
  readonly operation: FigureQuery['operation'] | null
  readonly words: readonly Word[]
  readonly lexicon: Lexicon
}

/** "so với tổng số": what the first is a part of. */
const TOTAL = new Set(['tong', 'ca'])

/** "trễ hạn khác trễ trên hệ thống chỗ nào": a name met this far on either side is one of two to be told apart. */
const TOLD = 0.9

/** Two figures to be told apart, where either side of "khác" names its own; else the matches as they are. */
function toldApart(matches: readonly NameMatch[], { operation, words, lexicon }: Asked): readonly NameMatch[] {
  const at = words.findIndex(({ folded }) => folded === 'khac')
  if (operation !== 'definition' || matches.length !== 1 || at < 1) return matches
  const sides = [words.slice(0, at), words.slice(at + 1)].flatMap(
    (side) => lexicon.indicators.find(side, TOLD)[0] ?? [],
  )
  const [first, second] = sides
  return first && second && first.id !== second.id ? sides : matches
}

/** "hành chính hay sự nghiệp cắt nhiều hơn": of one whole the part on either side; else the matches as they are. */
function eitherOf(matches: readonly NameMatch[], { operation, words, lexicon }: Asked): readonly NameMatch[] {
  const [met, ...more] = matches
  const at = words.findIndex(({ folded }) => folded === 'hay')
  if ((operation !== 'compare' && operation !== 'rank') || !met || more.length > 0 || at < 1) return matches
  const whole = lexicon.figures.indicators.get(met.id)?.parent ?? met.id
  const [first, second] = [words.slice(0, at), words.slice(at + 1)].map((side) => childAt(side, whole, lexicon))
  return first && second && first !== second
    ? [
        { ...met, id: first },
        { ...met, id: second },
      ]
    : matches
}

/**
 * "đang xài bao nhiêu so với số đã cấp", "tiêu được bao nhiêu so với kế hoạch giao": of one figure and what it is held
 * against, told by its step or as its whole, both are asked for; else the matches as they are.
 */
function heldAgainst(matches: readonly NameMatch[], { operation, words, lexicon }: Asked): readonly NameMatch[] {
  const [met, ...more] = matches
  const at = words.findIndex(({ folded }, i) => folded === 'so' && words[i + 1]?.folded === 'voi')
  if (operation !== 'compare' || !met || more.length > 0 || at < 1) return matches
  const [before, behind] = [words.slice(0, at), words.slice(at + 2)]
  // Named by what it is held against, the figure itself is told by its step: "tiêu được … so với kế hoạch giao".
  const isNamedBehind = [...met.at].some((place) => place > at)
  const own = isNamedBehind ? (siblingAt(before, met.id, lexicon) ?? met.id) : met.id
  const other = baseOf(own, behind, lexicon)
  return other === null
    ? eachSide(met, before, behind, lexicon)
    : [
        { ...met, id: own },
        { ...met, id: other },
      ]
}

/** "số tự lo một phần so với số nhà nước lo hết": a figure that either side names by itself. */
function eachSide(
  met: NameMatch,
  before: readonly Word[],
  behind: readonly Word[],
  lexicon: Lexicon,
): readonly NameMatch[] {
  const [first, second] = [before, behind].map((side) => lexicon.indicators.find(side, NAMED)[0])
  if (
    MARKS.has(
      behind
        .slice(0, 2)
        .map(({ folded }) => folded)
        .join(' '),
    )
  )
    return [met]
  const areNamed = first && second && first.coverage >= OF_SIDE && second.coverage >= OF_SIDE
  return areNamed && first.id !== second.id && (met.id === first.id || met.id === second.id) ? [first, second] : [met]
}
const [NAMED, OF_SIDE] = [0.85, 0.6]
/** Behind "so với" these are no figure of their own. */
const MARKS: ReadonlySet<string> = new Set(['chi tieu', 'muc tieu', 'ke hoach', 'yeu cau'])

/** The figure that one is held against: its whole, or the one of the same business that the words tell. */
export function baseOf(own: string, behind: readonly Word[], lexicon: Lexicon): string | null {
  if (behind.length === 0) return null
  const { figures, indicators } = lexicon
  const mine = figures.indicators.get(own)
  const whole = figures.indicators.get(mine?.parent ?? '')
  if (mine && whole && whole.unit === mine.unit && indicators.strange(behind, whole.id).length === 0) {
    const [ofWhole, ofOwn] = [foldedOfName(whole.name), foldedOfName(mine.name)]
    const tells = ({ folded }: Word): boolean => TOTAL.has(folded) || (ofWhole.has(folded) && !ofOwn.has(folded))
    if (behind.some(tells)) return whole.id
  }
  const other = siblingAt(behind, own, lexicon) ?? besideLast(behind, own, lexicon)?.id ?? null
  return other === own ? null : other
}
