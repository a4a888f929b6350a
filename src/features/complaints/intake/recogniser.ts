import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { Reading } from '../../../core/reading.ts'
import type { Recogniser } from '../../../core/recogniser.ts'
import { type Recognition, SURE_RECOGNITION } from '../../../core/recognition.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import { asks, asksFurther, spokeOfProcedure } from '../../../dialogue/going-on.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import { justFiled } from '../follow-up/about.ts'
import { readLaw } from '../understanding/law.ts'
import { ofSellers } from '../understanding/law-fit.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import {
  appliesFor,
  asksForFigure,
  countsReports,
  givesUpBusiness,
  isNoMatter,
  tellsOfFamily,
} from '../understanding/no-matter.ts'
import { namesReported, saysReports } from '../understanding/says-reports.ts'
import { isStaffTopic } from '../understanding/staff-topic.ts'
import { type UnderstoodComplaint, understandComplaint } from '../understanding/understand.ts'
import { draftAnswer } from './draft-answer.ts'
import { furtherMatter } from './further.ts'

export const CREATE = 'complaint.create'
export const LEGAL = 'legal-complaint'

/** So surely a place or a time answers whether something is to be reported. */
const ANSWERED = 0.97
/** A citizen's complaint as clear as this is no question for a figure or a plan, though numbers and things counted stand in it. */
const CLEAR = 0.85
/** So sure that a rule is complained of, a procedure it names is not asked for. */
const FAULTED = 0.6
/**
 * A question after a procedure was answered that says nothing is wrong rather goes on about it, unless it plainly tells a
 * trouble of life in the city; what sounds like one of papers is about that procedure's.
 */
const FURTHER = 0.3
const PLAIN = 0.75

/** Less likely than this, what does not speak of reporting is no complaint, however it sounds to the model of intents. */
const DOUBTED = 0.38
/** So sure at most that something is reported of which neither a trouble nor its kind is known. */
const UNKNOWN = 0.55
/** So sure at most, that a procedure is looked for beside it. */
const UNSAID = 0.89
const FEW_WORDS = 12
/** Leads nowhere, and keeps the model of intents from it. */
const NONE: Recognition = { intent: CREATE, score: 0, why: 'no complaint', denies: [CREATE], data: null }

/** Nothing of ours, however surely the model of intents hears a report. */
const ERRAND: readonly Recognition[] = [
  { ...NONE, why: 'an errand', denies: [CREATE, LEGAL] },
  { intent: 'out-of-scope', score: SURE_RECOGNITION, why: 'an errand', overrules: ['complaint.'], data: null },
]

