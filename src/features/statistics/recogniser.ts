import type { Measure } from '../../core/counts.ts'
import type { Recogniser, RecogniserInput } from '../../core/recogniser.ts'
import { type Recognition, SURE_RECOGNITION } from '../../core/recognition.ts'
import { localDate } from '../../core/time.ts'
import { wordsIn } from '../../search/name-words.ts'
import { fold } from '../../text/normalise.ts'
import { isFor } from './printed-period.ts'
import { describeQuery, EMPTY_QUERY, type FigureQuery } from './query.ts'
import { unique } from './select.ts'
import {
  ASKS_NUMBER,
  GOES_ON,
  isDisputed,
  isExplained,
  isNamedWhole,
  OWN_BUSINESS,
  PLAIN_COVERAGE,
  SHORT_WORDS,
  sureness,
  withoutOffice,
} from './sureness.ts'
import { isTopic, TOPIC_RECALL, TOPIC_WORDS } from './topic.ts'
import { isAddress } from './understanding/addresses.ts'
import { withoutWhose } from './understanding/asides.ts'
import { completed, JOINS } from './understanding/completed.ts'
import { type Lexicon, lexiconOf } from './understanding/lexicon.ts'
import { lastQuestion } from './understanding/memory.ts'
import { indicatorsOfStated } from './understanding/stated.ts'
import { askedOf } from './understanding/story.ts'
import { type Understood, understandFigures } from './understanding/understand.ts'
import { wantedIn } from './understanding/wanted.ts'

export const FEATURE = 'statistics'

/** Words of somebody who asks for a number. */
const COUNTING =
  /\b(?:ty le|ti le|tl|ti so|bao nhieu|bn|nhieu|may|chi so|chi tieu|so lieu|con so|thong ke|tong so|tong|so luong|phan tram|xep hang|hang may|diem|ket qua dat|dat|so ho so|figure)\b|%/
const MACHINE = /(?<!\p{L})m[áàảãạ]y(?!\p{L})/giu

/** "nhà máy mua nghêu" counts nothing, "nha may mua" may. */
function isCounting(written: string, folded: string): boolean {
  const said = written.replace(MACHINE, ' ')
  return COUNTING.test(fold(said)) || (said === written && COUNTING.test(folded))
}

/** Somebody wants a report of figures made; reports that procedures ask for (on the environment, on a project) are others' matter. */
export const MAKES_REPORT =
  /(?<![a-z])(?:lam|(?<!cong )lap|soan|viet|xuat|in|tao)(?: giup| gium| dum| cho| file)?(?: \S+)? bao cao(?= (?:so lieu|thong ke|cchc|cai cach|tinh hinh|tong hop|bieu mau|quy|thang|tuan|nam|\d|giup|gium|dum|gui|nhanh|ngan|pakn|phan anh|ho so)|\s*[.!?]*$)/

/** Somebody wants a letter, a speech or another paper written: no figure is asked for unless one is counted. */
const DRAFTS =
  /(?<![a-z])(?<!du )(?:soan|thao|viet)(?: giup| gium| dum| cho| ho)?(?: \S+){0,2} (?:cong van|van ban|giay moi|to trinh|thong bao|thu moi|bai phat bieu|dien van|ke hoach|quyet dinh|bien ban)(?![a-z])/

/** Somebody wants no more of it ("hổng muốn phản ánh gì nữa"). */
const WANTS_NONE = /^(?:\S+ ){0,3}?(?:khong|hong|hok|khoi|ko|chang|dung) (?:muon|can|them|gui|phan anh|hoi)\b.*\bnua\b/

/** "trong đó giảm giấy tờ mấy cái" goes on with the figure before, whatever its parts are called. */
const SPLITS = /^(?:\S+ )?(?:trong (?:so )?do|gom|chia ra|tach ra)(?![a-z])/

/** "từ 2017 tới 2020 đi lên": without its mark "tới" is who speaks ("tôi"). */
const asFar = (text: string): string =>
  text.replace(/(?<!\p{L})(?:tới|toi(?= (?:năm |nam )?(?:19|20)\d\d))(?!\p{L})/giu, 'đến')

/** An address sounds like a number that is asked for: no figure is meant. */
const ADDRESS: Recognition = {
  intent: 'statistics.value',
  score: 0,
  why: 'an address',
  denies: ['statistics.', 'plan.'],
  data: EMPTY_QUERY,
}

