import type { Snapshot } from '../../core/content.ts'
import type { BlobCache } from '../../core/feature.ts'
import type { Subject } from '../../core/intent.ts'
import type { SubjectDocument, WarmSubjectFinder } from '../subject-finder.ts'
import { familyOf } from './families.ts'
import { partsOf, type RankedFamily, type RankingModel, rank } from './model.ts'
import { createWitnesses, type OpenAsk, type Witnesses } from './witnesses.ts'

/** As near to a way of leaving it open as this, no document is taken for granted. */
const OPEN = 0.8
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
  readonly model: RankingModel
  readonly preferred: (a: SubjectDocument, b: SubjectDocument) => boolean
  readonly cache: BlobCache
}): WarmSubjectFinder {
  const { kind, documentsOf, openOf, model, preferred, cache } = options
  const built = new WeakMap<
    Snapshot,
    { readonly witnesses: Witnesses; readonly families: ReadonlyMap<string, string> }
  >()
  const builtFor = (snapshot: Snapshot) => {
    const known = built.get(snapshot)
    if (known) return known
    const documents = documentsOf(snapshot)
    const fresh = {
      witnesses: createWitnesses(kind, documents, cache, openOf(snapshot)),
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
      const ranked = rank(model, witnesses.hear(reading), (document) => families.get(document.id)!, preferred)
      const open = witnesses.open(reading)
      if (open && open.likeness >= OPEN && open.likeness >= (ranked[0]?.best.near.likeness ?? 0)) {
        return open.documents.slice(0, limit).map(
          ({ id, title }): Subject => ({
            kind,
            id,
            title,
            score: OPEN_SCORE,
            why: () => [`left open by what was said, ${open.likeness.toFixed(2)}`],
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

function whyOf(model: RankingModel, { best, points, share }: RankedFamily): readonly string[] {
  const parts = partsOf(model, best.evidence).map((part) => `${part.witness} ${part.points.toFixed(1)}`)
  const near = best.near.phrase ? [`“${best.near.phrase}” ${best.near.likeness.toFixed(2)}`] : []
  return [`points ${points.toFixed(1)} = ${parts.join(', ')}`, `share ${share.toFixed(2)}`, ...near]
}
