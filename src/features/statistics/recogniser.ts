import type { Measure } from '../../core/counts.ts'
import { type Recogniser, type RecogniserInput, type Recognition, SURE_RECOGNITION } from '../../core/recogniser.ts'
import { localDate } from '../../core/time.ts'
import type { NameMatch } from '../../search/name-index.ts'
import { fold } from '../../text/normalise.ts'
import { describeQuery, type FigureQuery } from './query.ts'
import { unique } from './select.ts'
import { type Lexicon, lexiconOf } from './understanding/lexicon.ts'
import { completed, JOINS, lastQuestion } from './understanding/memory.ts'
import { indicatorsOfStated } from './understanding/stated.ts'
import { type Understood, understandFigures } from './understanding/understand.ts'
import { wantedIn } from './understanding/wanted.ts'

export const FEATURE = 'statistics'

/** Words of somebody who asks for a number. */
const COUNTING =
  /\b(?:ty le|ti le|tl|ti so|bao nhieu|bn|nhieu|may|chi so|chi tieu|so lieu|con so|thong ke|tong so|tong|so luong|phan tram|xep hang|hang may|diem|ket qua dat|dat|so ho so|figure)\b|%/
/** Somebody's own business, or how to get something done: not a question for figures. */
const OWN_BUSINESS =
  /(?<![a-z])(?:(?:cua|cho) (?:toi|tui|t|em|e|minh|mk|mik|con|chau|anh|chi|nha|ong|ba|me|cha|vo|chong|ban)(?! (?:so|xin|hoi|biet|coi|xem|danh sach|ty le|tl|con so|thong ke|tong|them|luon|cai so|may|bang))|(?:toi|tui|em|minh|nha em|nha tui|vo chong) (?:\S+ ){0,3}(?:nop|lam|xin|dang ky|mat|muon|can|bi|co ho so|di)|ho so (?:toi|tui|em|minh)|ma ho so|giay to|le phi|(?<!kinh )(?<!chi )phi|ton (?:bao nhieu|nhieu)|may ngay|may gio|bao lau|khi nao co|nop (?:o|tai|ho so|don)|lam (?:o dau|giay|the|lai)|can (?:gi|nhung|giay)|dieu kien|thu tuc (?:lam|xin|cap|doi|nhu the nao|ra sao|gi)|xin (?:giay|phep|cap)|hanh vi|phat (?:bao|nhieu|tien)|(?:co |phai )?(?:ton|mat) (?:tien|phi)|muon (?:\S+ ){1,5}(?:thi|o dau|lam sao|the nao)|bao gio (?:co|moi|thi)|(?:mua|xin|ban) (?:\S+ ){0,3}o dau|can (?:bang|nhung) (?:gi|cap gi))(?![a-z])/

/** Somebody wants a report of figures made; reports that procedures ask for (on the environment, on a project) are others' matter. */
export const MAKES_REPORT =
  /(?<![a-z])(?:lam|lap|soan|viet|xuat|in|tao)(?: giup| gium| dum| cho| file)?(?: \S+)? bao cao(?= (?:so lieu|thong ke|cchc|cai cach|tinh hinh|tong hop|bieu mau|quy|thang|tuan|nam|\d|giup|gium|dum|gui|nhanh|ngan|pakn|phan anh|ho so)|\s*[.!?]*$)/

/** Somebody wants a letter, a speech or another paper written: no figure is asked for unless one is counted. */
const DRAFTS =
  /(?<![a-z])(?<!du )(?:soan|thao|viet)(?: giup| gium| dum| cho| ho)?(?: \S+){0,2} (?:cong van|van ban|giay moi|to trinh|thong bao|thu moi|bai phat bieu|dien van|ke hoach|quyet dinh|bien ban)(?![a-z])/

const ASKS_NUMBER = /(?<![a-z])(?:bao nhieu|bn|nhieu|may|phan tram)(?![a-z])/

/** A name met with this score is met whole, whatever it is. */
const FULL_SCORE = 6
const LONG_WORDS = 24
const SHORT_WORDS = 6
/** How sure a short follow-up that names its figure is. */
const GOES_ON = 0.92
/** What is left of a reading whose name accounts for nothing else that is asked. */
const LEAST = 0.25

