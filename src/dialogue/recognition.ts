import type { ConversationState } from '../core/conversation.ts'
import type { Question } from '../core/intent.ts'
import { type OwnedRecognition, type Recognition, SURE_RECOGNITION } from '../core/recognition.ts'
import { withoutContact } from './contact-clause.ts'
import { FOCUS_LIFE_MS, idleMs, type Standing, withContext } from './context.ts'
import { correctionOf } from './correcting.ts'
import { asks, spokeOfProcedure } from './going-on.ts'
import { withJoining } from './joining.ts'
import { withoutMasks } from './personal-data.ts'
import type { StepContext } from './steps/step.ts'
import { byWordsAlone, soundsStrange } from './strangers.ts'
import { tellsOfOneself } from './telling.ts'
import { withTold } from './told-before.ts'
import {
  askedTogether,
  asksFacetOnly,
  asksOnly,
  followed,
  madeAgain,
  namesNone,
  namesOther,
  picked,
  requests,
  undecided,
  understand,
  wordsAsked,
} from './understanding.ts'
import { isProcedure } from './weighing.ts'

type Understood = Pick<StepContext, 'registry' | 'knowledge' | 'input' | 'text'>

/**
 * The questions of a message. Features' own rules are asked first: where one is sure of the whole message it is one
 * question, and nothing is searched. Otherwise each question is understood with the conversation put in, and a
 * recognition leads where it is surer.
 */
export function questionsOf(context: Understood): readonly Question[] {
  const { text, knowledge, input } = context
  const whole = ownCase(readBy(text, context), context)
  const apart = whole[0]?.apart
  if (apart) return apart.map((part) => formQuestion({ ...context, text: part }))
  if (isSure(whole)) return [sureQuestion(context, whole)]
  const ageMs = idleMs(input)
  const spoken = input.state.focus[0]?.title
  const corrected = mayBeCorrected(input.state) ? correctionOf(withoutMasks(text), spoken) : null
  const said = corrected?.meant ?? withoutMasks(text)
  const asked = input.state.focus.length > 0 ? withJoining(said, knowledge) : said
  const questions = understand(asked, knowledge).map((q) => {
    const standing: Standing = {
      follow: (id) => followed(q.text, id, input.state.told?.text, knowledge),
      isOther: (id) => namesOther(q.text, id, knowledge),
      pick: (ids) => picked(q.text, ids, knowledge),
      undecided: (id) => undecided(q.text, id, knowledge),
      madeAgain: (ids) => madeAgain(q.text, ids, knowledge),
      namesNone: () => namesNone(q.text, knowledge),
      asksOnly: () => asksOnly(q.text, knowledge),
      asksFacetOnly: (part) => asksFacetOnly(part, knowledge),
    }
    const kept = withContext(q, input.state, ageMs, standing)
    if (corrected?.leaves) return q
    const put =
      corrected?.wholly && goesBack(kept, input.state) && !standing.asksOnly()
        ? withContext(q, withoutLast(input.state), ageMs, standing)
        : kept
    return put.fromContext && put.facets.length > 0 ? { ...put, intents: put.intents.map(byWordsAlone) } : put
  })
  if (questions.length === 1) {
    const [alone] = questions
    const put =
      ageMs <= FOCUS_LIFE_MS
        ? withTold(alone!, input.state, (told) => askedTogether(told, alone!.text, knowledge))
        : alone!
    return [led(put, whole)]
  }
  return questions.map((question) => led(question, readBy(question.text, context)))
}

/** Of a report that is no surer than this, what is told of one's own people or papers behind a procedure is rather its case. */
const REPORTED = 0.94
const RATHER_REPORTED = 0.85

/** "ba nó bỏ đi rồi" behind the registration of a birth tells of its case, though by itself it may be reported. */
function ownCase(
  read: readonly OwnedRecognition[],
  { text, input, knowledge }: Understood,
): readonly OwnedRecognition[] {
  const [best] = read
  if (best?.intent !== 'complaint.create' || !spokeOfProcedure(input.state)) return read
  // "làm online dc k ad" asks of what was spoken of, whatever its letters look like.
  if (asksFacetOnly(text, knowledge)) return read.filter(({ intent }) => intent !== 'complaint.create')
  if (best.score > REPORTED) return read
  return tellsOfOneself(text) ? [{ ...best, score: Math.min(best.score, RATHER_REPORTED) }, ...read.slice(1)] : read
}

const mayBeCorrected = ({ focus, offered, told }: ConversationState): boolean =>
  focus.length > 0 || offered.length > 0 || told !== undefined

/** Whether a question that takes back what was understood would be answered with it again. */
const goesBack = ({ fromContext, subjects }: Question, { focus: [last] }: ConversationState): boolean =>
  fromContext && last !== undefined && subjects.some(({ id }) => id === last.id)

/** The conversation as it was before what is taken back. */
const withoutLast = (state: ConversationState): ConversationState => ({
  ...state,
  focus: state.focus.slice(1),
  offered: [],
})

/** A message within a form, or a stretch that is read by itself: its first question, the conversation left out. */
export function formQuestion(context: Understood): Question {
  const whole = readBy(context.text, context)
  if (isSure(whole)) return sureQuestion(context, whole)
  return led(understand(withoutMasks(context.text), context.knowledge)[0]!, whole)
}

const isSure = ([best]: readonly OwnedRecognition[]): boolean => (best?.score ?? 0) >= SURE_RECOGNITION

