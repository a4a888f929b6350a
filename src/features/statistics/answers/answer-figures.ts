import { isFor } from '../printed-period.ts'
import type { FigureQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import { type Answer, type Asked, together } from './answer.ts'
import { withAverage } from './average.ts'
import { answerBreakdown } from './breakdown.ts'
import { answerCompare } from './compare.ts'
import { answerConflict, answerDefinition, answerProvenance, statedFigures } from './explain.ts'
import { answerList } from './list.ts'
import { sayImpossible, sayNoIndicator, sayUnknown, sayUnnamed } from './missing.ts'
import { answerRank } from './rank.ts'
import { withShare } from './share.ts'
import { SUM, withSum } from './sum.ts'
import { answerTrend } from './trend.ts'
import { answerValue } from './value.ts'

/**
 * The answer to a query from printed figures.
 * @param similar indicators that the words may have meant, where none was understood
 */
export function answerFigures(asked: Asked, similar: () => readonly string[]): Answer {
  const { query } = asked
  if (query.impossible) return sayImpossible(asked)
  if (query.unknown && query.operation !== 'definition')
    return isOneOfSeveral(asked) ? withoutOne(asked, similar) : sayUnknown(asked)
  if (query.unnamed) return sayUnnamed(query.unnamed)
  if (query.indicators.length === 0) return withoutIndicator(asked, similar)
  const isDisputed = query.asksWhetherRight && query.stated.some((value) => disputed(asked, value))
  const answer = isDisputed ? answerConflict(asked) : BY_OPERATION[query.operation](asked)
  const told = query.isDefined && query.operation === 'value' ? together([answer, answerDefinition(asked)]) : answer
  if (query.isSummed) return withSum(asked, told)
  if (query.isShare) return withShare(asked, told)
  return query.average ? withAverage(asked, told) : told
}

/** "sở y tế mấy, sở xây dựng mấy": bodies that figures are printed of beside one that has none. */
export function isOneOfSeveral({ query, figures }: Asked): boolean {
  const isBody = (id: string): boolean => /^(?:agency|former-district)$/.test(figures.scopes.get(id)?.kind ?? '')
  const isKnown = query.bodies.some(({ written }) => written === query.unknown?.written)
  return query.unknown?.kind === 'agency' && isKnown && query.scopes.length > 0 && query.scopes.every(isBody)
}

function withoutOne(asked: Asked, similar: () => readonly string[]): Answer {
  return withNote(answerFigures({ ...asked, query: { ...asked.query, unknown: null } }, similar), asked)
}

/** An answer of the others, with the one that nothing is printed of. */
export function withNote(told: Answer, { query }: Asked): Answer {
  const none = `Văn bản không in số này của “${query.unknown?.written}”`
  // What they come to is told with whom it leaves out.
  const sum = query.isSummed ? told.say.findIndex((one) => one.startsWith(SUM)) : -1
  return sum < 0
    ? { ...told, say: [...told.say, `${none}.`] }
    : { ...told, say: told.say.with(sum, `${told.say[sum]}\n${none} nên không có trong tổng.`) }
}

const BY_OPERATION: Readonly<Record<FigureQuery['operation'], (asked: Asked) => Answer>> = {
  value: answerValue,
  compare: answerCompare,
  trend: answerTrend,
  rank: answerRank,
  breakdown: answerBreakdown,
  list: answerList,
  definition: answerDefinition,
  provenance: answerProvenance,
  conflict: answerConflict,
}

/** Without an indicator a number itself, a form or a document may still tell what is meant. */
function withoutIndicator(asked: Asked, similar: () => readonly string[]): Answer {
  const { query } = asked
  if (query.operation === 'list' || query.form) return answerList(asked)
  if (query.operation === 'conflict' && query.stated.length + query.conflicts.length > 0) return answerConflict(asked)
  if (query.operation === 'provenance' || (query.stated.length > 0 && statedFigures(asked).length > 0))
    return answerProvenance(asked)
  return sayNoIndicator(asked, similar())
}

/** A stated number that is printed for the time asked and known not to follow from its parts. */
function disputed({ query, figures }: Asked, value: number): boolean {
  return query.indicators.some((id) =>
    (figures.byIndicator.get(id) ?? []).some(
      (o) =>
        hasValue(o) &&
        o.value === value &&
        (query.periods.length === 0 || query.periods.some(({ period }) => isFor(o.period, period))) &&
        o.conflicts.some((c) => figures.conflicts.get(c)?.kind !== 'different-things'),
    ),
  )
}
