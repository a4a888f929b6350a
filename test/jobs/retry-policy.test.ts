import { expect, it } from 'vitest'
import type { Job } from '../../src/core/job.ts'
import { afterThrow, backoffMs } from '../../src/jobs/retry-policy.ts'

const POLICY = { maxAttempts: 3, firstDelayMs: 1_000, maxDelayMs: 5_000 }
const job = (attempt: number): Job => ({ id: '1', kind: 'x', key: null, data: null, attempt, createdAt: '' })
const NOW = '2026-11-21T02:00:00.000Z'

it.each([
  [1, 1, 1_000],
  [2, 1, 2_000],
  [3, 1, 4_000],
  [4, 1, 5_000],
  [60, 1, 5_000],
  [1, 0, 500],
  [4, 0.5, 3_750],
])('waits after attempt %i with chance %f for %i ms', (attempt, chance, ms) => {
  expect(backoffMs(POLICY, attempt, () => chance)).toBe(ms)
})

it('keeps the name and code of an error, never its message', () => {
  const error = Object.assign(new Error('Nguyễn Văn A'), { code: 'ECONNRESET' })
  expect(afterThrow(error, job(1), POLICY, NOW, () => 1)).toEqual({
    kind: 'again',
    at: '2026-11-21T02:00:01.000Z',
    reason: 'Error ECONNRESET',
  })
  expect(afterThrow('Nguyễn Văn A', job(3), POLICY, NOW, () => 1)).toEqual({ kind: 'failed', reason: 'unknown error' })
})
