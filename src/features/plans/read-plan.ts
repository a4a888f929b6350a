import { readPeriods } from '../../calendar/periods-reading.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import { localDate } from '../../core/time.ts'
import { agencyIn, namesAgencyAlone, strangerIn } from './agency-names.ts'
import { namesTogetherAlone, togetherIn } from './bodies-together.ts'
import { asksGivenUp, countsTasks, isGivenUp } from './dropped.ts'
import { dueIn } from './due.ts'
import { groupIn, namesGroup } from './groups.ts'
import { heldYears, holds } from './held.ts'
import { asksReason, asksReasonAlone, isStatusAlone } from './how-far.ts'
import { lastOf } from './memory.ts'
import { asksOwnNumber, asksWhichYear, elsewhereIn, plansOfCount, REFORM_PLAN } from './named.ts'
import { otherPlanIn } from './other-plans.ts'
import type { Plans } from './plans.ts'
import { EMPTY_PLAN_QUERY, type PlanOperation, type PlanQuery } from './query.ts'
import { asksLate, asksLeads } from './remainder.ts'
import { asksStateOfEach, statusesIn } from './statuses.ts'
import { taskByName, tasksBeside } from './task-names.ts'
import { unreadLimit } from './unread.ts'

export const TASKS = /nhiem vu|dau viec/
/** Tasks of a plan that is named, by everyday words: "việc", "phải làm gì". */
const BUSINESS = /(?<![a-z])(?:viec|khoan|hoat dong|(?:phai|can) (?:lam|man|trien khai) (?:nhung |cai )?gi)(?![a-z])/
const LIST =
  /(?<![a-z])(?:liet ke|danh sach|ke (?:ra|het|ten|cac|nhung)|(?:cac|nhung) (?:nhiem vu|viec)|(?:nhiem vu|viec) (?:nao|gi)|gom (?:nhung|cac))(?![a-z])/
/** "nhiệm vụ số 9", "đầu việc 12 và 13", behind a question on a plan "số 7 với số 13" too. */
const TASK_NUMBERS =
  /(?:nhiem vu|dau viec|viec so)(?: so| thu)? (\d{1,2}(?:(?:,| va| voi)+ (?:so |nhiem vu )?\d{1,2})*)(?![\d/.%]| ?t(?:\d|h\d|hang|(?![a-z]))| (?:thang|nam(?! 20\d\d)|nhiem vu))/g
const BARE_NUMBERS =
  /(?:(?<![a-z])so|^(?:vay |the |roi )?con) (\d{1,2}(?:(?:,| va| voi)+ (?:so )?\d{1,2})*)(?![\d/.%]| (?:thang|nam(?! 20\d\d)|nhiem vu))/g
/** "cái nào xong rồi", "việc gì chưa làm": which of the plan's tasks. */
const WHICH = /(?<![a-z])(?:cai|viec|nhiem vu|dau viec|khoan|muc) (?:nao|gi)(?![a-z])/
const COUNTS = /(?<![a-z])(?:bao nhieu|may|nhieu|bn)(?![a-z])/

/** What a plan aims at; how many aims it has is a figure. */
const TARGETS =
  /(?<![a-z])(?<!(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) )muc tieu(?![a-z])|(?<![a-z])(?:dat|de)(?: ra)? (?:dich|moc)(?![a-z])|(?<![a-z])nham (?:toi |den |vao )?(?:par|sipas|papi|pci|chi so|muc|hang|top|cai gi|gi)(?![a-z])|(?<![a-z])(?:dat|de ra|neu)(?: ra)? chi tieu(?![a-z])/
const COUNTS_TARGETS = /(?<!\p{L})số mục tiêu(?!\p{L})/u
/** "nhiệm vụ chưa tới thời gian thực hiện của kế hoạch 2024": those of a status, none counted and nothing asked of it. */
const OF_STATUS =
  /(?<!(?<![a-z])(?:so|luong|ty le|ti le|phan tram|bao nhieu|may|nhieu|\d) )(?:nhiem vu|dau viec)(?: nao)? (?:con |ma )?(?:chua (?:toi|den|xong|hoan thanh|thuc hien|trien khai|lam)|dang (?:lam|trien khai|thuc hien)|da (?:xong|hoan thanh|thuc hien|lam))(?![a-z])(?! (?:\S+ ){0,2}(?:chua|ch|bao nhieu|may)(?![a-z]))/

