import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.236,
  strange: -1.823,
  common: 1.01,
  ahead: 1.764,
  belief: 3.738,
  kin: 1.936,
  field: 1.526,
  kinAct: 2.608,
  kinTold: 1.055,
  contrast: 1.089,
  differs: 1.075,
  points: -0.934,
  age: 0.867,
  matterless: -2.181,
}
