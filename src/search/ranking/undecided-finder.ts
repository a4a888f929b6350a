import type { Snapshot } from '../../core/content.ts'
import type { Subject } from '../../core/intent.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { Reading } from '../../core/reading.ts'
import { fold } from '../../text/normalise.ts'
import type { SubjectDocument, WarmSubjectFinder } from '../subject-finder.ts'
import { settledByAct } from './by-act.ts'
import type { OpenAsk } from './evidence.ts'
import { familyOf } from './families.ts'
import { foreignTwin, foreignTwins } from './foreign-twin.ts'
import { givenUp } from './given-up.ts'
import { createKin } from './kin.ts'
import { madeAgain } from './made-again.ts'
import { onlyAskedAbout } from './only-asked-about.ts'
import { createSaidAlone } from './said-alone.ts'
import { createSaidTogether } from './said-together.ts'
import { setApart, withSetApart } from './set-apart.ts'
import { withoutCase } from './title-words.ts'
import { type Undecided, undecidedIn } from './undecided.ts'
import { mayBeDone, unsettledIn } from './unsettled.ts'

/** Named so surely, a document is not asked for again because something else was left open. */
const BEYOND_DOUBT = 0.9
/** What is less likely than this names no matter whose papers could be offered. */
const NAMED = 0.1
/** What is less likely than this would not be offered by itself. */
const FAINT = 0.15
/** What is not held and like no other office's matter either has this score. */
const UNKNOWN = 0.01
/** Titles alike so far are of one matter. */
const SISTERS = 0.4
const OFFERED = 4
/** Enough to be offered, too little to be answered. */
const OPEN_SCORE = 0.3

/**
 * The finder, but where somebody says that they do not know which, or mind not which ("đổi hay cấp lại cũng chưa rõ", "loại
 * nào cũng được"), what is done to the matter they name is left open.
 */
