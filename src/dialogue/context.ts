import type { ConversationState } from '../core/conversation.ts'
import type { Following } from '../core/feature.ts'
import { FACETS, type Facet, type Question, type Subject } from '../core/intent.ts'
import { epochMs } from '../core/time.ts'
import type { Turn } from '../core/turn.ts'
import { wordsOf } from './cues.ts'
import { FAR, isElsewhere, NEAR, VERY_FAR } from './elsewhere.ts'
import {
  asks,
  asksForAnother,
  asksFurther,
  asksIfOf,
  asksIfRefused,
  asksStandingIn,
  namesForm,
  pointsAt,
  returnedTo,
  spokeOfProcedure,
  tellsHowGot,
} from './going-on.ts'
import { disagrees, hardlyStays, leavesOpenBeside, meets, saysAnotherAct } from './nearness.ts'
import { namesAnother, namesNobodys } from './new-matter.ts'
import { actOffered, eitherOf, ofAnother, offeredProcedures, onlyOffered, stillOpen } from './offered.ts'
import { facetsBesidePaper, paperAsked } from './paper-asked.ts'
import { asksBarePenalty } from './penalty.ts'
import { anotherAct, subjectOf, takenUp, withFacets } from './put-in.ts'
import { asksBareTax, asksOfLast, belongsToLast, mayBeTold } from './staying.ts'
import { asksWhether } from './subject-reading.ts'
import { lacksPaper } from './telling.ts'
import { SURE, THIN } from './thresholds.ts'
import { asksValidity } from './validity.ts'

/** A focus older than this is not silently taken up again. */
export const FOCUS_LIFE_MS = 24 * 3_600_000

/** Follow-ups rarely have more words than this of their own. */
const FOLLOW_UP_WORDS = 12

/** Where nothing is named that is known, they may have as many. */
const LONG_FOLLOW_UP_WORDS = 18

/** Of so short a text, a subject must be named this clearly to leave the conversation's own. */
const SHORT_WORDS = 6
const NAMED = 0.75
/** What is done in somebody's place, or points at a thing of what was spoken of, names no other procedure. */
const STAYING = 0.98
/** What names no matter by its words may be a procedure's name as a whole ("chứng thực bản sao"). */
const DESPITE = 0.8
/** A facet that only the model names must be this likely. */
const MEANT = 0.6
const FEW_WORDS = 8

/** What a text is likely about after an answer is taken from this share on, if it has no more words than a story. */
const LIKELY = 0.6
const RATHER_LIKELY = 0.5
/** From this share on another procedure is offered beside the last one. */
const DOUBTFUL = 0.3
/** From this share on, what is asked of the same procedure may read like nothing of ours ("báo trước mấy giờ tối"). */
const SURELY = 0.97
/** From this share on, things of another procedure may be named in asking of the same one. */
const RATHER_SURELY = 0.9
/** Below this share, what is set against the last procedure is of another one. */
const HARDLY = 0.4
const MOST_WORDS = 26
/** A name with nothing beside it is this sure. */
const BARELY = 0.9

type Focus = ConversationState['focus'][number]

const JOINING = /^(?:còn|con|vậy còn|vay con|thế còn|the con|rồi|thế|vậy)(?:\s|$)/iu

/** What is set against what went before is named, however short. */
const CONTRAST = /^(?:(?:vậy|vay|thế|the|rồi|roi) )?(?:còn|con)\s/iu

const POINTING =
  /(?:^|\s)(?:nó|(?:cái|giấy|sổ|cuốn|tờ|bằng|thẻ|việc|vụ|thủ tục|hồ sơ|đơn) (?:đó|này|ấy|đấy))(?=[\s,.?!]|$)/iu

/** How a text stands to the procedure that was spoken of. */
export interface Standing {
  /** What the text is about if it came after an answer about a procedure. */
  readonly follow: (id: string) => Following | null
  /** Whether the text names things that a procedure has nothing to do with. */
  readonly isOther: (id: string) => boolean
  /** Which of the procedures that were offered the text chooses in words. */
  readonly pick: (ids: readonly string[]) => Subject | null
  /** What the text leaves open in words beside the procedure that was spoken of; none where it leaves nothing open. */
  readonly undecided: (id: string) => readonly Subject[]
  /** What makes the paper of the procedure again, where the text tells only that it was lost or spoilt. */
  readonly madeAgain: (ids: readonly string[]) => Subject | null
  /** Whether the text names no matter, only what is done to one ("cấp lần đầu"). */
  readonly namesNone: () => boolean
  /** Whether the text names neither a matter nor anything done to one. */
  readonly asksOnly: () => boolean
  /** Whether a part of the text asks for a facet and names nothing. */
  readonly asksFacetOnly: (part: string) => boolean
}
const ALONE: Standing = {
  follow: () => null,
  isOther: () => false,
  pick: () => null,
  undecided: () => [],
  madeAgain: () => null,
  namesNone: () => false,
  asksOnly: () => false,
  asksFacetOnly: () => false,
}

