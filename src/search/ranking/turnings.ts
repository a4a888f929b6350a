/**
 * What speaks for a second message being about a document rather than about the one that was answered before:
 * - `moves`: it is another one at all; `strange`: another office's matter; `common`: people ask for it rather
 * - `ahead`: its points by the message's own words before those of the document spoken of; `belief`: that it is held, by
 *   these words alone
 * - `kin`, `field`: it is of the same matter, of the same field; `kinAct`: and names an act that the message may say and the
 *   one before does not; `fieldAct`: it is of the same field and names an act that the message says plainly, as the one before
 *   does not; `kinTold`: what its title tells beyond that one's is said
 * - `contrast`, `differs`, `points`: the message begins by setting something against what went before, asks for a difference,
 *   points at what went before, asks only whether something holds
 * - `age`: it says an age that this one is for, or that one is not
 * - `together`: its points by both messages read as one before those of the document spoken of
 * - `matterless`: the message names no matter, only what is done to one, and this one is of another matter
 */
export const TURNS = [
  'moves',
  'strange',
  'common',
  'ahead',
  'belief',
  'kin',
  'field',
  'kinAct',
  'fieldAct',
  'kinTold',
  'contrast',
  'differs',
  'points',
  'whether',
  'age',
  'matterless',
  'together',
] as const
export type Turning = (typeof TURNS)[number]
export type Turnings = Readonly<Record<Turning, number>>
export type FollowingModel = Readonly<Record<Turning, number>>
