import type { IntentFile, ScoredIntent } from '../core/intent.ts'
import { ofLastTexts } from '../core/last-texts.ts'
import { featuresOf, SHAPES, type ShapeName } from './intent-features.ts'

/**
 * A trained softmax classifier over hashed features. What a feature says of all labels stands together:
 * `weights[bucket * labels.length + label]`.
 */
export interface IntentModel {
  readonly shape: ShapeName
  readonly labels: readonly string[]
  readonly weights: Float32Array
  readonly bias: Float32Array
}

const RATE = 0.35
const DECAY = 1e-5
/** An example known this well teaches nothing more; skipping it saves most of the time of later epochs. */
const LEARNT = 0.96

/**
 * Trains on the utterances of every intent, each once as written and once as if typed without diacritics.
 * Deterministic: equal files give an equal model.
 * @param canonical writes abbreviations and teencode out, as the engine does before it classifies
 * @param asks further messages of known intents, in good spelling (people's asks for procedures)
 * @param shape how it looks at texts and learns
 * @source multinomial logistic regression with AdaGrad (Duchi, Hazan, Singer 2011); averaging: Polyak, Juditsky 1992
 */
export function trainIntents(
  files: readonly IntentFile[],
  canonical: (text: string) => string,
  asks: readonly { readonly intent: string; readonly text: string }[] = [],
  shape: ShapeName = 'INTENTS',
): IntentModel {
  const { buckets, epochs, dropped, averaged } = SHAPES[shape]
  const labels = files.map((f) => f.intent).sort()
  const texts = [
    ...files.flatMap(({ intent, utterances, cues }) => [...utterances, ...cues].map((text) => ({ intent, text }))),
    ...asks.filter(({ intent }) => labels.includes(intent)),
  ]
  const examples = texts.flatMap(({ intent, text }) => {
    const label = labels.indexOf(intent)
    const written = canonical(text)
    return [
      { label, features: featuresOf(written, SHAPES[shape], true) },
      { label, features: featuresOf(written, SHAPES[shape], false) },
    ]
  })
  const perLabel = new Float32Array(labels.length)
  for (const e of examples) perLabel[e.label]! += 1
  const mean = examples.length / Math.max(1, labels.length)

  const weights = new Float32Array(labels.length * buckets)
  const bias = new Float32Array(labels.length)
  const gradient = new Float32Array(labels.length * buckets).fill(1e-6)
  const order = examples.map((_, i) => i)
  const random = lcg(20261121)
  const p = new Float32Array(labels.length)
  const sums = new Float64Array(labels.length)
  const errors = new Float64Array(labels.length)
  const means = [weights, bias].map((learned) => ({ learned, sum: new Float32Array(learned.length) }))
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const { label, features: all } = examples[i]!
      const features = dropped > 0 ? all.filter(() => random() >= dropped) : all
      score({ weights, bias }, features, sums, p)
      softmax(p)
      if (p[label]! > LEARNT) continue
      const balance = Math.sqrt(mean / perLabel[label]!)
      for (let k = 0; k < labels.length; k++) {
        const error = ((k === label ? 1 : 0) - p[k]!) * balance
        errors[k] = Math.abs(error) < 3e-3 ? 0 : error
        bias[k]! += 0.02 * errors[k]!
      }
      for (const f of features) {
        for (let k = 0; k < labels.length; k++) {
          const error = errors[k]!
          if (error === 0) continue
          const at = f * labels.length + k
          gradient[at]! += error * error
          weights[at]! += (RATE * error) / Math.sqrt(gradient[at]! + 1) - DECAY * weights[at]!
        }
      }
    }
    if (epoch < epochs - averaged) continue
    for (const { learned, sum } of means) for (let i = 0; i < sum.length; i++) sum[i]! += learned[i]! / averaged
  }
  return { shape, labels, weights: means[0]!.sum, bias: means[1]!.sum }
}

/** Intents of a canonical text with probabilities that sum to 1, best first. */
export function classify(model: IntentModel, text: string): readonly ScoredIntent[] {
  const p = new Float32Array(model.labels.length)
  score(model, featuresOfLast[model.shape](text), new Float64Array(model.labels.length), p)
  softmax(p)
  return model.labels.map((intent, i) => ({ intent, score: p[i]!, why: 'model' })).sort((a, b) => b.score - a.score)
}

/** Several models look at one text. */
const featuresOfLast = {
  INTENTS: ofLastTexts((text) => featuresOf(text, SHAPES.INTENTS)),
  TELLINGS: ofLastTexts((text) => featuresOf(text, SHAPES.TELLINGS)),
}

/** @param sums space for one number a label */
function score(
  { weights, bias }: Pick<IntentModel, 'weights' | 'bias'>,
  features: Uint32Array,
  sums: Float64Array,
  out: Float32Array,
): void {
  const scale = 1 / Math.sqrt(Math.max(1, features.length))
  sums.fill(0)
  for (const f of features) {
    const base = f * sums.length
    for (let k = 0; k < sums.length; k++) sums[k]! += weights[base + k]!
  }
  for (let k = 0; k < sums.length; k++) out[k] = bias[k]! + sums[k]! * scale * 2
}

function softmax(values: Float32Array): void {
  let max = Number.NEGATIVE_INFINITY
  for (const v of values) if (v > max) max = v
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i]! - max)
    sum += values[i]!
  }
  for (let i = 0; i < values.length; i++) values[i]! /= sum
}

/** A small deterministic generator in [0, 1). @source Numerical Recipes' 32-bit LCG constants */
function lcg(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
}
