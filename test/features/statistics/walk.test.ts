import { describe, expect, it } from 'vitest'
import { readPeriods } from '../../../src/calendar/periods-reading.ts'
import type { City } from '../../../src/content/city.ts'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { wordsKind } from '../../../src/content/words.ts'
import { answerFigures } from '../../../src/features/statistics/answers/answer-figures.ts'
import { figuresOf, type Observation } from '../../../src/features/statistics/observations.ts'
import { isFor, periodOfSpan } from '../../../src/features/statistics/printed-period.ts'
import { EMPTY_QUERY, type FigureQuery } from '../../../src/features/statistics/query.ts'
import { provinceOf, selectFigures } from '../../../src/features/statistics/select.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { wordsIn } from '../../../src/search/name-words.ts'
import { fold } from '../../../src/text/normalise.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { REPOSITORY, SHIPPED_KINDS } from './shipped.ts'

const { snapshot } = buildSnapshot({ kinds: [...SHIPPED_KINDS, wordsKind], roots: [REPOSITORY] })
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

describe('figures asked for in many ways', () => {
  const ways: readonly ((name: string, scope: string, period: string) => string)[] = [
    (name, scope, period) => `${name} ${scope} ${period}`,
    (name, scope, period) => `Trong ${period}, ${name} ${scope && `của ${scope}`} là bao nhiêu?`,
    (name, scope, period) => fold(`${name} ${scope} ${period} la bao nhieu`),
    (name, scope, period) => `Xin cho biết ${name} ${scope && `ở ${scope}`} ${period} ạ`,
  ]
  /** Scopes as people say them, with what they are and the province. */
  const scopes: readonly (readonly [string, string | null, string | null])[] = [
    ['', null, null],
    ['cấp xã', 'commune-level', null],
    ['cấp huyện', 'district-level', null],
    ['các sở, ngành', 'department-level', null],
    ['quận Bình Thủy', 'district-binh-thuy', null],
    ['tỉnh Đồng Tháp', null, 'dong-thap'],
  ]
  const periods = [
    '2 tháng đầu năm 2024',
    '9 tháng đầu năm 2024',
    'năm 2023',
    'quý I năm 2024',
    'năm 2017',
    '9 tháng đầu năm 2021',
    '6 tháng đầu năm 2024',
  ]
  const named = [...figures.indicators.values()]
    .filter(({ id, unit }) => figures.byIndicator.has(id) && unit !== '-' && !id.endsWith('-rest'))
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
  /** "phòng chuyên môn cấp huyện" is the city's figure of them: asked of that level its own name says no more. */
  const saysLevel = (name: string, scope: string): boolean =>
    scope !== '' &&
    wordsIn(scope).every(
      ({ folded }) => /^(?:cac|nganh|cap)$/.test(folded) || wordsIn(name).some((w) => w.folded === folded),
    )
  // "đơn vị sự nghiệp của các sở" names its level itself: another one beside it asks for two.
  const isPlaced = (name: string): boolean =>
    understandFigures(readText(name, words), lexicon, TODAY).query.scopes.length > 0
  // "việc lớn sáu tháng cuối năm" names its time itself.
  const isTimed = (name: string): boolean => readPeriods(fold(name), TODAY).length > 0
  // Every name once, each with another way, scope and period.
  const asked = named.map(({ id, name }, i) => {
    const met = scopes[i % scopes.length]!
    const [scope, scopeId, province] = saysLevel(name, met[0]) || (met[0] !== '' && isPlaced(name)) ? scopes[0]! : met
    const period = isTimed(name) ? '' : periods[Math.floor(i / 3) % periods.length]!
    return {
      id,
      scopeId,
      province,
      period,
      text: ways[Math.floor(i / 5) % ways.length]!(name, scope, period).replace(/\s+/g, ' '),
    }
  })
  const read = asked.map((question) => ({
    ...question,
    query: understandFigures(readText(question.text, words), lexicon, TODAY).query,
  }))

  it('are nearly always the figure that is named', () => {
    const other = read.filter(({ id, query }) => query.indicators.length > 0 && !query.indicators.includes(id))
    expect(other.length / read.length).toBeLessThan(0.02)
  })

  it('are never of another period, scope or province than is said', () => {
    const stray = read.flatMap(({ text, scopeId, province, period, query }) => {
      const [wanted] = readPeriods(fold(period), TODAY)
      const city = { name: '', website: '', hotline: '' } as City
      const quoted = answerFigures({ query, figures, city, today: TODAY }, () => []).quoted ?? []
      return quoted
        .filter(
          (o) =>
            (wanted?.kind === 'period' && !isFor(o.period, wanted.period)) ||
            (scopeId !== null && o.scope !== scopeId && query.operation === 'value') ||
            provinceOf(figures, o) !== province,
        )
        .map((o) => `${text}: ${o.id}`)
    })
    expect(stray).toEqual([])
  })
})
