import type { SubjectDocument } from '../subject-finder.ts'
import type { RankedFamily } from './model.ts'

/** Where it is not clear which one is meant, one with less than this of the first one's share is not offered. */
const RIVAL_SHARE = 0.2

/** The first family and those that nearly as much speaks for. */
export const rivalsOf = (ranked: readonly RankedFamily[]): readonly RankedFamily[] =>
  ranked.filter(({ share }) => share >= RIVAL_SHARE * ranked[0]!.share)

/** Of each family the document to name; matters that are not held are left out. */
export const heldOf = (ranked: readonly RankedFamily[]): readonly SubjectDocument[] =>
  ranked.map(({ best }) => best.document).filter(({ stranger }) => !stranger)
