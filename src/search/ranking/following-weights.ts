import type { FollowingModel } from './turnings.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -2.924,
  strange: -1.667,
  common: 0.997,
  ahead: 1.685,
  belief: 3.509,
  kin: 2.045,
  field: 1.458,
  kinAct: 2.358,
  kinTold: 0.82,
  contrast: 0.846,
  differs: 1.077,
  points: -0.737,
  whether: -1.56,
  age: 1.695,
  matterless: -2.294,
}
