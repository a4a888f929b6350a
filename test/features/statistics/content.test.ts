import { describe, expect, it } from 'vitest'
import { figureSchema, indicatorSchema } from '../../../src/features/statistics/content.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import { shippedFigures } from './shipped.ts'

const figures = figuresOf(shippedFigures())

const value = (id: string) => figures.byId.get(id)?.value

describe('figures', () => {
  it.each([
    ['bc137-2-2-g/departments', 'department-level', 99.94, 86593, 86643],
    ['bc137-2-2-g/districts', 'district-level', 99.95, 28025, 28038],
    ['bc137-2-2-g/communes', 'commune-level', 99.99, 85530, 85536],
    ['bc137-2-2-h/rate', 'city', 97.37, 148, 152],
    ['bt02-1/completion', 'city', 78.8, 52, 66],
    ['bc27-2/completion-2020', 'city', 65.15, 43, 66],
    ['bt02-3b/staff-plan', 'city', 149.15, 3450, 2313],
  ])('%s carries its parts', (id, scope, expected, numerator, denominator) => {
    expect(figures.byId.get(id)).toMatchObject({ scope, value: expected, numerator, denominator })
  })

  it('of the whole city on time are derived, and say how', () => {
    const city = figures.byId.get('bc137-derived/on-time-city')
    expect(city).toMatchObject({ value: 99.97, numerator: 200148, denominator: 200217 })
    expect(city?.derived?.formula).toBe('(86.593 + 28.025 + 85.530) ÷ (86.643 + 28.038 + 85.536)')
  })

  it.each([
    [
      'bc137-2-7/par',
      86.15,
      [
        [42, 63],
        [6, 13],
        [5, 5],
      ],
    ],
    ['bc137-2-7/sipas', 83.12, [[23, 63]]],
    ['bc137-2-7/papi', 40.17, [[53, 61]]],
    ['bc137-2-2-i/total', 81.86, [[4, 63]]],
    ['kh101-2025/par', 89.13, [[22, 63]]],
    ['bc27-3/par-2019', null, [[29, null]]],
  ])('%s carries its ranks', (id, expected, ranks) => {
    expect(value(id)).toBe(expected)
    expect(figures.byId.get(id)?.ranks.map((r) => [r.rank, r.of])).toEqual(ranks)
  })

  it('of late dossiers stand by agency', () => {
    const late = figures.observations.filter((o) => o.sheet === 'bc137-3' && o.indicator === 'dossiers-late')
    expect(Object.fromEntries(late.map((o) => [o.scope, o.value]))).toEqual({
      'agency-so-tai-nguyen-va-moi-truong': 25,
      'agency-so-giao-thong-van-tai': 7,
      'agency-so-y-te': 2,
      'agency-so-ke-hoach-va-dau-tu': 1,
      'district-binh-thuy': 5,
      'district-ninh-kieu': 1,
    })
  })

  it('of all procedures make a series over the documents', () => {
    const city = figures.byIndicator.get('procedures-total')?.filter((o) => o.scope === 'city' && !o.row)
    expect(Object.fromEntries(city?.map((o) => [o.period.span, o.value]) ?? [])).toEqual({
      '2017': 1735,
      '2018': 2062,
      '2019': 1840,
      '2020': 1871,
      '2021-9M': 1915,
      '2024-H1': 1850,
      '2025-08': 2242,
    })
  })

  it('of another province are of no other scope than its own', () => {
    const other = figures.observations.filter((o) => o.document.province === 'dong-thap')
    expect(other).toHaveLength(23)
    expect([...new Set(other.map((o) => figures.scopes.get(o.scope)?.province))]).toEqual(['dong-thap'])
    const ours = figures.observations.filter((o) => o.document.province === null)
    expect(ours.filter((o) => figures.scopes.get(o.scope)?.province !== null)).toEqual([])
  })

  it('keep the real data window apart from the label', () => {
    expect(figures.byId.get('bc137-2-6-b/meetings')?.period).toEqual({
      label: '05/12/2023-15/5/2024',
      span: '2024-H1',
      from: '2023-12-05',
      to: '2024-05-15',
      cumulative: true,
    })
    expect(figures.byId.get('bc137-annex-1/complaints')?.asOf).toBe('2024-05-14')
  })

  it('of a stock are never cumulative, whatever the period', () => {
    expect(figures.byId.get('bc137-2-2-a/total')?.period.cumulative).toBe(false)
  })

  it('that are missing say why', () => {
    const missing = figures.observations.filter((o) => o.value === null)
    expect(missing.filter((o) => o.missing?.reason === 'blank')).toHaveLength(11)
    expect(missing.filter((o) => o.missing?.reason === 'page-lost').map((o) => o.id)).toEqual([
      'bc137-form-4/r3.2',
      'bc137-form-7/r6.4',
    ])
  })

  it('that disagree stand side by side under one explanation', () => {
    const of = (conflict: string) =>
      figures.observations.filter((o) => o.conflicts.includes(conflict)).map((o) => [o.id, o.value])
    expect(of('complaints-three-counts')).toEqual([
      ['bc137-2-2-h/received', 152],
      ['bc137-2-6-c/hotline', 317],
      ['bc137-annex-1/complaints', 137],
      ['bc137-form-3/r3.4.1', 152],
    ])
    expect(new Set(of('service-units-2024').map(([, v]) => v))).toEqual(new Set([527, 537, 114, 423, 415, null]))
    expect(of('services-with-online-dossiers').map(([, v]) => v)).toContain(92.55)
  })
})

