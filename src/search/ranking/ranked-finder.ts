import type { Snapshot } from '../../core/content.ts'
import type { BlobCache } from '../../core/feature.ts'
import type { Subject } from '../../core/intent.ts'
import { once } from '../../core/once.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument, WarmSubjectFinder } from '../subject-finder.ts'
import { isAbroad } from './abroad.ts'
import type { OpenAsk } from './evidence.ts'
import { familyOf } from './families.ts'
import { continuations, likeliest } from './following.ts'
import { createKin } from './kin.ts'
import { asksLaw } from './law-asked.ts'
import { isNotHeld, leavesOpen } from './leaving-open.ts'
import { type RankedFamily, type RankingModel, rank, whyOf } from './model.ts'
import { asksOnly, namesNothing, namesOnlyWide } from './own-words.ts'
import { asksPassword } from './password-asked.ts'
import { namedAmong, pickedAmong } from './picking.ts'
import { createSaidAlone } from './said-alone.ts'
import { createWitnesses } from './witnesses.ts'

/**
 * Log odds of being held under which nothing is found. Of what is outside, asked in words that nobody foresaw, five in six
 * lie below; of what is held, asked so, one in fifty (`bench/train-ranking.ts`).
 */
export const HELD_FROM = -1.75
/** Stands for a matter that is not held: plainly another office's with score 0, else with `UNKNOWN`. */
export const NOT_HELD_ID = 'not-held'
const UNKNOWN = 0.01
/** Likest to another office's matter, though not plainly it. */
const RATHER_STRANGE = 0.005
/** As near to a way of asking for another office's matter as this, it is plainly meant. */
const PLAINLY = 0.6

/** Log odds of being held from which on no list of other matters says otherwise: what led to a question is not what it asks. */
const LIKELY = 1
/**
 * A text that may go on about a document names another one from this belief on, so many points ahead of that document;
 * another office's matter from less on, as it need not be answered.
 */