/**
 * A follow-up ("còn lệ phí thì sao", "nộp ở phường được không") with the conversation's procedure put in,
 * or the question unchanged where it names a subject of its own.
 */
export function withContext(
  question: Question,
  state: ConversationState,
  ageMs: number,
  { follow, isOther, pick, undecided, madeAgain, namesNone, asksOnly, asksFacetOnly }: Standing = ALONE,
): Question {
  const focus = state.focus.find((f) => f.kind === 'procedure')
  const between = offeredProcedures(state)
  if (asksBarePenalty(question.text)) return aboutPenalty(question, state, ageMs <= FOCUS_LIFE_MS ? focus : undefined)
  if ((!focus && between.length < 2) || ageMs > FOCUS_LIFE_MS) return question
  const own = question.subjects[0]
  const words = wordsOf(question.text).length
  const none = words <= FOLLOW_UP_WORDS && namesNone()
  // Another office's matter is nobody's follow-up.
  const foreign = question.subjects.find(({ kind }) => kind === 'procedure')?.score === 0
  const spoken = between.length < 2 && spokeOfProcedure(state) ? focus : undefined
  const next = spoken && words <= MOST_WORDS ? follow(spoken.id) : null
  // Unless both messages together name one that is held ("chứng thực hợp đồng mua bán đó").
  if (
    foreign &&
    next &&
    !next.stays &&
    next.subject.kind === 'procedure' &&
    next.share >= RATHER_SURELY &&
    next.subject.score >= RATHER_SURELY
  )
    return anotherAct(question, next.subject, [])
  const ofSpoken = (asksForAnother(question.text) || asksIfRefused(question.text)) && !ownBeyond(question, spoken)
  if (spoken && ofSpoken)
    return takenUp(question, spoken, question.facets.length > 0 ? question.facets : ['conditions'])
  if (spoken && words <= FOLLOW_UP_WORDS && asksValidity(question.text) && !ownBeyond(question, spoken))
    return takenUp(question, spoken, ['result'])
  if (spoken && namesForm(question.text) && !ownBeyond(question, spoken))
    return takenUp(question, spoken, ['documents'])
  if (spoken && asksBareTax(question.text)) return takenUp(question, spoken, ['fee'])
  const again = madeAgain(between.length < 2 ? (focus ? [focus.id] : []) : between.map(({ code }) => code))
  if (again) return anotherAct(question, again, [])
  if (spoken && next && mayBeTold(question) && belongsToLast(question, next, spoken))
    return tellingMore(takenUp(question, spoken, lacksPaper(question.text) ? ['documents'] : []))
  const besidePaper = spoken ? facetsBesidePaper(question, asksFacetOnly) : null
  if (spoken && besidePaper) return takenUp(question, spoken, besidePaper)
  if (spoken && own && saysAnotherAct(question.text, own, spoken.title)) return anotherAct(question, own, [])
  const paper = spoken && paperAsked(question.text)
  if (paper && paper.head !== '' && own?.kind === 'procedure' && (own.open || own.score >= SURE.procedure))
    return question
  if (spoken && next && asksIfOf(question.text) && asksOfLast(question, next, spoken))
    return takenUp(question, spoken, question.facets.length > 0 ? question.facets : ['conditions'])
  if (foreign && !none && (!focus || isOther(focus.id) || setsAgainst(question, next, words))) return question
  const undecidedly = focus && !foreign ? undecided(focus.id) : []
  if (undecidedly.length > 0 && (own?.kind !== 'procedure' || own.score < NAMED)) {
    if (own?.open && !none && !POINTING.test(question.text)) return question
    return between.length > 1 ? stillOpen(question, question.facets) : eitherOf(question, undecidedly)
  }
  const returned = spoken && returnedTo(question.text, state.focus)
  if (returned) return takenUp(question, returned, facetsMeant(question, words))
  if (spoken && question.facets.length === 0 && tellsHowGot(question.text, spoken.title))
    return takenUp(question, spoken, state.lastFacets)
  const joins = JOINING.test(question.text)
  // "còn lệ phí thì sao" moves nowhere, whatever is likely.
  if (spoken && (joins || question.facets.length > 0) && asksOnly())
    return takenUp(question, spoken, question.facets.length > 0 ? question.facets : state.lastFacets)
  // A few words that ask for a facet and name what it is asked of.
  if (!joins && !POINTING.test(question.text) && words <= FEW_WORDS && question.facets.length > 0) {
    const left = [focus?.id, ...between.map(({ code }) => code)].every((id) => id === undefined || isOther(id))
    if (left && own && next && namesAnother(question, next) && meets(own, next))
      return anotherAct(question, next.subject, [])
    if ((left && namesAnother(question, next)) || (!none && namesNobodys(question, next))) return question
  }
  const likely =
    next && next.share >= (joins ? RATHER_LIKELY : LIKELY) && next.subject.score >= THIN.procedure ? next : null
  const contrasted = spoken !== undefined && !none && words <= FOLLOW_UP_WORDS && CONTRAST.test(question.text)
  // "còn kết hôn" behind the registration of a birth is that, and not a birth whose parents marry.
  const bare = contrasted ? bareNames(question) : []
  if (
    likely &&
    !likely.stays &&
    likely.share < SURELY &&
    bare.length > 0 &&
    bare.every(({ id }) => id !== likely.subject.id)
  )
    return openOrMeant(question, bare, state.lastFacets)
  if (likely && !likely.stays && leavesOpenBeside(question, likely)) return question
  if (likely && !likely.stays && !isElsewhere(question, FAR))
    return anotherAct(question, likely.subject, joins ? state.lastFacets : [])
  if (contrasted && question.subjects.some(({ open }) => open)) return openOrMeant(question, bare, state.lastFacets)
  const goesOn = spoken !== undefined && (asksFurther(question.text) || (likely !== null && asks(question.text)))
  const isOffered = own?.kind === 'procedure' && own.score >= NAMED && between.some(({ code }) => code === own.id)
  const chosen = () => (isOffered ? own : pick(between.map(({ code }) => code)))
  const picked =
    between.length > 1 && words <= FEW_WORDS
      ? (chosen() ?? onlyOffered(question, between) ?? (none ? actOffered(question.text, between) : null))
      : null
  if (picked) return takenUp(question, picked, question.facets.length > 0 ? question.facets : state.lastFacets)
  const stays = focus !== undefined && goesOn && (asksStandingIn(question.text) || pointsAt(question.text, focus.title))
  const named =
    !likely &&
    own?.kind === 'procedure' &&
    (!none || own.score >= DESPITE) &&
    own.score >= nameFrom(question.text, words, goesOn, stays)
  if (spoken && own && next && !likely && !none && disagrees(own, next))
    return eitherOf(question, [own, next.stays ? subjectOf(spoken) : next.subject])
  if (named) return joins && question.facets.length === 0 ? withFacets(question, state.lastFacets) : question
  const meant = facetsMeant(question, words)
  if (!goesOn && ((meant.length === 0 && !joins) || words > mostWords(question))) return question
  if (own && own.kind !== 'procedure' && own.score >= 0.8 && question.facets.length === 0) return question
  const rather = likely !== null && likely.share >= RATHER_SURELY
  const surely = none || (likely !== null && likely.share >= SURELY)
  if (isElsewhere(question, goesOn ? (surely ? VERY_FAR : FAR) : NEAR)) return question
  if (between.length > 1 && !none && question.subjects.some(({ open }) => open)) return question
  if (between.length > 1 || !focus)
    return between.every(({ code }) => isOther(code)) ? question : stillOpen(question, meant)
  if (!none && !stays && next && next.share < HARDLY && CONTRAST.test(question.text)) return ofAnother(question)
  if (!none && !stays && !rather && isOther(focus.id)) return question
  // "muốn làm giấy tờ xe máy": another matter, which leaves open which of its papers is meant.
  const left = question.subjects.filter(({ open }) => open)
  const goesOnSurely = surely || (rather && question.facets.some((facet) => facet !== 'overview'))
  if (!none && !stays && !goesOnSurely && left.length > 0 && left.every(({ id }) => id !== focus.id)) return question
  if (!none && !stays && next && !likely && !next.stays && next.subject.score >= DOUBTFUL)
    return eitherOf(question, [next.subject, subjectOf(focus)])
  if (!none && !stays && own?.kind === 'procedure' && own.id !== focus.id && hardlyStays(own, next))
    return eitherOf(question, [own, subjectOf(focus)])
  return takenUp(question, focus, meant.length > 0 ? meant : joins ? state.lastFacets : whetherOf(question.text))
}

