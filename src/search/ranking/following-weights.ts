import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -2.995,
  strange: -1.716,
  common: 0.971,
  ahead: 1.544,
  belief: 3.677,
  kin: 2.219,
  field: 1.459,
  kinAct: 2.628,
  kinTold: 1.114,
  contrast: 0.794,
  differs: 1.046,
  points: -0.921,
  denied: 0.061,
  age: 0.848,
  matterless: -1.746,
}
