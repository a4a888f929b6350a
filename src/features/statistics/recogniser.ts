import type { Snapshot } from '../../core/content.ts'
import type { Measure } from '../../core/counts.ts'
import type { Recogniser, RecogniserInput } from '../../core/recogniser.ts'
import { type Recognition, SURE_RECOGNITION } from '../../core/recognition.ts'
import { localDate } from '../../core/time.ts'
import { wordsIn } from '../../search/name-words.ts'
import { fold } from '../../text/normalise.ts'
import { askedBack } from './asked-back.ts'
import { besideTask, tellsPlanToo } from './beside-task.ts'
import {
  ASKS_WHICH,
  asFar,
  CALLS_FOR_HELP,
  COMRADE,
  DRAFTS,
  HOW_TO,
  isCounting,
  LISTS,
  MAKES_REPORT,
  SPLITS,
  TELLS_FAULT,
  WANTS_NONE,
} from './message-signs.ts'
import { ofLastAndOwn } from './of-last-and-own.ts'
import { isOfDossiers, overruledBy } from './overruled.ts'
import { OWN_BUSINESS, withoutOffice } from './own-business.ts'
import { describeQuery, EMPTY_QUERY, type FigureQuery, type Operation } from './query.ts'
import { withStated } from './stated-figures.ts'
import { ASKS_NUMBER, GOES_ON, isExplained, PLAIN_COVERAGE, SHORT_WORDS, sureness } from './sureness.ts'
import { TOPIC_RECALL, TOPIC_WORDS } from './topic.ts'
import { isAddress } from './understanding/addresses.ts'
import { againstLast } from './understanding/against-last.ts'
import { withoutNeed, withoutWhose } from './understanding/asides.ts'
import { withPartsOf } from './understanding/asked-apart.ts'
import type { AskedModel } from './understanding/asked-model.ts'
import { askedOfLast } from './understanding/asked-of-last.ts'
import { bothBehindLast } from './understanding/both-behind-last.ts'
import { completed, isPartNamed } from './understanding/completed.ts'
import { disputedDocument } from './understanding/disputed-documents.ts'
import { disputedParts } from './understanding/disputed-parts.ts'
import { disputedThen } from './understanding/disputes.ts'
import { COMES_BACK, CORRECTS, JOINS } from './understanding/joins.ts'
import { lastWithout } from './understanding/left-out.ts'
import { type Lexicon, lexiconOf } from './understanding/lexicon.ts'
import { withListed } from './understanding/listed.ts'
import { askedAgain, goneOnWith, lastQuestion } from './understanding/memory.ts'
import { withMended } from './understanding/mended-reading.ts'
import { atNextDepartment } from './understanding/next-department.ts'
import { withoutNotMeant } from './understanding/not-meant.ts'
import { withThoseFirst } from './understanding/part-of-last.ts'
import { ofNoTime, planAsFigure } from './understanding/plan-as-figure.ts'
import { plannedOfLast } from './understanding/planned-of-last.ts'
import { asksSameNumber, sameNumber } from './understanding/same-number.ts'
import { severalBehindLast } from './understanding/several-behind-last.ts'
import { withShareOfOther } from './understanding/share-of-other.ts'
import { withWholeOfShare } from './understanding/share-of-whole.ts'
import { askedOfDocument } from './understanding/signed-document.ts'
import { askedOf } from './understanding/story.ts'
import { type Understood, understandFigures } from './understanding/understand.ts'
import { wantedIn } from './understanding/wanted.ts'
import { withYearSaid } from './understanding/year-said.ts'

export const FEATURE = 'statistics'

/** An address sounds like a number that is asked for: no figure is meant. */
const ADDRESS: Recognition = {
  intent: 'statistics.value',
  score: 0,
  why: 'an address',
  denies: ['statistics.', 'plan.'],
  data: EMPTY_QUERY,
}

/** A figure is asked for beside something else: each is answered by itself. */
const APART: Recognition = {
  intent: 'statistics.value',
  score: 0.99,
  why: 'beside a task of a plan',
  overrules: ['plan.', 'complaint.', 'legal-complaint', 'procedure.'],
  data: EMPTY_QUERY,
}

/** Everything that there are figures of. */
const EVERYTHING: Recognition = {
  intent: 'statistics.list',
  score: 0.95,
  why: 'everything',
  data: { ...EMPTY_QUERY, operation: 'list' },
}

