import { SURE_RECOGNITION } from '../../core/recognition.ts'
import type { NameMatch } from '../../search/name-index.ts'
import { ASKS_SHARE, inOffice, OF_OURS, OURS, OWN_BUSINESS, WISHES_TO_KNOW, withoutOffice } from './own-business.ts'
import type { FigureQuery } from './query.ts'
import { isTopic, namesCount, TOPIC_RECALL } from './topic.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Understood } from './understanding/understand.ts'
import { surenessOfUnpublished } from './unpublished-sureness.ts'

/** A number is asked for. */
export const ASKS_NUMBER = /(?<![a-z])(?:bao nhieu|bn|nhieu|may|phan tram)(?![a-z])/

/** "thủ tục này đã bỏ chưa": one that somebody has in hand is no figure, unless it is counted. */
const THIS_ONE = /(?<![a-z])(?:thu tuc|ho so|don|giay|viec|cai) (?:nay|do|kia)(?![a-z])/
/** "nộp trên mạng được không": whether something may be done is no figure, though a figure is called so. */
const MAY = /(?<![a-z])(?:duoc|dc|dk) (?:khong|ko|k|hong|hok|hem|hk|hon|hong ta|khong ta)(?![a-z])/
const WHETHER_ONE_MAY = 0.2

/** How sure a question is that surely goes on with the figure before. */
export const GOES_ON = 0.92
/** From here on it surely does. */
const SURELY_CARRIED = 0.7

/** A name met with this score is met whole, whatever it is. */
const FULL_SCORE = 6
const LONG_WORDS = 24
/** One of several telling words, met nearly whole, scores so much. */
const LONG_SCORE = 8
/** A question of no more words than this is short. */
export const SHORT_WORDS = 6
/** What is left of a reading whose name accounts for nothing else that is asked. */
const LEAST = 0.25

/**
 * How sure it is that a question asks for a figure, 0..1.
 * @param folded the question @param counting words of somebody who asks for a number stand in it
 * @param terse the whole message is a few words, nothing of it left out
 */
