import { describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { wordsKind } from '../../../src/content/words.ts'
import { figuresOf, type Observation } from '../../../src/features/statistics/observations.ts'
import { periodOfSpan } from '../../../src/features/statistics/printed-period.ts'
import { provinceKind } from '../../../src/features/statistics/provinces.ts'
import { EMPTY_QUERY, type FigureQuery } from '../../../src/features/statistics/query.ts'
import { selectFigures } from '../../../src/features/statistics/select.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { FIGURE_KINDS, REPOSITORY } from './shipped.ts'

const { snapshot } = buildSnapshot({ kinds: [...FIGURE_KINDS, provinceKind, wordsKind], roots: [REPOSITORY] })
const figures = figuresOf(snapshot)
const lexicon = lexiconOf(snapshot, [])
const words = compileWords(snapshot.records(wordsKind).map((r) => r.value))
const TODAY = '2026-11-21'

/** The question for one figure, typed: its indicator, scope and period, nothing else said. */
function queryFor(o: Observation): FigureQuery {
  return {
    ...EMPTY_QUERY,
    indicators: [o.indicator],
    scopes: [o.scope],
    periods: [{ period: periodOfSpan(o.period.span), year: 'given', running: false }],
    province: o.document.province,
  }
}

/** Figures that an answer to a query would quote. */
function quotedFor(query: FigureQuery, o: Observation): readonly Observation[] {
  const indicator = figures.indicators.get(o.indicator)
  const selection = indicator && selectFigures(figures, query, indicator)
  return selection?.kind === 'figures' ? [...selection.shown, ...selection.rivals] : []
}

const sameThing = (a: Observation, b: Observation) =>
  a.indicator === b.indicator && a.scope === b.scope && a.document.province === b.document.province

describe('every figure of the sheets', () => {
  const valued = figures.observations.filter((o) => o.value !== null)

  it('is there to be asked', () => {
    expect(valued.length).toBeGreaterThan(500)
  })

  it.each(valued.map((o) => [o.id, o] as const))('%s comes back for its indicator, scope and period', (_, o) => {
    const quoted = quotedFor(queryFor(o), o)
    expect(quoted.map((q) => q.value)).toContain(o.value)
    expect(quoted.filter((q) => !sameThing(q, o) || q.period.span !== o.period.span)).toEqual([])
  })

  const without = figures.observations.filter((o) => o.value === null)

  it.each(without.map((o) => [o.id, o] as const))('%s has no value and gets none', (_, o) => {
    const quoted = quotedFor(queryFor(o), o).filter((q) => q.value === null)
    expect(quoted.filter((q) => q.ranks.length === 0)).toEqual([])
  })

  it('is never quoted for a year that has none', () => {
    const later = { period: periodOfSpan('2031'), year: 'given', running: false } as const
    expect(valued.flatMap((o) => quotedFor({ ...queryFor(o), periods: [later] }, o))).toEqual([])
  })

  it('of our city is never quoted for another province', () => {
    const ours = valued.filter((o) => o.document.province === null)
    const elsewhere = ours.flatMap((o) => quotedFor({ ...queryFor(o), province: 'dong-thap' }, o))
    expect(elsewhere.filter((o) => o.document.province !== 'dong-thap')).toEqual([])
  })
})

describe('every indicator, scope and period in words', () => {
  const asked = new Map(
    figures.observations
      .filter((o) => o.period.label !== 'hằng năm')
      .map((o) => {
        const scope = o.scope === 'city' ? '' : ` của ${figures.scopes.get(o.scope)?.name}`
        return [`${figures.indicators.get(o.indicator)?.name}${scope} ${o.period.label}`, o] as const
      }),
  )

  it.each([...asked])('%s', (text, o) => {
    const { query } = understandFigures(readText(text, words), lexicon, TODAY)
    expect(query.indicators).toContain(o.indicator)
    expect(query.province).toBe(o.document.province)
    if (o.scope !== 'city' && o.document.province === null) expect(query.scopes).toContain(o.scope)
    expect(query.periods).not.toEqual([])
  })
})
