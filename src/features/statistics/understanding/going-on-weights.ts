import type { Signs } from './going-on.ts'

/** Made by `bench/train-going-on.ts` from messages behind a figure; not written by hand. */
export const GOING_ON: Signs = {
  base: 0.619,
  left: -0.626,
  share: -0.133,
  run: -0.657,
  counted: -0.473,
  dated: 0.932,
  placed: 0.031,
  operation: 0.57,
  output: -0.843,
  joins: 1.289,
  words: -0.578,
  telling: 1.214,
  worst: 0.794,
  halfNamed: -0.876,
  checks: 0.556,
  unit: 1.002,
  bare: 1.754,
}
