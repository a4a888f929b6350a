import { cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { PrintedFigure } from '../../core/printed.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { fold } from '../../text/normalise.ts'
import { planProblems } from './checks.ts'
import { type Plan, planKind, type Task, taskKind } from './content.ts'
import { heldLine } from './held.ts'
import { sayList } from './list-answer.ts'
import { lastOf, toMemory } from './memory.ts'
import { elsewhereIn, planNumberIn } from './named.ts'
import { sayElsewhere, sayNoCount, sayNoNumber, sayNoPlan } from './not-held.ts'
import { sayOtherPlan } from './other-plans.ts'
import { type Plans, plansOf } from './plans.ts'
import { EMPTY_PLAN_QUERY, type PlanOperation, type PlanQuery } from './query.ts'
import { sayReasons } from './reasons-answer.ts'
import { FEATURE, recognisePlans } from './recogniser.ts'
import type { PlanAsked, Said } from './said.ts'
import { sayStatus } from './status-answer.ts'
import { sayTargets } from './targets-answer.ts'
import { sayTasks } from './task-answer.ts'
import { taskSheet } from './task-sheet.ts'
import { sayMost, togetherLine } from './years-answer.ts'

/** Reform plans, their tasks and how far they came. */
export const plansFeature: FeatureFactory = ({ printed }) => ({
  id: FEATURE,
  intents: {
    'plan.status': async (turn) => answer(turn, 'status', printed),
    'plan.task': async (turn) => answer(turn, 'task', printed),
    'plan.list': async (turn) => answer(turn, 'list', printed),
  },
  content: [planKind, taskKind],
  checks: (snapshot) => planProblems(snapshot, printed),
  warm: (snapshot) => void plansOf(snapshot),
  recogniser: { recognise: recognisePlans },
})

const SAY: Readonly<Record<PlanOperation, (asked: PlanAsked) => Said>> = {
  status: sayStatus,
  task: sayTasks,
  list: sayList,
}

/** How a question is answered: why, and what is aimed at, go before how far a plan has come. */
function sayOf({ operation, tasks, why, targets }: PlanQuery): (asked: PlanAsked) => Said {
  if (operation === 'task' && tasks.length === 0) return sayList
  if (operation === 'status' && why) return sayReasons
  return operation === 'status' && targets ? sayTargets : SAY[operation]
}

async function answer(turn: Turn, operation: PlanOperation, printed: PrintedFigure): Promise<TurnResult> {
  const query = queryOf(turn, operation)
  const plans = plansOf(turn.snapshot)
  const city = cityOf(turn.snapshot)
  const figure = (id: string) => printed(turn.snapshot, id)
  if (query.elsewhere !== null) return { ...sayElsewhere(query.elsewhere, city), intent: `plan.${query.operation}` }
  if (query.number !== null) return { ...sayNoNumber(query.number, plans, city), intent: 'plan.status' }
  if (query.asksYear && query.years.length === 0)
    return { ...sayNoCount(query.stated, plans, city), intent: 'plan.status' }
  if (query.most !== null)
    return { ...sayMost(query.most, plans), intent: 'plan.status', memory: turn.state.memory[FEATURE] ?? null }
  const year = query.year ?? lastOf(turn.state).year
  if (query.operation === 'status' && query.years.length > 1) return severalYears(turn, query, figure)
  const plan = year === null ? plans.plans[0] : plans.plans.find((p) => p.year === year)
  const intent = `plan.${query.operation}`
  if (!plan) return { ...sayNoPlan(year ?? 0, plans, city), intent }
  if (query.otherPlan !== null) return { ...sayOtherPlan(query.otherPlan, plan, city), intent }
  const said = sayOf(query)({ query, plan, plans, city, figure })
  // What nothing was found for is gone on with by nobody: what was told before it stays.
  const isEmpty = said.outcome === 'answer' && query.operation === 'list' && said.report?.plan?.tasks.length === 0
  const before = isEmpty && lastOf(turn.state).year === plan.year ? turn.state.memory[FEATURE] : undefined
  const listed = { ...said, intent, memory: before ?? toMemory(plan.year, query, lastOf(turn.state)) }
  return query.file && said.report?.plan ? withFile(listed, plan, plans) : listed
}

/** A list with its tasks as a sheet. */
async function withFile(said: TurnResult, plan: Plan, plans: Plans): Promise<TurnResult> {
  const numbers = new Set(said.report?.plan?.tasks.map(({ number }) => number))
  const tasks = plans.tasksOf(plan.id).filter(({ number }) => numbers.has(number))
  if (tasks.length === 0) return said
  const groupOf = ({ group }: Task) => plan.groups.find(({ id }) => id === group)?.name ?? ''
  const file = await taskSheet(tasks, groupOf, `nhiem-vu-${plan.year}`)
  const [first, ...more] = said.replies
  const text = `${first!.text}\n\nEm gửi kèm tệp Excel (${tasks.length} nhiệm vụ), mỗi dòng có nguồn.`
  return { ...said, replies: [{ ...first!, text, file }, ...more] }
}

/** The plans of several years, one after the other; years without a plan are named. */
function severalYears(turn: Turn, query: PlanQuery, figure: PlanAsked['figure']): TurnResult {
  const plans = plansOf(turn.snapshot)
  const city = cityOf(turn.snapshot)
  const each = query.years.map((year) => {
    const plan = plans.plans.find((p) => p.year === year)
    return plan
      ? sayOf(query)({ query: { ...query, year, stated: [] }, plan, plans, city, figure })
      : sayNoPlan(year, plans, city)
  })
  const first = each.find(({ report }) => report?.plan)
  const known = query.years.flatMap((year) => plans.plans.filter((p) => p.year === year))
  const held = query.held ? heldLine(known) : []
  const text = [
    ...held,
    ...togetherLine(known, query),
    ...each.flatMap(({ replies }) => replies.map((reply) => reply.text)),
  ].join('\n\n')
  return {
    outcome: each.some(({ outcome }) => outcome === 'answer') ? 'answer' : 'abstain',
    replies: [{ text }],
    report: {
      ...(first?.report?.plan ? { plan: first.report.plan } : {}),
      facts: each.flatMap(({ report }) => report?.facts ?? []),
      sources: each.flatMap(({ report }) => report?.sources ?? []),
    },
    intent: 'plan.status',
    memory: toMemory(query.years.at(-1) ?? null, { ...query, tasks: [] }, lastOf(turn.state)),
  }
}

/** A question that the rules do not read is of the year that it names, never of another. */
const yearNamed = (text: string): number => Number(/(?<![\d/.,-])20[12]\d(?![\d/.,-]?\d)/.exec(text)?.[0])

function queryOf(turn: Turn, operation: PlanOperation): PlanQuery {
  const read = turn.question.recognised?.find(({ feature }) => feature === FEATURE)?.data as PlanQuery | undefined
  if (read && turn.args.length === 0) return read
  const year = turn.args.length > 0 ? Number(turn.args[0]) : yearNamed(turn.question.text)
  return {
    ...EMPTY_PLAN_QUERY,
    operation,
    year: Number.isInteger(year) && year > 0 ? year : null,
    years: Number.isInteger(year) && year > 0 ? [year] : [],
    number: turn.args.length === 0 ? planNumberIn(fold(turn.question.text.toLowerCase())) : null,
    elsewhere: turn.args.length === 0 ? elsewhereIn(turn.question.text.toLowerCase(), plansOf(turn.snapshot)) : null,
  }
}
