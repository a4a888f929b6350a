import { fold } from '../../text/normalise.ts'
import { isFor } from './printed-period.ts'
import type { FigureQuery } from './query.ts'
import { isDisputed, isExplained, isNamedWhole, PLAIN_COVERAGE } from './sureness.ts'
import { isTopic, TOPIC_RECALL } from './topic.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Remembered } from './understanding/remembered.ts'
import type { Understood } from './understanding/understand.ts'

const isNamedWell = ({ matches: [own] }: Understood): boolean =>
  own !== undefined && own.recall >= TOPIC_RECALL && own.at.size >= 3 && own.coverage >= PLAIN_COVERAGE

const areNamedWell = ({ matches }: Understood): boolean =>
  matches.length > 1 && matches.every(({ recall, at }) => recall >= TOPIC_RECALL && at.size >= 3)

/** A figure of which a list is asked is named nearly whole. */
const isListed = ({ matches: [own] }: Understood): boolean =>
  own !== undefined && own.recall >= TOPIC_RECALL && own.at.size >= 3

/** How a question for figures stands beside the other readings of its message. */
export interface Standing {
  readonly goesOn: boolean
  /** What was understood before is put right or come back to. */
  readonly corrects: boolean
  /** The question for figures right before it. */
  readonly last: Remembered | null
  /** An officer asks, and surely for a figure. */
  readonly officer: boolean
  /** A number is asked for, surely. */
  readonly counted: boolean
  readonly asksNumber: boolean
  readonly understood: Understood
  readonly lexicon: Lexicon
  /** The officer is of no agency: no list is theirs. */
  readonly ofNoAgency: boolean
  /** The whole message is a few words. */
  readonly terse: boolean
}