/** "nhiệm vụ đó ai chủ trì": the one told last. */
const THAT_TASK = /(?<![a-z])(?:nhiem vu|dau viec) (?:do|nay|ay|kia)(?![a-z])/

/** What a question says of a plan. */
export function readPlan(
  input: RecogniserInput,
  plans: Plans,
  { written, folded, follows }: { readonly written: string; readonly folded: string; readonly follows: boolean },
): PlanQuery {
  const yearsNamed = ofPlans(yearsIn(written, localDate(input.now)), input, plans, { written, folded, follows })
  const tasks = numbersOf(folded, follows)
  // "đang triển khai" behind a list is a status, though a task's name begins so.
  const isNamed = tasks.length === 0 && !(follows && isStatusAlone(written))
  const found = isNamed ? taskByName(input, plans, folded, yearsNamed, follows) : null
  const stated = [
    ...folded
      .split('\n')[0]!
      .matchAll(/(?<![\d/.,])(\d{1,2})(?:\/(\d{1,2}))?(?![\d.,]| ?t(?:\d|h\d|(?![a-z]))| (?:thang|nam))/g),
  ]
    .flatMap((m) => [m[1], m[2]])
    .flatMap((n) => (n === undefined ? [] : [Number(n)]))
  const asksYear = yearsNamed.length === 0 && stated.length > 0 && tasks.length === 0 && asksWhichYear(written)
  const years = asksYear ? plansOfCount(plans, stated).map(({ year }) => year) : yearsNamed
  const late = asksLate(folded)
  const leads = asksLeads(folded)
  const isOfTasks = TASKS.test(folded) || follows || (REFORM_PLAN.test(folded) && BUSINESS.test(written))
  const statuses = statusesIn(folded)
  const own = agencyIn(folded, plans)
  const together = own === null && tasks.length === 0 ? togetherIn(input.reading.normalised, written, follows) : null
  const agency =
    own?.name ?? together?.name ?? (tasks.length === 0 ? strangerIn(input.reading.normalised, written) : null)
  const group = groupIn(folded)
  const due = isOfTasks ? dueIn(written) : null
  const named = (task: number | null): readonly number[] =>
    task === null ? [] : [task, ...tasksBeside(input, plans, years, task)]
  const isAgencyAlone =
    follows && (namesAgencyAlone(written, plans) || (together !== null && namesTogetherAlone(written)))
  const said = tasks.length > 0 ? 'task' : operationOf(folded, found !== null, agency !== null, isAgencyAlone)
  const isListed = follows && (WHICH.test(written) || (agency !== null && !COUNTS.test(written)))
  const { agency: agencyBefore } = lastOf(input.state)
  const isOtherRole = follows && agency === null && agencyBefore !== null && !leads && roleIn(written) !== null
  // Where a plan's own status counts them, that is told.
  const tellsOfGivenUp =
    isGivenUp(written) && !(countsTasks(written) && countsGivenUp(plans, years[0] ?? lastOf(input.state).year))
  const dropped = isOfTasks && years.length < 2 && (asksGivenUp(written) || (follows && tellsOfGivenUp))
  // Where no list of tasks is held, how many are of that status is told.
  const isOfStatus =
    OF_STATUS.test(written) && !ASKS_SHARE.test(written) && hasList(plans, years[0] ?? lastOf(input.state).year)
  const isNarrowed =
    (agency !== null && TASKS.test(written) && !ASKS_SHARE.test(written)) ||
    (follows && FILE.test(folded)) ||
    isOtherRole ||
    late ||
    isListed ||
    due !== null ||
    (leads && TASKS.test(written) && !THAT_TASK.test(written)) ||
    dropped ||
    isOfStatus ||
    (group !== null && TASKS.test(written) && OF_GROUP.test(written)) ||
    (group !== null && (follows || TASKS.test(written)) && namesGroup(written))
  const isLimited = agency !== null || group !== null || due !== null
  const why = follows ? asksReasonAlone(written) : asksReason(written)
  const isWhole = said === 'status' && why
  const operation = said === 'status' && isOfTasks && isNarrowed && !isWhole ? 'list' : said
  const targets = TARGETS.test(folded) && !COUNTS_TARGETS.test(input.reading.normalised) && operation === 'status'
  // "kế hoạch 2021 đặt đích gì từ năm 2022": the plan is of the year beside it.
  const asked = targets ? besidePlan(written, years) : years
  const year = lastOf(input.state).year
  const held = follows ? heldYears(written, year, asked) : null
  return {
    ...EMPTY_PLAN_QUERY,
    operation,
    year: (held ?? asked)[0] ?? null,
    years: held ?? asked,
    held: held !== null || (asked.length === 2 && holds(written)),
    tasks: tasks.length > 0 ? [...new Set(tasks)] : operation === 'task' ? named(found) : [],
    statuses:
      (operation === 'list' && due === null) ||
      (operation === 'status' &&
        (/(?<![a-z])(?:con|chua)(?![a-z])/.test(folded) || (follows && isStatusAlone(written))))
        ? statuses
        : [],
    agency: operation === 'list' ? agency : null,
    oneOf: operation === 'list' ? (together?.oneOf ?? null) : null,
    role: operation === 'list' && agency !== null ? roleIn(written) : null,
    due: operation === 'list' ? due : null,
    file: operation === 'list' && FILE.test(folded),
    late: isOfTasks && late && operation === 'list',
    leads: leads && operation !== 'task',
    counts: operation === 'list' && isLimited && asksStateOfEach(folded),
    targets,
    group: operation === 'list' ? group : null,
    stated: tasks.length > 0 || (asksYear && years.length > 0) ? [] : stated,
    elsewhere: elsewhereIn(input.reading.normalised.toLowerCase(), plans),
    asksYear,
    asksNumber: operation === 'status' && asksOwnNumber(written),
    dropped: dropped && operation === 'list',
    why: why && operation !== 'list',
    met: targets && /(?<![a-z])dat (?:\S+ ){0,3}(?:chua|ch|khong|ko|k|hong)(?![a-z])/.test(folded),
    unread:
      operation === 'list' && agency === null && group === null && !dropped
        ? unreadLimit(input.reading.normalised, written)
        : null,
    otherPlan: found === null && tasks.length === 0 ? otherPlanIn(written) : null,
    asksWhetherRight: /(?:dung|phai) (?:khong|hong|ko|k|chua)|co phai|nghe noi/.test(folded),
  }
}

