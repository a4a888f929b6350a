import type { Signs } from './going-on.ts'

/** Made by `bench/train-going-on.ts` from messages behind a figure; not written by hand. */
export const GOING_ON: Signs = {
  base: 0.81,
  left: -0.486,
  share: -0.161,
  run: -0.726,
  counted: -0.153,
  dated: 0.509,
  placed: -0.253,
  operation: 0.326,
  output: 0.018,
  joins: 1.22,
  words: -0.425,
  telling: 1.266,
  worst: 0.618,
  halfNamed: 0.191,
  checks: 0.517,
  unit: 0.843,
  bare: 1.671,
}