/** What a question for figures is read as: the query with how sure the reading is. */
export function recogniseFigures(input: RecogniserInput, measures: readonly Measure[]): readonly Recognition[] {
  const lexicon = lexiconOf(input.snapshot, measures)
  const folded = fold(input.reading.normalised)
  const read = understandFigures(input.reading, lexicon, localDate(input.now))
  const understood = withStated(read, lexicon)
  // What is asked for oneself goes on with no figure.
  const last = OWN_BUSINESS.test(folded) ? null : lastQuestion(input.state, FEATURE, input.now)
  if (DRAFTS.test(folded) && !ASKS_NUMBER.test(folded)) return []
  const query = completed(understood, last, folded, lexicon)
  const asked = query ?? understood.query
  const counting =
    COUNTING.test(folded) ||
    COUNTING.test(input.reading.folded) ||
    wantedIn(input.reading.folded, lexicon.units).units.size > 0
  if (!query && !counting && !understood.operationSaid && !MAKES_REPORT.test(folded)) return []
  // "còn PAPI" right behind a figure: the next one of the conversation, however little is said of it.
  const goesOn =
    query !== null &&
    last !== null &&
    asked.indicators.length > 0 &&
    understood.length <= SHORT_WORDS &&
    JOINS.test(folded)
  const score = goesOn
    ? GOES_ON
    : query
      ? sureness(query, understood, lexicon, folded, counting, input.person.role !== 'citizen')
      : counting
        ? 0.1
        : 0.05
  if (MAKES_REPORT.test(folded))
    return [{ intent: 'report.generate', score: 0.93, why: describeQuery(asked), data: asked }]
  const isCountOfPeriod =
    score >= SURE_RECOGNITION && counting && query !== null && asked.periods.some(({ year }) => year === 'given')
  // "còn cấp huyện?" after a figure asks for the figure, not for what became of the districts.
  // A period that there is not is told first, whatever the figure would be counted by.
  const over = [
    ...(goesOn || asked.fromContext.includes('indicator') ? ['place.', 'agency.'] : []),
    ...(asked.impossible && asked.indicators.length > 0 ? ['dossier.'] : []),
    // "tp giải quyết bao nhiêu hồ sơ 6 tháng 2024": a count of a period is of no single dossier.
    ...(isCountOfPeriod ? ['dossier.status'] : []),
    // "hồ sơ trễ trên hệ thống 6 tháng đầu năm": an officer who names a figure whole complains of nothing.
    ...(score >= SURE_RECOGNITION &&
    input.person.role !== 'citizen' &&
    (isNamedWhole(understood) || (counting && asked.periods.some(({ year }) => year === 'given')))
      ? ['complaint.']
      : []),
  ]
  const follows = over.length > 0 ? { overrules: over } : {}
  return [{ intent: `statistics.${asked.operation}`, score, why: describeQuery(asked), ...follows, data: asked }]
}

/** A question that names no figure but states its number is about the figures that carry it. */
function withStated(understood: Understood, lexicon: Lexicon): Understood {
  const { figures } = lexicon
  const { query, matches } = understood
  const named = matches[0]
  const asksForIt = query.operation === 'provenance' || query.operation === 'conflict'
  const carries = (id: string): boolean =>
    (figures.byIndicator.get(id) ?? []).some((o) => query.stated.includes(o.value ?? -1))
  const family = figures.indicators.get(named?.id ?? '')?.family
  const others =
    query.operation === 'conflict' && query.indicators.some(carries)
      ? indicatorsOfStated(figures, query.stated).filter((id) => figures.indicators.get(id)?.family === family)
      : []
  if (others.length > 0)
    return { ...understood, query: { ...query, indicators: unique([...query.indicators, ...others]) } }
  const isOther = asksForIt && query.stated.length > 0 && !query.indicators.some(carries)
  if (named && !isOther && (named.recall >= 0.9 || query.stated.length < 2)) return understood
  const indicators = indicatorsOfStated(figures, query.stated)
  return indicators.length === 0 ? understood : { ...understood, query: { ...query, indicators } }
}