/** Whether how many tasks of a year's plan, or of the latest one, were given up is printed. */
const countsGivenUp = ({ plans }: Plans, year: number | null): boolean =>
  (plans.find((each) => year === null || each.year === year)?.progress.at(-1)?.dropped ?? null) !== null

/** Whether the tasks of a year's plan, or of the latest one, are printed. */
function hasList({ plans, tasksOf }: Plans, year: number | null): boolean {
  const plan = year === null ? plans[0] : plans.find((each) => each.year === year)
  return plan !== undefined && tasksOf(plan.id).length > 0
}

/** Years that plans are asked of: not the one in a task's own name ("chấm chỉ số năm 2023" of the plan of 2024). */
function ofPlans(
  years: readonly number[],
  input: RecogniserInput,
  plans: Plans,
  { written, folded, follows }: { readonly written: string; readonly folded: string; readonly follows: boolean },
): readonly number[] {
  const isPlans = (year: number): boolean =>
    plans.plans.some((plan) => plan.year === year) ||
    new RegExp(`(?<![a-z])(?:ke hoach|kh) (?:\\S+ ){0,4}${year}(?!\\d)`).test(written)
  const [year, ...more] = years
  if (year === undefined || more.length > 0 || isPlans(year)) return years
  return taskByName(input, plans, folded, [], follows) === null ? years : []
}

/** Of several years those that a plan is named with; all of them where it is named with none. */
function besidePlan(written: string, years: readonly number[]): readonly number[] {
  const named = years.filter((year) =>
    new RegExp(`(?<![a-z])(?:ke hoach|kh) (?:\\S+ ){0,4}${year}(?!\\d)`).test(written),
  )
  return years.length > 1 && named.length > 0 ? named : years
}

const ASKS_SHARE = /(?<![a-z])(?:ty le|ti le|phan tram)(?![a-z])|%/

/** "xuất excel", "cho xin file". */
const FILE = /(?<![a-z])(?:excel|xlsx|file|tep|tap tin)(?![a-z])/

/** "nhiệm vụ về tài chính công", "nhóm thể chế có mấy nhiệm vụ". */
const OF_GROUP = /(?<![a-z])(?:ve|nhom|linh vuc|mang|phan|thuoc)(?![a-z])/

