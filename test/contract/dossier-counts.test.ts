import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { CountScope, Dimension } from '../../src/core/counts.ts'
import { createDossierCounts } from '../../src/features/dossiers/counts.ts'
import type { Dossier } from '../../src/features/dossiers/dossier.ts'
import { MEASURES } from '../../src/features/dossiers/measures.ts'
import { createDossierWriter } from '../../src/features/dossiers/writer.ts'
import { arbitraryDossier, arbitraryPeriod } from '../features/dossiers/arbitrary-dossier.ts'
import { shippedStatuses } from '../features/dossiers/shipped.ts'
import { countSlowly } from '../features/dossiers/slow-counts.ts'
import { standingClock } from './clock.ts'
import { onEveryEngine } from './engines.ts'

const NOW = '2026-10-20T02:00:00.000Z'
const statuses = shippedStatuses()

const dossiers: readonly Dossier[] = fc
  .sample(arbitraryDossier, { numRuns: 400, seed: 7 })
  .map((dossier, i) => ({ ...dossier, code: `H13.01-260701-${String(i).padStart(4, '0')}` }))

const scopes: readonly CountScope[] = [
  {},
  { agency: 'so-a' },
  { level: 'commune', channel: 'online' },
  { field: 'dat-dai', agency: 'so-b' },
  { procedure: '1.000001', area: '00001' },
]

onEveryEngine('figures of dossiers', (database) => {
  const counts = () =>
    createDossierCounts({
      database: database(),
      clock: standingClock(NOW),
      statuses: () => statuses,
      labelOf: (_, id) => `<${id}>`,
    })

  beforeAll(() => database().work.run((tx) => createDossierWriter(database()).put(tx, dossiers, NOW)))

  it('are what counting every dossier gives, in any period and scope', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MEASURES),
        arbitraryPeriod,
        fc.constantFrom(...scopes),
        async (measure, period, scope) => {
          fc.pre(Object.keys(scope).every((dimension) => (measure.dimensions as readonly string[]).includes(dimension)))
          const inScope = dossiers.filter((one) =>
            Object.entries(scope).every(([by, id]) => one[by as 'agency'] === id),
          )
          const [a, b] = countSlowly(inScope, { measure: measure.id, ...period, now: NOW })
          const count = await counts().count({ measure: measure.id, ...period, scope })
          if (measure.kind === 'count') expect(count).toMatchObject({ value: a, numerator: null, denominator: null })
          if (measure.kind === 'ratio')
            expect(count).toMatchObject({ value: b === 0 ? null : (100 * a) / b, numerator: a, denominator: b })
          if (measure.kind === 'duration')
            expect(count).toMatchObject({ value: b === 0 ? null : a / b, denominator: b })
        },
      ),
      { numRuns: 150, seed: 11 },
    )
  })

  it('add up to the total when they are broken down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...MEASURES), arbitraryPeriod, fc.nat(), async (measure, period, pick) => {
        const by = measure.dimensions[pick % measure.dimensions.length]! as Dimension
        const rows = await counts().breakdown({ measure: measure.id, ...period, scope: {} }, by)
        for (const row of rows) {
          const own = dossiers.filter((one) => String(one[by as 'agency'] ?? '') === row.key)
          const [a, b] = countSlowly(own, { measure: measure.id, ...period, now: NOW })
          expect([row.numerator ?? row.value, row.denominator ?? 0]).toEqual(
            measure.kind === 'duration' ? [a / b, b] : [a, b],
          )
        }
        const [a] = countSlowly(dossiers, { measure: measure.id, ...period, now: NOW })
        if (measure.kind === 'count') expect(rows.reduce((sum, row) => sum + row.value!, 0)).toBe(a)
      }),
      { numRuns: 100, seed: 13 },
    )
  })

  const year = { from: '2026-06-30T17:00:00.000Z', to: '2026-12-31T17:00:00.000Z' }

  it('are ranked, largest first, with a name for each and for those without one', async () => {
    const rows = await counts().breakdown({ measure: 'dossiers-received', ...year, scope: {} }, 'agency')
    expect(rows.map((row) => row.value)).toEqual(rows.map((row) => row.value!).toSorted((a, b) => b - a))
    expect(rows.map((row) => row.label).sort()).toEqual(['<so-a>', '<so-b>', '<xa-c>', 'không ghi'])
  })

  it('say where a sample is among what was counted, and only there', async () => {
    const scope = { agency: 'so-that' }
    const real: Dossier = { ...dossiers[0]!, code: 'H13.02-260701-0001', agency: 'so-that', status: 4, sample: false }
    await database().work.run((tx) => createDossierWriter(database()).put(tx, [real], NOW))
    expect((await counts().count({ measure: 'dossiers-received', ...year, scope })).sample).toBe(false)
    expect((await counts().count({ measure: 'dossiers-received', ...year, scope: { agency: 'so-a' } })).sample).toBe(
      true,
    )
    await database().work.run((tx) =>
      createDossierWriter(database()).put(tx, [{ ...real, agency: null, status: 1 }], NOW),
    )
  })

  it('refuse a measure and a dimension that they have not', async () => {
    await expect(counts().count({ measure: 'none', ...year, scope: {} })).rejects.toThrow(RangeError)
    await expect(counts().breakdown({ measure: 'on-time-settled', ...year, scope: {} }, 'category')).rejects.toThrow(
      RangeError,
    )
    await expect(counts().count({ measure: 'on-time-settled', ...year, scope: { status: '4' } })).rejects.toThrow(
      RangeError,
    )
  })
})
