import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { actsNamed, actsSaid } from './acts.ts'
import { ageFits } from './ages.ts'
import { withoutDenied } from './denied.ts'
import type { Candidate } from './evidence.ts'
import { FOLLOWING } from './following-weights.ts'
import type { Kin } from './kin.ts'
import { beliefIn, pointsOf, type RankingModel } from './model.ts'
import { namesNothing, namesOnlyWide } from './own-words.ts'
import { type FollowingModel, TURNS, type Turning, type Turnings } from './turnings.ts'

/** A document that a second message may be about, with what speaks for it. */
export interface Continuation {
  readonly document: SubjectDocument
  readonly turnings: Turnings
}

const CONTRAST =
  /^(?:(?:a|ua|u|da|vay|the|roi|ma|thoi) )*(?:con|neu|lo|nhung|gio|thay vi|voi lai|tien|san|thoi) | chu (?:khong|hong|hok) | nguoc lai /u
const DIFFERS = / khac /u
const POINTS = / (?:no|(?:cai|giay|viec|vu|thu tuc|ho so|don|to|cuon|the|so) (?:do|nay|ay|day)) /u
const WHETHER = / (?:khong|hong|hok|hem|ko|k|chua)(?: (?:vay|a|ha|anh|em|chi|co|chu|ta|ban|ad|shop|z|v)){0,2} $/u

/** What a message says, read once for all documents. */
interface Said {
  readonly text: string
  readonly acts: ReadonlySet<number>
  readonly plainActs: ReadonlySet<number>
  readonly syllables: ReadonlySet<string>
  readonly contrasts: boolean
  readonly differs: boolean
  readonly points: boolean
  readonly whether: boolean
  readonly matterless: boolean
}

function saidIn(reading: Reading): Said & { readonly reading: Reading } {
  const said = withoutDenied(reading)
  const acts = actsSaid(said)
  const folded = ` ${reading.folded} `
  return {
    reading: said,
    text: reading.folded,
    acts: acts.possible,
    plainActs: acts.plain,
    syllables: syllablesIn(said),
    contrasts: CONTRAST.test(folded.trimStart()),
    differs: DIFFERS.test(folded),
    points: POINTS.test(folded),
    whether: WHETHER.test(folded) && !DIFFERS.test(folded),
    matterless: namesNothing(reading) || namesOnlyWide(said),
  }
}

const syllablesIn = ({ tokens }: Reading): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ surface, readings }) => (readings[0]?.syllables ?? syllablesOf(surface)).map(foldSyllable)))

/** What documents are heard and compared with. */
export interface Conversed {
  /** What speaks for documents by a text's words, for those of the given ids too. */
  readonly hear: (reading: Reading, also: readonly string[]) => readonly Candidate[]
  readonly kin: Kin
  readonly model: RankingModel
  /** Whether two documents are one matter, done at another level or in another way. */
  readonly isTwin: (a: SubjectDocument, b: SubjectDocument) => boolean
}

/**
 * What a message may be about after `before` was answered: that one first, then all that the message's words or that one's
 * title bring near.
 */
export function continuations(
  reading: Reading,
  before: SubjectDocument,
  { hear, kin, model, isTwin }: Conversed,
  both: Reading | null = null,
): readonly Continuation[] {
  const said = saidIn(reading)
  const candidates = hear(said.reading, [before.id, ...kin.of(before.id)])
  const spoken = candidates.find(({ document }) => document.id === before.id)
  if (!spoken) return []
  const points = new Map(candidates.map((candidate) => [candidate, pointsOf(model, candidate.evidence)]))
  const spokenPoints = points.get(spoken)!
  const acts = new Set(actsNamed(before.title))
  const together = aheadTogether(
    both === null ? [] : hear(both, [before.id, ...candidates.map(({ document }) => document.id)]),
    before,
    model,
  )
  const turningsOf = (candidate: Candidate): Turnings => {
    const { document, evidence } = candidate
    const { id, title } = document
    const alike = kin.likeness(before.id, id)
    const own = actsNamed(title).filter((act) => !acts.has(act))
    const acted = own.some((act) => said.acts.has(act))
    const plainly = own.some((act) => said.plainActs.has(act))
    const field = Number(document.field === before.field)
    return {
      moves: 1,
      strange: Number(document.stranger === true),
      common: Number(document.common === true) - Number(before.common === true),
      ahead: within(points.get(candidate)! - spokenPoints, -8, 8) / 4,
      belief: within(beliefIn(model, evidence, points.get(candidate)!), -4, 6) / 4,
      kin: alike,
      field,
      kinAct: acted ? alike : 0,
      fieldAct: plainly ? field : 0,
      kinTold: alike * kin.toldApart(id, before.id, said.syllables),
      contrast: Number(said.contrasts),
      differs: Number(said.differs),
      points: Number(said.points),
      whether: Number(said.whether),
      age: ageFits(title, said.text) - ageFits(before.title, said.text),
      matterless: said.matterless ? 1 - alike : 0,
      together: together(id),
    }
  }
  return [
    { document: before, turnings: STAYS },
    ...candidates
      .filter((candidate) => candidate !== spoken && !isTwin(candidate.document, before))
      .map((candidate) => ({ document: candidate.document, turnings: turningsOf(candidate) })),
  ]
}

/** How far each document is ahead of `before` by what was heard, in points of four. */
function aheadTogether(
  heard: readonly Candidate[],
  before: SubjectDocument,
  model: RankingModel,
): (id: string) => number {
  const points = new Map(heard.map(({ document, evidence }) => [document.id, pointsOf(model, evidence)]))
  const own = points.get(before.id)
  return (id) => (own === undefined ? 0 : within((points.get(id) ?? own - 8) - own, -8, 8) / 4)
}

const STAYS = Object.fromEntries(TURNS.map((turning) => [turning, 0])) as Turnings & Record<Turning, 0>

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** How likely each of the continuations is meant; all together 1. */
export function sharesOf(model: FollowingModel, all: readonly Continuation[]): readonly number[] {
  const points = all.map(({ turnings }) => TURNS.reduce((sum, turning) => sum + model[turning] * turnings[turning], 0))
  const most = Math.max(...points)
  const powers = points.map((each) => Math.exp(each - most))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / whole)
}

/** The likeliest of the continuations, twins taken as one and named by the one that is preferred; null where there is none. */
export function likeliest<T>(
  all: readonly Continuation[],
  isTwin: Conversed['isTwin'],
  preferred: (a: SubjectDocument, b: SubjectDocument) => boolean,
  told: (document: SubjectDocument, share: number, why: string) => T,
): T | null {
  const shares = sharesOf(FOLLOWING, all)
  const at = shares.indexOf(Math.max(...shares))
  const first = all[at]
  if (!first) return null
  const twins = all.flatMap(({ document }, n) =>
    isTwin(document, first.document) ? [{ document, share: shares[n]! }] : [],
  )
  const named = twins.reduce((best, { document }) => (preferred(document, best) ? document : best), first.document)
  const share = twins.reduce((sum, twin) => sum + twin.share, 0)
  const spoke = TURNS.flatMap((turning) => {
    const points = FOLLOWING[turning] * first.turnings[turning]
    return Math.abs(points) < 0.05 ? [] : [`${turning} ${points.toFixed(1)}`]
  })
  return told(at === 0 ? first.document : named, share, `follows ${share.toFixed(2)}: ${spoke.join(', ')}`)
}