/** Whether a text names another procedure beyond doubt, which is not one of powers of attorney. */
const ownBeyond = ({ subjects }: Question, spoken: Focus | undefined): boolean =>
  subjects.some(({ kind, id, score, title, open }) => {
    if (kind !== 'procedure' || open || id === spoken?.id || score < STAYING) return false
    return !/ủy quyền|lĩnh thay/iu.test(title)
  })

/** "độc thân có được không" of what was spoken of asks for what it requires. */
const whetherOf = (text: string): readonly Facet[] => (asksWhether(text) || asksIfOf(text) ? ['conditions'] : [])

const tellingMore = (question: Question): Question => ({ ...question, tellsMore: true })

/** "còn bằng cấp": another office's matter set against the last one in a few words, unless it surely goes on with it. */
const setsAgainst = ({ text }: Question, next: Following | null, words: number): boolean =>
  CONTRAST.test(text) && words <= SHORT_WORDS && (next === null || !next.stays || next.share < SURELY)

/** What a bare name may mean: what it leaves open, or the one that is never understood otherwise. */
const bareNames = ({ subjects }: Question): readonly Subject[] =>
  subjects.filter(({ kind, open, score }) => kind === 'procedure' && (open || score >= BARELY))

/** "còn khai tử thì sao" behind another registration: the one that most people mean; "còn giấy tờ đất" leaves it open. */
function openOrMeant(question: Question, bare: readonly Subject[], facets: readonly Facet[]): Question {
  const meant = bare.find((subject) => subject.meant) ?? bare.find(({ open }) => !open)
  return meant ? anotherAct(question, meant, facets) : withFacets(question, facets)
}

