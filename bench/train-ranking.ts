import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence, Witness } from '../src/search/ranking/evidence.ts'
import { oddsOf, pointsOf, type RankingModel, rank } from '../src/search/ranking/model.ts'
import { HELD_FROM } from '../src/search/ranking/ranked-finder.ts'
import { PROCEDURE_RANKING } from '../src/search/ranking/weights.ts'
import { assembledWith } from './assembled.ts'
import { dot, fitOdds, fitPoints } from './ranking/fit.ts'
import { type Sample, samplesOf } from './ranking/samples.ts'

/**
 * Trains the ranking of procedures and writes `src/search/ranking/weights.ts`; prints what it measured.
 * `tsx bench/train-ranking.ts <portal records>`: half of the questions are asked with the records imported.
 * `tsx bench/train-ranking.ts <portal records> calibrate` keeps points and belief and fits only the last step anew, as after
 * new asks or new questions of the tuning half; a minute instead of many.
 */
const EVALUATION = join(import.meta.dirname, '../test/evaluation')
const OUT = join(import.meta.dirname, '../src/search/ranking/weights.ts')

/** Witnesses for a candidate against another. The other ones repeat these and got no weight in trials. */
const FOR: readonly Witness[] = [
  'said',
  'clause',
  'last',
  'index',
  'lead',
  'coverage',
  'inTitle',
  'title',
  'lettersLead',
  'common',
  'asked',
  'lastExplained',
]
const AGAINST: readonly Witness[] = ['unsaid', 'behind', 'remote', 'otherAct']
/** Witnesses for the matter being one that is held at all. */
const HELD: readonly Witness[] = [
  'said',
  'answered',
  'clause',
  'phrase',
  'coverage',
  'unmet',
  'letters',
  'title',
  'index',
  'inTitle',
  'unsaid',
  'common',
  'explained',
  'lastExplained',
  'otherAct',
  'last',
  'lead',
  'lettersLead',
  'behind',
]
/** What people ask for most weighs so much more in training than what few ask for. */
const COMMON_WEIGHT = 4

const calibrates = process.argv[3] === 'calibrate'
const shipped = await assembledWith(undefined)
const imported = await assembledWith(process.argv[2])
const samples = [
  ...samplesOf(shipped.content.current(), calibrates ? null : 0, EVALUATION),
  ...samplesOf(imported.content.current(), calibrates ? null : 1, EVALUATION),
]
await shipped.close()
await imported.close()

const vector = (evidence: Evidence, names: readonly Witness[]) => Float64Array.from(names, (name) => evidence[name])
const asked = samples.filter((s) => s.kind !== 'tune' && s.expect === 'answer' && s.right.includes(true))
const isCommon = (s: Sample) => s.candidates.some((c, i) => s.right[i] && c.evidence.common === 1)

const names = [...FOR, ...AGAINST]
const points = calibrates ? PROCEDURE_RANKING.points : fittedPoints()

const firstOf = (s: Sample) => {
  const scores = s.candidates.map((c) => pointsOf({ points }, c.evidence))
  const at = scores.indexOf(Math.max(...scores))
  return {
    evidence: s.candidates[at]!.evidence,
    points: scores[at]!,
    stranger: s.candidates[at]!.document.stranger === true,
  }
}
const named = samples.filter((s) => s.candidates.length > 0)
const heldCases = named
  .filter((s) => s.kind !== 'tune' && s.kind !== 'short')
  .filter((s) => s.expect === 'refuse' || s.right.includes(true))
  .filter((s) => !firstOf(s).stranger)
const weightOf = balance(heldCases, (s) => (s.kind === 'outside' ? 'outside' : s.kind === 'gone' ? 'gone' : 'held'), {
  held: 2,
  gone: 0.3,
  outside: 1.7,
})
const belief = calibrates ? PROCEDURE_RANKING.belief : fittedBelief()