export function sureness(
  query: FigureQuery,
  understood: Understood,
  lexicon: Lexicon,
  folded: string,
  counting: boolean,
  officer: boolean,
  terse: boolean,
): number {
  const { matches, operationSaid, length } = understood
  const ours = ASKS_SHARE.test(folded) ? folded.replace(OF_OURS, ' ') : folded
  const said = officer ? inOffice(ours.replace(OURS, ''), query, matches[0]) : folded
  const isOwnBusiness = OWN_BUSINESS.test(said)
  if (query.fromContext.length > 0) return query.carried >= SURELY_CARRIED ? GOES_ON : query.carried
  if (MAY.test(folded) && !ASKS_NUMBER.test(folded) && query.periods.length === 0) return WHETHER_ONE_MAY
  if (THIS_ONE.test(folded) && !counting && query.periods.length === 0 && !operationSaid) return WHETHER_ONE_MAY
  const asks = counting || query.periods.length > 0 || (query.scopes.includes('city') && length <= SHORT_WORDS)
  if (
    officer &&
    ((query.unknown?.kind === 'part' && (query.topics.length === 0 || asks)) ||
      (query.unknown?.kind === 'period' && matches.length > 0)) &&
    !isOwnBusiness
  )
    return 0.92
  const { unpublished, strange } = understood
  if (unpublished)
    return surenessOfUnpublished({
      unpublished,
      asks: asks || query.impossible !== null || (terse && officer && namesCount(folded)),
      isOwnBusiness: OWN_BUSINESS.test(officer ? withoutOffice(said) : said.replace(WISHES_TO_KNOW, ' ')),
      officer,
      length,
      strange,
    })
  const own = matches[0]
  const met = own ? fitOf(own) ** 2 * Math.min(1, own.score / FULL_SCORE) : 0
  const known = query.stated.some((value) => isPrintedNumber(value, query, lexicon))
  const signs =
    (counting ? 0.2 : 0) +
    (operationSaid ? 0.15 : 0) +
    (query.periods.length > 0 || query.impossible ? 0.2 : 0) +
    (query.scopes.length > 1 ? 0.35 : query.scopes.length > 0 ? 0.1 : 0) +
    (query.form || query.documents.length > 0 ? 0.4 : 0) +
    (known ? 0.3 : 0) +
    (query.conflicts.length > 0 && query.operation === 'conflict' ? 0.8 : 0)
  const score = Math.min(0.97, (met * 0.75 + signs) * (own ? Math.min(1, LEAST + (1 - LEAST) * own.coverage + 0.1) : 1))
  // "thống kê phản ánh theo lĩnh vực tháng này": a live count with its time and nothing else.
  const isLive =
    own !== undefined && own.recall >= 0.9 && lexicon.measures.has(own.id) && understood.strange.length === 0
  const isNameOnly = terse && own !== undefined && own.coverage >= 0.9
  if (officer && isLive && !isOwnBusiness && query.periods.length > 0 && (counting || operationSaid || isNameOnly))
    return Math.max(score, SURE_RECOGNITION)
  // A figure well named, counted and dated is no business of one's own, whatever it is about ("nộp ở đâu cũng được").
  const isDated = counting && query.periods.some(({ year }) => year === 'given')
  const isPlain =
    own !== undefined && own.recall >= PLAIN_RECALL && own.coverage >= (isWholeOf(own, query) ? LEAST : PLAIN_COVERAGE)
  // "nguồn của số liệu 352.586 giấy tờ": a printed number told with its figure is nobody's own business.
  const isPrinted = known && operationSaid && own !== undefined && own.recall >= PLAIN_RECALL
  const areCounted =
    officer && counting && areManyNamed(matches) && matches.every(({ recall }) => recall >= MANY_RECALL)
  const isMost = own !== undefined && own.coverage >= (isLongName(own) ? 0.7 : 0.9)
  const isLong = officer && ASKS_NUMBER.test(folded) && isMost && (isLongName(own) || isNearlyAll(own))
  const isFigure =
    areCounted || isLong || isPrinted || (counting && (isDated ? isPlain : own !== undefined && isNameAlone(own)))
  // "nền tảng LGSP mình làm xong chưa", "phòng em cần SIPAS của Vĩnh Long": a telling name, whoever says it of oneself.
  if (officer && (isFlagAsked(own, folded, lexicon) || isIndexElsewhere(own, query, lexicon)))
    return Math.max(score, SURE_RECOGNITION)
  if (!isFigure && isOwnBusiness) return Math.min(score * 0.5, isDated ? 0.4 : counting ? 0.3 : 0.15)
  if (officer && isExplained(query, own, operationSaid) && !isOwnBusiness) return Math.max(score, SURE_RECOGNITION)
  if (officer && !isOwnBusiness && isParted(query, own) && operationSaid) return Math.max(score, SURE_RECOGNITION)
  const isMeant = operationSaid && own !== undefined && own.recall >= 0.9 && own.coverage >= LITTLE_COVERAGE
  if (officer && (isPrinted || (isMeant && query.periods.some(({ year }) => year === 'given'))))
    return Math.max(score, SURE_RECOGNITION)
  // "PAPI năm 2022 … đứng hạng mấy": nobody but an officer asks for an index of a year, however long the story.
  const isIndex = own !== undefined && lexicon.figures.indicators.get(own.id)?.kind === 'index'
  const isOfYear = query.periods.some(({ year }) => year === 'given')
  if (officer && isIndex && operationSaid && (isOfYear || query.against !== null) && own.recall >= 0.9)
    return Math.max(score, SURE_RECOGNITION)
  // "PAPI sao lại giảm vậy": why an index is as it is.
  if (officer && isIndex && query.asksWhy && own.recall >= 0.9) return Math.max(score, SURE_RECOGNITION)
  if (officer && operationSaid && isOfYear && areManyNamed(matches)) return Math.max(score, SURE_RECOGNITION)
  // However much is told around it, so long a name is met by no chance.
  if (officer && isDated && own && own.recall >= PLAIN_RECALL && own.score >= LONG_SCORE)
    return Math.max(score, SURE_RECOGNITION)
  if (officer && isDated && (isPlain || areManyNamed(matches) || (own && query.unknown)))
    return Math.max(score, SURE_RECOGNITION)
  // A name of three words or more that is met whole and counted needs no date.
  if (officer && ASKS_NUMBER.test(folded) && isFigureNamed(own, counting)) return Math.max(score, SURE_RECOGNITION)
  // "PCI năm 2015 được mấy điểm": an index by its own name, counted and dated.
  if (officer && isDated && isIndex && own.recall >= 0.95) return Math.max(score, SURELY_NAMED)
  // "khai thác, sử dụng lại dữ liệu số hóa …": so many words of a name, each of them said, are met by no chance.
  if (officer && !isOwnBusiness && (counting || operationSaid) && isLongName(own))
    return Math.max(score, SURE_RECOGNITION)
  // "bao nhiêu đơn vị sự nghiệp sống nhờ ngân sách": what is counted is nearly all of the question.
  if (officer && !isOwnBusiness && ASKS_NUMBER.test(folded) && isNearlyAll(own))
    return Math.max(score, SURE_RECOGNITION)
  // "nghe nói giải ngân mới 52,45 %, thiệt không", "còn cách chỉ tiêu bao xa": its own number, or its own mark.
  if (officer && !isOwnBusiness && (isConfirmed(query, own, lexicon) || isOfItsMark(query, own, lexicon)))
    return Math.max(score, SURE_RECOGNITION)
  // "chỗ ghi 23 mà đếm có 22": numbers that the figure itself is printed with.
  if (officer && isDisputed(query, lexicon)) return Math.max(score, SURE_RECOGNITION)
  if (officer && query.impossible && counting && own) return Math.max(score, SURE_RECOGNITION)
  // A bare name may be many things ("giải thể"), and a long story is seldom a question for a figure.
  if (officer && terse && isTopic(understood, lexicon)) return Math.max(score, SURE_RECOGNITION)
  const isNear = own !== undefined && own.recall >= TOPIC_RECALL && own.coverage >= PLAIN_COVERAGE
  if (signs === 0) return isWhole(own, length) ? 0.9 : Math.min(score, officer && isNear ? 0.5 : 0.2)
  return length > LONG_WORDS ? score * 0.7 : score
}

