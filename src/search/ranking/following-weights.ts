import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.067,
  strange: -1.814,
  common: 0.944,
  ahead: 1.665,
  belief: 3.587,
  kin: 2.028,
  field: 1.581,
  kinAct: 2.262,
  kinTold: 0.873,
  contrast: 0.683,
  differs: 1.003,
  points: -0.753,
  whether: -1.42,
  age: 1.589,
  matterless: -2.157,
}
