import type { Snapshot } from '../../core/content.ts'
import type { BlobCache } from '../../core/feature.ts'
import type { Subject } from '../../core/intent.ts'
import type { Neighbourhood } from '../phrase-match.ts'
import type { SubjectDocument, WarmSubjectFinder } from '../subject-finder.ts'
import { familyOf } from './families.ts'
import { partsOf, type RankedFamily, type RankingModel, rank } from './model.ts'
import { createWitnesses, type OpenAsk, type Openness, type Witnesses } from './witnesses.ts'

/** As near to a way of leaving it open as this, no document is taken for granted. */
const OPEN = 0.8
/** Stands for a matter that is known not to be held. */
export const NOT_HELD_ID = 'not-held'

/** As near to a matter that is not held as this, and nearer than to any document, nothing is found. */
const NOT_HELD = 0.6
const AHEAD = 0.05
/** Enough to be offered, too little to be answered. */
const OPEN_SCORE = 0.4

/**
 * Finds subjects of one kind by what the witnesses say, weighed by a trained model. The first one's score says how often
 * it is right; of twins only one is listed.
 * @param preferred of twins the one to name: the first argument where true
 */
export function createRankedFinder(options: {
  readonly kind: Subject['kind']
  readonly documentsOf: (snapshot: Snapshot) => readonly SubjectDocument[]
  readonly openOf: (snapshot: Snapshot) => readonly OpenAsk[]
  /** Ways of asking for what no document is about; each counts only while no title says it. */
  readonly notHeldOf: (snapshot: Snapshot) => readonly string[]
  readonly model: RankingModel
  readonly preferred: (a: SubjectDocument, b: SubjectDocument) => boolean
  readonly cache: BlobCache
}): WarmSubjectFinder {
  const { kind, documentsOf, openOf, notHeldOf, model, preferred, cache } = options
  const built = new WeakMap<
    Snapshot,
    { readonly witnesses: Witnesses; readonly families: ReadonlyMap<string, string> }
  >()
  const builtFor = (snapshot: Snapshot) => {
    const known = built.get(snapshot)
    if (known) return known
    const documents = documentsOf(snapshot)
    const fresh = {
      witnesses: createWitnesses(kind, documents, cache, { open: openOf(snapshot), notHeld: notHeldOf(snapshot) }),
      families: new Map(documents.map(({ id, title }) => [id, familyOf(title)])),
    }
    built.set(snapshot, fresh)
    return fresh
  }
  return {
    kind,
    warm: (snapshot) => void builtFor(snapshot),
    find(reading, snapshot, limit) {
      const { witnesses, families } = builtFor(snapshot)
      if (!witnesses.tells(reading)) return []
      const { candidates, open, notHeld } = witnesses.hear(reading)
      const ranked = rank(model, candidates, (document) => families.get(document.id)!, preferred)
      const near = ranked[0]?.best.near
      if (notHeld.likeness >= Math.max(NOT_HELD, (near?.likeness ?? 0) + AHEAD) && answersAsMuch(notHeld, near)) {
        return [
          {
            kind,
            id: NOT_HELD_ID,
            title: '',
            score: 0,
            why: () => [`not held: “${notHeld.phrase}” ${notHeld.likeness.toFixed(2)}`],
          },
        ]
      }
      if (open && leavesOpen(open, near)) {
        return open.documents.slice(0, limit).map(
          ({ id, title }): Subject => ({
            kind,
            id,
            title,
            score: OPEN_SCORE,
            why: () => [`left open by what was said, ${open.near.likeness.toFixed(2)}`],
          }),
        )
      }
      return ranked.slice(0, limit).map(
        (family): Subject => ({
          kind,
          id: family.best.document.id,
          title: family.best.document.title,
          score: family.score,
          why: () => whyOf(model, family),
        }),
      )
    },
  }
}

/** A way of leaving it open must be at least as near as the nearest way of asking for one. */
function leavesOpen({ near }: Openness, first: Neighbourhood | undefined): boolean {
  return near.likeness >= Math.max(OPEN, first?.likeness ?? 0) && answersAsMuch(near, first)
}

/** Whether it covers no less of the question than the first candidate's phrases do. */
const answersAsMuch = (near: Neighbourhood, first: Neighbourhood | undefined): boolean =>
  near.answered >= (first?.answered ?? 0) - 0.02

function whyOf(model: RankingModel, { best, points, share }: RankedFamily): readonly string[] {
  const parts = partsOf(model, best.evidence).map((part) => `${part.witness} ${part.points.toFixed(1)}`)
  const near = best.near.phrase ? [`“${best.near.phrase}” ${best.near.likeness.toFixed(2)}`] : []
  return [`points ${points.toFixed(1)} = ${parts.join(', ')}`, `share ${share.toFixed(2)}`, ...near]
}