const plain = { points, belief, sure: {} }
const familyIn = (s: Sample) => {
  const families = new Map(s.candidates.map((c, i) => [c.document, s.families[i]!]))
  return rank(
    plain,
    s.candidates,
    (document) => families.get(document)!,
    () => false,
  )
}
const judged = named.map((s) => {
  const [first] = familyIn(s)
  const at = s.candidates.indexOf(first!.best)
  const right = s.expect === 'answer' && s.families.some((family, i) => family === s.families[at] && s.right[i])
  return {
    sample: s,
    right,
    held: first!.best.document.stranger !== true,
    belief: first!.belief,
    features: Float64Array.from([first!.belief, oddsOf(first!.share)]),
  }
})
const tuned = judged.filter(({ sample, held }) => sample.kind === 'tune' && held)
const surely = fitOdds(tuned.map(({ features, right }) => ({ features, holds: right, weight: 1 })))
const sure = Object.fromEntries(['belief', 'share', 'bias'].map((name, i) => [name, rounded(surely[i]!)]))

for (const kind of [...new Set(samples.map((s) => s.kind))]) {
  const own = judged.filter(({ sample }) => sample.kind === kind)
  const answerable = own.filter(({ sample }) => sample.expect === 'answer')
  const answered = (right: boolean) => own.filter((j) => j.right === right && j.held && probability(j.features) >= 0.5)
  const declined = (expect: Sample['expect']) =>
    own.filter((j) => j.sample.expect === expect && (!j.held || j.belief < HELD_FROM)).length
  process.stdout.write(
    `${JSON.stringify({ name: 'train-ranking', kind, n: own.length, answerable: answerable.length, firstRight: answerable.filter((j) => j.right).length, sureRight: answered(true).length, sureWrong: answered(false).length, declined: declined('refuse'), declinedThoughHeld: declined('answer') })}\n`,
  )
}
for (let low = 0; low < 1; low += 0.2) {
  const within = tuned.filter(({ features }) => probability(features) >= low && probability(features) < low + 0.2)
  process.stdout.write(
    `${JSON.stringify({ name: 'calibration', from: Number(low.toFixed(1)), n: within.length, right: within.filter((j) => j.right).length })}\n`,
  )
}
writeFileSync(
  OUT,
  `import type { RankingModel } from './model.ts'\n\n/** Made by \`bench/train-ranking.ts\` from people's asks; not written by hand (decision 0015). */\nexport const PROCEDURE_RANKING: RankingModel = ${literal({ points, belief, sure })}\n`,
)

function fittedPoints(): RankingModel['points'] {
  const fitted = fitPoints(
    asked.map((s) => ({
      candidates: s.candidates.map((c) => vector(c.evidence, names)),
      right: s.right,
      weight: isCommon(s) ? COMMON_WEIGHT : 1,
    })),
    names.map((name) => (AGAINST.includes(name) ? -1 : 1)),
  )
  return Object.fromEntries(names.map((name, i) => [name, rounded(fitted[i]!)]))
}

function fittedBelief(): RankingModel['belief'] {
  const odds = fitOdds(
    heldCases.map((s) => {
      const first = firstOf(s)
      return {
        features: Float64Array.from([...vector(first.evidence, HELD), first.points]),
        holds: s.expect === 'answer',
        weight: weightOf(s),
      }
    }),
  )
  return Object.fromEntries([...HELD, 'points', 'bias'].map((name, i) => [name, rounded(odds[i]!)]))
}

function probability(features: Float64Array): number {
  return 1 / (1 + Math.exp(-(dot(features, surely.subarray(0, -1)) + surely.at(-1)!)))
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}

/** Weights by which each group counts in all what `shares` says. */
function balance<T>(items: readonly T[], groupOf: (item: T) => string, shares: Readonly<Record<string, number>>) {
  const sizes = new Map<string, number>()
  for (const item of items) sizes.set(groupOf(item), (sizes.get(groupOf(item)) ?? 0) + 1)
  return (item: T) => (shares[groupOf(item)]! * items.length) / sizes.get(groupOf(item))!
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replace(/([\d}])\n/g, '$1,\n')
}
