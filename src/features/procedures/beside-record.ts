import { cityOf } from '../../content/city.ts'
import type { Facet } from '../../core/intent.ts'
import type { Turn } from '../../core/turn.ts'
import { asksPenalty } from '../../dialogue/penalty.ts'
import { asksHowLongItLasts, asksValidity } from '../../dialogue/validity.ts'
import type { FirstLine } from './answer.ts'
import type { Procedure } from './content.ts'
import { paperLine } from './paper-line.ts'
import { asksSumReceived, asksTimeGranted, NO_TIME_GRANTED, paysOut, tellingSums } from './sum-received.ts'
import { asksTax, isOfLevy, NO_TAX } from './tax.ts'
import { asksTip, noTip } from './tip.ts'
import { lastsOf, validityOf } from './validity.ts'

/** What was asked for in a person's own words; a button's are ours. */
const written = ({ args, question }: Turn): string => (args.length === 0 ? question.text : '')

/** What is said first where something was asked for that is no part of a record: a tip, a sum paid out, a tax, how long a paper is good. */
export function firstLine(turn: Turn, procedure: Procedure, facets: readonly Facet[]): FirstLine | undefined {
  const text = written(turn)
  const city = cityOf(turn.snapshot)
  if (asksValidity(text)) return { text: validityOf(procedure), ofSum: false }
  if (asksHowLongItLasts(text)) return { text: lastsOf(procedure), ofSum: false }
  if (asksTip(text)) return { text: noTip(city), ofSum: false }
  if (paysOut(procedure.name) && asksSumReceived(text)) return { text: sumOf(procedure, city.hotline), ofSum: true }
  if (facets.includes('duration') && paysOut(procedure.name) && asksTimeGranted(text))
    return { text: NO_TIME_GRANTED, ofSum: false }
  if (facets.includes('documents')) return paperLine(text, procedure)
  if (facets.includes('fee') && !isOfLevy(procedure.name) && asksTax(text)) return { text: NO_TAX, ofSum: false }
  return undefined
}

function sumOf(procedure: Procedure, hotline: string): string {
  const told = tellingSums(procedure)
  if (told.length > 0) return ['Dạ, về mức được nhận, nguồn có nói:', ...told].join('\n')
  const { decides } = procedure.agency
  const agency = decides ? `nơi giải quyết (${decides})` : 'nơi nhận hồ sơ'
  return `Dạ, số tiền được nhận thì nguồn này không nêu mức; Ông/Bà hỏi ${agency} hoặc gọi ${hotline}.`
}

/** What is asked where only money, or how long a paper is good, was asked for: not everything of the procedure. */
export const askedAlone = (turn: Turn, name: string, facets: readonly Facet[]): readonly Facet[] => {
  const text = written(turn)
  if (asksValidity(text) || asksHowLongItLasts(text))
    return facets
      .filter((facet) => facet !== 'duration' && facet !== 'overview')
      .concat(facets.includes('result') ? [] : ['result'])
  const alone = facets.every((facet) => facet === 'overview' || facet === 'fee')
  const asked = asksTip(text) || (paysOut(name) && asksSumReceived(text))
  return asked && (alone || asksTip(text)) ? ['fee'] : facets
}

/** Whether a person's own words ask for a fine; a button's never do. */
export const fined = (turn: Turn): boolean => asksPenalty(written(turn))

/** Whether they ask only what one gives beside the fee. */
export const tipped = (turn: Turn): boolean => asksTip(written(turn))