/** How clearly another procedure must be named to leave the one that was spoken of. */
function nameFrom(text: string, words: number, goesOn: boolean, stays: boolean): number {
  if (stays) return STAYING
  if (CONTRAST.test(text)) return SURE.procedure
  return words <= SHORT_WORDS || goesOn || POINTING.test(text) ? NAMED : SURE.procedure
}

/** Somebody may say much of a procedure that was spoken of where no other is named, or where it is pointed at. */
function mostWords({ text, intents, subjects }: Question): number {
  if (!intents[0]?.intent.startsWith('procedure.')) return FOLLOW_UP_WORDS
  const named = subjects[0]?.kind === 'procedure' ? subjects[0].score : 0
  return named < (POINTING.test(text) ? NAMED : THIN.procedure) ? LONG_FOLLOW_UP_WORDS : FOLLOW_UP_WORDS
}

/** "trễ có bị phạt không" names no matter: of the last procedure, or of none where something was complained of since. */
function aboutPenalty(asked: Question, state: ConversationState, focus: Focus | undefined): Question {
  // Without a matter of its own it sounds like nobody's, but it is known what is asked.
  const question = { ...asked, intents: asked.intents.filter(({ intent }) => intent !== 'out-of-scope') }
  const complains = state.active !== null || (state.lastIntent?.startsWith('complaint.') ?? false)
  if (focus && !complains) return takenUp(question, focus, question.facets)
  const intent = { intent: 'procedure.fee', score: 0.9, why: 'a penalty without a matter' }
  return { ...question, subjects: [], intents: [intent, ...question.intents] }
}

/** The facets that phrases name; without any, the one that the model is sure a few words without a subject ask for. */
function facetsMeant({ facets, intents, subjects }: Question, words: number): readonly Facet[] {
  if (facets.length > 0) return facets
  const [first] = intents
  const named = (subjects[0]?.score ?? 0) >= THIN.procedure
  const facet = FACETS.find((f) => first?.intent === `procedure.${f}`)
  return facet && !named && words <= FEW_WORDS && first!.score >= MEANT ? [facet] : []
}

/** How long ago the conversation was last active, in milliseconds; 0 for a new one. */
export function idleMs(turn: Pick<Turn, 'state' | 'now'>): number {
  return turn.state.lastAt ? Math.max(0, epochMs(turn.now) - epochMs(turn.state.lastAt)) : 0
}
