import { describe, expect, it } from 'vitest'
import { kindsOf } from '../../../src/features/complaints/understanding/kind.ts'
import { KIND_WEIGHTS, KINDS_WEIGHED } from '../../../src/features/complaints/understanding/kind-weights.ts'

const best = (traits: Record<string, number>) => [...kindsOf(traits)].sort((a, b) => b[1] - a[1])[0]![0]

describe('the kind of a text by what it shows', () => {
  const unsure = { nothingWrong: 1, 'odds-none': 0, 'law-complaint-law': -3, 'law-denunciation-law': -3 }

  it('sums to one', () => {
    const sum = [...kindsOf(unsure).values()].reduce((a, b) => a + b, 0)
    expect(sum).toBeCloseTo(1)
  })

  it('has a weight for every kind in every trait', () => {
    for (const weights of Object.values(KIND_WEIGHTS)) expect(weights).toHaveLength(KINDS_WEIGHED.length)
  })

  it('a trouble told at a place is likelier reported than asked about', () => {
    const told = kindsOf({ ...unsure, nothingWrong: 0, trouble: 3, thing: 2, fault: 2, placed: 1, category: 0.9 })
    expect(told.get('report')!).toBeGreaterThan(kindsOf(unsure).get('report')!)
    expect(told.get('none')!).toBeLessThan(kindsOf(unsure).get('none')!)
  })

  it('models that are sure of a dispute need no word of it', () => {
    const sure = {
      ...unsure,
      'law-complaint-law': 5,
      'part-complaint-law': 5,
      'is-complaint-law': -0.1,
      'odds-none': 5,
    }
    expect(best(sure)).toBe('complaint-law')
  })

  it('asking for papers speaks against a report', () => {
    expect(kindsOf({ ...unsure, askingForPapers: 1 }).get('report')!).toBeLessThan(kindsOf(unsure).get('report')!)
  })
})