function sureness(
  query: FigureQuery,
  { matches, operationSaid, length }: Understood,
  lexicon: Lexicon,
  folded: string,
  counting: boolean,
  officer: boolean,
): number {
  if (query.fromContext.length > 0) return 0.92
  const asks = counting || query.periods.length > 0 || (query.scopes.includes('city') && length <= SHORT_WORDS)
  if (
    officer &&
    (query.unknown?.kind === 'part' || (query.unknown?.kind === 'period' && matches.length > 0)) &&
    !OWN_BUSINESS.test(folded)
  )
    return 0.92
  // Somebody who tells of a poor household at length asks for no share of them.
  if (query.unknown?.kind === 'figure') return asks && length <= LONG_WORDS && !OWN_BUSINESS.test(folded) ? 0.95 : 0.3
  const own = matches[0]
  const met = own ? fitOf(own) ** 2 * Math.min(1, own.score / FULL_SCORE) : 0
  const known = query.stated.some((value) => lexicon.figures.observations.some((o) => o.value === value))
  const signs =
    (counting ? 0.2 : 0) +
    (operationSaid ? 0.15 : 0) +
    (query.periods.length > 0 || query.impossible ? 0.2 : 0) +
    (query.scopes.length > 1 ? 0.35 : query.scopes.length > 0 ? 0.1 : 0) +
    (query.form || query.documents.length > 0 ? 0.4 : 0) +
    (known ? 0.3 : 0) +
    (query.conflicts.length > 0 && query.operation === 'conflict' ? 0.8 : 0)
  const score = Math.min(0.97, (met * 0.75 + signs) * (own ? Math.min(1, LEAST + (1 - LEAST) * own.coverage + 0.1) : 1))
  // A figure well named, counted and dated is no business of one's own, whatever it is about ("nộp ở đâu cũng được").
  const isDated = counting && query.periods.some(({ year }) => year === 'given')
  const isPlain =
    own !== undefined && own.recall >= PLAIN_RECALL && own.coverage >= (isWholeOf(own, query) ? LEAST : PLAIN_COVERAGE)
  const isFigure = counting && (isDated ? isPlain : own !== undefined && isNameAlone(own))
  if (!isFigure && OWN_BUSINESS.test(folded)) return Math.min(score * 0.5, isDated ? 0.4 : 0.3)
  if (officer && isDated && (isPlain || (own && query.unknown))) return Math.max(score, SURE_RECOGNITION)
  // A name of three words or more that is met whole and counted needs no date.
  if (officer && ASKS_NUMBER.test(folded) && isFigureNamed(own, counting)) return Math.max(score, SURE_RECOGNITION)
  if (officer && query.impossible && counting && own) return Math.max(score, SURE_RECOGNITION)
  // A bare name may be many things ("giải thể"), and a long story is seldom a question for a figure.
  if (signs === 0) return isWhole(own, length) ? 0.9 : Math.min(score, officer ? 0.5 : 0.2)
  return length > LONG_WORDS ? score * 0.7 : score
}

/** How well a name is met: one that accounts for all that is asked may leave some of itself unsaid. */
const fitOf = ({ recall, coverage }: NameMatch): number =>
  coverage >= 0.9 ? Math.max(recall, (1 + recall) / 2) : recall

/** A name met this far, in a question met this far, is what is asked for. */
const PLAIN_RECALL = 0.7
const PLAIN_COVERAGE = 0.55

/** A name that accounts for this much leaves nothing of weight to another reading. */
const MOST = 0.7

/** A figure's own name, of three words or more, and when or how it is asked for. */
function isNamedWhole({ matches: [own], query, operationSaid }: Understood): boolean {
  if (!own || own.recall < 0.9 || own.coverage < MOST || own.at.size < 3) return false
  return operationSaid || query.periods.some(({ year }) => year === 'given')
}

/** A name met whole, with whose figure it is: what else is said around it matters less. */
const isWholeOf = ({ recall, at }: NameMatch, { scopes }: FigureQuery): boolean =>
  recall >= 0.95 && at.size >= 3 && scopes.length > 0

/** A name of three words or more that accounts for all that is asked. */
const isNameAlone = ({ recall, coverage, at }: NameMatch): boolean => recall >= 0.9 && coverage >= 0.9 && at.size >= 3

const isFigureNamed = (own: NameMatch | undefined, counting: boolean): boolean =>
  counting && own !== undefined && own.recall >= 0.9 && own.coverage >= PLAIN_COVERAGE && own.at.size >= 3

/** The message is an indicator's name and nothing else. */
function isWhole(own: NameMatch | undefined, length: number): boolean {
  return (
    own !== undefined && length <= own.at.size + 2 && own.recall >= 0.95 && own.coverage >= 0.95 && own.at.size >= 3
  )
}

/** @param measures asked for with each message: they are complete once every feature is made */
export function figureRecogniser(measures: () => readonly Measure[]): Recogniser {
  return { recognise: (input) => recogniseFigures(input, measures()) }
}
