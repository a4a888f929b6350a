import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.014,
  strange: -1.84,
  common: 1.085,
  ahead: 1.748,
  belief: 3.731,
  kin: 1.994,
  field: 1.585,
  kinAct: 2.497,
  kinTold: 1.1,
  contrast: 1.034,
  differs: 0.951,
  points: -1.037,
  whether: -1.487,
  age: 0.79,
  matterless: -2.297,
}
