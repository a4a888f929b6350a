import { describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { figureProblems } from '../../../src/features/statistics/checks.ts'
import { writeFiles } from '../../content/fixtures.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { SHIPPED_KINDS, shippedFigures } from './shipped.ts'

const DOCUMENTS = `
- {id: report, number: 1/BC, title: Báo cáo, kind: report, issuer: UBND, date: '2024-06-10'}
- {id: neighbour, number: 2/BC, title: Báo cáo, kind: report, issuer: UBND tỉnh, date: '2024-06-10', province: other}
`
const SCOPES = `
- {id: city, kind: city, name: toàn thành phố}
- {id: province-other, kind: province, name: tỉnh khác, province: other}
`
const INDICATORS = `
- {id: rate, name: Tỷ lệ, unit: '%', definition: Tỷ lệ., family: f}
- {id: count, name: Số hồ sơ, unit: hồ sơ, definition: Số., family: f}
`
const CONFLICTS = `
- {id: odd, title: Lệch, kind: does-not-add-up, explanation: Vì vậy., advice: Nêu cả hai., excuses: []}
`

/** Messages for figures (YAML flow maps) in one sheet, with the small world above unless a file is given anew. */
function problemsOf(figures: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const folder = temporaryFolder()
  const head = "id: s\ndocument: report\nsection: I\ntitle: Mục\nscope: city\nperiod: {label: năm 2023, span: '2023'}"
  const base = {
    'knowledge/statistics/documents/d.yaml': DOCUMENTS,
    'knowledge/statistics/scopes/s.yaml': SCOPES,
    'knowledge/statistics/indicators/i.yaml': INDICATORS,
    'knowledge/statistics/conflicts/c.yaml': CONFLICTS,
    'knowledge/statistics/sheets/s.yaml': `${head}\nfigures:\n${figures.map((f) => `  - ${f}\n`).join('')}`,
  }
  writeFiles(folder.path, { ...base, ...files })
  try {
    const { snapshot } = buildSnapshot({ kinds: SHIPPED_KINDS, roots: [folder.path] })
    return figureProblems(snapshot).map((p) => `${p.path}: ${p.message}`)
  } finally {
    folder.remove()
  }
}

const EXCUSED = { 'knowledge/statistics/conflicts/c.yaml': CONFLICTS.replace('excuses: []', 'excuses: [ratio]') }

describe('the shipped figures', () => {
  it('have no fault', () => {
    expect(figureProblems(shippedFigures())).toEqual([])
  })
})

describe('a rate', () => {
  it.each([
    ['rounded', '{id: a, indicator: rate, value: 99.94, numerator: 86593, denominator: 86643}'],
    ['cut off', '{id: a, indicator: rate, value: 149.15, numerator: 3450, denominator: 2313}'],
    ['cut off to whole percents', '{id: a, indicator: rate, value: 69, numerator: 104756, denominator: 150594}'],
    ['about so', '{id: a, indicator: rate, value: 90, precision: about, numerator: 1, denominator: 2}'],
  ])('may be %s', (_, figure) => {
    expect(problemsOf([figure])).toEqual([])
  })

  it('beyond its last printed digit is named', () => {
    expect(problemsOf(['{id: a, indicator: rate, value: 80.76, numerator: 323, denominator: 349}'])).toEqual([
      'figures.0: 323/349 is 92.5501 %, not 80.76 %; mend it or document why',
    ])
  })

  it('printed with a nought at its end is held to that digit', () => {
    const figure = "{id: a, indicator: rate, value: 88.5, printed: '88,50', numerator: 8845, denominator: 10000}"
    expect(problemsOf([figure])).toEqual(['figures.0: 8845/10000 is 88.4500 %, not 88.5 %; mend it or document why'])
  })

  it('that a documented conflict excuses passes', () => {
    const figure = '{id: a, indicator: rate, value: 80.76, numerator: 323, denominator: 349, conflicts: [odd]}'
    expect(problemsOf([figure], EXCUSED)).toEqual([])
  })

  it('that follows from its parts needs no excuse', () => {
    const figure = '{id: a, indicator: rate, value: 50, numerator: 1, denominator: 2, conflicts: [odd]}'
    expect(problemsOf([figure], EXCUSED)).toEqual([
      'odd: every ratio of it follows from its parts; take the excuse away',
    ])
  })
})

describe('a count', () => {
  it('is the same with a dot and a comma', () => {
    const figures = [
      "{id: a, indicator: count, value: 86643, printed: '86.643'}",
      "{id: b, indicator: count, value: 86643, printed: '86,643'}",
    ]
    expect(problemsOf(figures)).toEqual([])
  })

  it('that is not what was printed is named', () => {
    expect(problemsOf(["{id: a, indicator: count, value: 86.643, printed: '86,643'}"])).toEqual([
      "figures.0: '86,643' reads as 86643, the value is 86.643",
    ])
    expect(problemsOf(["{id: a, indicator: count, value: 99.94, printed: '99,94'}"])).toEqual([
      "figures.0: '99,94' is no number of hồ sơ, the value is 99.94",
    ])
  })

  it('that is not its numerator is named', () => {
    expect(problemsOf(['{id: a, indicator: count, value: 18, numerator: 19, denominator: 22}'])).toEqual([
      'figures.0: the value 18 is not its numerator 19',
    ])
  })

  it('that its summands do not make is named', () => {
    const other = "period: {label: năm 2022, span: '2022'}"
    const figures = [
      '{id: a, indicator: count, value: 10, sumOf: [s/b, s/c]}',
      `{id: b, indicator: count, value: 4, ${other}}`,
      `{id: c, indicator: count, value: 5, ${other}, conflicts: [odd]}`,
    ]
    expect(problemsOf(figures)).toContain('figures.0: 4 + 5 is 9, not 10; mend it or document why')
  })
})

describe('figures for one thing', () => {
  const two = (more: string) => [
    `{id: a, indicator: count, value: 527${more}}`,
    `{id: b, indicator: count, value: 537${more}}`,
  ]

  it('that differ without a word are named', () => {
    expect(problemsOf(two(''))).toEqual([
      'figures.1: count of city, 2023: 537 here, 527 in s/a; name the conflict in both',
    ])
  })

  it('may differ under one explanation', () => {
    expect(problemsOf(two(', conflicts: [odd]'))).toEqual([])
  })
})

describe('names that lead nowhere', () => {
  it.each([
    ['{id: a, indicator: rates, value: 1}', "figures.0: there is no indicator 'rates'"],
    ['{id: a, indicator: rate, value: 1, scope: cities}', "figures.0: there is no scope 'cities'"],
    ['{id: a, indicator: rate, value: 1, conflicts: [even]}', "figures.0: there is no conflict 'even'"],
    ["{id: a, indicator: rate, value: 1, derived: {formula: 'x', from: [s/z]}}", "figures.0: there is no figure 's/z'"],
  ])('%s', (figure, message) => {
    expect(problemsOf([figure])).toEqual([message])
  })

  it('a sheet without its document', () => {
    const documents = { 'knowledge/statistics/documents/d.yaml': DOCUMENTS.replace('id: report', 'id: gone') }
    expect(problemsOf(['{id: a, indicator: rate, value: 1}'], documents)).toEqual([
      "document: there is no document 'report'",
    ])
  })

  it('one id for two figures', () => {
    const figures = ['{id: a, indicator: rate, value: 1}', '{id: a, indicator: count, value: 1}']
    expect(problemsOf(figures)).toContain("figures.1: 'a' stands twice in this sheet")
  })

  it('one name for two indicators, whatever its diacritics', () => {
    const indicators = {
      'knowledge/statistics/indicators/i.yaml': `${INDICATORS}- {id: third, name: SO HO SO, unit: cái, definition: Ba., family: f}\n`,
    }
    expect(problemsOf(['{id: a, indicator: rate, value: 1}'], indicators)).toEqual([
      "third: 'so ho so' names count too; a name leads to one indicator",
    ])
  })
})

describe('another province', () => {
  it('never has a figure of our city', () => {
    expect(problemsOf(['{id: a, indicator: rate, value: 1, scope: province-other}'])).toEqual([
      "figures.0: scope 'province-other' and document 'report' are of different provinces",
    ])
  })
})