/** What a question for figures is read as: the query with how sure the reading is. */
export function recogniseFigures(input: RecogniserInput, measures: readonly Measure[]): readonly Recognition[] {
  const lexicon = lexiconOf(input.snapshot, measures)
  const today = localDate(input.now)
  const officer = input.person.role !== 'citizen'
  const terse = wordsIn(input.reading.normalised).length <= TOPIC_WORDS
  // Who asks for figures in office tells why; what a citizen tells is the matter itself.
  const reading = officer ? askedOf(input.reading, lexicon, today) : input.reading
  const folded = fold(asFar(reading.normalised))
  const read = understandFigures(reading, lexicon, today)
  const understood = withStated(read, lexicon)
  // What is asked for oneself goes on with no figure.
  const isOwn =
    OWN_BUSINESS.test(withoutWhose(officer ? withoutOffice(folded) : folded)) && !(officer && SPLITS.test(folded))
  const last = isOwn ? null : lastQuestion(input.state, FEATURE, input.now)
  if (isAddress(folded)) return [ADDRESS]
  if ((DRAFTS.test(folded) || WANTS_NONE.test(folded)) && !ASKS_NUMBER.test(folded)) return []
  const query = completed(understood, last, folded, lexicon)
  const asked = query ?? understood.query
  const counting =
    isCounting(reading.normalised, reading.folded) || wantedIn(reading.folded, lexicon.units).units.size > 0
  if (!query && !counting && !understood.operationSaid && !MAKES_REPORT.test(folded)) return []
  if (MAKES_REPORT.test(folded))
    return [{ intent: 'report.generate', score: 0.93, why: describeQuery(asked), data: asked }]
  // "còn PAPI" right behind a figure: the next one of the conversation, however little is said of it.
  const goesOn =
    query !== null &&
    last !== null &&
    asked.indicators.length > 0 &&
    understood.length <= SHORT_WORDS &&
    JOINS.test(folded) &&
    isNamedEnough(understood.matches, asked)
  // Short forms hide whose business it is ("mún đổi tên … thì lm ở đâu").
  const said = `${folded}\n${fold(asFar(reading.canonical))}`
  const likely = query ? sureness(query, understood, lexicon, said, counting, officer, terse) : counting ? 0.1 : 0.05
  const score = goesOn ? GOES_ON : likely
  const isSure = score >= SURE_RECOGNITION
  const over = overruledBy(asked, {
    goesOn,
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

/** "còn Bộ Công an" is no next figure for a word of some name: it is named well, or the last one is gone on with. */
const isNamedEnough = ([own]: Understood['matches'], { fromContext }: FigureQuery): boolean =>
  fromContext.length > 0 || !own || (own.recall >= TOPIC_RECALL && own.coverage >= PLAIN_COVERAGE)

const isNamedWell = ({ matches: [own] }: Understood): boolean =>
  own !== undefined && own.recall >= TOPIC_RECALL && own.at.size >= 3 && own.coverage >= PLAIN_COVERAGE

interface Standing {
  readonly goesOn: boolean
  /** The question for figures right before it. */
  readonly last: ReturnType<typeof lastQuestion>
  /** An officer asks, and surely for a figure. */
  readonly officer: boolean
  /** A number is asked for, surely. */
  readonly counted: boolean
  readonly asksNumber: boolean
  readonly understood: Understood
  readonly lexicon: Lexicon
  /** The whole message is a few words. */
  readonly terse: boolean
}

/** Which readings of other features give way to a question for figures. */
function overruledBy(asked: FigureQuery, standing: Standing): readonly string[] {
  const { goesOn, last, officer, counted, asksNumber, understood, lexicon, terse } = standing
  const isFollowing = asked.fromContext.includes('indicator')
  const isDated = asked.periods.some(({ year }) => year === 'given')
  const over = new Set<string>()
  const give = (...beginnings: readonly string[]) => {
    for (const beginning of beginnings) over.add(beginning)
  }
  // "còn cấp huyện?" after a figure asks for the figure, not for what became of the districts.
  if (goesOn || isFollowing) give('place.', 'agency.')
  // A period that there is not is told first, whatever the figure would be counted by.
  if (asked.impossible && asked.indicators.length > 0) give('dossier.', ...(officer ? ['complaint.'] : []))
  // "tp giải quyết bao nhiêu hồ sơ 6 tháng 2024": a count of a period is of no single dossier.
  if (counted && isDated) give('dossier.status')
  if (!officer) return [...over]
  // "vậy thanh tra tuyển dụng, quản lý công chức thì mấy cơ quan" behind a figure accuses nobody.
  if (last !== null && asksNumber && isNamedWell(understood)) give('complaint.', 'legal-complaint')
  // "số 118.555 hồ sơ … ở đâu ra": a number that the figure is printed with is of no single dossier.
  if (understood.operationSaid && asked.stated.some((value) => isCarried(value, asked, lexicon))) give('dossier.status')
  // So is an officer's of last month.
  if (asksNumber && isOver(asked)) give('dossier.status')
  // "tinh giản viên chức đạt mấy phần trăm kế hoạch": a figure named whole that is none of the reform plan's.
  if (isNamedWhole(understood) && isNoPlans(asked, lexicon)) give('plan.')
  // "hồ sơ trễ trên hệ thống 6 tháng đầu năm": an officer who names a figure whole complains of nothing.
  if (isNamedWhole(understood) || (counted && isDated)) give('complaint.')
  // Neither does one who names figures in a few words, nor accuses anybody.
  if (terse && isTopic(understood, lexicon)) give('complaint.', 'legal-complaint')
  // "mà danh sách chỉ có 22, sao lại khác" behind a figure is about that figure; "766 là gì, chấm những mặt nào"
  // explains one: no procedure is told.
  const isExplaining = isExplained(asked, understood.matches[0], understood.operationSaid)
  if ((isFollowing && understood.operationSaid) || isExplaining || isDisputed(asked, lexicon))
    give('complaint.', 'procedure.')
  // "hồ sơ trễ hạn khác trễ trên hệ thống chỗ nào": no dossiers are listed to tell what they are.
  if (isExplaining) give('dossier.overdue')
  // "đâu có, anh nhớ 29 xã mà": who contradicts a figure just told reports nobody.
  if (isFollowing && (asked.stated.length > 0 || asked.asksWhetherRight)) give('complaint.', 'procedure.')
  return [...over]
}

/** What plans tell by themselves: how many tasks there are, how many are done. */
const OF_PLANS = /^plan-(?:tasks|tasks-done|completion)$/

/** A figure is asked for that is printed for the time asked, and that a plan's own answer does not tell. */
const isNoPlans = ({ operation, indicators, periods }: FigureQuery, { figures }: Lexicon): boolean =>
  operation === 'value' &&
  indicators.length > 0 &&
  indicators.every(
    (id) =>
      !OF_PLANS.test(id) &&
      periods.every(({ period }) => (figures.byIndicator.get(id) ?? []).some((o) => isFor(o.period, period))),
  )

/** Of a figure and a time, named or counted from today, that is over. */
const isOver = ({ indicators, periods }: FigureQuery): boolean =>
  indicators.length > 0 && periods.length > 0 && periods.every(({ running }) => !running)

const isCarried = (value: number, { indicators }: FigureQuery, { figures }: Lexicon): boolean =>
  indicators.some((id) => (figures.byIndicator.get(id) ?? []).some((o) => o.value === value))

/** A question that names no figure but states its number is about the figures that carry it. */
function withStated(understood: Understood, lexicon: Lexicon): Understood {
  const { figures } = lexicon
  const { query, matches } = understood
  const named = matches[0]
  const asksForIt = query.operation === 'provenance' || query.operation === 'conflict'
  const carries = (id: string): boolean =>
    query.stated.some((value) => isCarried(value, { ...query, indicators: [id] }, lexicon))
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
  if (indicators.length === 0) return understood
  // A number tells its own time: "2.242 thủ tục sau hợp nhất lấy ở đâu ra".
  const unknown = query.unknown?.kind === 'period' ? null : query.unknown
  return { ...understood, query: { ...query, indicators, unknown } }
}

/** @param measures asked for with each message: they are complete once every feature is made */
export function figureRecogniser(measures: () => readonly Measure[]): Recogniser {
  return { recognise: (input) => recogniseFigures(input, measures()) }
}