/** Reads complaints in free text. Officers' own questions are left to the features that serve them. */
export const complaintRecogniser = (lexiconOf: (snapshot: Snapshot) => Lexicon): Recogniser => ({
  recognise({ text, reading, snapshot, state, person, now, forwarded }) {
    if (person.role === 'officer' && !forwarded && asksForFigure(text)) return [{ ...NONE, why: 'asks for a figure' }]
    const lexicon = lexiconOf(snapshot)
    if (person.role === 'citizen' && draftAnswer(text, state, snapshot, lexicon) !== null)
      return [{ intent: CREATE, score: ANSWERED, why: 'where or when the doubtful matter is', data: null }]
    const further =
      person.role === 'citizen' && state.active === null && justFiled(state, now, true) !== null
        ? furtherMatter(text)
        : null
    const told = further === 'names' || further === 'tells'
    const understood = understandComplaint(text, reading, lexicon, directoryOf(snapshot), told)
    if (further !== null && (further !== 'names' || (understood?.cues.length ?? 0) > 0))
      return [furtherOne(understood, told)]
    // What staff forward is somebody's report, whatever it sounds like.
    if (forwarded && person.role !== 'citizen')
      return [{ intent: CREATE, score: 0.98, why: 'forwarded by staff', data: understood }]
    const reports = lexicon.reporting.find(reading.canonical, writesMarks(reading)).length > 0
    // Who laughs accuses nobody, however it sounds to the model of intents.
    const laughs = lexicon.jest.laughs.find(reading.normalised).length > 0
    const citizen = person.role === 'citizen'
    const wished = citizen && appliesFor(text) && !reports && !namesFault(reading, lexicon)
    if (citizen && countsReports(text)) return [{ ...NONE, why: 'asks how many reports there are' }]
    if (citizen && !reports && isErrand(text, reading, understood, lexicon)) return ERRAND
    if (citizen && !reports && givesUpBusiness(reading.canonical))
      return [{ ...NONE, why: 'asks whom to tell that he gives up his business' }]
    if (citizen && (wished || isNoMatter(text))) return [{ ...NONE, why: 'talk beside a matter' }]
    // How khiếu nại and tố cáo go is asked, of nobody's: nothing is brought that would have to be erased.
    const asksOfLaw = isAskedOf(reading, lexicon)
    if (!understood) return reports ? [] : [laughs || asksOfLaw ? { ...NONE, denies: [CREATE, LEGAL] } : NONE]
    if (person.role !== 'citizen' && isStaffTopic(reading, understood, lexicon))
      return [{ ...NONE, why: `${understood.why}, a topic`, denies: [CREATE, LEGAL], data: understood }]
    if (citizen && understood.surelyRefused)
      return [
        {
          intent: CREATE,
          score: understood.score,
          why: `${understood.refused?.id}; ${understood.why}`,
          overrules: ['statistics.', 'plan.', 'procedure.', 'office.', 'out-of-scope', LEGAL],
          denies: understood.refused?.denies ?? [],
          data: understood,
        },
      ]
    const law = understood.kind === 'complaint-law' || understood.kind === 'denunciation-law'
    const { why } = understood
    const behind = !law && spokeOfProcedure(state)
    const ofFamily = behind && tellsOfFamily(text) && !namesFault(reading, lexicon)
    const plain =
      behind && !ofFamily && understood.score >= PLAIN && !understood.asksOnly && understood.regime === 'field'
    const goesOn = ofFamily || (behind && !plain && asksFurther(reading.canonical) && !namesFault(reading, lexicon))
    const score = goesOn
      ? Math.min(FURTHER, understood.score)
      : plain
        ? Math.max(SURE_RECOGNITION, understood.score)
        : understood.score
    if (law && score >= SURE_RECOGNITION)
      return [{ intent: LEGAL, score, why, overrules: ['procedure.'], data: understood }]
    if (citizen && asksOfDaily(reading, understood, lexicon)) return [askedOfDaily(understood)]
    if (!law && person.role !== 'officer' && saysReports(text)) return [saidOutright(understood, score)]
    if (citizen && understood.outright && !goesOn) return [saidOutright(understood, score)]
    if (citizen && !law && namesTrouble(text, understood)) return [saidOutright(understood, score)]
    if (citizen && !law && disputesService(reading, understood, lexicon)) return [saidOutright(understood, score)]
    if (score < DOUBTED && !understood.asksOnly && !reports)
      return [{ ...NONE, why, denies: asksOfLaw ? [CREATE, LEGAL] : [CREATE], data: understood }]
    const denies = [
      ...(understood.asksOnly ? [CREATE] : []),
      ...(!law && isOfDaily(reading, lexicon) ? [LEGAL] : []),
      ...(understood.refused?.denies ?? []),
    ]
    const faulted = understood.faultsRule && score >= FAULTED
    const overrules =
      person.role === 'citizen' && (faulted || score >= CLEAR)
        ? ['statistics.', 'plan.', 'dossier.queue', 'dossier.overdue', ...(faulted ? ['procedure.'] : [])]
        : []
    const unsaid = citizen && !law && !reports && !tellsAnything(reading, understood, lexicon)
    // What sounds like a report in few words, of nothing known, is asked about before a form is opened.
    const few = wordsOf(reading.canonical).length <= FEW_WORDS
    const doubted = unsaid && few && understood.kind === 'report' && understood.category === null
    const likely = Math.min(doubted ? UNKNOWN : unsaid && asks(text) ? UNSAID : 1, score)
    const data = doubted ? { ...understood, score: Math.min(UNKNOWN, understood.score) } : understood
    return [{ intent: law ? LEGAL : CREATE, score: likely, why, overrules, denies, unsaid, data }]
  },
})

/** A second matter behind the one just filed: a form of its own. */
const furtherOne = (understood: UnderstoodComplaint | null, told: boolean): Recognition => ({
  intent: CREATE,
  score: SAID_FURTHER,
  why: FURTHER_MATTER,
  overrules: ['complaint.', 'procedure.', 'out-of-scope', 'statistics.'],
  data: understood && {
    ...understood,
    kind: 'report',
    asksOnly: false,
    score: SAID_FURTHER,
    says: told,
  },
})
const SAID_FURTHER = 0.97
const FURTHER_MATTER = 'a further matter'

/** Whether this turn tells a second matter behind the one just filed. */
export const tellsFurther = ({ question }: Turn): boolean =>
  question.recognised?.some(({ intent, why }) => intent === CREATE && why === FURTHER_MATTER) ?? false

