import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { KINDS_WEIGHED } from '../src/features/complaints/understanding/kind-weights.ts'
import { foldedLooker, type KindRow, labelledRows, taughtRows } from './kind-rows.ts'

/**
 * Fits the weights by which a text's traits tell its kind, and writes `kind-weights.ts`. Before, each labelled set is
 * left out in turn and told by weights that never saw it: those shares are what unknown texts may expect.
 * Run again after new words or taught texts change what the traits show. About three minutes.
 */
const KINDS = KINDS_WEIGHED
/** A taught text counts so much of a labelled one: there are many, and shorter than what people write. */
const TAUGHT = 0.12
/** Procedures are asked for far more often than complaints are made. */
const QUESTION = 2
const RIDGE = 10
const STEPS = 200
const RATE = 0.1
/** Of a text that may be several kinds, the first counts so much. */
const FIRST = 0.6

const home = process.env.EVALUATE_HOME ?? mkdtempSync(join(tmpdir(), 'motcua-kinds-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const look = foldedLooker(assembly)
const rows = [...labelledRows(look), ...taughtRows(assembly, look)]
await assembly.close()
if (process.env.EVALUATE_HOME === undefined) rmSync(home, { recursive: true, force: true })

const names = [...new Set(rows.flatMap((row) => Object.keys(row.traits)))].sort()
const spread = names.map((name) => {
  const values = rows.map((row) => row.traits[name] ?? 0)
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) || 1
})
const inputs = new Map(
  rows.map((row) => [row, Float64Array.from([...names.map((name, i) => (row.traits[name] ?? 0) / spread[i]!), 1])]),
)

function targetOf({ kinds }: KindRow): readonly number[] {
  const known = [...new Set(kinds)].filter((kind) => (KINDS as readonly string[]).includes(kind))
  const rest = known.length > 1 ? (1 - FIRST) / (known.length - 1) : 0
  return KINDS.map((kind) => (kind === known[0] ? (known.length > 1 ? FIRST : 1) : known.includes(kind) ? rest : 0))
}

function softmaxOf(weights: readonly Float64Array[], x: Float64Array): Float64Array {
  const p = new Float64Array(weights.length)
  for (let k = 0; k < p.length; k++) {
    const w = weights[k]!
    let sum = 0
    for (let i = 0; i < x.length; i++) sum += w[i]! * x[i]!
    p[k] = sum
  }
  const most = Math.max(...p)
  let sum = 0
  for (let k = 0; k < p.length; k++) {
    p[k] = Math.exp(p[k]! - most)
    sum += p[k]!
  }
  return p.map((e) => e / sum)
}

/** Multinomial logistic regression with a ridge, by Adam over all rows at once. @source Kingma, Ba 2015 */
function fit(some: readonly KindRow[]): readonly Float64Array[] {
  const size = names.length + 1
  const vectors = () => KINDS.map(() => new Float64Array(size))
  const [weights, means, squares] = [vectors(), vectors(), vectors()]
  const examples = some.map((row) => ({
    x: inputs.get(row)!,
    target: targetOf(row),
    weight: row.part === 'taught' ? TAUGHT : isQuestion(row.part) ? QUESTION : 1,
  }))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = vectors()
    for (const { x, target, weight } of examples) {
      const p = softmaxOf(weights, x)
      for (let k = 0; k < KINDS.length; k++) {
        const error = (weight * (p[k]! - target[k]!)) / total
        if (Math.abs(error) * total < 1e-4) continue
        const slope = gradient[k]!
        for (let i = 0; i < size; i++) slope[i]! += error * x[i]!
      }
    }
    for (let k = 0; k < KINDS.length; k++) {
      for (let i = 0; i < size; i++) {
        const ridge = i === size - 1 ? RIDGE / 100 : RIDGE
        const slope = gradient[k]![i]! + (ridge * weights[k]![i]!) / total
        means[k]![i] = 0.9 * means[k]![i]! + 0.1 * slope
        squares[k]![i] = 0.99 * squares[k]![i]! + 0.01 * slope * slope
        const rate = RATE / (1 + step / (STEPS / 2))
        const root = Math.sqrt(squares[k]![i]! / (1 - 0.99 ** step)) + 1e-9
        weights[k]![i]! -= (rate * (means[k]![i]! / (1 - 0.9 ** step))) / root
      }
    }
  }
  return weights
}

const isQuestion = (part: string) => /^[qr]\d$/.test(part)
const isLaw = (kind: string) => kind.endsWith('-law')
const told = { n: 0, right: 0, laws: 0, lawsMissed: 0, falseLaws: 0 }
for (const part of [...new Set(rows.map((row) => row.part))].filter((one) => one !== 'taught')) {
  const weights = fit(rows.filter((row) => row.part !== part))
  const judged = rows
    .filter((row) => row.part === part)
    .map((row) => {
      const p = softmaxOf(weights, inputs.get(row)!)
      return { row, kind: KINDS[p.indexOf(Math.max(...p))]! as string }
    })
  const right = judged.filter(({ row, kind }) => row.kinds.includes(kind)).length
  const laws = judged.filter(({ row }) => isLaw(row.kinds[0]!))
  const lawsMissed = laws.filter(({ row, kind }) => !isLaw(kind) && !row.kinds.includes(kind)).length
  const falseLaws = judged.filter(({ row, kind }) => isLaw(kind) && !row.kinds.some(isLaw)).length
  const figures = { part, n: judged.length, kind: Number((right / judged.length).toFixed(4)), laws: laws.length }
  process.stdout.write(`${JSON.stringify({ name: 'kinds-left-out', ...figures, lawsMissed, falseLaws })}\n`)
  if (isQuestion(part)) continue
  told.n += judged.length
  told.right += right
  told.laws += laws.length
  told.lawsMissed += lawsMissed
  told.falseLaws += falseLaws
}
process.stdout.write(
  `${JSON.stringify({ name: 'kinds-left-out', part: 'all sets', ...told, kind: Number((told.right / told.n).toFixed(4)) })}\n`,
)

const weights = fit(rows)
const line = (name: string, i: number) =>
  `  ${/^[a-z]+$/i.test(name) ? name : `'${name}'`}: [${weights.map((w) => Number((w[i]! / (spread[i] ?? 1)).toFixed(2))).join(', ')}],`
writeFileSync(
  join(import.meta.dirname, '../src/features/complaints/understanding/kind-weights.ts'),
  `/** Kinds told apart, in the order of the weights; \`none\`: no complaint at all. */
export const KINDS_WEIGHED = ${JSON.stringify(KINDS).replaceAll('"', "'").replaceAll(',', ', ')} as const

/** How much each trait of a text speaks for each kind. Fitted by \`bench/train-kinds.ts\`, which see; not by hand. */
export const KIND_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${[...names, 'bias'].map(line).join('\n')}
}
`,
)
process.exit(0)