/** A figure named this well, of which it is asked what it is, is sure above all lists of what it counts. */
const [WHOLE_RECALL, EXPLAINS] = [0.85, 0.99]
/** What a question for figures is read as: the query with how sure the reading is. */
export function recogniseFigures(
  asWritten: RecogniserInput,
  measures: readonly Measure[],
  parts?: Parameters<typeof lexiconOf>[2],
  model: AskedModel | null = null,
): readonly Recognition[] {
  const likelihood = model?.likely(asWritten.reading.canonical) ?? null
  // What is no question for a figure by all of its words, and goes on with none, is none, whatever figure some of them are met by.
  const isAlone =
    lastQuestion(asWritten.state, FEATURE, asWritten.now) === null &&
    !COMES_BACK.test(fold(asWritten.reading.normalised))
  const lexicon = lexiconOf(asWritten.snapshot, measures, parts)
  const ofDocument = askedOfDocument(asWritten.reading.normalised, lexicon, asWritten.person.role !== 'citizen')
  if (ofDocument) return [ofLast(ofDocument)]
  const disputed = disputedDocument(asWritten.reading.normalised, lexicon)
  if (disputed) return [{ ...ofLast(disputed), score: SURELY_DISPUTED }]
  const isOfficer = asWritten.person.role !== 'citizen'
  const isNoFigure = likelihood !== null && likelihood < UNLIKELY && isAlone
  if (
    isNoFigure &&
    !asksSameNumber(fold(asWritten.reading.normalised)) &&
    !(isOfficer && isNamedSurely(asWritten.reading.canonical, lexicon))
  )
    return [{ ...NO_FIGURE, why: `no question for a figure ${likelihood.toFixed(2)}` }]
  const ordered = isAlone ? asWritten.reading : withThoseFirst(asWritten.reading)
  const input = { ...asWritten, reading: withMended(withListed(withYearSaid(ordered)), lexicon) }
  const today = localDate(input.now)
  const officer = input.person.role !== 'citizen'
  const terse = wordsIn(input.reading.normalised).length <= TOPIC_WORDS
  // Who asks for figures in office tells why; what a citizen tells is the matter itself.
  const reading = officer ? askedOf(input.reading, lexicon, today) : input.reading
  const understandPart = (text: string): Understood =>
    understandFigures({ ...input.reading, normalised: text, canonical: text, folded: fold(text) }, lexicon, today)
  const apart = besideTask(input.reading, understandPart, (query) => tellsPlanToo(query, lexicon))
  if (apart) return [{ ...APART, apart }]
  const folded = fold(asFar(withoutNotMeant(withoutNeed(reading.normalised))))
  const read = understandFigures(
    reading,
    lexicon,
    today,
    officer && isAlone ? wantedOf(model, asWritten.reading.canonical) : null,
  )
  const understood = withShareOfOther(withStated(read, lexicon), lexicon)
  // What is asked for oneself goes on with no figure.
  const isOwn =
    OWN_BUSINESS.test(withoutWhose(officer ? withoutOffice(folded) : folded)) && !(officer && SPLITS.test(folded))
  const comesBack = officer && (COMES_BACK.test(folded) || CORRECTS.test(folded))
  const whole = isOwn ? null : lastQuestion(input.state, FEATURE, input.now, comesBack)
  const last = whole && goneOnWith(whole, understood.query.scopes, lexicon.figures)
  const same = sameNumber(understood.query, folded, last ?? planAsFigure(input.state, input.now, folded), lexicon)
  if (same) return [ofLast(same)]
  const never = ASKS_NUMBER.test(folded) ? ofNoTime(understood.query, input.state, input.now, folded) : null
  if (never) return [ofLast(never)]
  const planned = plannedOfLast(understood.query, folded, last, lexicon)
  if (planned) return [ofLast(planned)]
  // "giảm giấy tờ" of procedures is no paper of one's own, where the numbers told are printed.
  const before = whole ?? (officer ? lastQuestion(input.state, FEATURE, input.now) : null)
  const unlike = before && disputedParts(understood, folded, before, lexicon)
  if (unlike) return [ofLast(unlike)]
  const asksBare = lexicon.bareAsks.askOf(wordsIn(input.reading.normalised.toLowerCase().replace(COMRADE, ' ')))
  // "chênh bao nhiêu" with one figure told so far asks how it moved.
  const bare = asksBare === 'gap' && !whole?.other ? null : asksBare
  const unnamed = isOfficer && whole === null ? askedBack(input, understood, lexicon, today) : null
  if (unnamed) return [unnamed]
  if (bare && !whole) return []
  if (bare && whole) return [ofLast(askedOfLast(bare, bare === 'levels' || bare === 'target' ? last! : whole, lexicon))]
  const both = last === null ? null : ofLastAndOwn(reading.normalised, last, lexicon, understandPart)
  if (both) return [{ ...APART, why: 'the last figure and another one', apart: both }]
  if (isAddress(folded)) return [ADDRESS]
  if (last === null && CALLS_FOR_HELP.test(folded)) return []
  if (ASKS_WHICH.test(folded)) return [EVERYTHING]
  if (HOW_TO.test(folded) && !ASKS_NUMBER.test(folded)) return [{ ...NO_FIGURE, why: 'how something is done' }]
  if (TELLS_FAULT.test(folded) && !ASKS_NUMBER.test(folded)) return [{ ...NO_FIGURE, why: 'something does not work' }]
  if ((DRAFTS.test(folded) || WANTS_NONE.test(folded)) && !ASKS_NUMBER.test(folded)) return []
  // "còn kh&đt" behind a department's figure: the same of that one, whatever procedure is called so.
  const next = isOfficer && last ? atNextDepartment(input.reading.normalised, last, lexicon, understandPart) : null
  if (next) return [ofLast(next)]
  const without = isOfficer && last ? lastWithout(input.reading.normalised, last, lexicon) : null
  if (without) return [ofLast(without)]
  const full = completed(understood, last, folded, lexicon)
  const two = isOfficer && last ? bothBehindLast(reading.normalised, full, last, lexicon, understandPart) : null
  if (two && 'operation' in two) return [ofLast(two)]
  const several = isOfficer && last ? severalBehindLast(reading.normalised, full, last, lexicon, understandPart) : null
  if (several) return [ofLast(several)]
  if (two) return [{ ...APART, why: 'two behind the last figure', apart: two }]
  const query = full && withWholeOfShare(againstLast(full, folded, last), folded, lexicon)
  const asked =
    query && whole && asksForm(understood)
      ? { ...askedAgain(whole), output: query.output }
      : disputedThen(withPartsOf(query ?? understood.query, read.query), lexicon.figures)
  const counting =
    isCounting(reading.normalised, reading.folded) || wantedIn(reading.folded, lexicon.units).units.size > 0
  // "quý 1 năm 2024 thì sao" with nothing before it: whose number of that time is asked, no other matter is looked for.
  const isTimeAlone =
    !query && officer && whole === null && asked.periods.length > 0 && saysNothing(understood, lexicon)
  if (isTimeAlone) return [{ ...NO_FIGURE, score: SURE_RECOGNITION, why: describeQuery(asked), data: asked }]
  if (!query && !counting && !understood.operationSaid && !MAKES_REPORT.test(folded)) return []
  if (MAKES_REPORT.test(folded))
    return [{ intent: 'report.generate', score: 0.93, why: describeQuery(asked), data: asked }]
  // "còn PAPI" right behind a figure: the next one of the conversation, however little is said of it.
  const goesOn =
    query !== null &&
    last !== null &&
    asked.indicators.length > 0 &&
    understood.length <= SHORT_WORDS &&
    ((JOINS.test(folded) && isNamedEnough(understood.matches, asked)) ||
      (understood.matches.length === 1 && isPartNamed(understood.matches[0]!, last, lexicon)))
  // Short forms hide whose business it is ("mún đổi tên … thì lm ở đâu").
  const said = `${folded}\n${fold(asFar(withoutNeed(reading.canonical)))}`
  const likely = query ? sureness(query, understood, lexicon, said, counting, officer, terse) : counting ? 0.1 : 0.05
  // "hồ sơ trễ hạn khác trễ trên hệ thống chỗ nào": what a figure is lists none of what it counts.
  const [own] = understood.matches
  const isWhatItIs =
    officer &&
    asked.operation === 'definition' &&
    isOfDossiers(asked, lexicon) &&
    !LISTS.test(folded) &&
    isExplained(asked, own, understood.operationSaid)
  const told = last === null && asked.fromContext.length === 0 ? likelihood : null
  const isAsked = told !== null && told >= LIKELY && officer && query !== null && isMet(understood)
  const isRather = told !== null && told >= RATHER && officer && query !== null && likely >= RATHER_MET
  const met = isAsked ? Math.max(SURE_RECOGNITION, likely) : isRather ? Math.max(RATHER_ASKED, likely) : likely
  const sure = goesOn ? Math.max(GOES_ON, met) : met
  const score = isWhatItIs && (own?.recall ?? 0) >= WHOLE_RECALL && likely >= SURE_RECOGNITION ? EXPLAINS : sure
  const isSure = score >= SURE_RECOGNITION
  const over = overruledBy(asked, {
    goesOn,
    corrects: comesBack,
    ofNoAgency: officer && input.person.agency === null,
    last,
    officer: isSure && officer,
    counted: isSure && counting && query !== null,
    asksNumber: ASKS_NUMBER.test(folded),
    understood,
    lexicon,
    terse,
  })
  const follows = over.length > 0 ? { overrules: over } : {}
  return [{ intent: `statistics.${asked.operation}`, score, why: describeQuery(asked), ...follows, data: asked }]
}

