import fc from 'fast-check'
import { instantOf } from '../../../src/core/time.ts'
import { CHANNELS, type Dossier, LEVELS } from '../../../src/features/dossiers/dossier.ts'
import type { StatusCode } from '../../../src/features/dossiers/status.ts'

const FIRST = Date.UTC(2026, 6, 1)
const MINUTES = 150 * 1_440
const instantAfter = (minutes: number) => instantOf(FIRST + minutes * 60_000)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Dossiers of half a year, of few agencies and fields, so that parts have several; results only where the status has one. */
export const arbitraryDossier: fc.Arbitrary<Omit<Dossier, 'code'>> = fc
  .record({
    receivedMinute: fc.integer({ min: 0, max: MINUTES }),
    termMinutes: orNull(fc.integer({ min: 0, max: 40 * 1_440 })),
    takenMinutes: fc.integer({ min: 0, max: 45 * 1_440 }),
    status: fc.integer({ min: 1, max: 10 }),
    agency: orNull(fc.constantFrom('so-a', 'so-b', 'xa-c')),
    area: orNull(fc.constantFrom('00001', '00002')),
    field: orNull(fc.constantFrom('dat-dai', 'ho-tich')),
    procedure: orNull(fc.constantFrom('1.000001', '1.000002')),
    level: orNull(fc.constantFrom(...LEVELS)),
    channel: orNull(fc.constantFrom(...CHANNELS)),
    sample: fc.boolean(),
  })
  .map(({ receivedMinute, termMinutes, takenMinutes, status, ...rest }) => {
    const finishedAt = status >= 9 ? instantAfter(receivedMinute + takenMinutes) : null
    return {
      ...rest,
      status: status as StatusCode,
      receivedAt: instantAfter(receivedMinute),
      dueAt: termMinutes === null ? null : instantAfter(receivedMinute + termMinutes),
      finishedAt,
      returnedAt: status === 10 ? finishedAt : null,
      pauses: [],
      phoneHmac: null,
      source: 'import',
    }
  })

/** Periods within, around and between days. */
export const arbitraryPeriod = fc
  .tuple(fc.integer({ min: -5 * 1_440, max: MINUTES }), fc.integer({ min: 1, max: 100 * 1_440 }), fc.boolean())
  .map(([start, length, wholeDays]) => {
    // 17:00 UTC is local midnight.
    const from = wholeDays ? Math.floor(start / 1_440) * 1_440 - 420 : start
    const to = wholeDays ? from + Math.ceil(length / 1_440) * 1_440 : start + length
    return { from: instantAfter(from), to: instantAfter(to) }
  })
