import type { FollowingModel } from './turnings.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -1.239,
  strange: -0.365,
  common: 0.754,
  ahead: 1.192,
  belief: 1.412,
  kin: 0.578,
  field: 1.508,
  kinAct: 1.461,
  fieldAct: 0.492,
  kinTold: 0.219,
  contrast: 1.981,
  differs: 0.964,
  points: 0.405,
  whether: -1.637,
  age: 1.094,
  matterless: -0.523,
  together: 3.365,
}
