import { readPeriods } from '../../calendar/periods-reading.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import type { Recognition } from '../../core/recognition.ts'
import { localDate } from '../../core/time.ts'
import { wordsIn } from '../../search/name-words.ts'
import { fold } from '../../text/normalise.ts'
import { asksGivenUp, tellsGivenUp } from './dropped.ts'
import { documentIn, type EvidenceDocument } from './evidence.ts'
import { FOLLOW_UP_WORDS, followsPlan, followsToTask } from './following.ts'
import { goneOn } from './going-on.ts'
import { mostIn } from './how-far.ts'
import { asksOfPlan, planNumberIn, REFORM_PLAN } from './named.ts'
import { isOtherPlan, namesOtherPlan, otherPlanIn } from './other-plans.ts'
import { type Plans, plansOf } from './plans.ts'
import { asksProgress } from './progress-words.ts'
import { describePlanQuery, EMPTY_PLAN_QUERY, type PlanQuery } from './query.ts'
import { numbersOf, readPlan, TASKS } from './read-plan.ts'
import { restOfTold } from './rest.ts'
import { taskByName } from './task-names.ts'

export const FEATURE = 'plans'
/** Tasks that the government gave are a figure of their own; how well people did theirs is no plan's matter. */
const OTHER_TASKS =
  /(?:ch[ia]nh phu|thu tuong|cp|ttg|trung uong|cap tren)(?: \S+){0,3} giao|(?<![a-z])giao (?:\S+ ){0,2}(?:nhiem vu|viec|dau viec) (?:cua )?(?:chinh phu|thu tuong|cp|ttg)(?![a-z])|(?:chinh phu|thu tuong|ttg)(?: \S+){0,9} (?:nhiem vu|viec) (?:duoc |da )?giao|(?:cong chuc|vien chuc|can bo|dang vien)(?: \S+){0,4} hoan thanh(?: \S+){0,2} nhiem vu|hoan thanh (?:xuat sac|tot) nhiem vu|giao boi|kinh te|(?<![a-z])kt ?-? ?xh(?![a-z])/
/** Nor are those that the committee gave, where no plan is named. */
const COMMITTEE_TASKS = /(?<![a-z])(?:ubnd|uy ban)(?: \S+){0,3} giao(?! (?:ai|cho|ben|so|don vi))/
/** How many plans were issued is a figure too. */
const COUNTS_PLANS =
  /(?<![a-z])(?:may|bao nhieu|nhieu) (?:ban )?ke hoach(?![a-z])|(?<![a-z])(?:chi thi|quyet dinh)(?:,| va| voi)+(?: so)? ke hoach(?![a-z])|(?<![a-z])ke hoach(?:,| va| voi)+(?: so)? (?:chi thi|quyet dinh)(?![a-z])/
/** So are its aims, and documents or bodies that are counted. */
const COUNTS_OTHERS =
  /(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) (?:muc tieu|nhiem vu trong tam|chi thi|quyet dinh|van ban|don vi|co quan|cuoc|nguoi)(?![a-z])/
/** How many were given up or wait for the centre is printed as a figure; no task of a plan carries that state. */
const COUNTS_GIVEN_UP =
  /(?<!\p{L})(?:mấy|may|bao nhiêu|bao nhieu|nhiêu|nhieu|bn)(?!\p{L})[\s\S]*(?:(?<!\p{L})(?:bị |bi |đã )?(?:bỏ (?:luôn|lun|hẳn|không|ko|hk|hông)|bi bo|bị bỏ|bo (?:luon|lun|han)|gác lại|gac lai)|(?:không|khong|hông|hong|ko|hk) (?:thực hiện|thuc hien|làm|lam) (?:nữa|nua|luôn|luon)|(?:phải )?(?:chờ|đợi|doi|phai cho) (?:trung ương|trung uong|tw|bộ|hướng dẫn|huong dan))|(?:bị bỏ|bi bo|bỏ luôn|bo luon|bỏ hẳn|bo han|gác lại|gac lai)(?!\p{L})[\s\S]*(?:mấy|may|bao nhiêu|bao nhieu|bn)(?!\p{L})/u
/** "kế hoạch 2021 đặt mục tiêu SIPAS từ 88 %": a mark that a plan set for a figure is told, the figure is asked for. */
const SETS_MARK =
  /(?<![a-z])(?:de ra|dat ra|dat|giao|neu|chot)(?: \S+){0,8} (?:tu |tren |duoi |it nhat |toi thieu )?\d[\d.,]* ?(?:%|phan tram|diem)(?![a-z])/
