import type { Signs } from './going-on-signs.ts'

/** Made by `bench/train-going-on.ts` from messages behind a figure; not written by hand. */
export const GOING_ON: Signs = {
  base: 0.578,
  left: -0.23,
  share: -0.052,
  run: -0.246,
  counted: -0.44,
  dated: 0.148,
  placed: -0.036,
  operation: 0.893,
  output: -0.758,
  joins: 0.813,
  words: -0.238,
  telling: 1.22,
  worst: 0.875,
  halfNamed: -1.036,
  checks: 0.65,
  unit: -0.146,
  bare: 1.225,
  foreign: -0.442,
}