const sureQuestion = ({ text, knowledge }: Understood, read: readonly OwnedRecognition[]): Question =>
  led({ ...wordsAsked(withoutMasks(text), knowledge), text }, read)

/** Best first; before its score counts what a reading overrules. A recogniser never sees what another one read. */
function readBy(text: string, { registry, knowledge, input }: Understood): readonly OwnedRecognition[] {
  const { state, person, now, message } = input
  const asked = {
    text,
    ...(message.quoted === undefined ? {} : { quoted: message.quoted }),
    forwarded: message.forwardedFrom !== null,
    reading: knowledge.read(withoutContact(text)),
    snapshot: knowledge.snapshot,
    state,
    person,
    now,
  }
  const owned = (feature: string, list: readonly Recognition[] = []): readonly OwnedRecognition[] =>
    list.map((recognition) => ({ ...recognition, feature }))
  const cheap = registry.features.flatMap(({ id, recogniser }) => owned(id, recogniser?.recognise(asked)))
  const alone = cheap.find((reading) => reading.alone)
  if (alone) return [alone, ...cheap.filter((reading) => reading !== alone)]
  const isSettled = (gives: string | null): boolean =>
    gives !== null &&
    cheap.some(({ score, overrules }) => score >= SURE_RECOGNITION && (overrules?.includes(gives) ?? false))
  const costly = registry.features.flatMap(({ id, recogniser }) =>
    recogniser?.costly && !isSettled(recogniser.costly.gives) ? owned(id, recogniser.costly.recognise(asked)) : [],
  )
  const read = [...cheap, ...costly].sort((a, b) => b.score - a.score)
  const [best] = read
  // Of two that overrule each other the surer one goes first.
  const stronger = best && read.find((r) => r.score >= OVERRULING && overrules(r, best) && !overrules(best, r))
  return stronger ? [stronger, ...read.filter((r) => r !== stronger)] : read
}

/** A reading less sure than this overrules nothing. */
const OVERRULING = 0.8

const overrules = (reading: OwnedRecognition, other: OwnedRecognition): boolean =>
  reading.overrules?.some((beginning) => other.intent.startsWith(beginning)) ?? false

/** So much is left of what the model thinks of an intent that a feature's own reading denies. */
const DENIED = 0.1

function withoutDenied(intents: Question['intents'], read: readonly OwnedRecognition[]): Question['intents'] {
  const denied = read.flatMap(({ denies }) => denies ?? [])
  const isDenied = (intent: string) => denied.some((beginning) => intent.startsWith(beginning))
  if (!intents.some(({ intent }) => isDenied(intent))) return intents
  const left = intents.map((one) => (isDenied(one.intent) ? { ...one, score: one.score * DENIED } : one))
  // What was taken up from the conversation stands beside the model's shares and keeps its own.
  const sum =
    Math.min(
      1,
      left.reduce((total, { score }) => total + score, 0),
    ) || 1
  return left.map((one) => ({ ...one, score: one.score / sum })).sort((a, b) => b.score - a.score)
}

function led(asked: Question, read: readonly OwnedRecognition[]): Question {
  const [best] = read
  if (!best) return asked
  const question = { ...asked, intents: withoutDenied(asked.intents, read) }

  if (best.unsaid && asksOfNamed(question)) return { ...question, recognised: read }
  const ahead = best.score >= SURE_RECOGNITION || best.score > strongest(question) || outbidsStrange(best, question)
  const named = { intent: best.intent, score: best.score, why: `${best.feature}: ${best.why}` }
  return {
    ...question,
    recognised: read,
    intents: ahead ? [named, ...question.intents.filter((i) => i.intent !== best.intent)] : question.intents,
  }
}

/** "photo công chứng mỗi trang mấy ngàn": a part of a procedure is asked for that is well named. */
const asksOfNamed = ({ text, facets, subjects: [first] }: Question): boolean =>
  first?.kind === 'procedure' && first.score >= WELL_NAMED && facets.length > 0 && asks(text)
const WELL_NAMED = 0.7

/** What a feature rather reads in a text is not given up because the text sounds strange, more surely where it sounds very strange or names nobody's matter. */
const RATHER = 0.6
const MORE_SURELY = 0.8
const VERY_STRANGE = 0.9

const outbidsStrange = ({ score }: OwnedRecognition, { intents, subjects }: Question): boolean => {
  const [first] = intents
  if (!first || !soundsStrange(first)) return false
  const isNobodys = subjects.some((subject) => subject.kind === 'procedure' && subject.score === 0)
  return score > (isNobodys || first.score >= VERY_STRANGE ? MORE_SURELY : RATHER)
}

/** How likely the likeliest reading is. What is asked of one procedure in several regards is one reading, not several. */
function strongest({ text, facets, intents, subjects }: Question): number {
  const [first] = subjects
  const plainly = first?.kind === 'procedure' && first.score >= PLAINLY
  const named = first?.kind === 'procedure' && (first.score >= NAMED || first.open === true)
  const procedures = intents.filter(isProcedure).reduce((sum, { score }) => sum + score, 0)
  const wished = facets.length > 0 && (plainly ? asks(text) : first?.open === true && requests(text))
  const asked = plainly && requests(text) ? REQUESTED : wished ? ASKED : 0
  return Math.max(intents[0]?.score ?? 0, named ? procedures : 0, asked)
}

/** What is named beyond doubt is requested, or a facet of it asked for, this surely, though the words may also report. */
const PLAINLY = 0.97
const REQUESTED = 0.88
const ASKED = 0.75

/** A procedure is named this clearly, not only likely meant. */
const NAMED = 0.85