/** By the model of whole messages: below, none asks for a figure; above, an officer's does, if it names one so far. */
const [UNLIKELY, LIKELY] = [0.1, 0.95]
/** One that is rather a question for a figure, and by its signs too, is more than strange. */
const [RATHER, RATHER_MET, RATHER_ASKED] = [0.8, 0.6, 0.85]
const MET = { recall: 0.6, coverage: 0.15 }

/** What a message wants to know of a figure beside its value, where no word of it says so: surer than this. */
const WANTED = 0.7
const OF_FIGURE: ReadonlySet<Operation> = new Set(['conflict', 'definition', 'provenance'])

function wantedOf(model: AskedModel | null, canonical: string): Operation | null {
  const wanted = model?.operation(canonical)
  return wanted && wanted.score >= WANTED && OF_FIGURE.has(wanted.operation) ? wanted.operation : null
}

/** "SIPAS Vĩnh Long", "nền tảng LGSP xong chưa": an index by its short name, or what is there or not by a telling name. */
function isNamedSurely(canonical: string, { acronyms, indicators, figures }: Lexicon): boolean {
  const words = wordsIn(canonical.toLowerCase())
  return (
    words.some(({ folded }) => acronyms.heads.has(folded)) ||
    indicators
      .find(words, 0.99)
      .some(
        ({ id, score, coverage }) =>
          figures.indicators.get(id)?.kind === 'flag' && score >= TELLING.score && coverage >= TELLING.coverage,
      )
  )
}
const TELLING = { score: 8, coverage: 0.5 }

