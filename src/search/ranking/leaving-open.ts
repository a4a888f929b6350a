import type { Neighbourhood } from '../phrase-likeness.ts'
import type { Hearing, Openness } from './evidence.ts'
import type { RankedFamily } from './model.ts'

/** As near to a way of leaving it open as this, no document is taken for granted. */
const OPEN = 0.8
/** As near to a matter that is not held as this, and nearer than to any document, nothing is found. */
const NOT_HELD = 0.7
const AHEAD = 0.05
/** A phrase of which this share was said counts as said. */
const SAID = 0.9
/** A phrase that says this share of what a question tells is what it is about; the first where it is said wholly. */
const SAYS_SOME = 0.35
const SAYS_MOST = 0.7
/** A phrase that says this share of what a question tells leaves nothing that could decide. */
const SAYS_ALL = 0.92
/** A document with less score than this would not even be offered. */
const DOUBTED = 0.15
/** Of what nobody is likely to hold, so near to a way of leaving it open, and so far said, is what it leaves open. */
const RATHER_NEAR = 0.45
const RATHER_SAID = 0.8

/** What a question tells, as far as a phrase that it says wholly tells it too. */
const saidOf = ({ restated }: Pick<Openness, 'restated'>): number => restated?.answered ?? 0

/** Nearer than any document, or said wholly where the first candidate's ways of asking are said in part only. */
export function isNotHeld({ near, restated }: Hearing['notHeld'], first: Neighbourhood | undefined): boolean {
  if (restated && restated.answered >= (restated.wholly ? SAYS_SOME : SAYS_MOST) && (first?.said ?? 0) < SAID)
    return true
  return near.likeness >= Math.max(NOT_HELD, (first?.likeness ?? 0) + AHEAD) && answersAsMuch(near, first)
}

/**
 * Whether what was said leaves open which document is meant: it says a way of leaving it open and nothing beside it that
 * could decide, or it says one and no document is likely to be meant.
 * @param held the first candidate that is a document
 * @param unheld whether another office's matter is meant rather
 * @param singledOut whether a word beside the way of leaving it open is one of those for `held`
 */
export function leavesOpen(
  open: Openness,
  notHeld: Hearing['notHeld'],
  held: RankedFamily | undefined,
  unheld: boolean,
  singledOut: boolean,
): boolean {
  if (unheld && saidOf(notHeld) > saidOf(open)) return false
  const first = held?.best.near
  return saysAll(open, first, singledOut) || (isDoubted(held) && saysRather(open, notHeld))
}

/**
 * A way of leaving it open that was said wholly and says all the question tells, or one that was said and is at least as
 * near as the nearest way of asking for a document.
 */
function saysAll({ near, restated }: Openness, first: Neighbourhood | undefined, singledOut: boolean): boolean {
  if (singledOut) return false
  if (restated?.wholly && restated.answered >= SAYS_ALL) return true
  // "sổ đỏ bị mất làm lại" is not "thẻ bị mất làm lại", however many words they share.
  return near.said >= SAID && near.likeness >= Math.max(OPEN, first?.likeness ?? 0) && answersAsMuch(near, first)
}

const isDoubted = (held: RankedFamily | undefined): boolean => held === undefined || held.score < DOUBTED

function saysRather(open: Openness, notHeld: Hearing['notHeld']): boolean {
  const { near, restated } = open
  if (notHeld.near.likeness > near.likeness) return false
  if (restated && restated.answered >= (restated.wholly ? SAYS_SOME : SAYS_ALL)) return true
  return near.said >= RATHER_SAID && near.likeness >= RATHER_NEAR
}

/** Whether it covers no less of the question than the first candidate's phrases do. */
const answersAsMuch = (near: Neighbourhood, first: Neighbourhood | undefined): boolean =>
  near.answered >= (first?.answered ?? 0) - 0.1