export function leavingUndecided(
  inner: WarmSubjectFinder,
  documentsOf: (snapshot: Snapshot) => readonly SubjectDocument[],
  openOf: (snapshot: Snapshot) => readonly OpenAsk[],
): WarmSubjectFinder {
  const builtFor = perSnapshot((snapshot) => {
    const documents = documentsOf(snapshot).filter(({ stranger }) => !stranger)
    const asks = openOf(snapshot)
    return {
      byId: new Map(documents.map((d) => [d.id, d])),
      asks,
      said: createSaidAlone(asks),
      together: createSaidTogether(asks),
      faintly: createSaidTogether(asks, { faint: true }),
      kin: createKin(documents),
      foreign: foreignTwins(documents),
      matters: createKin(documents.map((document) => ({ ...document, title: withoutCase(document.title) }))),
    }
  })
  const choicesOf = (ids: readonly string[], snapshot: Snapshot, why: string): readonly Subject[] => {
    const { byId } = builtFor(snapshot)
    return ids.flatMap((id) => {
      const document = byId.get(id)
      return document
        ? [{ kind: inner.kind, id, title: document.title, score: OPEN_SCORE, open: true, why: () => [why] }]
        : []
    })
  }
  /** The document, and what else is done to its matter; of twins one. */
  const sistersOf = (id: string, snapshot: Snapshot): readonly string[] => {
    const { byId, kin } = builtFor(snapshot)
    const families = new Set([familyOf(byId.get(id)?.title ?? '')])
    const sisters = kin.of(id).filter((other) => {
      const family = familyOf(byId.get(other)!.title)
      if (kin.likeness(id, other) < SISTERS || families.has(family)) return false
      families.add(family)
      return true
    })
    return [id, ...sisters].slice(0, OFFERED)
  }
  /** What people leave open in such words, else the document's sisters, else what it is ever left open with. */
  const leftOpenWith = (rest: Reading, id: string, snapshot: Snapshot): readonly string[] => {
    const { asks, said, byId } = builtFor(snapshot)
    const ask = said.about(rest, id)
    if (ask !== null) return asks[ask]!.ids
    const sisters = sistersOf(id, snapshot)
    if (sisters.length > 1) return sisters
    const ofField = (ids: readonly string[]) =>
      ids.filter((other) => byId.get(other)?.field === byId.get(id)?.field).length / ids.length
    const ever = asks.map(({ ids }) => ids).filter((ids) => ids.includes(id))
    return ever.toSorted((a, b) => ofField(b) - ofField(a))[0] ?? []
  }
  /** What a document is offered with, first what is named to be done. */
  const besideOf = ({ rest, acts }: Undecided, id: string, snapshot: Snapshot): readonly string[] => {
    const { byId } = builtFor(snapshot)
    const isNamed = (other: string) => acts.some((act) => fold(byId.get(other)?.title ?? '').startsWith(act))
    const ids = leftOpenWith(rest, id, snapshot)
    return [...ids.filter(isNamed), ...ids.filter((other) => !isNamed(other))].slice(0, OFFERED)
  }
  /** What a text leaves open that names the matter of the first document and not what is meant of it; null where it does not. */
  const unsettled = (reading: Reading, snapshot: Snapshot, found: readonly Subject[]): readonly Subject[] | null => {
    const { byId, matters } = builtFor(snapshot)
    const [first] = found
    const document = byId.get(first?.id ?? '')
    if (!first || !document || first.score < NAMED) return null
    const how = unsettledIn(reading)
    const ids =
      how === null ? onlyAskedAbout(reading, found, byId) : mayBeDone(document, how, reading, { matters, byId })
    return ids.length < 2 ? null : choicesOf(ids.slice(0, OFFERED), snapshot, 'what is meant is left open')
  }
  /** Whether what was found is named beyond doubt and is none of those between which it would be left open. */
  const isSurelyBeside = (first: Subject | undefined, ids: readonly string[], snapshot: Snapshot): boolean => {
    const { byId } = builtFor(snapshot)
    const title = byId.get(first?.id ?? '')?.title
    if (!first || title === undefined || first.score < BEYOND_DOUBT) return false
    return !ids.some((id) => id === first.id || familyOf(byId.get(id)?.title ?? '') === familyOf(title))
  }
  /** A field that is named where no document is: what people do in it is offered. */
  const ofField = (reading: Reading, snapshot: Snapshot, first: Subject | undefined): readonly Subject[] | null => {
    const { faintly, byId, asks } = builtFor(snapshot)
    if (first !== undefined && (byId.has(first.id) ? first.score >= FAINT : first.score < UNKNOWN)) return null
    const field = faintly(reading)
    return field === null ? null : choicesOf(asks[field]!.ids, snapshot, 'a field, and nothing of it')
  }
  const settled = (reading: Reading, snapshot: Snapshot, found: readonly Subject[]): readonly Subject[] => {
    const { byId, matters, foreign } = builtFor(snapshot)
    const [first, ...others] = withSetApart(reading, settledByAct(reading, found, byId, matters), { byId, matters })
    const document = byId.get(first?.id ?? '')
    const twin = document ? foreignTwin(reading, document, foreign) : null
    if (!first || !twin) return first ? [first, ...others] : []
    const why = () => [...first.why(), 'a foreigner is told of']
    return [{ ...first, id: twin.id, title: twin.title, why }, ...others.filter(({ id }) => id !== twin.id)]
  }
  return {
    ...inner,

    find(reading, snapshot, limit) {
      const found = inner.find(reading, snapshot, limit)
      const [first] = found
      if (first?.open) return found
      const { together } = builtFor(snapshot)
      const told = together(reading)
      const offered = told === null ? null : builtFor(snapshot).asks[told]!.ids
      if (offered !== null && !isSurelyBeside(first, offered, snapshot))
        return choicesOf(offered, snapshot, 'said together, and not which')
      const left = undecidedIn(reading)
      const field = ofField(reading, snapshot, first)
      if (field !== null) return field
      if (left === null) return unsettled(reading, snapshot, found) ?? settled(reading, snapshot, found)
      const { byId, asks, said } = builtFor(snapshot)
      const alone = said.alone(left.rest)
      if (alone !== null) return choicesOf(asks[alone]!.ids, snapshot, 'left undecided, nothing beside it')
      if (!first || !byId.has(first.id) || first.score < NAMED) return found
      if (!left.plainly && first.score >= BEYOND_DOUBT) return found
      const ids = besideOf(left, first.id, snapshot)
      return ids.length < 2 ? found : choicesOf(ids, snapshot, 'left undecided in words')
    },

    follow(reading, snapshot, id, both) {
      const next = inner.follow?.(reading, snapshot, id, both) ?? null
      if (!next || next.stays) return next
      const [subject] = settled(reading, snapshot, [next.subject])
      return subject ? { ...next, subject } : next
    },

    madeAgain(reading, snapshot, ids) {
      const { byId, matters } = builtFor(snapshot)
      const spoken = ids.flatMap((id) => byId.get(id) ?? [])
      const [only] = spoken
      const next =
        madeAgain(reading, spoken, byId, matters) ??
        (only && spoken.length === 1 ? givenUp(reading, only, byId, matters) : null)
      const meant = next && (setApart(reading, next, { matters, byId }) ?? next)
      return (
        meant && { kind: inner.kind, id: meant.id, title: meant.title, score: 0.9, why: () => ['another act said'] }
      )
    },

    undecided(reading, snapshot, id) {
      const left = undecidedIn(reading)
      const ids = left === null ? [] : besideOf(left, id, snapshot)
      return ids.length < 2 ? [] : choicesOf(ids, snapshot, 'left undecided in words')
    },
  }
}
