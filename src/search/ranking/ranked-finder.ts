import type { Snapshot } from '../../core/content.ts'
import type { BlobCache } from '../../core/feature.ts'
import type { Subject } from '../../core/intent.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { Neighbourhood } from '../phrase-match.ts'
import { plainReading } from '../plain-reading.ts'
import type { SubjectDocument, WarmSubjectFinder } from '../subject-finder.ts'
import { actsNamed, actsSaid, matterOf } from './acts.ts'
import { familyOf } from './families.ts'
import { partsOf, type RankedFamily, type RankingModel, rank } from './model.ts'
import { ownWordsAmong } from './own-words.ts'
import { createWitnesses, type Hearing, type OpenAsk, type Openness } from './witnesses.ts'

/** As near to a way of leaving it open as this, no document is taken for granted. */
const OPEN = 0.8
/**
 * Log odds of being held under which nothing is found. Of what is outside, asked in words that nobody foresaw, five in six
 * lie below; of what is held, asked so, one in fifty (`bench/train-ranking.ts`).
 */
export const HELD_FROM = -1.75
/** What a follow-up names lies at most so many points behind the first candidate: the matter is taken from what went before. */
const FOLLOWS = 1
/** Stands for a matter that is not held: plainly another office's with score 0, else with `UNKNOWN`. */
export const NOT_HELD_ID = 'not-held'
const UNKNOWN = 0.01
/** As near to a way of asking for another office's matter as this, it is plainly meant. */
const PLAINLY = 0.6

/** Log odds of being held from which on no list of other matters says otherwise: what led to a question is not what it asks. */
const LIKELY = 1
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
/** Enough to be offered, too little to be answered. */
const OPEN_SCORE = 0.3

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
  const builtFor = perSnapshot((snapshot) => {
    const documents = documentsOf(snapshot)
    return {
      witnesses: createWitnesses(kind, documents, cache, openOf(snapshot)),
      families: new Map(documents.map(({ id, title }) => [id, familyOf(title)])),
      byId: new Map(documents.map((document) => [document.id, document])),
    }
  })
  const ownWordsFor = perSnapshot((snapshot) => ownWordsAmong(documentsOf(snapshot)))
  const subjectOf = (family: RankedFamily): Subject => ({
    kind,
    id: family.best.document.id,
    title: family.best.document.title,
    score: family.score,
    why: () => whyOf(model, family),
  })
  const notHeldFor = (why: string, score = 0): Subject => ({
    kind,
    id: NOT_HELD_ID,
    title: '',
    score,
    why: () => [`not held: ${why}`],
  })
  return {
    kind,
    warm: (snapshot) => void builtFor(snapshot),
    find(reading, snapshot, limit) {
      const { witnesses, families } = builtFor(snapshot)
      if (!witnesses.tells(reading)) return []
      const { candidates, open, notHeld } = witnesses.hear(reading)
      const ranked = rank(model, candidates, (document) => families.get(document.id)!, preferred)
      const near = ranked.find(({ best }) => !best.document.stranger)?.best.near
      const [first] = ranked
      const unheld = isNotHeld(notHeld, near) && (first?.best.document.stranger === true || first!.belief < LIKELY)
      const isOpen = open !== null && leavesOpen(open, near) && !(unheld && saidOf(notHeld) > saidOf(open))
      if (isOpen) {
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
      if (unheld) return [notHeldFor(`“${notHeld.near.phrase}” ${notHeld.near.likeness.toFixed(2)}`)]
      if (first?.best.document.stranger) {
        const { likeness, phrase } = first.best.near
        return [notHeldFor(`“${phrase}” ${likeness.toFixed(2)}`, likeness >= PLAINLY ? 0 : UNKNOWN)]
      }
      if (first && first.belief < HELD_FROM)
        return [notHeldFor(`belief ${first.belief.toFixed(1)} in “${first.best.document.title}”`, UNKNOWN)]
      return ranked
        .filter(({ best }) => !best.document.stranger)
        .slice(0, limit)
        .map(subjectOf)
    },

    isElsewhere(reading, snapshot, id) {
      const before = builtFor(snapshot).byId.get(id)
      return before !== undefined && ownWordsFor(snapshot).has(reading, before)
    },

    follow(reading, snapshot, id) {
      const { witnesses, families, byId } = builtFor(snapshot)
      const before = byId.get(id)
      const { plain } = actsSaid(reading)
      if (!before || plain.size === 0 || names(before, plain)) return null
      const { tokens } = plainReading(matterOf(before.title))
      const joined = { ...reading, tokens: [...reading.tokens, ...tokens] }
      const ranked = rank(model, witnesses.hear(joined).candidates, (document) => families.get(document.id)!, preferred)
      const [first] = ranked.filter(
        ({ best: { document } }) => document.field === before.field && names(document, plain),
      )
      return first && first.points >= ranked[0]!.points - FOLLOWS ? subjectOf(first) : null
    },
  }
}

const names = ({ title }: SubjectDocument, acts: ReadonlySet<number>): boolean =>
  actsNamed(title).some((act) => acts.has(act))

/** What a question tells, as far as a phrase that it says wholly tells it too. */
const saidOf = ({ restated }: Pick<Openness, 'restated'>): number => restated?.answered ?? 0

/** Nearer than any document, or said wholly where the first candidate's ways of asking are said in part only. */
function isNotHeld({ near, restated }: Hearing['notHeld'], first: Neighbourhood | undefined): boolean {
  if (restated && restated.answered >= (restated.wholly ? SAYS_SOME : SAYS_MOST) && (first?.said ?? 0) < SAID)
    return true
  return near.likeness >= Math.max(NOT_HELD, (first?.likeness ?? 0) + AHEAD) && answersAsMuch(near, first)
}

/**
 * A way of leaving it open that was said wholly and says all the question tells, or one that was said and is at least as
 * near as the nearest way of asking for a document.
 */
function leavesOpen({ near, restated }: Openness, first: Neighbourhood | undefined): boolean {
  if (restated?.wholly && restated.answered >= SAYS_ALL) return true
  // "sổ đỏ bị mất làm lại" is not "thẻ bị mất làm lại", however many words they share.
  return near.said >= SAID && near.likeness >= Math.max(OPEN, first?.likeness ?? 0) && answersAsMuch(near, first)
}

/** Whether it covers no less of the question than the first candidate's phrases do. */
const answersAsMuch = (near: Neighbourhood, first: Neighbourhood | undefined): boolean =>
  near.answered >= (first?.answered ?? 0) - 0.1

function whyOf(model: RankingModel, { best, points, share }: RankedFamily): readonly string[] {
  const parts = partsOf(model, best.evidence).map((part) => `${part.witness} ${part.points.toFixed(1)}`)
  const near = best.near.phrase ? [`“${best.near.phrase}” ${best.near.likeness.toFixed(2)}`] : []
  return [`points ${points.toFixed(1)} = ${parts.join(', ')}`, `share ${share.toFixed(2)}`, ...near]
}