describe('documented inconsistencies', () => {
  it.each([
    ['thousands-separator', 12],
    ['plan-2024-unreadable', 5],
    ['complaints-three-counts', 4],
    ['complaints-refusals-counted', 8],
    ['interagency-created-2024', 3],
    ['interagency-renewed-2024', 2],
    ['online-services-2024', 7],
    ['services-with-online-dossiers', 4],
    ['synchronised-sum', 4],
    ['service-units-2024', 9],
    ['late-dossiers-lists', 12],
    ['legal-documents-2024', 6],
    ['legal-documents-checked-2024', 5],
    ['admitted-row', 2],
    ['plan-254-two-dates', 0],
    ['truncated-rates', 3],
    ['plan-164-two-topics', 1],
    ['plan-253-254', 0],
    ['plan-66-tasks-twice', 2],
    ['simplified-2021', 3],
    ['blank-parents', 2],
    ['percentage-points', 7],
    ['par-index-parts', 6],
    ['lost-pages', 2],
    ['spelling-variants', 0],
    ['online-rates', 5],
    ['not-on-time-rates', 4],
  ])('%s is explained, and %i figures name it', (conflict, count) => {
    expect(figures.conflicts.get(conflict)?.explanation).toMatch(/\S/)
    expect(figures.observations.filter((o) => o.conflicts.includes(conflict))).toHaveLength(count)
  })
})

describe('indicators', () => {
  it.each([
    ['on-time-settled', 'hồ sơ đã giải quyết xong trong kỳ'],
    ['on-time-766', 'hồ sơ tiếp nhận, xử lý trong kỳ'],
    ['settled-over-received', 'hồ sơ tiếp nhận trong kỳ'],
  ])('%s names its own denominator', (id, denominator) => {
    expect(figures.indicators.get(id)?.denominator).toBe(denominator)
  })

  it.each([
    ['digitised-dossiers', 80],
    ['electronic-results', 100],
    ['data-reuse', 50],
    ['online-payment-dossiers', 45],
  ])('%s has the target that resolution 02/NQ-CP sets', (id, target) => {
    expect(figures.indicators.get(id)?.targets).toMatchObject([
      { value: target, comparison: 'at-least', source: { number: '02/NQ-CP', date: '2024-01-05' } },
    ])
  })

  it('all have at least one figure', () => {
    expect([...figures.indicators.keys()].filter((id) => !figures.byIndicator.has(id))).toEqual([])
  })

  it('are counts with no direction unless they say more', () => {
    const read = indicatorSchema.parse({ id: 'a', name: 'A', unit: 'cái', definition: 'A.', family: 'f' })
    expect(read).toMatchObject({ kind: 'count', direction: 'neutral', visibility: 'public', cumulative: true })
  })
})

describe('a figure', () => {
  const figure = { id: 'a', indicator: 'b', value: 1 }

  it.each([
    ['has a value or says why not', { ...figure, value: null }],
    ['has no reason for a value that is there', { ...figure, missing: { reason: 'blank', note: 'x' } }],
    ['has a known span', { ...figure, period: { label: 'quý 5', span: '2024-Q5' } }],
    ['has real days', { ...figure, asOf: '2024-02-31' }],
    [
      'does not end before it begins',
      { ...figure, period: { label: 'năm', span: '2024', from: '2024-05-15', to: '2023-12-05' } },
    ],
    ['has no field of another name', { ...figure, numerater: 1 }],
  ])('%s', (_, raw) => {
    expect(figureSchema.safeParse(raw).success).toBe(false)
  })
})