/** What an agency is in the tasks asked for; who leads or cooperates is told of each of them where both or neither is said. */
export function roleIn(written: string): PlanQuery['role'] {
  const leads = /(?<![a-z])(?:chu tri|phu trach|dau moi|dung dau)(?![a-z])/.test(written)
  const cooperates = /(?<![a-z])phoi hop(?![a-z])/.test(written)
  return leads === cooperates ? null : leads ? 'lead' : 'cooperating'
}

/** Task numbers named; right behind a plan bare ones too. */
export function numbersOf(folded: string, follows: boolean): readonly number[] {
  const named = [...folded.matchAll(TASK_NUMBERS), ...(follows ? folded.matchAll(BARE_NUMBERS) : [])]
  return named.flatMap((met) => met[1]!.match(/\d+/g)!.map(Number))
}

/** "kể mấy nhiệm vụ đang làm": each of them is told, none is counted. */
const TELLS_EACH =
  /(?<![a-z])(?:ke|neu|doc|diem)(?: ra| ten| lai| gium| giup)? (?:may|cac|nhung|tung) (?:nhiem vu|dau viec|viec)(?![a-z])|(?<![a-z])(?:nhiem vu|dau viec|viec) (?:nao|gi)(?![a-z])[\s\S]*(?<![a-z])(?:ke|doc|neu)(?: ra)?(?: \S+)? nghe(?![a-z])/

/** "mấy việc Sở Tài chính lo", "giao Sở Nội vụ mấy nhiệm vụ": what of a plan is an agency's. */
const OF_AGENCY =
  /(?<![a-z])(?:viec|nhiem vu|dau viec)(?![a-z])(?=[\s\S]*(?<![a-z])(?:ke|liet ke|gom|nao|gi|lo|lam|giao|chu tri|phoi hop|phu trach|ganh)(?![a-z]))/
/** "Sở Tư pháp làm gì". */
const DOES_WHAT = /(?<![a-z])(?:lam|lo|giao|ganh|thuc hien)(?: (?:nhung|cac|may))? (?:gi|cai gi|viec gi)(?![a-z])/
const GIVEN = /(?<![a-z])(?:giao|phan cong)(?: cho)? \S/

function operationOf(folded: string, task: boolean, agency: boolean, alone: boolean): PlanOperation {
  if (alone) return 'list'
  // "… là nhiệm vụ nào": which one is named.
  if (task && /(?<![a-z])la (?:nhiem vu|dau viec|viec) (?:nao|gi|so may|may)(?![a-z])/.test(folded)) return 'task'
  if (TELLS_EACH.test(folded) || (LIST.test(folded) && !/bao nhieu|may nhiem vu(?! (?:nao|gi)(?![a-z]))/.test(folded)))
    return 'list'
  if (task) return 'task'
  return agency &&
    (/chu tri|phoi hop|phu trach/.test(folded) ||
      OF_AGENCY.test(folded) ||
      GIVEN.test(folded) ||
      DOES_WHAT.test(folded))
    ? 'list'
    : 'status'
}

/** Years named: "2017, 2018 và 2019" as well as "từ 2017 đến 2019". */
function yearsIn(written: string, today: string): readonly number[] {
  const years = readPeriods(written, today).flatMap((reading) => {
    if (reading.kind !== 'period' || reading.year === 'assumed') return []
    const { kind, from, to } = reading.period
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
    return kind === 'years' ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [last]
  })
  const listed =
    /(?:nam|cac nam) (20[12]\d(?:(?:,| va| voi)? (?:nam )?20[12]\d)+)/.exec(written)?.[1]?.match(/20\d\d/g) ?? []
  const named = [...new Set([...years, ...listed.map(Number)])].sort((a, b) => a - b)
  const issued = named.length > 1 ? Number(ISSUED.exec(written)?.[1]) : null
  return named.filter((year) => year !== issued)
}

/** "kế hoạch 2024 … ban hành từ cuối năm 2023": when a plan was issued is not the year that it is for. */
const ISSUED =
  /(?<![a-z])(?:ban hanh|phe duyet|ky)(?: \S+){0,2}? (?:(?:tu|hoi|vao|luc) )?(?:cuoi|dau|giua) nam (20[12]\d)(?!\d)/
