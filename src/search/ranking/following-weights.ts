import type { FollowingModel } from './turnings.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -1.369,
  strange: -0.525,
  common: 0.752,
  ahead: 1.347,
  belief: 1.651,
  kin: 0.996,
  field: 1.284,
  kinAct: 1.555,
  kinTold: 0.267,
  contrast: 1.735,
  differs: 1.019,
  points: 0.178,
  whether: -1.661,
  age: 1.158,
  matterless: -1.274,
  together: 2.973,
}