/** How figures of plans went over the years is asked of the figures. */
const SERIES =
  /(?<![a-z])(?:bieu do|do thi|xu huong|dien bien|bien dong)(?![a-z])|(?<![a-z])qua (?:cac|tung|nhung|may) nam(?![a-z])(?=[\s\S]*(?<![a-z])(?:tang|giam|len|xuong|thay doi)(?![a-z]))|(?<![a-z])nam nao (?:[^\s,;.?]+ ){0,10}(?:nhat|nhut)(?![a-z])|20\d\d[\s\S]*20\d\d[\s\S]*(?<![a-z])(?:len xuong|tang giam|(?:tang|len) hay (?:giam|xuong))(?![a-z])|(?<![a-z])(?:(?:tung|moi|hang|theo) nam|qua (?:cac|tung|nhung) nam)(?![a-z])(?=[\s\S]*20\d\d)/
/** Reads questions about reform plans and their tasks. Pure. */
export function recognisePlans(input: RecogniserInput): readonly Recognition[] {
  const plans = plansOf(input.snapshot)
  if (plans.plans.length === 0) return []
  const written = fold(input.reading.normalised)
  const folded = `${written}\n${input.reading.folded}`.replace(/(?<![a-z])nv(?![a-z])/g, 'nhiem vu')
  // A time that there is not is told by what counts times.
  if (readPeriods(written, localDate(input.now)).some(({ kind }) => kind === 'impossible')) return []
  const number = planNumberIn(written)
  const namesPlan = number !== null && (/(?<![a-z])ke hoach(?![a-z])/.test(folded) || byNumber(plans, number))
  const document = mayBeDocument(input, number, plans) ? documentIn(written, plans.evidence) : null
  if (number !== null && namesPlan && asksOfPlan(written) && !document)
    return [ofNumber(readPlan(input, plans, { written, folded, follows: false }), number, plans)]
  if (document) return ofDocument(readPlan(input, plans, { written, folded, follows: false }), document, plans)
  const rest = restOfTold(input, written)
  if (rest) return [surely(rest)]
  const follows = followsPlan(input, plans, written) || followsToTask(input, plans, written)
  const most = OTHER_TASKS.test(folded) ? null : mostIn(written)
  if (most !== null && (follows || TASKS.test(written))) return [surely({ ...EMPTY_PLAN_QUERY, most })]
  const named =
    REFORM_PLAN.test(folded) ||
    namesOtherPlan(written) ||
    namesTask(input, plans, folded) ||
    tellsTask(input, plans, written)
  if ((!named && !TASKS.test(folded) && !follows) || OTHER_TASKS.test(folded) || SERIES.test(folded)) return []
  if (!named && !follows && (goesOnWithFigures(input) || COMMITTEE_TASKS.test(folded))) return []
  const asksTask = isOtherPlan(written) && taskByName(input, plans, folded, []) !== null
  if (isOtherPlan(written) && !asksTask && !follows && otherPlanIn(written) === null) return []
  if (COUNTS_PLANS.test(folded) && !TASKS.test(folded)) return []
  // "sắp xếp mấy đơn vị … xong chưa" names a task and counts none.
  const counts = COUNTS_OTHERS.test(folded) && !namesTask(input, plans, folded)
  if (counts && !follows && numbersOf(folded, false).length === 0) return []
  if (SETS_MARK.test(written) && !TASKS.test(folded) && !follows) return []
  if (COUNTS_GIVEN_UP.test(input.reading.normalised.toLowerCase()) && !follows && !asksGivenUp(written)) return []
  if (
    !TASKS.test(folded) &&
    !follows &&
    !asksProgress(written) &&
    !asksGivenUp(written) &&
    !namesOtherPlan(written) &&
    !/(?:ty le|phan tram|bao gio|chung nao|(?:khi|luc|hoi) nao|chua|(?:toi|den) dau|tien do|hoan thanh|xong|tinh hinh|thuc hien|the nao|muc tieu|bao nhieu|may|so hieu|van ban nao|so gi|ai |chu tri)/.test(
      folded,
    )
  )
    return []
  const read = readPlan(input, plans, { written, folded, follows })
  const query = follows ? goneOn(read, input, written) : read
  const sure = named || TASKS.test(folded) || follows
  // What is printed of another province is the figures' matter.
  if (query.elsewhere !== null) return [{ ...recognised(query), score: ELSEWHERE }]
  if (query.targets || query.otherPlan !== null || query.dropped || (query.why && (follows || tellsGivenUp(written))))
    return [surely(query)]
  return [{ ...recognised(query), score: sure ? 0.98 : 0.6 }]
}

/** What is asked of a plan itself, though figures are called much the same. */
const surely = (query: PlanQuery): Recognition => ({
  ...recognised(query),
  score: 0.99,
  overrules: ['statistics.', 'complaint.', 'procedure.', 'out-of-scope'],
})