/** Whether something is there, or done. */
const isFlagAsked = (own: NameMatch | undefined, folded: string, { figures }: Lexicon): boolean =>
  own !== undefined &&
  figures.indicators.get(own.id)?.kind === 'flag' &&
  own.recall >= 0.95 &&
  own.score >= FULL_SCORE &&
  WHETHER.test(folded)

/** An index of another province. */
const isIndexElsewhere = (
  own: NameMatch | undefined,
  { unknown, province }: FigureQuery,
  { figures }: Lexicon,
): boolean =>
  own !== undefined &&
  figures.indicators.get(own.id)?.kind === 'index' &&
  own.recall >= 0.95 &&
  (unknown?.kind === 'province' || province !== null)

const WHETHER = /(?<![a-z])(?:chua|khong|ko|hong|hok|toi dau|den dau|xong)(?![a-z])/

/** A small round number is printed somewhere by chance: it tells only of a figure that is named. */
function isPrintedNumber(value: number, { indicators }: FigureQuery, { figures }: Lexicon): boolean {
  const isTelling = value >= 100 || !Number.isInteger(value)
  return (isTelling ? figures.observations : indicators.flatMap((id) => figures.byIndicator.get(id) ?? [])).some(
    (o) => o.value === value,
  )
}

/** A number that the figure named is printed with is to be confirmed. */
function isConfirmed(query: FigureQuery, own: NameMatch | undefined, { figures }: Lexicon): boolean {
  const printed = new Set((figures.byIndicator.get(own?.id ?? '') ?? []).map(({ value }) => value))
  const isNamed = own !== undefined && own.recall >= PLAIN_RECALL && query.indicators.includes(own.id)
  return isNamed && query.asksWhetherRight && query.stated.some((value) => printed.has(value))
}

/** A figure is held against what it should reach, and it has such a mark. */
function isOfItsMark({ comparison }: FigureQuery, own: NameMatch | undefined, { figures }: Lexicon): boolean {
  const isLong = own !== undefined && own.recall >= 0.99 && own.at.size >= 4
  const isNamed = own !== undefined && (isLong || (own.recall >= PLAIN_RECALL && own.coverage >= LITTLE_COVERAGE))
  return isNamed && comparison?.kind === 'target' && (figures.indicators.get(own.id)?.targets.length ?? 0) > 0
}