const isMet = ({ matches: [own], query: { unknown } }: Understood): boolean =>
  own !== undefined && own.recall >= MET.recall && own.coverage >= MET.coverage && unknown === null

const saysNothing = ({ words, query: { scopes, bodies, province } }: Understood, { questionWords }: Lexicon): boolean =>
  scopes.length + bodies.length === 0 && province === null && words.every((word) => questionWords.isIdle(word))

const NO_FIGURE: Recognition = { intent: 'statistics.value', score: 0, why: '', data: EMPTY_QUERY }

/** "ký ngày nào" behind a figure: it can be asked of nothing else. */
const ofLast = (asked: FigureQuery): Recognition => ({
  intent: `statistics.${asked.operation}`,
  score: 0.97,
  why: describeQuery(asked),
  overrules: ['procedure.', 'complaint.', 'smalltalk.', 'faq', 'out-of-scope', 'plan.', 'office.'],
  data: asked,
})

/** A document named with the numbers or days that it is printed with: no plan's state is asked. */
const SURELY_DISPUTED = 0.995

/** "xuất excel": nothing is asked but another form. */
const asksForm = ({ matches, query: { output, scopes, bodies, periods, province } }: Understood): boolean =>
  ['excel', 'word'].includes(output) &&
  matches.length + scopes.length + bodies.length + periods.length === 0 &&
  province === null

/** "còn Bộ Công an" is no next figure for a word of some name: it is named well, or the last one is gone on with. */
const isNamedEnough = ([own]: Understood['matches'], { fromContext, indicators }: FigureQuery): boolean =>
  fromContext.length > 0 ||
  !own ||
  own.id !== indicators[0] ||
  (own.recall >= TOPIC_RECALL && own.coverage >= PLAIN_COVERAGE)

/**
 * @param measures asked for with each message: they are complete once every feature is made
 * @param asked how likely texts ask for figures, by the model of a snapshot
 */
export function figureRecogniser(
  measures: () => readonly Measure[],
  parts: NonNullable<Parameters<typeof lexiconOf>[2]>,
  asked: (snapshot: Snapshot) => AskedModel | null,
): Recogniser {
  return {
    recognise: () => [],
    costly: { gives: null, recognise: (input) => recogniseFigures(input, measures(), parts, asked(input.snapshot)) },
  }
}
