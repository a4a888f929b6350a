import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { taskKind } from '../../../src/features/plans/content.ts'
import { spanCode } from '../../../src/features/statistics/content.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import { REPOSITORY, shippedFigures } from './shipped.ts'

interface Question {
  readonly id: string
  readonly style: string
  readonly part: string
  readonly text: string
  readonly after?: string
  readonly expect: string
  readonly query: {
    readonly indicators: readonly string[]
    readonly scopes: readonly string[]
    readonly periods: readonly string[]
  }
  readonly figures?: readonly { readonly of: string; readonly value: number | null; readonly rank?: number }[]
  readonly plan?: { readonly plan: string; readonly tasks?: readonly number[] }
}

const snapshot = shippedFigures()
const figures = figuresOf(snapshot)
const read = (part: string): readonly Question[] =>
  parse(readFileSync(join(REPOSITORY, 'test/evaluation', `figures-${part}.yaml`), 'utf8'))

describe.each([
  { part: 'tune', least: 120, marked: 'tune' },
  { part: 'tune-2', least: 120, marked: 'tune' },
  { part: 'tune-3', least: 90, marked: 'tune' },
  { part: 'tune-12', least: 70, marked: 'tune' },
  { part: 'tune-15', least: 110, marked: 'tune', styles: 9 },
  { part: 'tune-16', least: 80, marked: 'tune' },
  { part: 'report', least: 120, marked: 'report' },
])('the officers’ questions of $part', ({ part, least, marked, styles = 8 }) => {
  const questions = read(part)

  it('has questions enough in its styles, each once', () => {
    expect(questions.length).toBeGreaterThanOrEqual(least)
    expect(new Set(questions.map((q) => q.style)).size).toBe(styles)
    expect(new Set(questions.map((q) => q.id)).size).toBe(questions.length)
    expect(new Set(questions.map((q) => `${q.after ?? ''}\n${q.text}`)).size).toBe(questions.length)
    expect([...new Set(questions.map((q) => q.part))]).toEqual([marked])
  })

  it('expects figures that the sheets hold, with their value', () => {
    const wrong = questions
      .flatMap((q) => (q.figures ?? []).map((f) => ({ id: q.id, ...f, found: figures.byId.get(f.of) })))
      .filter(
        ({ value, rank, found }) =>
          !found || found.value !== value || (rank !== undefined && found.ranks[0]?.rank !== rank),
      )
    expect(wrong).toEqual([])
  })

  it('names indicators, scopes, periods and tasks that there are', () => {
    const wrong = questions.filter(
      ({ query, plan }) =>
        query.indicators.some((id) => !figures.indicators.has(id)) ||
        query.scopes.some((id) => !figures.scopes.has(id)) ||
        query.periods.some((span) => !spanCode.safeParse(span).success) ||
        (plan?.tasks ?? []).some((n) => !snapshot.get(taskKind, `${plan?.plan}/${n}`)),
    )
    expect(wrong.map((q) => q.id)).toEqual([])
  })

  it('expects no figure where none is to be given', () => {
    expect(questions.filter((q) => q.expect !== 'answer' && (q.figures ?? []).length > 0).map((q) => q.id)).toEqual([])
  })
})
