import { describe, expect, it } from 'vitest'
import { type Routable, routeComplaint } from '../../../src/features/complaints/routing.ts'
import { checkRouting } from '../../../src/features/complaints/routing-check.ts'
import { type RoutingRule, routingKind } from '../../../src/features/complaints/routing-rules.ts'
import { DIRECTORY } from './fixtures.ts'

const rule = (id: string, more: Partial<RoutingRule>): RoutingRule => {
  const read = routingKind.parse({ id, give: 'triage', note: 'thử', ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const LIGHTS: Routable = { category: 'lighting', subCategory: null, regime: 'field', urgency: 'normal', area: '10001' }

const RULES: readonly RoutingRule[] = [
  rule('triage', {}),
  rule('commune', { when: { categories: ['lighting', 'environment', 'noise'] }, give: 'commune' }),
  rule('police', { when: { categories: ['public-order'] }, give: 'commune-police' }),
  rule('bridge', { when: { categories: ['roads'] }, give: { agency: 'so-giao-thong' } }),
  rule('lights-here', { when: { categories: ['lighting'], areas: ['10002'] }, give: { agency: 'so-xay-dung' } }),
  rule('festival', {
    when: { categories: ['lighting'] },
    from: '2026-12-01',
    to: '2026-12-31',
    give: { agency: 'so-xay-dung' },
  }),
  rule('rules', { when: { regime: 'regulation' }, give: { agency: 'so-xay-dung' } }),
]
const route = (changes: Partial<Routable>, date = '2026-11-20') => {
  const routing = routeComplaint({ ...LIGHTS, ...changes }, date, RULES, DIRECTORY)
  return [routing.rule, routing.kind === 'agency' ? routing.agency : 'triage']
}

describe('routing', () => {
  it.each([
    ['the commune where it happened', {}, '2026-11-20', ['commune', 'phuong-hoa-sen']],
    ['a rule of the area before one of the category', { area: '10002' }, '2026-11-20', ['lights-here', 'so-xay-dung']],
    ['a rule of the season before one of always', {}, '2026-12-24', ['festival', 'so-xay-dung']],
    ['the season is over', {}, '2027-01-01', ['commune', 'phuong-hoa-sen']],
    [
      'rules about regulations before all',
      { area: '10002', regime: 'regulation' },
      '2026-11-20',
      ['rules', 'so-xay-dung'],
    ],
    ['the police of the commune', { category: 'public-order' }, '2026-11-20', ['police', 'cong-an-phuong-hoa-sen']],
    ['an agency while it is in force', { category: 'roads' }, '2026-11-20', ['bridge', 'so-giao-thong']],
    ['its one successor afterwards', { category: 'roads' }, '2027-01-01', ['bridge', 'so-xay-dung']],
    ['nobody by a guess where the place is unknown', { area: null }, '2026-11-20', ['commune', 'triage']],
    ['triage where no rule fits better', { category: 'other' }, '2026-11-20', ['triage', 'triage']],
  ] as const)('%s', (_, changes, date, expected) => {
    expect(route(changes, date)).toEqual(expected)
  })
})

describe('the proof that everything has exactly one place to go', () => {
  it('finds nothing in rules that are whole', () => {
    expect(checkRouting(RULES, DIRECTORY)).toEqual([])
  })

  it('finds two rules that fit equally', () => {
    const twice = [...RULES, rule('again', { when: { categories: ['noise'] }, give: 'triage' })]
    expect(checkRouting(twice, DIRECTORY)).toEqual([
      "rules 'commune' and 'again' fit 'noise' equally; say in one of them what it is for more closely",
    ])
  })

  it('finds a category that no rule fits', () => {
    const gap = RULES.filter((one) => one.id !== 'triage')
    expect(checkRouting(gap, DIRECTORY)).toContain(
      "no rule fits 'tourism'; add one without conditions that gives it to triage",
    )
  })

  it('finds an agency that does not exist, and one that ends without a successor', () => {
    const agencies = DIRECTORY.agencies.map((one) => (one.id === 'so-giao-thong' ? { ...one, successors: [] } : one))
    const ended = {
      ...DIRECTORY,
      agencies,
      inForce: (id: string, date: string) =>
        agencies.filter((one) => one.id === id && (one.to === null || date <= one.to)),
    }
    expect(
      checkRouting([...RULES, rule('x', { when: { categories: ['power'] }, give: { agency: 'nobody' } })], ended),
    ).toEqual(
      expect.arrayContaining([
        "rule 'x' names the agency 'nobody', which data/agencies has not",
        "rule 'bridge' gives 'roads' on 2027-01-01 to no agency in force; end it or name the successor",
      ]),
    )
  })

  it('finds a commune without its committee', () => {
    const bare = { ...DIRECTORY, agencyOfArea: (id: string) => (id === '10001' ? DIRECTORY.agencyOfArea(id) : null) }
    expect(checkRouting(RULES, bare)).toContain(
      "Xã Bằng Lăng (10002) has no 'commune' in force on 2025-07-01; mend data/agencies",
    )
  })
})
