import type { FollowingModel } from './following.ts'

/** Made by `bench/train-following.ts` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
  moves: -3.051,
  strange: -1.824,
  common: 1.089,
  ahead: 1.764,
  belief: 3.645,
  kin: 1.87,
  field: 1.76,
  kinAct: 2.435,
  kinTold: 1.069,
  contrast: 1.13,
  differs: 0.888,
  points: -0.901,
  whether: -1.544,
  age: 1.586,
  matterless: -2.364,
}
