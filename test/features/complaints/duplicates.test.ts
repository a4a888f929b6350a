import { describe, expect, it } from 'vitest'
import { judgeDuplicates } from './judged-duplicates.ts'

describe('likely duplicates', () => {
  it('are suggested with precision at 5 of at least 0.8 and recall of at least 0.85 on written pairs and hard negatives', () => {
    const { pairs, precision, recall } = judgeDuplicates()
    expect(pairs).toBeGreaterThanOrEqual(60)
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })
})
