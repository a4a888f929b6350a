import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.014,
  strange: -1.831,
  common: 1.098,
  ahead: 1.748,
  belief: 3.68,
  kin: 1.824,
  field: 1.723,
  kinAct: 2.483,
  kinTold: 1.096,
  contrast: 1.212,
  differs: 0.897,
  points: -1.112,
  whether: -1.543,
  age: 0.717,
  matterless: -2.363,
}