/** Which readings of other features give way to a question for figures. */
export function overruledBy(asked: FigureQuery, standing: Standing): readonly string[] {
  const { goesOn, corrects, last, officer, counted, asksNumber, understood, lexicon, terse } = standing
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
  // "PCI của mình so với Đồng Tháp": two places held against each other advertise and report nothing.
  if (asked.against && asked.indicators.length > 0 && understood.operationSaid) give('complaint.')
  // "tp giải quyết bao nhiêu hồ sơ 6 tháng 2024": a count of a period is of no single dossier.
  if (counted && isDated) give('dossier.status')
  if (!officer) return [...over]
  // "mấy lãnh đạo phòng bị kỷ luật 6 tháng đầu năm 2024": who counts them in a time, and tells nothing else, accuses nobody.
  if (counted && isDated && understood.strange.length === 0) give('legal-complaint')
  // "cán bộ cấp phòng dính kỷ luật mấy ông": so does one who counts people and names them well, whenever it was.
  if (asksNumber && isOfPeople(understood) && isNamedWell(understood) && areDisciplined(asked, lexicon))
    give('complaint.', 'legal-complaint', 'procedure.')
  // "về đèn đường" behind a count of complaints counts those; "ko, ý là số hs trễ" lists nobody's dossiers.
  if (isFollowing && asked.topics.length > 0) give('complaint.', 'procedure.', 'dossier.')
  if (last !== null && asked.indicators.length > 0 && (corrects || asksNumber)) give('dossier.')
  // "hồ sơ trễ hạn Bình Thủy": so does who is of no agency and names a figure with its place.
  if (
    standing.ofNoAgency &&
    (asksNumber || (terse && understood.strange.length === 0)) &&
    asked.periods.length + asked.scopes.length > 0
  )
    give('dossier.queue', 'dossier.overdue')
  // "vậy thanh tra tuyển dụng, quản lý công chức thì mấy cơ quan" behind a figure accuses nobody.
  if (last !== null && asksNumber && isNamedWell(understood)) give('complaint.', 'legal-complaint')
  // "số 118.555 hồ sơ … ở đâu ra": a number that the figure is printed with is of no single dossier.
  if (understood.operationSaid && asked.stated.some((value) => isCarried(value, asked, lexicon))) give('dossier.status')
  // So is an officer's of last month.
  if (asksNumber && isOver(asked)) give('dossier.status')
  // "tinh giản viên chức đạt mấy phần trăm kế hoạch": a figure named whole that is none of the reform plan's.
  if (isNamedWhole(understood) && isNoPlans(asked, lexicon)) give('plan.')
  // "kế hoạch vốn được giao bao nhiêu và tỷ lệ giải ngân tới đâu": so are several that are each named well.
  if (areNamedWell(understood) && asksNumber && asked.indicators.every((id) => !OF_PLANS.test(id))) give('plan.')
  // "số 66 nhiệm vụ của kế hoạch 2020 trích ở đâu", "số nhiệm vụ qua từng năm": what a plan tells none of.
  const isOfNumber = asked.operation === 'trend' || asked.stated.some((value) => isCarried(value, asked, lexicon))
  if (understood.operationSaid && OF_FIGURES.has(asked.operation) && isOfNumber && asked.indicators.length > 0)
    give('plan.')
  // "kế hoạch 2024 ít việc hơn kế hoạch 2019 bao nhiêu": how far two plans are apart neither of them tells.
  const isGap = asked.operation === 'compare' && asked.periods.length === 2 && asked.indicators.length > 0
  if (isGap && asked.indicators.every((id) => OF_PLANS.test(id))) give('plan.')
  // "việc Chính phủ giao quá hạn mấy cái": what is counted in anything else is of no dossier.
  if (asksNumber && isNamedWell(understood) && !isOfDossiers(asked, lexicon)) give('dossier.')
  // "tỷ lệ hoàn thành kế hoạch năm 2018, số phản ánh 1022 …": of several figures one is none of the plan's.
  if (asked.parts.some((part) => isNoPlans({ ...asked, ...part }, lexicon))) give('plan.')
  // "phản ánh tháng này": a live count and its time, and nothing that happened.
  const isCount = asked.indicators.some((id) => lexicon.measures.has(id)) && asked.periods.length > 0
  if (isCount && understood.strange.length === 0 && asked.topics.length === 0) give('complaint.')
  // "lượt truy cập cổng dvc": so surely asked for, though nobody publishes it.
  if (understood.unpublished?.isOwn) give('complaint.')
  // "hồ sơ trễ trên hệ thống 6 tháng đầu năm": an officer who names a figure whole complains of nothing.
  if (isNamedWhole(understood) || (counted && isDated)) give('complaint.')
  // "kể tên các quận có hồ sơ trễ trên hệ thống": so does a list that is asked for.
  if (asked.operation === 'list' && understood.operationSaid && isListed(understood)) give('complaint.')
  // "Cái Răng, Phong Điền bị báo trễ, mỗi nơi mấy hồ sơ": who counts at several places reports none of them.
  if (counted && asksNumber && asked.scopes.length > 1 && asked.indicators.length > 0) give('complaint.')
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

/** "cán bộ", "mấy ông": nothing is left but what those are called who are counted. */
const isOfPeople = ({ strange }: Understood): boolean =>
  strange.every((word) => /^(?:can|bo|cong|vien|chuc|sep|lanh|dao|ong|ba|nguoi)$/.test(fold(word)))

/** People who were punished, as figures count them. */
const areDisciplined = ({ indicators }: FigureQuery, { figures }: Lexicon): boolean =>
  indicators.length > 0 &&
  indicators.every((id) => fold(figures.indicators.get(id)?.name.toLowerCase() ?? '').includes('bi ky luat'))

/** What is asked of figures alone: where a number is printed, how it went. */
const OF_FIGURES: ReadonlySet<FigureQuery['operation']> = new Set(['provenance', 'trend', 'conflict'])

export const isOfDossiers = ({ indicators }: FigureQuery, { figures }: Lexicon): boolean =>
  indicators.some(
    (id) => figures.indicators.get(id)?.unit === 'hồ sơ' || figures.indicators.get(id)?.family === 'dossiers',
  )

/** What plans tell by themselves: how many tasks there are, how many are done. */
const OF_PLANS = /^plan-(?:tasks|tasks-done|completion)$/

/** A figure is asked for that is printed for the time asked, and that a plan's own answer does not tell. */
const isNoPlans = ({ operation, indicators, periods }: FigureQuery, { figures }: Lexicon): boolean =>
  operation === 'value' &&
  indicators.length > 0 &&
  periods.length > 0 &&
  indicators.every(
    (id) =>
      !OF_PLANS.test(id) &&
      periods.every(({ period }) => (figures.byIndicator.get(id) ?? []).some((o) => isFor(o.period, period))),
  )

/** Of a figure and a time, named or counted from today, that is over. */
const isOver = ({ indicators, periods }: FigureQuery): boolean =>
  indicators.length > 0 && periods.length > 0 && periods.every(({ running }) => !running)

/** True where the figures asked for are printed with the number. */
export const isCarried = (value: number, { indicators }: FigureQuery, { figures }: Lexicon): boolean =>
  indicators.some((id) => (figures.byIndicator.get(id) ?? []).some((o) => o.value === value))
