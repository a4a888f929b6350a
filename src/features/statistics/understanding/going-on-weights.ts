import type { Signs } from './going-on.ts'

/** Made by `bench/train-going-on.ts` from messages behind a figure; not written by hand. */
export const GOING_ON: Signs = {
  base: 0.679,
  left: -0.522,
  share: -0.121,
  run: -0.598,
  counted: -0.271,
  dated: 0.913,
  placed: 0.099,
  operation: 0.715,
  output: -1.012,
  joins: 1.354,
  words: -0.635,
  telling: 1.154,
  worst: 0.851,
  halfNamed: -0.67,
  checks: 0.603,
  unit: 0.966,
  bare: 1.576,
}
