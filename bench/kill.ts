import { killAndCheck, seeded } from '../test/conversations/kill-round.ts'

/** SIGKILL over and over: `npx tsx bench/kill.ts [runs] [kills in each]`; one JSON line for each run. */
const [runs = '10', kills = '5'] = process.argv.slice(2)
for (let seed = 1; seed <= Number(runs); seed++) {
  const report = await killAndCheck(Number(kills), seeded(seed), 200)
  process.stdout.write(`${JSON.stringify({ seed, ...report })}\n`)
}
