import type { RecogniserInput } from '../../core/recogniser.ts'
import { wordsIn } from '../../search/name-words.ts'
import { asksHowFar, isStatusAlone } from './how-far.ts'
import { lastOf } from './memory.ts'
import { REFORM_PLAN } from './named.ts'
import { asksProgress } from './progress-words.ts'
import type { PlanQuery } from './query.ts'
import { roleIn } from './read-plan.ts'
import { asksOfPlanAlone } from './remainder.ts'
import { tellsMatter } from './task-alone.ts'

const TASK_FOLLOW_UP_WORDS = 7
/** One that points back at the task may be longer. */
const POINTING_WORDS = 12
const POINTS_BACK = /(?<![a-z])(?:viec|vu|cai|nhiem vu|khoan|chuyen|dau viec) (?:do|nay|ay|kia)(?![a-z])/

/** A question right behind one on a plan, with what of that one it goes on with. */
export const goneOn = (query: PlanQuery, input: RecogniserInput, written: string): PlanQuery =>
  ofLastList(ofLastTask(ofLastTargets(query, input, written), input, written), input, written)

/** "đạt được chưa" behind what a plan aims at. */
function ofLastTargets(query: PlanQuery, { state }: RecogniserInput, written: string): PlanQuery {
  const asksMet = /(?<![a-z])dat(?![a-z])/.test(written) && asksOfPlanAlone(written)
  return lastOf(state).targets && asksMet && query.operation === 'status'
    ? { ...query, targets: true, met: true, stated: [] }
    : query
}

const WHO_LEADS =
  /^(?:(?:the|vay|con|a|ma|roi)[ ,]+)*(?:ai|(?:co quan|don vi|ben|noi|so) nao) (?:la |dang |duoc )?(?:chu tri|phu trach|dau moi|chiu trach nhiem)(?![a-z])/

/** "ai chủ trì", "tới đâu rồi" right after a task asks about that task. */
function ofLastTask(query: PlanQuery, { state, reading }: RecogniserInput, written: string): PlanQuery {
  const { tasks } = lastOf(state)
  const named =
    query.tasks.length > 0 ||
    query.years.length > 0 ||
    REFORM_PLAN.test(written) ||
    /nhiem vu(?! (?:do|nay|ay)(?![a-z]))/.test(written)
  // "vậy cơ quan nào chủ trì việc đó": of the one task, no list of tasks.
  const pointsBack = tasks.length === 1 && POINTS_BACK.test(written)
  // "ai chủ trì, phối hợp với những đâu": so is who has to do with it, whoever they are.
  const asksWho = tasks.length === 1 && WHO_LEADS.test(written)
  const isShort = wordsIn(reading.normalised).length <= (pointsBack || asksWho ? POINTING_WORDS : TASK_FOLLOW_UP_WORDS)
  // "đầu tư công tới khúc nào": another matter than the task told.
  const isElse =
    (query.operation === 'list' && !pointsBack && !asksWho) ||
    query.targets ||
    query.otherPlan !== null ||
    (asksProgress(written) && tellsMatter(written))
  if (named || tasks.length === 0 || isElse || !isShort) return query
  return { ...query, operation: 'task', tasks, stated: [] }
}

/** "chỉ lấy phần chế độ công vụ": what is told so far is narrowed, nothing of it is left. */
const NARROWS =
  /(?<![a-z])(?:chi (?:lay|can|xem|tinh|ke|liet ke|hoi)|loc|rieng|trong (?:so )?(?:do|nay|may cai do))(?![a-z])/
const OF_ALL = /(?<![a-z])(?:tat ca|toan bo|het cac|ke hoach)(?![a-z])/

/** "liệt kê ra", "ai phụ trách" behind a list: what it was limited to stays; a status or an agency of its own goes before. */
function ofLastList(query: PlanQuery, { state }: RecogniserInput, written: string): PlanQuery {
  const last = lastOf(state)
  if (query.tasks.length > 0 || query.years.length > 0 || OF_ALL.test(written) || query.otherPlan !== null) return query
  if (query.why) return { ...query, ...limitsOf(last), statuses: [] }
  const wasList = state.lastIntent === 'plan.list'
  const isBareStatus = wasList && query.operation === 'status' && !query.targets && !query.held
  // "xong hết chưa" behind the tasks of an agency asks of those, "đang làm?" which of them are.
  if (isBareStatus && isStatusAlone(written))
    return { ...query, ...limitsOf(last), operation: 'list', statuses: query.statuses, stated: [] }
  if (isBareStatus && isLimited(last) && asksHowFar(written))
    return { ...query, ...limitsOf(last), operation: 'list', statuses: [], counts: true, stated: [] }
  const isList = query.operation === 'list' || query.leads
  if (!isList) return query
  if (NARROWS.test(written)) return { ...query, operation: 'list', ...replaced(limitsOf(last), query) }
  const isBare =
    query.statuses.length === 0 && query.agency === null && query.group === null && query.due === null && !query.late
  // Another role of the same agency is asked of all that it has to do with.
  const role = query.role ?? (query.agency === null && last.agency !== null && !query.leads ? roleIn(written) : null)
  // A status, or a time, of what the list was of.
  const isOfSame = query.agency === null && query.group === null
  return {
    ...query,
    operation: 'list',
    statuses: isBare ? last.statuses : query.statuses,
    agency: query.agency ?? last.agency,
    oneOf: query.agency === null ? last.oneOf : query.oneOf,
    role: role ?? (isBare || (isOfSame && !query.leads) ? last.role : null),
    due: query.due ?? (isBare && role === null ? last.due : null),
    group: query.group ?? (isOfSame ? last.group : null),
  }
}

type Limits = Pick<PlanQuery, 'statuses' | 'agency' | 'oneOf' | 'role' | 'due' | 'group'>

const limitsOf = ({ statuses, agency, oneOf, role, due, group }: Limits): Limits => ({
  statuses,
  agency,
  oneOf,
  role,
  due,
  group,
})

/** Tasks of somebody, of a group or of a time; those of a status alone are no part of the plan. */
const isLimited = ({ agency, due, group }: Limits): boolean => agency !== null || due !== null || group !== null

/** Limits with those that are said anew. */
const replaced = (limits: Limits, said: Limits): Limits => ({
  statuses: said.statuses.length > 0 ? said.statuses : limits.statuses,
  ...(said.agency === null
    ? { agency: limits.agency, oneOf: limits.oneOf, role: said.role ?? limits.role }
    : { agency: said.agency, oneOf: said.oneOf, role: said.role }),
  due: said.due ?? limits.due,
  group: said.group ?? limits.group,
})
