import { fold } from '../../../text/normalise.ts'
import type { PartQuery } from '../query.ts'
import type { Heard } from './asked-apart.ts'

/** A place or a time where it stands in the text. */
interface Mark {
  readonly start: number
  readonly what: 'place' | 'time'
  readonly at: number
}

/** What is held against each other is told for all places and times. */
const HELD = /(?<![a-z])(?:so (?:voi|sanh)|hon|kem|chenh|tang|giam|deu|ca hai|lan luot|cung)(?![a-z])/

/**
 * One figure of several places, each at a time of its own: "tỷ lệ đúng hạn cấp xã năm 2023 với cấp huyện 6 tháng 2024".
 * Only where places and times take turns from first to last.
 * @returns one part for each place, empty where they are not told in pairs
 */
export function askedInPairs({ text, words, query, readings, places }: Heard): readonly PartQuery[] {
  const { indicators, scopes, bodies, periods } = query
  const named = scopes.length + bodies.length
  if (indicators.length !== 1 || named < 2 || periods.length !== named || HELD.test(fold(text))) return []
  if (query.operation !== 'value' && query.operation !== 'compare') return []
  const marks: readonly Mark[] = [
    ...places.scopes.flatMap(({ id, from }) => markOf('place', words[from]!.start, scopes.indexOf(id))),
    ...places.bodies.flatMap((body) =>
      markOf('place', body.start, bodyAt(body.name, query) < 0 ? -1 : scopes.length + bodyAt(body.name, query)),
    ),
    ...readings.flatMap((reading) =>
      reading.kind === 'period'
        ? markOf(
            'time',
            reading.start,
            periods.findIndex(({ period: { from, to } }) => from === reading.period.from && to === reading.period.to),
          )
        : [],
    ),
  ].toSorted((a, b) => a.start - b.start)
  const takeTurns = marks.every(({ what }, i) => what === marks[i % 2]!.what) && marks[0]?.what !== marks[1]?.what
  if (marks.length !== named * 2 || !takeTurns) return []
  return Array.from({ length: named }, (_, i) => {
    const [place, time] = marks.slice(i * 2, i * 2 + 2).toSorted((a, b) => a.what.localeCompare(b.what))
    return {
      operation: 'value',
      indicators,
      scopes: scopes.filter((_, at) => at === place!.at),
      bodies: bodies.filter((_, at) => scopes.length + at === place!.at),
      periods: [periods[time!.at]!],
      comparison: null,
    }
  })
}

const markOf = (what: Mark['what'], start: number, at: number): readonly Mark[] => (at < 0 ? [] : [{ what, start, at }])

const bodyAt = (name: string, { bodies }: Heard['query']): number => bodies.findIndex((body) => body.name === name)