const recognised = (query: PlanQuery): Recognition => ({
  intent: `plan.${query.operation}`,
  score: 0.98,
  why: describePlanQuery(query),
  data: query,
})

/** How sure it is that another place's plan is asked for. */
const ELSEWHERE = 0.7
/** So it is of a plan by a number that we do not know. */
const NUMBERED = 0.8

const byNumber = ({ plans }: Plans, number: string) => plans.find((plan) => plan.number === number)

/** "kế hoạch 164/KH-UBND là gì": the plan of that number; where we have none, that is said. */
function ofNumber(query: PlanQuery, number: string, plans: Plans): Recognition {
  const plan = byNumber(plans, number)
  // How many plans there are is no answer for one of them.
  if (!plan)
    return {
      ...recognised({ ...query, operation: 'status', number }),
      score: NUMBERED,
      overrules: ['statistics.value', 'statistics.definition'],
    }
  return recognised({ ...query, year: plan.year, years: [plan.year], stated: [] })
}

/** Words of a question about a document; a longer text tells of something else. */
const DOCUMENT_WORDS = 14

/** A citizen's decision is another one: theirs may be a complaint, and none is lost to a number that is alike. */
const mayBeDocument = ({ person, reading }: RecogniserInput, number: string | null, plans: Plans): boolean =>
  person.role !== 'citizen' &&
  wordsIn(reading.normalised).length <= DOCUMENT_WORDS &&
  (number === null || !byNumber(plans, number))

/** "quyết định 321 là gì": the tasks that rest on that document. */
function ofDocument(query: PlanQuery, { number, plan, tasks }: EvidenceDocument, plans: Plans): readonly Recognition[] {
  const year = plans.plans.find(({ id }) => id === plan)?.year
  if (year === undefined) return []
  const asked: PlanQuery = { ...query, operation: 'task', year, years: [year], tasks, stated: [], document: number }
  return [{ ...recognised(asked), overrules: ['statistics.', 'procedure.', 'office.', 'out-of-scope'] }]
}

const PLAN_WORD = /(?<![a-z])(?:ke hoach|kh)(?![a-z])/
const ASKS_DOER =
  /(?<![a-z])(?:ai|(?:ben|so|don vi|co quan|noi) nao|chu tri|phu trach|xong (?:chua|ch)|(?:toi|den) dau)(?![a-z])/

/** "kế hoạch chuyển đổi số 2024 ai làm": a plan that is itself a task of the reform plan, whoever does it is asked. */
const namesTask = (input: RecogniserInput, plans: Plans, folded: string): boolean =>
  PLAN_WORD.test(folded) &&
  (ASKS_DOER.test(folded) || asksProgress(folded)) &&
  taskByName(input, plans, folded, []) !== null

/** "vụ tập huấn … chừng nào làm": an officer's matter that is to be done, with when or by whom. */
const TELLS = /^(?:\S+ ){0,3}?(?:viec|vu|chuyen|khoan|dau viec)(?![a-z])/
const WHEN_OR_WHO =
  /(?<![a-z])(?:giao (?:cho )?(?:ai|so nao|ben nao|don vi nao|co quan nao)|bao gio|chung nao|(?:khi|luc|hoi) nao|(?:toi|den) (?:dau|han|ky)|(?:lam|xong|trien khai|thuc hien)(?: \S+)? chua|(?:ai|(?:so|ben|don vi|co quan) nao) (?:\S+ )?(?:chu tri|lo|lam|phu trach)|chu tri)(?![a-z])/

/** A task told by nearly all of its name, though no plan and no task is spoken of. */
const tellsTask = (input: RecogniserInput, plans: Plans, written: string): boolean =>
  input.person.role !== 'citizen' &&
  TELLS.test(written) &&
  (WHEN_OR_WHO.test(written) || asksProgress(written)) &&
  taskByName(input, plans, written, [], true, WELL_TOLD) !== null
/** So much of its name, in so many words. */
const WELL_TOLD = { recall: 0.85, words: 3 }

/** Only a plan's tasks have somebody who leads them. */
const LEADS = /(?<![a-z])(?:chu tri|phoi hop|dau moi)(?![a-z])/

/** "tổng cộng bao nhiêu nhiệm vụ" right after a figure of tasks asks for that business, not for a plan. */
const goesOnWithFigures = ({ state, reading }: RecogniserInput): boolean =>
  (state.lastIntent?.startsWith('statistics.') ?? false) &&
  wordsIn(reading.normalised).length <= FOLLOW_UP_WORDS &&
  !/\d/.test(reading.normalised) &&
  !LEADS.test(reading.folded)