const OTHER_FROM = -0.6
const OTHER_LEAD = 2.5
const STRANGE_FROM = -0.9
const STRANGE_LEAD = 1.5
/** Of what is said in wide words only, what is surer than this is named by them; else so many are offered. */
const NAMED_WHOLLY = 0.8
const WIDELY = 4
/** One that is named so surely is meant, though nothing decides for it: nine in ten mean it. */
const BEYOND_DOUBT = 0.9
/** A story that names one so clearly asks for it. */
const NAMED_RATHER = 0.4
const RATHER_LEFT_OPEN = 0.4
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
    const openAsks = openOf(snapshot)
    return {
      openAsks,
      said: createSaidAlone(openAsks),
      witnesses: createWitnesses(kind, documents, cache, openAsks),
      families: new Map(documents.map(({ id, title }) => [id, familyOf(title)])),
      byId: new Map(documents.map((document) => [document.id, document])),
      // Few first messages are followed by a second one.
      kin: once(() => createKin(documents)),
    }
  })
  const subjectOf = (family: RankedFamily): Subject => ({
    kind,
    id: family.best.document.id,
    title: family.best.document.title,
    score: family.score,
    why: () => whyOf(model, family),
  })
  const offeredOf = ({ id, title }: SubjectDocument, why: string): Subject => ({
    kind,
    id,
    title,
    score: OPEN_SCORE,
    why: () => [why],
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
      const { witnesses, families, byId, openAsks, said } = builtFor(snapshot)
      const alone = said.alone(reading)
      if (alone === null && !witnesses.tells(reading)) return []
      if (isAbroad(reading)) return [notHeldFor('done by another state')]
      if (asksPassword(reading)) return [notHeldFor('a password')]
      if (asksLaw(reading)) return [notHeldFor('what a law says')]
      const { candidates, open, notHeld } = witnesses.hear(reading)
      const ranked = rank(model, candidates, (document) => families.get(document.id)!, preferred)
      const [first] = ranked
      const held = ranked.find(({ best }) => !best.document.stranger)
      const leftOpen = (offered: readonly SubjectDocument[], ask: number, why: string): readonly Subject[] =>
        offered.map((d) => ({ ...offeredOf(d, why), open: true, meant: d.id === openAsks[ask]!.meant }))
      const allOf = (ask: number, why: string): readonly Subject[] => {
        const offered = openAsks[ask]!.ids.flatMap((id) => byId.get(id) ?? []).slice(0, limit)
        if (openAsks[ask]!.ids.length === 1) return offered.map((d) => ({ ...offeredOf(d, why), score: BEYOND_DOUBT }))
        return leftOpen(offered, ask, why)
      }
      if (alone !== null && (held?.score ?? 0) < BEYOND_DOUBT) return allOf(alone, 'nothing beside it was said')
      const unheld =
        isNotHeld(notHeld, held?.best.near) && (first?.best.document.stranger === true || first!.belief < LIKELY)
      const singledOut = open !== null && held !== undefined && said.decides(reading, open.ask, held.best.document)
      if (open && leavesOpen(open, notHeld, held, unheld, singledOut)) {
        return leftOpen(open.documents.slice(0, limit), open.ask, `left open by ${open.near.likeness.toFixed(2)}`)
      }
      if ((held?.score ?? 0) < NAMED_WHOLLY && namesOnlyWide(reading) && !namesNothing(reading)) {
        const offered = open && open.near.likeness >= RATHER_LEFT_OPEN ? open.documents : heldOf(ranked)
        return offered.slice(0, WIDELY).map((document) => offeredOf(document, 'named in wide words only'))
      }
      const clearFrom = said.asksWhereToBegin(reading) ? BEYOND_DOUBT : NAMED_RATHER
      const told = (held?.score ?? 0) < clearFrom ? said.situation(reading) : null
      if (told !== null) return allOf(told, 'what happened was told')
      if (unheld) return [notHeldFor(`“${notHeld.near.phrase}” ${notHeld.near.likeness.toFixed(2)}`)]
      if (first?.best.document.stranger) {
        const { likeness, phrase } = first.best.near
        return [notHeldFor(`“${phrase}” ${likeness.toFixed(2)}`, likeness >= PLAINLY ? 0 : RATHER_STRANGE)]
      }
      if (first && first.belief < HELD_FROM)
        return [notHeldFor(`belief ${first.belief.toFixed(1)} in “${first.best.document.title}”`, UNKNOWN)]
      return ranked
        .filter(({ best }) => !best.document.stranger)
        .slice(0, limit)
        .map(subjectOf)
    },

    isElsewhere(reading, snapshot, id) {
      if (isAbroad(reading)) return true
      const { witnesses, families } = builtFor(snapshot)
      const ranked = rank(
        model,
        witnesses.hear(reading).candidates,
        (document) => families.get(document.id)!,
        preferred,
      )
      const [first] = ranked
      if (!first) return false
      const before = ranked.find(({ best, others }) =>
        [best.document, ...others].some((document) => document.id === id),
      )
      const behind = first.points - (before?.points ?? Number.NEGATIVE_INFINITY)
      const { belief, best } = first
      return best.document.stranger
        ? (belief >= STRANGE_FROM && behind > STRANGE_LEAD) || best.near.likeness >= PLAINLY
        : belief >= OTHER_FROM && behind > OTHER_LEAD
    },

    namesNone: namesNothing,
    asksOnly,

    pick(reading, snapshot, ids) {
      const { byId, witnesses, families } = builtFor(snapshot)
      const offered = ids.flatMap((id) => byId.get(id) ?? [])
      const heard = () =>
        rank(model, witnesses.hear(reading, ids).candidates, (document) => families.get(document.id)!, preferred)
      const picked = pickedAmong(reading, offered) ?? namedAmong(heard(), offered)
      return picked && { kind, id: picked.id, title: picked.title, score: 0.9, why: () => ['chosen in words'] }
    },

    follow(reading, snapshot, id, both) {
      const { witnesses, families, byId, kin } = builtFor(snapshot)
      const before = byId.get(id)
      if (!before) return null
      if (isAbroad(reading)) return { subject: notHeldFor('done by another state'), stays: false, share: 1 }
      const isTwin = (a: SubjectDocument, b: SubjectDocument) => families.get(a.id) === families.get(b.id)
      const hear = (text: Reading, also: readonly string[]) => witnesses.hear(text, also).candidates
      const all = continuations(reading, before, { hear, kin: kin(), model, isTwin }, both)
      return likeliest(all, isTwin, preferred, (document, share, why) => ({
        subject: document.stranger
          ? notHeldFor(why, UNKNOWN)
          : { kind, id: document.id, title: document.title, score: share, why: () => [why] },
        stays: document === before,
        share,
      }))
    },
  }
}

const heldOf = (ranked: readonly RankedFamily[]): readonly SubjectDocument[] =>
  ranked.map(({ best }) => best.document).filter(({ stranger }) => !stranger)