/** Who says that he reports something is taken at his word, whatever else it sounds like. */
const saidOutright = (understood: UnderstoodComplaint, score: number): Recognition => ({
  intent: CREATE,
  score: Math.max(SAID, score),
  why: `says that he reports; ${understood.why}`,
  overrules: ['statistics.', 'plan.', 'procedure.', 'out-of-scope'],
  denies: understood.refused?.denies ?? [],
  data: {
    ...understood,
    kind: understood.kind === 'question' ? 'report' : understood.kind,
    score: Math.max(SAID, understood.score),
    asksOnly: false,
    says: true,
  } satisfies UnderstoodComplaint,
})
const SAID = 0.96

/** From here on the kind of trouble named behind "phản ánh" is one. */
const NAMED_KIND = 0.5

/** "phản ánh quán karaoke ồn": a trouble is named and nothing asked. */
const namesTrouble = (text: string, { rules, asksOnly, categories: [best] }: UnderstoodComplaint): boolean =>
  namesReported(text) && !asksOnly && rules.size === 0 && best !== undefined && best.score >= NAMED_KIND

/** So few words ask somebody at home or a tradesman to do something. */
const ERRAND_WORDS = 20

/** Said to one's own people or to a tradesman, of no place: it came to the wrong window. */
const isErrand = (
  text: string,
  { canonical }: Reading,
  understood: UnderstoodComplaint | null,
  { errands }: Lexicon,
): boolean =>
  wordsOf(text).length <= ERRAND_WORDS &&
  (understood?.place.names.length ?? 0) === 0 &&
  errands.some((lists) => gathered(lists, canonical).length > 0)

/** "khiếu nại" against a shop or a bill. */
const isOfDaily = (reading: Reading, lexicon: Lexicon): boolean =>
  ofSellers(reading.canonical, lexicon) && readLaw(reading, lexicon)?.kind === 'complaint-law'

/** "khiếu nại tiền điện gửi ở đâu": who asks where a bill or a shop is complained of means no khiếu nại of the law. */
const asksOfDaily = (reading: Reading, understood: UnderstoodComplaint, lexicon: Lexicon): boolean =>
  ASKS_WHERE.test(foldedWordsOf(reading.canonical).join(' ')) &&
  understood.kind === 'question' &&
  understood.category !== null &&
  isOfDaily(reading, lexicon)

/** What is bought day by day: its firm takes the complaint, and no law of khiếu nại is meant. */
const SERVICES: ReadonlySet<string> = new Set(['power', 'water', 'telecom'])
const SURE_SERVICE = 0.9

/** "khiếu nại công ty cấp nước ngưng cấp nước": a service that is disputed with whoever sells it. */
const disputesService = (reading: Reading, { categories: [best] }: UnderstoodComplaint, lexicon: Lexicon): boolean =>
  best !== undefined && best.score >= SURE_SERVICE && SERVICES.has(best.category) && isOfDaily(reading, lexicon)

const ASKS_WHERE =
  /(?:^| )(?:o dau|gui dau|cho nao|noi nao|goi ai|gap ai|cho ai|voi ai|goi so|so nao|so may|di dau|len dau|co quan nao|lam sao|the nao)(?: |$)/

const askedOfDaily = (understood: UnderstoodComplaint): Recognition => ({
  intent: CREATE,
  score: SAID,
  why: `asks where it is complained of; ${understood.why}`,
  overrules: ['procedure.', 'out-of-scope'],
  denies: [LEGAL],
  data: { ...understood, kind: 'question', score: SAID, asksOnly: false } satisfies UnderstoodComplaint,
})

function isAskedOf(reading: Reading, lexicon: Lexicon): boolean {
  const law = readLaw(reading, lexicon)
  return law?.named === true && !law.brings
}

/** Whether something is said to be wrong; what only sounds like grumbling ("ngày nào cũng được") is none. */
const namesFault = (reading: Reading, { faults }: Lexicon): boolean =>
  faults.find(reading.canonical, writesMarks(reading)).length > 0

/** Whether a word of a trouble, of a fault, of grumbling or of what is amiss in a rule stands in a text. */
const tellsAnything = (reading: Reading, { cues, faultsRule }: UnderstoodComplaint, lexicon: Lexicon): boolean =>
  cues.length > 0 ||
  faultsRule ||
  namesFault(reading, lexicon) ||
  lexicon.grumbles.find(reading.canonical, writesMarks(reading)).length > 0 ||
  lexicon.grievances.some((lists) => gathered(lists, reading.canonical).length > 0)

const isUnderstood = (data: unknown): boolean =>
  data === null || (typeof data === 'object' && 'kind' in data && 'place' in data)

/** What the recogniser read in this turn's question; null where it read nothing. */
export function understoodIn({ question }: Turn): UnderstoodComplaint | null {
  const read = question.recognised?.find(
    (r) => r.feature === 'complaints' && (r.intent === CREATE || r.intent === LEGAL) && isUnderstood(r.data),
  )
  return (read?.data as UnderstoodComplaint | null | undefined) ?? null
}
