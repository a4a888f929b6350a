import type { Turn } from '../../core/turn.ts'
import { figuresOf } from './observations.ts'
import { periodOfSpan } from './printed-period.ts'
import { EMPTY_QUERY, type FigureQuery, type Operation } from './query.ts'
import { FEATURE } from './recogniser.ts'
import { askedAgain, lastQuestion } from './understanding/memory.ts'

/** The query that understanding made; a tapped choice names indicator, scope and period itself. */
export function queryOf(turn: Turn, operation: Operation): FigureQuery {
  const read = turn.question.recognised?.find(({ feature }) => feature === FEATURE)?.data as FigureQuery | undefined
  if (turn.args.length === 0) return read ? { ...read } : { ...EMPTY_QUERY, operation }
  const [indicator = '', scope = '', span = ''] = turn.args
  if (indicator === 'excel') return again(turn, { output: 'excel' })
  const figures = figuresOf(turn.snapshot)
  const named = figures.scopes.get(scope)
  return {
    ...EMPTY_QUERY,
    operation,
    indicators: [indicator].filter((id) => figures.indicators.has(id)),
    scopes: scope === '' || named?.kind === 'province' ? [] : [scope],
    province: named?.kind === 'province' ? (named.province ?? null) : null,
    periods: span === '' ? [] : [{ period: periodOfSpan(span), year: 'given', running: false }],
    comparison: operation === 'compare' ? { kind: 'target' } : null,
  }
}

/** The last question once more, in another form. */
function again(turn: Turn, changed: Partial<FigureQuery>): FigureQuery {
  const last = lastQuestion({ ...turn.state, lastIntent: 'statistics.list' }, FEATURE, turn.now)
  return { ...(last ? askedAgain(last) : { ...EMPTY_QUERY, operation: 'list' as const }), ...changed }
}
