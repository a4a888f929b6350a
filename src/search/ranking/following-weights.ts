import type { FollowingModel } from './turnings.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -1.375,
  strange: -0.52,
  common: 0.741,
  ahead: 1.341,
  belief: 1.646,
  kin: 1.004,
  field: 1.281,
  kinAct: 1.542,
  kinTold: 0.264,
  contrast: 1.76,
  differs: 1.022,
  points: 0.177,
  whether: -1.656,
  age: 1.158,
  matterless: -1.265,
  together: 2.987,
}
