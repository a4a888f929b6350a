import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { plusMs } from '../../../src/core/time.ts'
import { suggestDuplicates } from '../../../src/features/complaints/duplicates.ts'
import { FRIDAY } from './fixtures.ts'

const DAY_MS = 24 * 3_600_000

interface Line {
  readonly category: string
  readonly sub: string
  readonly area: string
  readonly street: string | null
  readonly day: number
  readonly a: string
  readonly b?: string
}
const set = parse(readFileSync(join(import.meta.dirname, '../../evaluation/duplicates.yaml'), 'utf8')) as {
  readonly same: readonly Line[]
  readonly alone: readonly Line[]
}
const lines = [...set.same, ...set.alone]

const likened = (line: Line, text: string, receivedAt: string) => ({
  key: line.a,
  group: `${line.category} ${line.area}`,
  text,
  place: null,
  street: line.street,
  location: null,
  subCategory: line.sub,
  receivedAt,
})
const stored = lines.map((line) => likened(line, line.a, plusMs(FRIDAY, -line.day * DAY_MS)))

/** What the store hands over: the same category in the same area. */
const suggest = (line: Line, text: string, without: string | null) => {
  const query = likened(line, text, FRIDAY)
  const candidates = stored.filter((one) => one.group === query.group && one.key !== without)
  return suggestDuplicates(query, FRIDAY, candidates).map((one) => one.complaint.key)
}

describe('likely duplicates', () => {
  it('are suggested with precision at 5 of at least 0.8 and recall of at least 0.85 on written pairs and hard negatives', () => {
    const asked = [
      ...set.same.map((line) => ({ wanted: line.a, shown: suggest(line, line.b ?? '', null) })),
      ...set.alone.map((line) => ({ wanted: null, shown: suggest(line, line.a, line.a) })),
    ]
    const shown = asked.flatMap((one) => one.shown.map((key) => key === one.wanted))
    const right = shown.filter((one) => one).length
    const precision = right / shown.length
    const recall = right / set.same.length
    expect(set.same.length).toBeGreaterThanOrEqual(60)
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })
})
