import type { FigureQuery } from '../query.ts'
import { timesOf, valueOfLast } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import { unitWords } from './of-last.ts'
import type { Remembered } from './remembered.ts'

/** From one time over to another. */
const OVER = /(?<![a-z])(?:sang|qua|toi|den|vo|vao|buoc qua|buoc sang) (?:nam |ky )?20\d\d(?!\d)/
/** Which way something moved: "tăng hay giảm", "nhích lên hay tuột xuống", "nhiều hơn hay ít hơn". */
const MOVED =
  /(?<![a-z])(?:tang|giam|nhich|tuot|tut|rot|sut|leo|vot|xuong|khuyet|(?:len|nhieu|it|cao|thap) (?:hon|hay)|doi)(?![a-z])/
const AROUND = new Set(
  'sang qua toi den vo vao buoc nam ky thi la co con the vay roi a u ua ma tang giam nhich tuot tut rot sut leo vot xuong len nhieu it cao thap hon kem hay hoac khong ko k hong hok doi gi so voi do truoc khac nao duoc dc di ra bao nhiu may bn muc diem bac hang chut xiu them mat bot di da dzay zay day z v em anh chi nhi ha hen nghen ta nha cai so nhieu nhieu nhe'.split(
    ' ',
  ),
)
const MOST_WORDS = 16

/**
 * "sang 2020 tăng hay giảm, bao nhiêu người" behind the figure of one time: the two held against each other. Null: more is
 * said, or something else.
 */
export function movedSince(query: FigureQuery, folded: string, last: Remembered, lexicon: Lexicon): FigureQuery | null {
  const [before, ...earlier] = last.periods
  const [named, ...others] = query.periods
  if (!before || !named || earlier.length + others.length > 0 || last.indicators.length !== 1) return null
  if (!OVER.test(folded) || !MOVED.test(folded)) return null
  if (query.scopes.length + query.bodies.length > 0 || query.province !== null || query.impossible) return null
  if (before.kind !== named.period.kind || before.label === named.period.label) return null
  const units = unitWords(last, lexicon)
  const words = folded.split(/[^a-z0-9%]+/).filter((word) => word !== '')
  const isAround = (word: string): boolean => AROUND.has(word) || units.includes(word) || /^20\d\d$/.test(word)
  if (words.length > MOST_WORDS || !words.every(isAround)) return null
  return {
    ...valueOfLast(query, last),
    operation: 'compare',
    periods: [...timesOf(last), named],
    comparison: { kind: 'periods' },
    stated: [],
    by: null,
    asksWhetherRight: false,
  }
}
