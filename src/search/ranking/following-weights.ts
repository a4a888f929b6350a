import type { FollowingModel } from './turnings.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.022,
  strange: -0.933,
  common: 0.749,
  ahead: 1.811,
  belief: 3.327,
  kin: 2.017,
  field: 1.321,
  kinAct: 2.453,
  kinTold: 1.197,
  contrast: 1.112,
  differs: 0.762,
  points: -0.86,
  whether: -1.734,
  age: 1.684,
  matterless: -2.314,
}
