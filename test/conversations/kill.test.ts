import { expect, it } from 'vitest'
import { killAndCheck, SENDS_IN_FLIGHT, seeded } from './kill-round.ts'

it('loses nothing, answers everything and doubles no turn when the process is killed again and again', async () => {
  const report = await killAndCheck(5, seeded(20_261_121), 150)

  expect(report.kills).toBeGreaterThan(0)
  expect(report.accepted).toBeGreaterThan(300)
  expect(report).toMatchObject({ lost: 0, doubled: 0, unanswered: 0, disordered: 0 })
  expect(report.repeats).toBeLessThanOrEqual(report.kills * SENDS_IN_FLIGHT)
})
