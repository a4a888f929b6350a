import { killAndCheck, seeded } from '../test/conversations/kill-round.ts'
import { figure } from './figure.ts'

/** SIGKILL at random moments of a burst, 50 times in all: what was lost, doubled, unanswered, out of order, repeated. */
const RUNS = 10
const KILLS = 5
for (let seed = 1; seed <= RUNS; seed++) {
  const report = await killAndCheck(KILLS, seeded(seed), 200)
  for (const [name, value] of Object.entries(report)) {
    if (typeof value === 'number') figure(`sigkill-${name}`, value, 'count', { seed, kills: KILLS })
  }
}
