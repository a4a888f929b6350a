import type { Measure } from '../../../core/counts.ts'
import { ofLast, ofLastTexts } from '../../../core/last-texts.ts'
import { type NameMatch, scored } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import type { Figures } from '../observations.ts'

/** What kind of number words ask for: a share, money, or a count of something ("bao nhiêu hồ sơ"). */
export interface Wanted {
  readonly share: boolean
  readonly money: boolean
  /** More or less of it is asked for: no yes or no. */
  readonly more: boolean
  /** Units of our indicators that are counted in the words, folded. */
  readonly units: ReadonlySet<string>
}

const SHARE = /(?<![a-z])(?:ty le|ti le|phan tram|ty trong|tl)(?![a-z])|%/
const MONEY =
  /(?<![a-z])(?:(?:bao nhieu|nhieu|nhiu|may|bn|so|tong so|tong|xai) tien|(?:bao nhieu|nhieu|nhiu|may|bn) (?:ty|trieu|dong)|(?<!(?:tra|dong|nop|thanh toan) )tien)(?! do(?![a-z]))(?![a-z])/
/** "tiền đầu tư công xài mấy phần trăm": a share of money. */
const ASKS_SHARE = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) (?:phan tram|%)/
/** "xong mấy bộ": dossiers, where nothing is named behind them. */
const SETS =
  /(?<=(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) )bo(?=\s*(?:[,.?!;]|$)| (?:roi|r|vay|dzay|zay|z|v|the|a|ha|lan|nhi|thoi|trong)(?![a-z]))/gm
const MORE = /(?<![a-z])(?:nhieu|nhiu|it) (?:hon|nhat|nhut)(?![a-z])/
const COUNTED =
  /(?<![a-z])(?<!ky )(?:bao nhieu|nhieu|nhiu|may|bn|so|tong so|so luong|tong)(?: cai| bo| luot| vu)? (?=[a-z])([a-z]+(?: [a-z]+)?)/g

/** "bao nhiêu buổi truyền thông": events are counted in one unit. */
const EVENTS = /(?<=(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) )(?:buoi|dot|suat)(?![a-z])/g

/** How units are shortened, folded. */
const SHORT: Readonly<Record<string, string>> = {
  hs: 'ho so',
  nv: 'nhiem vu',
  ng: 'nguoi',
  vb: 'van ban',
  dv: 'don vi',
}

/** @param text folded, of a question or a part of it */
export const wantedIn = (text: string, units: ReadonlySet<string>): Wanted => wantedOf(units)(text)

/** Many ask it of one text and of its parts. */
const wantedOf = ofLast((units: ReadonlySet<string>) => ofLastTexts((text) => readWanted(text, units)))

function readWanted(text: string, units: ReadonlySet<string>): Wanted {
  const folded = text
    .replace(/(?<![a-z])(?:hs|nv|ng|vb|dv)(?![a-z])/g, (short) => SHORT[short]!)
    .replace(SETS, SHORT.hs!)
    .replace(EVENTS, 'cuoc')
  const counted = [...folded.matchAll(COUNTED)].flatMap(([, named = '']) => {
    const unit = units.has(named) ? named : named.split(' ')[0]!
    return units.has(unit) ? [unit] : []
  })
  return {
    share: SHARE.test(folded),
    money: MONEY.test(folded) && !ASKS_SHARE.test(folded),
    more: MORE.test(folded),
    units: new Set(counted),
  }
}

/** Units that our indicators are counted in, folded. */
export function unitsOf({ indicators }: Figures): ReadonlySet<string> {
  return new Set([...indicators.values()].filter(({ kind }) => kind === 'count').map(({ unit }) => fold(unit)))
}

const MEETS = 1.2
const OTHER = 0.75
/** Of a sum and its share, called alike, the sum is meant where no share is asked for. */
const UNSAID_SHARE = 0.98
/** What is printed goes before what is only counted, where both are called the same. */
const COUNTED_ONLY = 0.85

/** How well an indicator is of the kind that is wanted, around 1. */
function kindFit({ kind, unit }: Pick<Indicator, 'kind' | 'unit'>, { share, money, more, units }: Wanted): number {
  if (more && kind === 'flag') return OTHER
  if (money) return kind === 'money' ? MEETS : OTHER
  if (share) return kind === 'ratio' || unit === '%' ? MEETS : OTHER
  if (units.size === 0) return kind === 'ratio' ? UNSAID_SHARE : 1
  if (kind === 'count') return units.has(fold(unit)) ? MEETS : 1
  return kind === 'ratio' || (kind === 'index' && !units.has(fold(unit))) ? OTHER : 1
}

/** Matches in the order of how well name and kind are met. */
export function byKind(
  matches: readonly NameMatch[],
  wanted: Wanted,
  { indicators }: Figures,
  measures: ReadonlyMap<string, Pick<Measure, 'kind' | 'unit'>>,
): readonly NameMatch[] {
  return matches
    .map((match) => {
      const indicator = indicators.get(match.id)
      const measure = measures.get(match.id)
      const counted =
        measure && measure.kind !== 'duration' ? kindFit({ kind: measure.kind, unit: measure.unit }, wanted) : 1
      return scored(match, match.score * (indicator ? kindFit(indicator, wanted) : COUNTED_ONLY * counted))
    })
    .sort((a, b) => b.score - a.score)
}

export const foldedOf = ofLast((words: readonly Word[]): string => words.map(({ folded }) => folded).join(' '))
