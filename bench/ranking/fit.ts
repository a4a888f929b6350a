import { type Random, seededRandom } from '../../src/text/noise.ts'

/** One question with what speaks for each of its candidates, and which of them are right. */
export interface Ballot {
  readonly candidates: readonly Float64Array[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/**
 * Points by which the right candidates of each ballot get the greatest share, every witness kept to its sign so that more
 * of a good sign never speaks against a candidate.
 * @source listwise loss of ListNet (Cao, Qin, Liu, Tsai, Li 2007) with Adam (Kingma, Ba 2015)
 */
export function fitPoints(ballots: readonly Ballot[], signs: readonly (1 | -1)[], epochs = 14): Float64Array {
  const size = signs.length
  const points = Float64Array.from(signs, (sign) => sign * 0.5)
  const adam = createAdam(size)
  const random = seededRandom(20261125)
  const order = ballots.map((_, i) => i)
  const gradient = new Float64Array(size)
  let rate = 0.03
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (let at = 0; at < order.length; at += 128) {
      gradient.fill(0)
      const batch = order.slice(at, at + 128)
      for (const i of batch) addGradient(ballots[i]!, points, gradient)
      for (let f = 0; f < size; f++) gradient[f] = gradient[f]! / batch.length + 1e-3 * points[f]!
      adam(points, gradient, rate)
      for (let f = 0; f < size; f++) if (points[f]! * signs[f]! < 0) points[f] = 0
    }
    rate *= 0.85
  }
  return points
}

function addGradient({ candidates, right, weight }: Ballot, points: Float64Array, gradient: Float64Array): void {
  const scores = candidates.map((evidence) => dot(evidence, points))
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const good = powers.reduce((sum, power, i) => (right[i] ? sum + power : sum), 0)
  for (const [i, evidence] of candidates.entries()) {
    const pull = powers[i]! / all - (right[i] ? powers[i]! / good : 0)
    for (let f = 0; f < points.length; f++) gradient[f]! += weight * pull * evidence[f]!
  }
}

/** Weights as by `fitPoints`, of few ballots: all at once, kept small rather than to a sign. */
export function fitShares(ballots: readonly Ballot[], rounds = 1_500): Float64Array {
  const weights = new Float64Array(ballots[0]!.candidates[0]!.length)
  const gradient = new Float64Array(weights.length)
  const adam = createAdam(weights.length)
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0)
    for (const ballot of ballots) addGradient(ballot, weights, gradient)
    for (let f = 0; f < weights.length; f++) gradient[f]! += 0.6 * weights[f]!
    adam(weights, gradient, 0.02)
  }
  return weights
}

export interface Case {
  readonly features: Float64Array
  readonly holds: boolean
  readonly weight: number
}

/** Weights of log odds, the last of them for a feature that is always 1. Features are scaled inside. */
export function fitOdds(cases: readonly Case[], rounds = 1_500): Float64Array {
  const size = cases[0]!.features.length
  const total = cases.reduce((sum, each) => sum + each.weight, 0)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (const { features, weight } of cases) for (let f = 0; f < size; f++) mean[f]! += (weight * features[f]!) / total
  for (const { features, weight } of cases)
    for (let f = 0; f < size; f++) spread[f]! += (weight * (features[f]! - mean[f]!) ** 2) / total
  for (let f = 0; f < size; f++) spread[f] = Math.sqrt(spread[f]!) || 1
  const weights = new Float64Array(size + 1)
  const gradient = new Float64Array(size + 1)
  const adam = createAdam(size + 1)
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0)
    for (const { features, holds, weight } of cases) {
      let odds = weights[size]!
      for (let f = 0; f < size; f++) odds += (weights[f]! * (features[f]! - mean[f]!)) / spread[f]!
      const error = ((1 / (1 + Math.exp(-odds)) - (holds ? 1 : 0)) * weight) / total
      for (let f = 0; f < size; f++) gradient[f]! += (error * (features[f]! - mean[f]!)) / spread[f]!
      gradient[size]! += error
    }
    for (let f = 0; f < size; f++) gradient[f]! += 2e-3 * weights[f]!
    adam(weights, gradient, 0.02)
  }
  const plain = new Float64Array(size + 1)
  plain[size] = weights[size]!
  for (let f = 0; f < size; f++) {
    plain[f] = weights[f]! / spread[f]!
    plain[size]! -= (weights[f]! * mean[f]!) / spread[f]!
  }
  return plain
}

function createAdam(size: number) {
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  let step = 0
  return (values: Float64Array, gradient: Float64Array, rate: number) => {
    step++
    for (let f = 0; f < size; f++) {
      first[f] = 0.9 * first[f]! + 0.1 * gradient[f]!
      second[f] = 0.999 * second[f]! + 0.001 * gradient[f]! ** 2
      values[f]! -= (rate * (first[f]! / (1 - 0.9 ** step))) / (Math.sqrt(second[f]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function shuffle(items: number[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
}