/** Several numbers that one figure is printed with are held against each other. */
export function isDisputed({ operation, stated, indicators }: FigureQuery, { figures }: Lexicon): boolean {
  const printed = new Set(indicators.flatMap((id) => (figures.byIndicator.get(id) ?? []).map((o) => o.value)))
  return operation === 'conflict' && stated.filter((value) => printed.has(value)).length > 1
}

/** How sure an index is that is asked for by its name and year. */
const SURELY_NAMED = 0.95

/** How well a name is met: one that accounts for all that is asked may leave some of itself unsaid. */
const fitOf = ({ recall, coverage }: NameMatch): number =>
  coverage >= 0.9 ? Math.max(recall, (1 + recall) / 2) : recall

/** A name met this far, in a question met this far, is what is asked for. */
const PLAIN_RECALL = 0.7
export const PLAIN_COVERAGE = 0.55
/** Behind a said operation ("so với chỉ tiêu được giao") a whole name may account for less. */
const LITTLE_COVERAGE = 0.4

const EXPLAINING: ReadonlySet<FigureQuery['operation']> = new Set(['conflict', 'definition', 'provenance'])

/** What a figure is, where it is from or why it is printed twice is asked, and the figure is one that we know. */
export function isExplained({ operation }: FigureQuery, own: NameMatch | undefined, operationSaid: boolean): boolean {
  if (!operationSaid || !EXPLAINING.has(operation) || own === undefined) return false
  // "con nhỏ một cửa hỗn quá, tui phản ánh ở đâu": one word of a story explains no figure.
  return own.recall >= PLAIN_RECALL && (own.at.size !== FEW || own.coverage >= LITTLE_COVERAGE)
}

/** Several figures named this well are no business of one's own. */
const MANY_RECALL = 0.8

/** So many words are a name that people say for much else; one is a name of its own ("PAPI"). */
const FEW = 2

/** A name that accounts for this much leaves nothing of weight to another reading. */
const MOST = 0.7

/** A figure's own name, of three words or more, and when or how it is asked for. */
export function isNamedWhole({ matches: [own], query, operationSaid }: Understood): boolean {
  if (!own || own.recall < 0.9 || own.coverage < MOST || own.at.size < 3) return false
  return operationSaid || query.periods.some(({ year }) => year === 'given')
}

/** Several figures, each named, that together account for what is asked. */
const areManyNamed = (matches: readonly NameMatch[]): boolean =>
  matches.length > 1 &&
  matches.every(({ recall }) => recall >= PLAIN_RECALL) &&
  matches.reduce((sum, { coverage }) => sum + coverage, 0) >= PLAIN_COVERAGE

/** A name met whole, with whose figure it is: what else is said around it matters less. */
const isWholeOf = ({ recall, at }: NameMatch, { scopes }: FigureQuery): boolean =>
  recall >= 0.95 && at.size >= 3 && scopes.length > 0

/** A name of three words or more that accounts for all that is asked. */
const isNameAlone = ({ recall, coverage, at }: NameMatch): boolean => recall >= 0.9 && coverage >= 0.9 && at.size >= 3

/** A figure named well is wanted by its parts ("chia ra sao theo mức tự chủ"). */
const isParted = ({ operation, by, indicators }: FigureQuery, own: NameMatch | undefined): boolean =>
  operation === 'breakdown' &&
  by === 'category' &&
  own !== undefined &&
  indicators.includes(own.id) &&
  own.recall >= 0.9 &&
  own.at.size >= 4

/** A long name of which little is unsaid, that accounts for most of the question. */
const isNearlyAll = (own: NameMatch | undefined): boolean =>
  own !== undefined && own.recall >= 0.75 && own.coverage >= 0.75 && own.at.size >= 4 && own.score >= FULL_SCORE

/** A name of four words or more that is met whole, however little of the question it is. */
const isLongName = (own: NameMatch | undefined): boolean =>
  own !== undefined && own.recall >= 0.99 && own.at.size >= 4 && own.score >= FULL_SCORE

const isFigureNamed = (own: NameMatch | undefined, counting: boolean): boolean =>
  counting && own !== undefined && own.recall >= 0.9 && own.coverage >= PLAIN_COVERAGE && own.at.size >= 3

/** The message is an indicator's name and nothing else. */
function isWhole(own: NameMatch | undefined, length: number): boolean {
  return (
    own !== undefined && length <= own.at.size + 2 && own.recall >= 0.95 && own.coverage >= 0.95 && own.at.size >= 3
  )
}
