import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** What is suggested for the second of each pair, and for each text that has no pair, among all that are stored. */
export interface JudgedDuplicates {
  readonly pairs: number
  readonly alone: number
  readonly shown: number
  /** 0..1, of the five at most that are shown for a text. */
  readonly precision: number
  readonly recall: number
}

/** Pairs and hard negatives of `test/evaluation/duplicates.yaml`. */
export function judgeDuplicates(): JudgedDuplicates {
  const set = parse(readFileSync(join(import.meta.dirname, '../../evaluation/duplicates.yaml'), 'utf8')) as {
    readonly same: readonly Line[]
    readonly alone: readonly Line[]
  }
  const stored = [...set.same, ...set.alone].map((line) => likened(line, line.a, plusMs(FRIDAY, -line.day * DAY_MS)))
  // What the store hands over: the same category in the same area.
  const suggest = (line: Line, text: string, without: string | null) => {
    const query = likened(line, text, FRIDAY)
    const candidates = stored.filter((one) => one.group === query.group && one.key !== without)
    return suggestDuplicates(query, FRIDAY, candidates).map((one) => one.complaint.key)
  }
  const asked = [
    ...set.same.map((line) => ({ wanted: line.a, shown: suggest(line, line.b ?? '', null) })),
    ...set.alone.map((line) => ({ wanted: null, shown: suggest(line, line.a, line.a) })),
  ]
  const shown = asked.flatMap((one) => one.shown.map((key) => key === one.wanted))
  const right = shown.filter((one) => one).length
  return {
    pairs: set.same.length,
    alone: set.alone.length,
    shown: shown.length,
    precision: right / shown.length,
    recall: right / set.same.length,
  }
}

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
