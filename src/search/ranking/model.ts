import type { SubjectDocument } from '../subject-finder.ts'
import { type Candidate, type Evidence, WITNESSES, type Witness } from './evidence.ts'

/** What the witnesses weigh; made by `bench/train-ranking.ts`, kept in `weights.ts`. */
export interface RankingModel {
  /** Points of one candidate against another; a witness that is not named is not asked. */
  readonly points: Partial<Readonly<Record<Witness, number>>>
  /** Log odds that what is asked is held at all, by the evidence for the best candidate and its points. */
  readonly belief: Partial<Readonly<Record<Witness | 'points' | 'bias', number>>>
  /** Log odds that the best family is the right one, from those of `belief` and of its share. */
  readonly sure: Partial<Readonly<Record<'belief' | 'share' | 'bias', number>>>
}

/** Candidates that differ in level or way only, the one to name first. */
export interface RankedFamily {
  readonly best: Candidate
  readonly others: readonly SubjectDocument[]
  readonly points: number
  /** Of what speaks for any candidate, the part that speaks for this one; all together 1. */
  readonly share: number
  /** 0..1: how often a first family with this evidence is the right one; the others' in proportion to their share. */
  readonly score: number
  /** Log odds that it is held at all: of the first family, by its evidence; the others share it. */
  readonly belief: number
}

/** Points of a candidate by witness, the strongest first: what `--trace` shows. */
export function partsOf(
  model: RankingModel,
  evidence: Evidence,
): readonly { readonly witness: Witness; readonly points: number }[] {
  return WITNESSES.flatMap((witness) => {
    const points = (model.points[witness] ?? 0) * evidence[witness]
    return Math.abs(points) < 0.05 ? [] : [{ witness, points }]
  }).sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
}

/** What speaks for a family, the strongest first: what `--trace` shows. */
export function whyOf(model: RankingModel, { best, points, share }: RankedFamily): readonly string[] {
  const parts = partsOf(model, best.evidence).map((part) => `${part.witness} ${part.points.toFixed(1)}`)
  const near = best.near.phrase ? [`“${best.near.phrase}” ${best.near.likeness.toFixed(2)}`] : []
  return [`points ${points.toFixed(1)} = ${parts.join(', ')}`, `share ${share.toFixed(2)}`, ...near]
}

/**
 * Families of candidates, best first, with how sure the first is. Twins share one place: whoever asks means them all.
 * @param familyOf the same for documents that are one matter
 * @param preferred of a family's members the one to name; the first argument wins where true
 */
export function rank(
  model: RankingModel,
  candidates: readonly Candidate[],
  familyOf: (document: SubjectDocument) => string,
  preferred: (a: SubjectDocument, b: SubjectDocument) => boolean,
): readonly RankedFamily[] {
  const families = new Map<string, { best: Candidate; members: SubjectDocument[]; points: number }>()
  for (const candidate of candidates) {
    const points = pointsOf(model, candidate.evidence)
    const key = familyOf(candidate.document)
    const family = families.get(key)
    if (!family) {
      families.set(key, { best: candidate, members: [candidate.document], points })
      continue
    }
    family.members.push(candidate.document)
    if (preferred(candidate.document, family.best.document)) family.best = candidate
    family.points = Math.max(family.points, points)
  }
  const ranked = [...families.values()].sort((a, b) => b.points - a.points)
  const [first] = ranked
  if (!first) return []
  const powers = ranked.map(({ points }) => Math.exp(points - first.points))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const share = 1 / all
  const belief = beliefIn(model, first.best.evidence, first.points)
  const { sure } = model
  const surely = logistic((sure.belief ?? 0) * belief + (sure.share ?? 0) * oddsOf(share) + (sure.bias ?? 0))
  return ranked.map(({ best, members, points }, n) => ({
    best,
    others: members.filter((member) => member !== best.document),
    points,
    share: powers[n]! / all,
    score: surely * powers[n]!,
    belief,
  }))
}

export function pointsOf({ points }: Pick<RankingModel, 'points'>, evidence: Evidence): number {
  let sum = 0
  for (const witness of WITNESSES) sum += (points[witness] ?? 0) * evidence[witness]
  return sum
}

/** Log odds. */
export function beliefIn({ belief }: Pick<RankingModel, 'belief'>, evidence: Evidence, points: number): number {
  let sum = (belief.bias ?? 0) + (belief.points ?? 0) * points
  for (const witness of WITNESSES) sum += (belief[witness] ?? 0) * evidence[witness]
  return sum
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Log odds of a share, kept from infinity. */
export function oddsOf(share: number): number {
  const held = Math.min(0.995, Math.max(0.005, share))
  return Math.log(held / (1 - held))
}
