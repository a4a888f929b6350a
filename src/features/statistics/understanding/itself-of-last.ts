import type { FigureQuery } from '../query.ts'
import { againOfLast } from './again-of-last.ts'
import { atThatTime } from './at-that-time.ts'
import { countedOfLast } from './counted-with.ts'
import { levelsOfLast } from './levels-of-last.ts'
import type { Lexicon } from './lexicon.ts'
import { movedSince } from './moved-since.ts'
import { partsOfRate } from './parts-of-rate.ts'
import type { Remembered } from './remembered.ts'
import { sinceThen } from './since-then.ts'
import type { Understood } from './understand.ts'
import { whichPartOfLast } from './which-part.ts'
import { totalOfLast } from './whole-of-last.ts'

/**
 * What a message asks of the printed figure told last itself, and of nothing else: its levels, its total, what it is made
 * of, how it moved. Null: something else is asked.
 * @param heard the message with the words that count what the last figure is of
 */
export const itselfOfLast = (
  understood: Understood,
  heard: Understood,
  folded: string,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null =>
  levelsOfLast(understood, folded, last, lexicon) ??
  totalOfLast(understood.query, folded, last, lexicon) ??
  againOfLast(understood, folded, last, lexicon) ??
  countedOfLast(heard, last, lexicon) ??
  partsOfRate(understood, folded, last, lexicon) ??
  sinceThen(understood.query, folded, last) ??
  movedSince(understood.query, folded, last, lexicon) ??
  whichPartOfLast(understood, folded, last, lexicon) ??
  atThatTime(understood, folded, last, lexicon)
